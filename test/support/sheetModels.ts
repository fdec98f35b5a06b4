import type { CellModel, CellRange, DefinedName, SheetEntry, SheetModel, WorkbookModel } from '../../engine/ooxml/read/workbookModel.js';

/** What a test writes in a cell: a text, a number, nothing, or a formula with its cached result. */
export type Written = string | number | undefined | { readonly formula: string; readonly text: string; readonly arrayRange?: string };

export type WrittenSheet = Partial<Omit<SheetModel, 'rows'>> & { readonly at?: { readonly row: number; readonly column: number }; readonly style?: number };

/** A sheet made by hand, without a file: rows of cells from A1, or from another place. */
export function sheetModel(name: string, rows: readonly (readonly Written[])[], { at = { row: 1, column: 1 }, style = 0, ...more }: WrittenSheet = {}): SheetModel {
  return {
    name,
    isProtected: false,
    editableRanges: [],
    merges: [],
    tables: [],
    ...more,
    rows: rows.flatMap((cells, r) => {
      const number = at.row + r;
      const models = cells.flatMap((one, c) => (one === undefined || one === '' ? [] : [cellModel(number, at.column + c, one, style)]));
      return models.length === 0 ? [] : [{ number, cells: models }];
    }),
  };
}

function cellModel(row: number, column: number, written: Exclude<Written, undefined>, style: number): CellModel {
  if (typeof written === 'object') return { row, column, kind: 'number', style, ...written };
  return { row, column, kind: typeof written === 'number' ? 'number' : 'text', text: String(written), style };
}

/** A workbook of some sheets, all visible unless said otherwise. */
export function workbookModel(
  sheets: readonly SheetModel[],
  { names = [], styles = [], hidden = [] }: { names?: readonly Pick<DefinedName, 'name' | 'text'>[]; styles?: WorkbookModel['styles']; hidden?: readonly string[] } = {},
): WorkbookModel {
  return {
    dateSystem: 1900,
    isStructureLocked: false,
    sheets: sheets.map(({ name }, i): SheetEntry => ({ name, kind: 'worksheet', visibility: hidden.includes(name) ? 'hidden' : 'visible', part: `xl/worksheets/sheet${i + 1}.xml` })),
    names: names.map((one) => ({ isHidden: false, ...one })),
    styles,
  };
}

/** A range of merged cells, by rows and columns. */
export function merged(top: number, left: number, bottom: number, right: number): CellRange {
  return { top, left, bottom, right };
}
