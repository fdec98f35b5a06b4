import type { OpenPackage } from '../../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../../engine/ooxml/read/readSheet.js';
import type { SheetModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';

/** A cell that holds nothing, right of all that its sheet uses: in the first worksheet that may be written. */
export function freeCell(pkg: OpenPackage, workbook: WorkbookModel): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  for (const { name, kind } of workbook.sheets) {
    if (kind !== 'worksheet') continue;
    const sheet = readSheet(pkg, workbook, name);
    const column = lastColumn(sheet) + 2;
    if (!sheet.isProtected && column <= LAST_COLUMN) return { sheet: name, row: (sheet.rows[0]?.number ?? 0) + 1, column };
  }
  return undefined;
}

const LAST_COLUMN = 16_384;

function lastColumn({ rows, merges, tables }: SheetModel): number {
  const columns = [...rows.flatMap(({ cells }) => cells.map(({ column }) => column)), ...merges.map(({ right }) => right), ...tables.map(({ range }) => range.right)];
  return columns.reduce((last, column) => Math.max(last, column), 1);
}
