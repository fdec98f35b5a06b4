import { cellsOf, type GridRelation } from './gridRelation.js';
import type { GridNumber } from './gridNumber.js';
import { oneSlip } from './oneSlip.js';

/** A cell that cannot be right, and what shows it. */
export interface Blamed {
  readonly cell: GridNumber;
  /** The first tells what is expected; the others fail for the same reason. */
  readonly relations: readonly GridRelation[];
}

/** A table with more mistakes than this is no table. */
const MOST = 100;

/**
 * The cells that explain the relations that fail, each the one that takes part in most of them and in fewest of those that hold.
 * Of two that explain as many, the one that alone is one slip away from what is expected; else the total, or the percentage.
 */
export function blame(relations: readonly GridRelation[]): Blamed[] {
  const blamed: Blamed[] = [];
  let open = relations.filter(({ outcome }) => outcome === 'fails');
  const held = countOf(relations.filter(({ outcome }) => outcome !== 'fails'));
  while (open.length > 0 && blamed.length < MOST) {
    const failed = countOf(open);
    const score = (cell: GridNumber) => (failed.get(cell) ?? 0) * 4 - (held.get(cell) ?? 0);
    const order = (a: GridNumber, b: GridNumber) => score(b) - score(a) || preference(b, open) - preference(a, open);
    const [first, second] = [...failed.keys()].sort(order);
    // Terms that are as likely one as the other: the total speaks for them.
    const isTie = second !== undefined && order(first!, second) === 0;
    const cell = isTie ? open.find((one) => cellsOf(one).includes(first!))!.result : first;
    const explained = open.filter((one) => cellsOf(one).includes(cell!) || cellsOf(one).includes(first!));
    blamed.push({ cell: cell!, relations: [...explained].sort((a, b) => rank(a, cell!) - rank(b, cell!)) });
    open = open.filter((one) => !explained.includes(one));
  }
  return blamed;
}

function countOf(relations: readonly GridRelation[]): Map<GridNumber, number> {
  const counts = new Map<GridNumber, number>();
  for (const relation of relations) for (const cell of cellsOf(relation)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** The only cell of a relation that one slip away from its value would set right; else the total, or the percentage. */
function preference(cell: GridNumber, open: readonly GridRelation[]): number {
  const own = open.filter((one) => cellsOf(one).includes(cell));
  const isOnlySlip = own.some((one) => isSlip(one, cell) && cellsOf(one).every((other) => other === cell || !isSlip(one, other)));
  const isResult = own.some(({ result }) => result === cell);
  return (isOnlySlip ? 2 : 0) + (isResult ? 1 : 0);
}

function isSlip(relation: GridRelation, cell: GridNumber): boolean {
  const expected = relation.expected(cell);
  return expected !== undefined && oneSlip(cell.value, expected) !== undefined;
}

const ORDER: readonly GridRelation['kind'][] = ['rows', 'sexes', 'columns', 'percent'];

/** What tells best what the cell should hold: sums before percentages, and of a percentage only the percentage itself. */
function rank(relation: GridRelation, cell: GridNumber): number {
  return (relation.expected(cell) === undefined ? ORDER.length : 0) + ORDER.indexOf(relation.kind);
}
