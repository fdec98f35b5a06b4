import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { againstGoal, mib } from '../tables.mjs';
import { onePiece } from '../onePiece.mjs';
import { runRounds } from '../rounds.mjs';
import { templateFor } from './template.mjs';
import { expectFigures, whatIsLost } from './whatIsLost.mjs';

const program = (name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url));

/** The first is the one that the others are measured against. */
const PROGRAMS = [
  { name: 'RAA', file: 'raa' },
  { name: 'exceljs 4.4.0', file: 'exceljs', isPeer: true },
  { name: '@protobi/exceljs 4.4.0-protobi.10', file: 'protobi', isPeer: true },
  { name: 'xlsx-populate 1.21.0', file: 'xlsxPopulate', isPeer: true },
  { name: '@e965/xlsx 0.20.3 (SheetJS)', file: 'sheetjs', isPeer: true },
];
const EXCELJS = 'exceljs 4.4.0';
const LOSS_CHECKED_AT = 5_000;

/** The largest is slow with the peers: three rounds. */
const SIZES = [
  { cells: 5_000, kind: 'plain', rounds: 9 },
  { cells: 5_000, kind: 'rich', rounds: 9 },
  { cells: 50_000, kind: 'plain', rounds: 5 },
  { cells: 50_000, kind: 'rich', rounds: 5 },
  { cells: 500_000, kind: 'plain', rounds: 3 },
];
const GOAL_TIME = 0.25;
const GOAL_MEMORY = 0.5;

/** Prints a table for each size and template: whole processes that open a template of 20 sheets, fill its cells and save. */
export async function benchFill({ pairs, folder, cache }) {
  const ours = await onePiece(program('raa'), folder, 'raaFill.mjs');
  for (const { cells, kind, rounds } of SIZES) {
    const template = await templateFor(cells, kind, cache);
    const programs = PROGRAMS.map((one) => {
      const out = join(folder, `${one.file}.xlsx`);
      return { ...one, out, args: [one.isPeer ? program(one.file) : ours, template, String(cells), out] };
    });
    const times = Math.min(rounds, pairs);
    const results = runRounds(programs, times, join(folder, 'peak'));
    for (const { program: one, error } of results) if (error === undefined) expectFigures(one.out, cells);
    const losses = await lossesOf(kind, cache, folder);
    const lossless = results.filter((one) => one.program.isPeer && one.error === undefined && losses.get(one.program.name)?.length === 0);
    const fastest = lossless.toSorted((a, b) => a.milliseconds - b.milliseconds)[0];
    console.log(`\nfill: ${cells} cells, ${kind} template, ${times} rounds, medians; the fastest peer that loses nothing: ${fastest?.program.name ?? 'none'}`);
    console.table(
      results.map((one, i) => ({
        program: one.program.name,
        ms: Math.round(one.milliseconds ?? NaN),
        'peak MiB': mib(one.mebibytes ?? NaN),
        'time RAA : it': i === 0 ? '' : againstGoal(one.time, one === fastest || one.program.name === EXCELJS ? GOAL_TIME : undefined),
        'memory RAA : it': i === 0 ? '' : againstGoal(one.memory, one.program.name === EXCELJS ? GOAL_MEMORY : undefined),
        loses: one.error ?? (losses.get(one.program.name).join(', ') || 'nothing'),
      })),
    );
  }
}

const known = new Map();

/** What each loses of a template: found once, at the smallest size (the programs do the same at all). */
async function lossesOf(kind, cache, folder) {
  if (known.has(kind)) return known.get(kind);
  const template = await templateFor(LOSS_CHECKED_AT, kind, cache);
  const found = new Map();
  for (const { name, file } of PROGRAMS) {
    const out = join(folder, `${file}-${kind}.xlsx`);
    const [result] = runRounds([{ name, args: [program(file), template, String(LOSS_CHECKED_AT), out] }], 1, join(folder, 'peak'));
    found.set(name, result.error === undefined ? await whatIsLost(template, out, LOSS_CHECKED_AT) : ['everything']);
  }
  known.set(kind, found);
  return found;
}
