import type { CellPlace, CellRange } from '../../engine/index.js';

/** The rectangles that cover these cells and no others: stretches of a row, joined with equal ones below. @param cells row by row, from left to right */
export function rectanglesOf(cells: Iterable<CellPlace>): CellRange[] {
  const done: CellRange[] = [];
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  let stretches: { left: number; right: number }[] = [];
  let current = -1;
  const endRow = () => {
    const next: typeof open = new Map();
    for (const { left, right } of stretches) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      if (above !== undefined && above.bottom === current - 1) next.set(key, Object.assign(above, { bottom: current }));
      else next.set(key, { top: current, left, bottom: current, right });
    }
    for (const [key, one] of open) if (next.get(key) !== one) done.push(one);
    open = next;
    stretches = [];
  };
  for (const { row, column } of cells) {
    if (row !== current) {
      endRow();
      current = row;
    }
    const last = stretches.at(-1);
    if (last?.right === column - 1) last.right = column;
    else stretches.push({ left: column, right: column });
  }
  endRow();
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The smallest rectangle around some cells; undefined for none. */
export function around(cells: Iterable<CellPlace>): CellRange | undefined {
  let found: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const { row, column } of cells) {
    if (found === undefined) found = { top: row, left: column, bottom: row, right: column };
    else {
      found.top = Math.min(found.top, row);
      found.left = Math.min(found.left, column);
      found.bottom = Math.max(found.bottom, row);
      found.right = Math.max(found.right, column);
    }
  }
  return found;
}

export function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** A rectangle cut into pieces of whole rows of at most so many cells; a row is never cut. */
export function piecesOf(range: CellRange, mostCells: number): CellRange[] {
  const rows = Math.max(1, Math.floor(mostCells / (range.right - range.left + 1)));
  const pieces: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) pieces.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return pieces;
}
