import { isHeadingRow } from './findHeadings.js';
import { isLetterRow } from './letterRow.js';
import type { ColumnFound } from './matchHeadings.js';
import type { RowSpan } from './recognizedTable.js';
import type { SheetGrid } from './sheetGrid.js';
import { isUnitRow } from './unitRow.js';
import { BOUNDS } from './weights.js';

/** All the rows of a heading, from those that were read: group headings above, merged cells that reach down, letters and units of the columns below. */
export function headerSpan(grid: SheetGrid, rows: RowSpan, columns: ReadonlyMap<string, ColumnFound>): RowSpan {
  const places = [...columns.values()];
  const reaching = grid
    .mergesIn(rows.first, rows.last)
    .filter(({ top, left, bottom }) => bottom <= rows.last + BOUNDS.headerRows && places.some((place) => place.row === top && place.column === left))
    .map(({ bottom }) => bottom);
  const bottom = Math.max(rows.last, ...reaching);
  const last = under(grid, under(grid, bottom));
  const above = rows.first - 1;
  const isGroup = rows.last - rows.first + 1 < BOUNDS.headerRows && above > 0 && isHeadingRow(grid, above) && grid.filled(above).length > 1;
  return { first: isGroup ? above : rows.first, last };
}

/** The next row, when it holds the letters of the columns or their units. */
function under(grid: SheetGrid, row: number): number {
  return isLetterRow(grid, row + 1) || isUnitRow(grid, row + 1) ? row + 1 : row;
}
