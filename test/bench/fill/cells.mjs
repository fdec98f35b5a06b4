/*
 * The workbook that is filled: 20 sheets with the same layout. Title in row 1 (merged A1:L1), headings in row 3, data from row 4:
 * a label in column A, ten figures in B…K, their sum in L; below, the sums of the columns.
 */
export const SHEETS = Array.from({ length: 20 }, (_, i) => `Tabella ${String(i + 1).padStart(2, '0')}`);
export const FIRST_ROW = 4;
export const FIRST_COLUMN = 2;
export const COLUMNS = 10;

/** Rows of data of a sheet, for so many cells in all. */
export function rowsFor(cells) {
  return cells / SHEETS.length / COLUMNS;
}

/** An amount in cents, another for each cell. */
export function centsOf(sheet, row, column) {
  return ((sheet + 1) * 7919 + row * 104729 + column * 1299721) % 100_000_000;
}

/** Calls back for every cell to fill: index of the sheet, row, column (from 1), cents. */
export function eachCell(cells, callBack) {
  for (let sheet = 0; sheet < SHEETS.length; sheet++) {
    for (let row = FIRST_ROW; row < FIRST_ROW + rowsFor(cells); row++) {
      for (let column = FIRST_COLUMN; column < FIRST_COLUMN + COLUMNS; column++) callBack(sheet, row, column, centsOf(sheet, row, column));
    }
  }
}

/** The text of an amount: "1234.50". */
export function amountText(cents) {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
