import { columnLetters } from '../cellAddress.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { RowTable } from './rowTable.js';

export interface CellSpot {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly hasContent: boolean;
  readonly hasFormula: boolean;
}

/** One row of a sheet as it is in the file: what is read of the rows that are looked at or changed. */
export interface RowCells {
  readonly start: number;
  readonly tagEnd: number;
  readonly isEmpty: boolean;
  readonly end: number;
  /** The style of the cells that the row does not hold. */
  readonly style: number | undefined;
  /** In the order of the text. */
  readonly cells: readonly CellSpot[];
  readonly byColumn: ReadonlyMap<number, CellSpot>;
}

/** @throws WorkbookRefusal XLS-011 for a cell given twice */
export function readRowCells(rows: RowTable, index: number, sheet: string): RowCells {
  const cursor = rows.cursorAt(index);
  const cells: CellSpot[] = [];
  const byColumn = new Map<number, CellSpot>();
  const rowStyle = cursor.rowAttribute('s');
  const hasStyle = rowStyle !== undefined && /^(?:1|true)$/.test(cursor.rowAttribute('customFormat') ?? '');
  while (cursor.nextCell()) {
    const { column, cellStart, cellEnd, hasContent, formulaStart } = cursor;
    const spot = { column, start: cellStart, end: cellEnd, style: Number(cursor.cellAttribute('s') ?? 0), hasContent, hasFormula: formulaStart >= 0 };
    if (byColumn.has(column)) {
      const cell = `${columnLetters(column)}${cursor.row}`;
      throw new WorkbookRefusal('XLS-011', { sheet, cell }, { found: `${cell} ×2`, expected: cell });
    }
    byColumn.set(column, spot);
    cells.push(spot);
  }
  const { rowStart, rowTagEnd, isEmptyRow, rowEnd } = cursor;
  return { start: rowStart, tagEnd: rowTagEnd, isEmpty: isEmptyRow, end: rowEnd, style: hasStyle ? Number(rowStyle) : undefined, cells, byColumn };
}
