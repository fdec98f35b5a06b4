import type { CellPlace, CellRange } from '../../engine/index.js';

/** Looks copied from some cells to others. Fewer rows than there are targets are repeated. */
export interface LookCopy {
  readonly from: CellRange;
  readonly to: CellRange;
}

/** A cell that takes its look from another. */
export interface LookTarget extends CellPlace {
  readonly from: CellPlace;
}

interface Stretch {
  top: number;
  bottom: number;
  readonly left: number;
  right: number;
  fromTop: number;
  fromBottom: number;
  readonly fromLeft: number;
}

/**
 * The fewest copies that give each cell its look: stretches of a row, joined with those below that take the same row, or the next one.
 * Cells that keep their own are left out. @param targets row by row, from left to right
 */
export function lookCopies(targets: Iterable<LookTarget>): LookCopy[] {
  const done: Stretch[] = [];
  let above = new Map<string, Stretch>();
  let line: Stretch[] = [];
  const endRow = () => {
    const next = new Map<string, Stretch>();
    for (const one of line) {
      const key = `${one.left}:${one.right}:${one.fromLeft}`;
      const before = above.get(key);
      if (before !== undefined && joins(before, one)) next.set(key, before);
      else {
        done.push(one);
        next.set(key, one);
      }
    }
    above = next;
    line = [];
  };
  for (const { row, column, from } of targets) {
    if (line.length > 0 && line[0]!.top !== row) endRow();
    if (from.row === row && from.column === column) continue;
    const last = line.at(-1);
    if (last !== undefined && last.right === column - 1 && last.fromTop === from.row && from.column - last.fromLeft === column - last.left) last.right = column;
    else line.push({ top: row, bottom: row, left: column, right: column, fromTop: from.row, fromBottom: from.row, fromLeft: from.column });
  }
  endRow();
  return done.map(({ top, bottom, left, right, fromTop, fromBottom, fromLeft }) => ({
    from: { top: fromTop, left: fromLeft, bottom: fromBottom, right: fromLeft + right - left },
    to: { top, left, bottom, right },
  }));
}

/** Makes a stretch reach over the next row, when it can. */
function joins(above: Stretch, { top, fromTop }: Stretch): boolean {
  if (above.bottom !== top - 1) return false;
  const isRepeated = above.fromTop === above.fromBottom && fromTop === above.fromTop;
  const isNext = above.bottom - above.top === above.fromBottom - above.fromTop && fromTop === above.fromBottom + 1;
  if (!isRepeated && !isNext) return false;
  above.bottom = top;
  if (!isRepeated) above.fromBottom = fromTop;
  return true;
}
