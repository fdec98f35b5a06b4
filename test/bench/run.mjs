/*
 * npm run bench: RAA against its peers, as whole processes in turn, medians and ratios, a table for each part:
 *   report   a year of the report against a script with exceljs; the start of a command
 *   fill     5,000, 50,000 and 500,000 cells into a template, against four libraries, and what each loses of it
 *   batch    189 workbooks in one process
 *   read     all the cells of 400,000 × 25 as a stream
 *   records  participants, operations and movements to facts: 400,000 and 4 million rows, 20 million with RAA_BENCH_BIG=1
 *   check    a full workbook, and many in one process, against exceljs loading them
 *   pane     the task pane in Chromium over a double of Excel: sizes, first paint, a whole filling, 400,000 participants
 * npm run bench -- fill read    only those parts
 * RAA_BENCH_PAIRS=3 npm run bench    fewer rounds
 * Templates are built once and kept in out/bench. Times are never asserted: they depend on the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPeers } from './installPeers.mjs';

installPeers();

const PARTS = new Map([
  ['report', async (place) => (await import('./report.mjs')).benchReport(place)],
  ['fill', async (place) => (await import('./fill/benchFill.mjs')).benchFill(place)],
  ['batch', async (place) => (await import('./batch/benchBatch.mjs')).benchBatch(place)],
  ['read', async (place) => (await import('./read/benchRead.mjs')).benchRead(place)],
  ['check', async (place) => (await import('./check/benchCheck.mjs')).benchCheck(place)],
  ['pane', async (place) => (await import('./pane/benchPane.mjs')).benchPane(place)],
  ['records', async (place) => (await import('./records/benchRecords.mjs')).benchRecords(place)],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !PARTS.has(name));
if (unknown.length > 0) {
  console.error(`Parti sconosciute: ${unknown.join(', ')}. Parti: ${[...PARTS.keys()].join(', ')}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'raa-bench-'));
try {
  const place = { pairs: Number(process.env.RAA_BENCH_PAIRS ?? 15), folder, cache: fileURLToPath(new URL('../../out/bench', import.meta.url)) };
  console.log(`Node ${process.version}, ${cpus().length} CPU`);
  for (const name of asked.length > 0 ? asked : PARTS.keys()) await PARTS.get(name)(place);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
