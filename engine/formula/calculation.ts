import type { CellModel, SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { evaluateFormula, type ReadingBudget } from './evaluateFormula.js';
import type { Formula } from './formula.js';
import type { FormulaValue, MaybeValue } from './formulaValue.js';
import { WorkbookCells } from './workbookCells.js';

/** Formulas that wait for one another without a cached result: beyond it, as in a circle, the value is not known. */
const DEEPEST_CHAIN = 100;

/** What is needed to evaluate the formulas of a workbook. */
export interface CalculationInput {
  readonly workbook: Pick<WorkbookModel, 'names'>;
  readonly sheets: readonly SheetModel[];
  /** The formula of a cell, read once; undefined when it is not read. */
  readonly formulaOf: (cell: CellModel) => Formula | undefined;
  readonly budget: ReadingBudget;
}

/** Evaluates formulas with the values that stand in the cells; where the file keeps none, with those of their own formulas. */
export class Calculation {
  readonly cells: WorkbookCells;
  readonly #open = new Set<CellModel>();
  readonly #done = new Map<CellModel, MaybeValue>();

  constructor(private readonly input: CalculationInput) {
    this.cells = new WorkbookCells(input.workbook, input.sheets, (sheet, cell) => this.#missing(sheet, cell));
  }

  /** What a formula gives on a sheet; undefined when it is not known. */
  evaluate(formula: Formula, sheet: string): Exclude<FormulaValue, null> | undefined {
    return evaluateFormula(formula, sheet, this.cells, this.input.budget);
  }

  #missing(sheet: string, cell: CellModel): MaybeValue {
    if (this.#done.has(cell)) return this.#done.get(cell);
    if (this.#open.has(cell) || this.#open.size >= DEEPEST_CHAIN || cell.arrayRange !== undefined) return undefined;
    this.#open.add(cell);
    const formula = this.input.formulaOf(cell);
    const value = formula && this.evaluate(formula, sheet);
    this.#open.delete(cell);
    this.#done.set(cell, value);
    return value;
  }
}
