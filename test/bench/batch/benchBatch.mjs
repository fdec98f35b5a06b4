import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templateFor } from '../fill/template.mjs';
import { expectFigures } from '../fill/whatIsLost.mjs';
import { onePiece } from '../onePiece.mjs';
import { runRounds } from '../rounds.mjs';
import { againstGoal, mib } from '../tables.mjs';

const PROGRAMS = [
  { name: 'RAA, template opened once', file: 'raa' },
  { name: 'exceljs 4.4.0, template loaded once', file: 'exceljsOnce' },
  { name: 'exceljs 4.4.0, template loaded each time', file: 'exceljsEach' },
];
/** 21 regions and autonomous provinces, 9 years. */
const WORKBOOKS = 189;
const CELLS = 5_000;
const ROUNDS = 3;
const GOAL_TIME = 0.2;

/** Prints the table: one process makes 189 workbooks of 5,000 cells. */
export async function benchBatch({ pairs, folder, cache }) {
  const template = await templateFor(CELLS, 'plain', cache);
  const program = (name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const ours = await onePiece(program('raa'), folder, 'raaBatch.mjs');
  const programs = PROGRAMS.map((one) => {
    const out = join(folder, one.file);
    mkdirSync(out, { recursive: true });
    return { ...one, out, args: [one.file === 'raa' ? ours : program(one.file), template, String(CELLS), String(WORKBOOKS), out] };
  });
  const rounds = Math.min(ROUNDS, pairs);
  const results = runRounds(programs, rounds, join(folder, 'peak'));
  for (const { program, error } of results) if (error === undefined) expectFigures(join(program.out, `${WORKBOOKS - 1}.xlsx`), CELLS);
  console.log(`\nbatch: ${WORKBOOKS} workbooks of ${CELLS} cells in one process, ${rounds} rounds, medians`);
  console.table(
    results.map((one, i) => ({
      program: one.program.name,
      's': Math.round(one.milliseconds / 10) / 100,
      'peak MiB': mib(one.mebibytes),
      'time RAA : it': i === 0 ? '' : againstGoal(one.time, GOAL_TIME),
      'memory RAA : it': i === 0 ? '' : againstGoal(one.memory),
      error: one.error ?? '',
    })),
  );
}
