import { columnLetters, parseRange } from '../ooxml/cellAddress.js';
import type { CellRange, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellPlace, Obstacle } from './recognizedTable.js';
import type { SheetGrid } from './sheetGrid.js';

/** The cells that filling a table would write: each of these rows in each of these columns. */
export interface FillArea {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What is in the way of filling some cells: what Excel would refuse, and what would be lost. */
export function findObstacles(grid: SheetGrid, workbook: WorkbookModel, area: FillArea): Obstacle[] {
  const visibility = workbook.sheets.find(({ name }) => name === grid.sheet.name)?.visibility ?? 'visible';
  const inside = placesIn(area);
  const cells = inside.map(({ row, column }) => grid.cell(row, column)).filter((cell) => cell !== undefined);
  const merges = grid.sheet.merges.filter((merge) => touches(merge, area));
  const arrays = arrayRanges(grid).filter((range) => touches(range, area));
  return [
    ...(visibility === 'visible' ? [] : [{ kind: 'hiddenSheet' } as const]),
    ...counted('lockedCells', lockedIn(grid, workbook, inside)),
    ...(merges.length > 0 ? [{ kind: 'mergedCells', ranges: merges.map(rangeText) } as const] : []),
    ...counted('formulas', cells.filter(({ formula }) => formula !== undefined)),
    ...(arrays.length > 0 ? [{ kind: 'arrays', ranges: arrays.map(rangeText) } as const] : []),
  ];
}

function placesIn({ rows, columns }: FillArea): CellPlace[] {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })));
}

function counted(kind: 'lockedCells' | 'formulas', places: readonly CellPlace[]): Obstacle[] {
  const [first] = places;
  return first === undefined ? [] : [{ kind, count: places.length, row: first.row, column: first.column }];
}

/** On a protected sheet a cell is locked unless its format or a range of the sheet says otherwise; a cell that is not there has the first format. */
function lockedIn(grid: SheetGrid, { styles }: WorkbookModel, places: readonly CellPlace[]): CellPlace[] {
  const { sheet } = grid;
  if (!sheet.isProtected) return [];
  const editable = sheet.editableRanges.flatMap((text) => text.split(/\s+/)).flatMap((text) => parseRange(text) ?? []);
  return places.filter(({ row, column }) => {
    const isLocked = styles[grid.cell(row, column)?.style ?? 0]?.isLocked ?? true;
    return isLocked && !editable.some((range) => holds(range, row, column));
  });
}

function arrayRanges({ sheet }: SheetGrid): CellRange[] {
  const texts = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ arrayRange }) => (arrayRange === undefined ? [] : [arrayRange])));
  return texts.flatMap((text) => parseRange(text) ?? []);
}

function touches({ top, left, bottom, right }: CellRange, { rows, columns }: FillArea): boolean {
  return rows.some((row) => row >= top && row <= bottom) && columns.some((column) => column >= left && column <= right);
}

function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function rangeText({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`];
  return first === last ? first : `${first}:${last}`;
}
