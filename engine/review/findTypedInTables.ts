import type { Quantity } from '../number/quantity.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';
import type { ReadBack } from '../readback/readBack.js';
import { known, type CellRef, type CellValue, type ComputedCell } from '../tables/cell.js';
import { addressOf, formulaFinding, type FormulaScene } from './formulaScene.js';
import type { PlacedFinding } from './placedFinding.js';
import { foundAndExpected, shown } from './shownFigures.js';

/** How far back the parts of parts must all be known. */
const PARTS_OF_PARTS = 3;

/**
 * Numbers typed in the standard tables where the workbook has formulas in most cells that may have one, and the table says what the
 * formula is. Nothing is said where a part is not available, nor of a total above the parts when a part of a part is not: it may be right.
 */
export function findTypedInTables(scene: FormulaScene): PlacedFinding[] {
  const { readBack } = scene.subject;
  if (readBack === undefined) return [];
  return [...cellsOfTables(readBack).values()].flatMap((cells) => {
    const live = cells.filter(({ model }) => model.formula !== undefined);
    const typed = cells.filter(({ model }) => model.formula === undefined && model.kind === 'number');
    if (live.length <= typed.length) return [];
    return typed.flatMap((one) => {
      const beside = formulasBeside(one, cells);
      return beside.length === 0 ? [] : (typedFinding(scene, readBack, one, beside) ?? []);
    });
  });
}

/** The formulas of the column; of the row, when the cell is the only one of its column that has one: a total. */
function formulasBeside({ cell }: TableCell, cells: readonly TableCell[]): TableCell[] {
  const ofColumn = cells.filter((one) => one.cell.ref.column === cell.ref.column);
  const line = ofColumn.length > 1 ? ofColumn : cells.filter((one) => one.cell.ref.row === cell.ref.row);
  return line.filter(({ model }) => model.formula !== undefined);
}

interface TableCell {
  readonly cell: ComputedCell;
  readonly model: CellModel;
}

/** The cells for which a table has a formula, and the workbook a value, table by table. */
function cellsOfTables(readBack: ReadBack): Map<string, TableCell[]> {
  const tables = new Map<string, TableCell[]>();
  for (const cell of readBack.tables.cells.values()) {
    const model = cell.formula === undefined ? undefined : readBack.model(cell.ref);
    if (model === undefined) continue;
    const { table } = cell.ref;
    const ofTable = tables.get(table);
    if (ofTable === undefined) tables.set(table, [{ cell, model }]);
    else ofTable.push({ cell, model });
  }
  return tables;
}

function typedFinding(scene: FormulaScene, readBack: ReadBack, { cell, model }: TableCell, beside: readonly TableCell[]): PlacedFinding | undefined {
  const [place, { value }] = [readBack.place(cell.ref), cell];
  const expected = computed(cell.ref, readBack);
  if (place === undefined || value.state !== 'known' || expected === undefined) return undefined;
  const found = value.quantity;
  const mayBeMore = found.unit !== 'ratio' && found.value.greaterThan(expected.value) && !isComplete(cell.ref, readBack.tables, PARTS_OF_PARTS);
  if (mayBeMore) return undefined;
  const isSame = found.value.minus(expected.value).abs().lessThanOrEqualTo(found.halfWidth.plus(expected.halfWidth));
  const far = (one: TableCell) => Math.abs(one.model.row - model.row) + Math.abs(one.model.column - model.column);
  const nearest = beside.reduce((best, one) => (far(one) < far(best) ? one : best));
  const neighbour = addressOf(nearest.model);
  const told = isSame
    ? { severity: 'info', sentence: 'finding.typedOverSame', values: { found: shown(value), neighbour } } as const
    : { severity: 'error', sentence: 'finding.typedOverFormula', values: { ...foundAndExpected(value, known({ ...expected, unit: found.unit })), neighbour } } as const;
  return formulaFinding(scene, 'CHK-FOR', place, told, [{ ...place, row: nearest.model.row, column: nearest.model.column }]);
}

/** What the formula of a cell gives from the values of the workbook; undefined when a part of it is missing. */
function computed(ref: CellRef, { tables }: ReadBack): Quantity | undefined {
  const { formula } = tables.cell(ref);
  if (formula === undefined || formula.isReference === true || formula.operands.length === 0) return undefined;
  const values = formula.operands.map((operand) => tables.cell(operand).value);
  if (!values.every(isKnown)) return undefined;
  const given = formula.evaluate(values, formula.operands);
  return given.state === 'known' && given.quantity.missing.length === 0 ? given.quantity : undefined;
}

/** Whether all the parts of a cell are known, and the parts of those. */
function isComplete(ref: CellRef, tables: ReadBack['tables'], parts: number): boolean {
  const { formula } = tables.cell(ref);
  if (formula === undefined || parts === 0) return true;
  return formula.operands.every((operand) => isKnown(tables.cell(operand).value) && isComplete(operand, tables, parts - 1));
}

function isKnown(value: CellValue): boolean {
  return value.state === 'known';
}
