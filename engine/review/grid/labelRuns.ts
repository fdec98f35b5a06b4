import { believed } from './evidence.js';
import type { GridBlock, GridRow } from './gridBlock.js';
import type { GridRelation } from './gridRelation.js';
import { sumRelation } from './sumRelation.js';

/** Rows of one first label are a list with its head when there are as many. */
const LEAST_ROWS = 3;
/** A head is the sum of its list when it is in as many lists. */
const LEAST_LISTS = 3;

/** The first row of the rows that have the same first label: «Asse II | vulnerabili», then «Asse II | disabili», «Asse II | migranti». */
export function headsOfRuns(block: GridBlock): ReadonlyMap<GridRow, GridRow> {
  return new Map(runs(block).flatMap((run) => run.map((row) => [row, run[0]!] as const)));
}

/** The head of each list is the sum of the rows under it, when it is so in most lists. */
export function headSums(block: GridBlock): GridRelation[] {
  const lists = runs(block);
  return block.columns
    .filter(({ isPercent, isMixed }) => !isPercent && !isMixed)
    .flatMap(({ column }) => {
      // What is not available in some list may be in the total.
      const isOpen = block.rows.some(({ row }) => block.isMissing(row, column));
      const relations = lists.flatMap(([head, ...rest]) => {
        const result = head!.isTotal && isOpen ? undefined : block.number(head!.row, column);
        const terms = rest.flatMap(({ row }) => block.number(row, column) ?? []);
        return result === undefined || terms.length < 2 || terms.length < rest.length ? [] : [sumRelation('rows', block, result, terms)];
      });
      const held = relations.filter(({ outcome, result }) => outcome === 'holds' && !result.value.isZero()).length;
      return held + 1 < LEAST_LISTS ? [] : believed(relations);
    });
}

function runs({ rows }: GridBlock): GridRow[][] {
  const all: GridRow[][] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (last !== undefined && row.labels.length > 1 && last[0]!.labels.length > 1 && last[0]!.labels[0] === row.labels[0]) last.push(row);
    else all.push([row]);
  }
  return all.filter(({ length }) => length >= LEAST_ROWS);
}
