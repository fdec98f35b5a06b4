import { Calculation } from '../../engine/formula/calculation.js';
import { ReadingBudget } from '../../engine/formula/evaluateFormula.js';
import { readFormula } from '../../engine/formula/formula.js';
import { isError, isNumber, type MaybeValue } from '../../engine/formula/formulaValue.js';
import type { CellModel, SheetModel } from '../../engine/ooxml/read/workbookModel.js';
import { sheetModel, workbookModel, type WrittenSheet } from './sheetModels.js';

/** What a test writes: a number, a text, nothing, or a formula that begins with `=`. */
export type Entry = string | number | undefined;

/** A sheet whose formulas have their results, as a program that calculates leaves them. */
export function calculatedSheet(name: string, rows: readonly (readonly Entry[])[], options: WrittenSheet = {}): SheetModel {
  const blank = mapCells(
    sheetModel(name, rows.map((row) => row.map((one) => (typeof one === 'string' && one.startsWith('=') ? { formula: one.slice(1), text: '' } : one))), options),
    (cell) => (cell.formula === undefined ? cell : { ...cell, kind: 'blank' }),
  );
  const { cells } = new Calculation({ workbook: workbookModel([blank]), sheets: [blank], formulaOf: ({ formula }) => readFormula(formula!), budget: new ReadingBudget() });
  const values = cells.sheet(name)!;
  return mapCells(blank, (cell) => (cell.formula === undefined ? cell : { ...cell, ...resultOf(values.value(cell.row, cell.column)) }));
}

/** A sheet with each cell as it is, or changed. */
export function mapCells(sheet: SheetModel, change: (cell: CellModel) => CellModel): SheetModel {
  return { ...sheet, rows: sheet.rows.map(({ number, cells }) => ({ number, cells: cells.map(change) })) };
}

function resultOf(value: MaybeValue): Pick<CellModel, 'kind' | 'text'> {
  if (isNumber(value)) return { kind: 'number', text: value.toSignificantDigits(15).toString() };
  if (isError(value)) return { kind: 'error', text: value.error };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  return typeof value === 'string' ? { kind: 'text', text: value } : { kind: 'blank', text: '' };
}
