import { columnLetters } from '../cellAddress.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';

/** A cell that a sheet holds twice: which of the two counts nobody can say. */
export function cellTwice(sheet: string, { row, column }: { readonly row: number; readonly column: number }): WorkbookRefusal {
  const cell = `${columnLetters(column)}${row}`;
  return new WorkbookRefusal('XLS-011', { sheet, cell }, { found: `${cell} ×2`, expected: 'expected.cellOnce' });
}

/** The same of a row. */
export function rowTwice(sheet: string, row: number): WorkbookRefusal {
  return new WorkbookRefusal('XLS-011', { sheet, row }, { found: `${row} ×2`, expected: 'expected.rowOnce' });
}
