import { looksLikeFormula } from '../../engine/index.js';
import { holdsSame } from './heldContent.js';
import type { CellChange, SheetChange } from './sheetChange.js';

/**
 * A change without the cells that it leaves as they are. Of a row in which anything changes all cells are written, so that there are few
 * rectangles; on a protected sheet only those that change, for the others may be locked.
 */
export function withNeededCells<T extends SheetChange>(change: T, isProtected: boolean): T {
  const { cells, looks } = change;
  const isChanging = (cell: CellChange) => !staysAsItIs(cell, looks !== undefined);
  const rows = new Set(cells.flatMap((cell) => (isChanging(cell) ? [cell.row] : [])));
  return { ...change, cells: cells.filter((cell) => (isProtected ? isChanging(cell) : rows.has(cell.row))) };
}

/** Whether a cell holds something else after a change than before, or another number format. */
export function isOther({ before, after, formatBefore, formatAfter }: CellChange): boolean {
  return formatBefore !== formatAfter || !holdsSame(before, after);
}

/** A text behind an apostrophe is written again where looks change place: the apostrophe is part of them. */
function staysAsItIs(cell: CellChange, isLooking: boolean): boolean {
  const { after, formatBefore, formatPlaced, isCleared } = cell;
  const isRisky = isLooking && after.kind === 'text' && looksLikeFormula(after.text);
  return !isCleared && !isRisky && formatBefore === formatPlaced && !isOther(cell);
}
