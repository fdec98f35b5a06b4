/*
 * The `check` part: `raa check`, which reads, recognises, recalculates and judges, against exceljs, which merely loads the same
 * workbooks and visits their cells. One full workbook as a whole process; then many in one process, of which the time of each is
 * told without that of starting. No other program checks these tables: loading is the least that any would have to do.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runPaired } from '../paired.mjs';
import { round } from '../tables.mjs';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const RAA = at('dist/raa/main.js');
const PEER = at('test/bench/check/exceljsLoad.mjs');
const PROGRAMME = 'por-fse-lombardia-2014-2020';
const YEAR = '2022';
/** Workbooks in one process: of the summary tables, as an office has one for each year and intermediate body; and whole ones. */
const SUMMARIES = 200;
const WHOLE = 40;
const ROUNDS = 5;

/** Prints the table of the part. */
export function benchCheck({ pairs, folder }) {
  const generate = (edition, name) => {
    const path = join(folder, name);
    execFileSync(process.execPath, [RAA, 'generate', '--programme', PROGRAMME, '--year', YEAR, '--edition', edition, '--out', path, '--overwrite'], { stdio: 'ignore' });
    return path;
  };
  const [whole, summary] = [generate('ufficiale', 'check-whole.xlsx'), generate('pubblica', 'check-summary.xlsx')];
  const peak = join(folder, 'peak');
  const rounds = Math.min(ROUNDS, pairs);
  const rows = [
    row('full workbook, whole process', 1, runOf([whole], rounds, peak)),
    row(`${SUMMARIES} workbooks of summary tables`, SUMMARIES, runOf(copies(summary, SUMMARIES, folder), Math.min(3, rounds), peak), runOf([summary], Math.min(3, rounds), peak)),
    row(`${WHOLE} full workbooks`, WHOLE, runOf(copies(whole, WHOLE, folder), Math.min(3, rounds), peak), runOf([whole], Math.min(3, rounds), peak)),
  ];
  console.log(`\ncheck: medians of paired rounds; the peer is exceljs loading the same files`);
  console.table(rows);
}

function runOf(files, rounds, peak) {
  return runPaired({ name: 'raa check', args: [RAA, 'check', ...files] }, { name: 'exceljs load', args: [PEER, ...files] }, rounds, peak);
}

/** @param alone the same with one workbook: its time is that of starting */
function row(what, count, { ours, peer, time }, alone) {
  const each = (of) => (alone === undefined ? '' : round((of.milliseconds - alone[of === ours ? 'ours' : 'peer'].milliseconds) / (count - 1)));
  return { what, 'raa ms': Math.round(ours.milliseconds), 'raa each ms': each(ours), 'raa MiB': Math.round(ours.mebibytes), 'exceljs ms': Math.round(peer.milliseconds), 'exceljs each ms': each(peer), 'raa : exceljs': round(1 / time) };
}

function copies(path, count, folder) {
  const into = join(folder, `copies-${count}`);
  mkdirSync(into, { recursive: true });
  return Array.from({ length: count }, (_, i) => {
    const copy = join(into, `${i}.xlsx`);
    copyFileSync(path, copy);
    return copy;
  });
}
