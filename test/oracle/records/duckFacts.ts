import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountedRecords, RowCounts } from '../../support/records/countedRecords.js';
import { RECORD_COLUMNS, RECORD_KINDS, REFERENCES, type RecordFile, type RecordSet } from '../../support/records/recordSet.js';

const FACTS = readFileSync(join(import.meta.dirname, 'facts.sql'), 'utf8');

/**
 * Facts of a set of records by a database: its reader of CSV, and SQL written from registrazioni.md. Needs one file of each kind,
 * without rows that are too long or cut.
 */
export async function duckFacts({ scope, year, files }: RecordSet): Promise<CountedRecords> {
  const folder = mkdtempSync(join(tmpdir(), 'raa-duck-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run(`SET VARIABLE year = ${year}; SET VARIABLE region = '${scope.categoryOfRegion}';`);
    await connection.run('CREATE TABLE axes (code VARCHAR, technical BOOLEAN); CREATE TABLE priorities (axis VARCHAR, code VARCHAR);');
    for (const { code, technicalAssistance, investmentPriorities } of scope.axes) {
      await connection.run(`INSERT INTO axes VALUES ('${code}', ${technicalAssistance});`);
      for (const priority of investmentPriorities) await connection.run(`INSERT INTO priorities VALUES ('${code}', '${priority.code}');`);
    }
    await connection.run(`CREATE TABLE reference_pair AS FROM (VALUES ${REFERENCES.map(({ result, reference }) => `('${result}', '${reference}')`).join(', ')}) AS pairs (result, reference);`);
    for (const kind of RECORD_KINDS) await readRaw(connection, files.find((file) => file.kind === kind)!, folder);
    await connection.run(FACTS);
    const counts = await connection.runAndReadAll('FROM counts');
    return {
      longForm: await facts(connection, 'long_form'),
      counts: Object.fromEntries(counts.getRows().map(([kind, ...numbers]) => [kind, rowCounts(numbers.map(Number))])),
      referenceResults: await facts(connection, 'reference_result'),
      combinations: await facts(connection, 'combination'),
      unionAmounts: await facts(connection, 'union_amount'),
      certifiedAtYearEnd: await facts(connection, 'certified_at_year_end'),
      specialUses: await facts(connection, 'special_use'),
      programmed: await facts(connection, 'programmed'),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a file as text, gives its columns the names of the contract, and makes what is not there empty. */
async function readRaw(connection: DuckDBConnection, { kind, text }: RecordFile, folder: string): Promise<void> {
  const path = join(folder, `${kind}.csv`);
  writeFileSync(path, text);
  await connection.run(`
    CREATE TABLE ${kind}_read AS SELECT * FROM read_csv('${path}', delim = ';', quote = '"', escape = '"', header = true, all_varchar = true,
      auto_detect = true, sample_size = 1, null_padding = true, parallel = false, strict_mode = false, max_line_size = 10000000);`);
  const described = await connection.runAndReadAll(
    `SELECT column_name, regexp_replace(lower(strip_accents(column_name)), '[^a-z0-9]', '', 'g') FROM (DESCRIBE ${kind}_read)`,
  );
  const written = new Map(described.getRows().map(([name, bare]) => [String(bare), String(name)]));
  const columns = RECORD_COLUMNS[kind].map((column) => {
    const name = written.get(column.replaceAll('_', ''));
    return name === undefined ? `'' AS ${column}` : `trim(coalesce("${name.replaceAll('"', '""')}", '')) AS ${column}`;
  });
  const filled = [...written.values()].map((name) => `coalesce("${name.replaceAll('"', '""')}", '')`).join(' || ');
  await connection.run(`CREATE TABLE ${kind}_raw AS SELECT row_number() OVER () AS line, ${columns.join(', ')} FROM ${kind}_read WHERE ${filled} <> ''`);
}

async function facts(connection: DuckDBConnection, table: string): Promise<string[]> {
  const read = await connection.runAndReadAll(`SELECT fact FROM ${table}`);
  return read.getRows().map(([fact]) => String(fact)).sort();
}

function rowCounts([read = 0, used = 0, incomplete = 0, duplicate = 0, excluded = 0]: readonly number[]): RowCounts {
  return { read, used, incomplete, duplicate, excluded };
}
