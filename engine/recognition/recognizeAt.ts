import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { Table } from '../tables/table.js';
import { assessTable } from './assessTable.js';
import { headingAbove } from './headingAbove.js';
import type { CellPlace, RecognizedTable } from './recognizedTable.js';
import { columnsShare } from './score.js';
import { SheetGrid } from './sheetGrid.js';
import { vocabularyOf } from './vocabulary.js';
import { BOUNDS, CERTAINTY } from './weights.js';

/**
 * The table that the user says to stand at a cell: its first body cell or, when nothing above reads as its headings, a cell of the
 * headings themselves. Undefined when no heading of the table is near.
 */
export function recognizeAt(id: string, place: CellPlace, workbook: WorkbookModel, sheet: SheetModel, tables: readonly Table[] = []): RecognizedTable | undefined {
  const words = vocabularyOf(tables).find((one) => one.id === id);
  if (words === undefined) return undefined;
  const grid = new SheetGrid(sheet);
  const above = headingAbove(grid, words, place.row, place.column);
  const isAbove = above !== undefined && columnsShare(above.columns, words) >= CERTAINTY.doubtful;
  const heading = isAbove ? above : (headingAbove(grid, words, place.row + BOUNDS.headerRows, place.column) ?? above);
  if (heading === undefined) return undefined;
  const table = tables.find((one) => one.id === id);
  return assessTable({ grid, workbook, heading, table, placing: { kind: 'mapped' }, stop: Infinity, ...(isAbove && { firstRow: place.row }) });
}
