import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onePiece } from '../onePiece.mjs';
import { runRounds } from '../rounds.mjs';
import { againstGoal, mib, round } from '../tables.mjs';
import { folderOf, recordsOf, YEAR } from './generate.mjs';

const PROGRAMME = fileURLToPath(new URL('../../../templates/programmes/por-fse-lombardia-2014-2020', import.meta.url));
/** Two threads pay from here on: there they stand against the two threads of the peers. */
const THREADS_FROM = 4_000_000;
const THREADS = { name: 'RAA, two threads', file: 'raaThreads' };
/** The peers; above `most` rows one is not run: an object for each participation takes gigabytes, and minutes. */
const PEERS = [
  { name: 'DuckDB 1.5.6, 2 threads', file: 'duckdb', goal: 'duckdb' },
  { name: 'Polars 0.26.1, 2 threads', file: 'polars', most: 4_000_000 },
  { name: 'csv-parse 7.0.3, objects', file: 'csvParse', most: 400_000, goal: 'csvParse' },
];
/** @property duckdb @property csvParse what RAA may take of their time */
const SIZES = [
  { rows: 400_000, operations: 20_000, rounds: 5, duckdb: 0.6, csvParse: 0.1 },
  { rows: 400_000, operations: 190_000, rounds: 3, duckdb: 0.6, csvParse: 0.1 },
  { rows: 4_000_000, operations: 20_000, rounds: 3, duckdb: 0.5 },
  { rows: 20_000_000, operations: 20_000, rounds: 3, duckdb: 0.5, isBig: true },
];
/** Memory that RAA may take: MiB, and bytes for each participant. */
const [GOAL_MIB, GOAL_BYTES] = [128, 24];
/** What ten times the rows may take of the time. */
const GOAL_TENFOLD = 11;
const BYTES_A_ROW = 125;

/** Prints a table for each size: records to facts, all the rules, by whole processes that must say the same to the last row. */
export async function benchRecords({ pairs, folder, cache }) {
  const ours = { name: 'RAA, one thread', file: 'raa', script: await onePiece(script('raa'), folder, 'raaRecords.mjs') };
  const times = new Map();
  for (const size of SIZES) {
    if (!isWanted(size, cache)) continue;
    const results = benchSize(size, ours, Math.min(size.rounds, pairs), folder, cache);
    const own = results.find(({ program }) => program.file === ours.file);
    if (own.error === undefined && size.operations === 20_000) times.set(size.rows, own.milliseconds);
  }
  const tenfold = times.get(4_000_000) / times.get(400_000);
  console.log(`\nRAA on one thread, 4,000,000 rows over 400,000: ${againstGoal(tenfold, GOAL_TENFOLD)} times`);
  console.log(`RAA, rows in a minute of one machine: ${[...times].map(([rows, milliseconds]) => `${millions((rows / milliseconds) * 60_000)} in files of ${millions(rows)}`).join('; ')}`);
}

function benchSize(size, ours, rounds, folder, cache) {
  const { rows, operations } = size;
  const data = recordsOf(rows, operations, cache);
  const programs = [...(rows >= THREADS_FROM ? [THREADS] : []), ours, ...PEERS.filter(({ most = Infinity }) => rows <= most)].map((one) => {
    const out = join(folder, `${one.file}.txt`);
    return { ...one, out, args: [one.script ?? script(one.file), data, String(YEAR), PROGRAMME, out] };
  });
  const results = runRounds(programs, rounds, join(folder, 'peak'));
  expectSame(results);
  const bytes = statSync(join(data, 'partecipanti.csv')).size;
  console.log(`\nrecords: ${rows} rows (${mib(bytes / 2 ** 20)} MiB) of ${operations} operations, ${rounds} rounds, medians; the same facts, counts and issues from all`);
  console.table(
    results.map((one, i) => ({
      program: one.program.name,
      's': Math.round(one.milliseconds / 10) / 100,
      'peak MiB': i === 0 ? memoryAgainstGoal(one.mebibytes, rows) : mib(one.mebibytes),
      'time first : it': i === 0 ? '' : againstGoal(one.time, size[one.program.goal]),
      'memory first : it': i === 0 ? '' : againstGoal(one.memory),
      'M rows a minute': round((rows / one.milliseconds) * 0.06),
      error: one.error ?? '',
    })),
  );
  return results;
}

/** 20 million rows only when asked, and when the disk has room. */
function isWanted({ rows, operations, isBig }, cache) {
  if (!isBig) return true;
  if (process.env.RAA_BENCH_BIG !== '1') {
    console.log(`\nrecords: ${rows} rows only with RAA_BENCH_BIG=1`);
    return false;
  }
  mkdirSync(cache, { recursive: true });
  const { bavail, bsize } = statfsSync(cache);
  if (existsSync(folderOf(rows, operations, cache)) || bavail * bsize > 2 * rows * BYTES_A_ROW) return true;
  console.log(`\nrecords: no room on the disk for ${rows} rows`);
  return false;
}

function script(name) {
  return fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
}

/** Every program must have written the same: facts, rows of each file, rows of each kind of issue. */
function expectSame(results) {
  const written = results
    .filter(({ error }) => error === undefined)
    .map(({ program }) => ({ name: program.name, digest: createHash('sha256').update(readFileSync(program.out)).digest('hex') }));
  const different = written.filter(({ digest }) => digest !== written[0].digest);
  if (different.length > 0) throw new Error(`Not the same facts: ${written[0].name}; ${different.map(({ name }) => name).join(', ')}`);
}

function memoryAgainstGoal(mebibytes, rows) {
  const goal = Math.round(GOAL_MIB + (rows * GOAL_BYTES) / 2 ** 20);
  return `${mib(mebibytes)} (≤ ${goal} ${mebibytes <= goal ? '✓' : '✗'})`;
}

function millions(rows) {
  return `${round(rows / 1e6)} M`;
}
