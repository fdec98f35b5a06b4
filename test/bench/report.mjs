/*
 * The `report` part: whole processes in pairs, medians and ratios.
 * 1. `raa generate` for one year (reads the programme and its data, computes and checks every table, writes the workbook,
 *    flushes it to the disk) against exceljs alone, which loads the same template, puts in the same cells already computed
 *    and saves. The peer does less: it neither reads, computes, checks nor styles new rows.
 * 2. `raa --help` against an empty Node program: what the start of a command costs.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { runPaired } from './paired.mjs';
import { round } from './tables.mjs';

const YEAR = '2022';
const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const RAA = at('dist/raa/main.js');
const TEMPLATE = at('templates/blank/raa-2014-2020.it.xlsx');

/** Prints the table of the part. */
export async function benchReport({ pairs, folder }) {
  const mine = join(folder, 'raa.xlsx');
  const generate = { name: 'raa generate', args: [RAA, 'generate', '--programme', 'por-fse-lombardia-2014-2020', '--year', YEAR, '--out', mine, '--overwrite'] };
  execFileSync(process.execPath, generate.args, { stdio: 'ignore' });
  const cells = await cellsToFill(mine);
  const cellsFile = join(folder, 'cells.json');
  writeFileSync(cellsFile, JSON.stringify(cells));
  const theirs = join(folder, 'exceljs.xlsx');
  const peer = { name: 'exceljs load-fill-save', args: [at('test/bench/exceljsPeer.mjs'), TEMPLATE, cellsFile, theirs] };
  const peak = join(folder, 'peak');

  const whole = runPaired(generate, peer, pairs, peak);
  await expectSameCells(theirs, cells);
  const nothing = { name: 'empty program', args: ['-e', '0'] };
  const help = { name: 'raa --help', args: [RAA, '--help'] };
  const start = runPaired(help, nothing, pairs, peak);

  console.log(`\nreport: ${pairs} pairs, medians; ${cells.length} cells of the workbook of ${YEAR}`);
  console.table([
    line(generate.name, whole.ours, 1, 1),
    line(peer.name, whole.peer, whole.time, whole.memory),
    line(help.name, start.ours, 1, 1),
    line(nothing.name, start.peer, start.time, start.memory),
  ]);
}

function line(program, { milliseconds, mebibytes }, time, memory) {
  return { program, ms: Math.round(milliseconds), 'peak MiB': Math.round(mebibytes), 'time ×': round(time), 'memory ×': round(memory) };
}

/** What our workbook holds and the blank template does not, as exceljs writes it. */
async function cellsToFill(path) {
  const [filled, blank] = [new exceljs.Workbook(), new exceljs.Workbook()];
  await filled.xlsx.readFile(path);
  await blank.xlsx.readFile(TEMPLATE);
  const cells = [];
  for (const sheet of filled.worksheets) {
    const template = blank.getWorksheet(sheet.name);
    sheet.eachRow((row, r) =>
      row.eachCell((cell, c) => {
        const value = cell.formula === undefined ? cell.value : { formula: cell.formula, result: cell.result };
        if (JSON.stringify(value) !== JSON.stringify(template.getCell(r, c).value)) cells.push({ sheet: sheet.name, row: r, column: c, value });
      }),
    );
  }
  return cells;
}

async function expectSameCells(path, cells) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const wrong = cells.filter(({ sheet, row, column, value }) => {
    const cell = workbook.getWorksheet(sheet).getCell(row, column);
    return typeof value === 'object' && 'formula' in value ? cell.formula !== value.formula : cell.value !== value;
  });
  if (wrong.length > 0) throw new Error(`The peer did not write ${wrong.length} cells: ${JSON.stringify(wrong[0])}`);
}
