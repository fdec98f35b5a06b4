import { issue, type Issue } from '../issues.js';
import { columnLetters, parseRange } from '../ooxml/cellAddress.js';
import { RangeIndex } from '../ooxml/patch/rangeIndex.js';
import { rangeText } from '../ooxml/rangeText.js';
import type { CellStyle, SheetModel } from '../ooxml/read/workbookModel.js';
import { placeKey, type CellPlace } from '../plan/workbookPort.js';

/** Why cells of a sheet that was read cannot be written: locked on a protected sheet, covered by merged cells, part of an array. */
export function sheetObstacles({ name, isProtected, editableRanges, merges, rows }: SheetModel, styles: readonly CellStyle[], cells: readonly CellPlace[]): Issue[] {
  const present = new Map(rows.flatMap((row) => row.cells.map((cell) => [placeKey(cell.row, cell.column), cell] as const)));
  const arrays = new RangeIndex([...present.values()].flatMap(({ arrayRange }) => (arrayRange === undefined ? [] : (parseRange(arrayRange) ?? []))));
  const merged = new RangeIndex(merges);
  const editable = new RangeIndex(editableRanges.flatMap((ranges) => ranges.split(/\s+/).flatMap((range) => parseRange(range) ?? [])));
  const isLocked = (row: number, column: number) => styles[present.get(placeKey(row, column))?.style ?? -1]?.isLocked ?? true;

  return cells.flatMap(({ row, column }): Issue[] => {
    const place = { sheet: name, cell: `${columnLetters(column)}${row}` };
    if (isProtected && isLocked(row, column) && editable.holding(row, column) === undefined) return [issue('XLS-013', place)];
    const merge = merged.holding(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) return [issue('XLS-014', place, { found: rangeText(merge) })];
    const array = arrays.holding(row, column);
    return array === undefined ? [] : [issue('XLS-015', place, { found: rangeText(array) })];
  });
}
