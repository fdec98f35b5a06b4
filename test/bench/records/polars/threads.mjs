/* Read by Polars when it is loaded: as many threads as DuckDB has. */
process.env.POLARS_MAX_THREADS ??= '2';
