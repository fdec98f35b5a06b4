import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onePiece } from '../onePiece.mjs';
import { runRounds } from '../rounds.mjs';
import { againstGoal, mib } from '../tables.mjs';
import { bigWorkbook, COLUMNS, ROWS } from './bigWorkbook.mjs';

const PROGRAMS = [
  { name: 'RAA, streamRows', file: 'raa' },
  { name: 'exceljs 4.4.0, streaming reader', file: 'exceljs' },
];
const ROUNDS = 3;
const GOAL_TIME = 0.15;
const GOAL_MIB = 256;

/** Prints the table: all the cells of a large sheet read as a stream; both must count the same. */
export async function benchRead({ pairs, folder, cache }) {
  const path = await bigWorkbook(cache);
  const program = (name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
  const ours = await onePiece(program('raa'), folder, 'raaRead.mjs');
  const programs = PROGRAMS.map((one) => {
    const out = join(folder, `${one.file}.json`);
    return { ...one, out, args: [one.file === 'raa' ? ours : program(one.file), path, out] };
  });
  const rounds = Math.min(ROUNDS, pairs);
  const results = runRounds(programs, rounds, join(folder, 'peak'));
  const [ourCount, theirCount] = programs.map(({ out }, i) => (results[i].error === undefined ? readFileSync(out, 'utf8') : undefined));
  if (ourCount !== undefined && theirCount !== undefined && ourCount !== theirCount) throw new Error(`The readers disagree: ${ourCount}, ${theirCount}`);
  console.log(`\nread: ${ROWS} rows of ${COLUMNS} cells, ${rounds} rounds, medians; both count ${ourCount}`);
  console.table(
    results.map((one, i) => ({
      program: one.program.name,
      's': Math.round(one.milliseconds / 10) / 100,
      'peak MiB': i === 0 ? againstGoal(one.mebibytes, GOAL_MIB) : mib(one.mebibytes),
      'time RAA : it': i === 0 ? '' : againstGoal(one.time, GOAL_TIME),
      'memory RAA : it': i === 0 ? '' : againstGoal(one.memory),
      error: one.error ?? '',
    })),
  );
}
