import { isHidden, leastOf, type Count, type CountSystem } from './countSystem.js';
import { solve } from './linearProgram.js';

/**
 * How the counts of a part would move if one of them were larger by so many persons, all relations kept and no count below what a
 * reader knows: the way that moves the least of what is still shown, by cost. The shown counts that move are those to hide.
 * Undefined when no cheapest way is found in whole persons.
 * @param part the counts that may move, by index
 * @param mayHide the shown figures that may move; all of them when not given
 */
export function cheapestMove({ counts, relations }: CountSystem, part: readonly number[], target: number, by: number, hidden: ReadonlySet<number>, mayHide?: ReadonlySet<number>): ReadonlyMap<number, number> | undefined {
  const columnsOf = new Map<number, Column[]>();
  const costs: number[] = [];
  const rows: Map<number, number>[] = [];
  const bounds: number[] = [];
  const addColumn = (cost: number): number => costs.push(cost) - 1;

  for (const i of part) {
    const count = counts[i]!;
    const room = count.value - leastOf(count);
    if (i === target || isSettled(count, i, hidden)) continue;
    if (!isHidden(count, i, hidden) && mayHide?.has(i) === false) continue;
    if (isHidden(count, i, hidden)) {
      // It moves freely: the column is what it has above its least number.
      columnsOf.set(i, [{ column: addColumn(0), sign: 1, from: room }]);
      continue;
    }
    const [up, down, left] = [addColumn(count.cost), addColumn(count.cost), addColumn(0)];
    columnsOf.set(i, [{ column: up, sign: 1, from: 0 }, { column: down, sign: -1, from: 0 }]);
    rows.push(new Map([[down, 1], [left, 1]]));
    bounds.push(room);
  }

  const within = new Set(part);
  for (const relation of relations) {
    if (!within.has(relation[0]!.count)) continue;
    const row = new Map<number, number>();
    let bound = 0;
    for (const { count, factor } of relation) {
      if (count === target) bound -= factor * by;
      for (const { column, sign, from } of columnsOf.get(count) ?? []) {
        row.set(column, (row.get(column) ?? 0) + factor * sign);
        bound += factor * sign * from;
      }
    }
    rows.push(row);
    bounds.push(bound);
  }

  const point = solve({ costs, rows, bounds });
  if (point === undefined || point.numerators.some((numerator) => numerator % point.denominator !== 0)) return undefined;
  const moves = new Map([[target, by]]);
  for (const [count, columns] of columnsOf) {
    const move = columns.reduce((sum, { column, sign, from }) => sum + sign * (point.numerators[column]! / point.denominator - from), 0);
    if (move !== 0) moves.set(count, move);
  }
  return moves;
}

/** A column of the program that moves a count, up or down, from where it is now. */
interface Column {
  readonly column: number;
  readonly sign: number;
  readonly from: number;
}

/** A zero is always shown: it stays. */
function isSettled(count: Count, index: number, hidden: ReadonlySet<number>): boolean {
  return count.kind === 'figure' && count.value === 0 && !hidden.has(index);
}
