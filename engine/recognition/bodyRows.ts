import type { ColumnSpan } from './columnSpan.js';
import type { SheetGrid } from './sheetGrid.js';
import { BOUNDS } from './weights.js';

/**
 * The rows of a table's body, from the first row under its headings to the last before more empty rows than a table may have inside,
 * or before the headings of another table under the same columns. Empty rows are left out.
 */
export function bodyRows(grid: SheetGrid, first: number, { left, right }: ColumnSpan, stop: number): number[] {
  const rows: number[] = [];
  let last = first - 1;
  for (const { number, cells } of grid.sheet.rows) {
    if (number < first) continue;
    if (number >= stop) break;
    if (!cells.some(({ column, text, formula }) => column >= left && column <= right && (text.trim() !== '' || formula !== undefined))) continue;
    if (number - last - 1 > BOUNDS.blankRows) break;
    rows.push(number);
    last = number;
  }
  return rows;
}
