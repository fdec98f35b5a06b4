import type { SheetModel } from '../../engine/ooxml/read/workbookModel.js';

/** The text of any cell of some sheets; empty for a blank one. */
export function openSheets(sheets: readonly SheetModel[]): Map<string, (row: number, column: number) => string> {
  return new Map(
    sheets.map(({ name, rows }) => {
      const texts = new Map(rows.flatMap(({ cells }) => cells.map(({ row, column, text }) => [`${row},${column}`, text])));
      return [name, (row: number, column: number) => texts.get(`${row},${column}`) ?? ''];
    }),
  );
}
