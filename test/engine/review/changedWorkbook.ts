import type { CellModel, SheetModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';
import type { CellPosition } from '../../../engine/plan/placement.js';
import type { ReadBack } from '../../../engine/readback/readBack.js';
import type { ReviewSubject } from '../../../engine/review/reviewSubject.js';
import type { CellRef } from '../../../engine/tables/cell.js';
import { readGenerated, tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';

const made = new Map<number, Promise<ReadWorkbook>>();

/** The workbook that RAA makes of a published year, made once for all the tests. */
export function workbookOf(year: number): Promise<ReadWorkbook> {
  const known = made.get(year) ?? readGenerated(year);
  made.set(year, known);
  return known;
}

/** What stands in a cell after a person typed there. */
export type Typed = Partial<Pick<CellModel, 'kind' | 'text' | 'formula'>>;

/** A cell of a table by its id: `S3/II/paid`. */
export function refOf(id: string): CellRef {
  const [table = '', row = '', column = ''] = id.split('/');
  return { table, row, column };
}

/** The sheets with a text typed in some cells, over what stood there. */
export function typedIn(sheets: readonly SheetModel[], changes: readonly (readonly [CellPosition, Typed])[]): SheetModel[] {
  return sheets.map((sheet) => {
    const own = changes.filter(([place]) => place.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const change = (cell: CellModel): CellModel => {
      const typed = own.find(([place]) => place.row === cell.row && place.column === cell.column)?.[1];
      if (typed === undefined) return cell;
      const { row, column, style, text } = cell;
      return { row, column, style, text, kind: 'number', ...typed };
    };
    return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
  });
}

/** The sheets as an office types them: values in place of formulas, percentages rounded as the cell shows them. */
export function typedCopy({ styles }: WorkbookModel, sheets: readonly SheetModel[]): SheetModel[] {
  const type = (cell: CellModel): CellModel => {
    if (cell.formula === undefined) return cell;
    const { row, column, style, kind } = cell;
    const typed = { row, column, style, kind, text: cell.text };
    const { decimals, isPercent, power = 0 } = styles[cell.style]!;
    if (cell.kind !== 'number' || decimals === undefined || power > 0) return typed;
    return { ...typed, text: String(Number(Number(cell.text).toFixed(decimals + (isPercent ? 2 : 0)))) };
  };
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(type) })) }));
}

/** The review of a workbook in which some cells, named by table, row and column, were typed over. */
export function subjectWith(from: ReadWorkbook, changes: Readonly<Record<string, Typed>>, others: Partial<ReviewSubject> = {}): ReviewSubject & { readonly readBack: ReadBack } {
  const before = tablesRead(from);
  const sheets = typedIn(from.sheets, Object.entries(changes).map(([id, typed]) => [before.place(refOf(id))!, typed] as const));
  return { workbook: from.workbook, sheets, readBack: tablesRead({ ...from, sheets }), ...others };
}
