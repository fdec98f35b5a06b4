import { decimal } from '../number/decimal.js';
import type { Area, CellReader, ReadableSheet } from './cellReader.js';
import { asResult, toNumber } from './convertValue.js';
import type { Evaluation } from './evaluation.js';
import type { BinaryExpression, Expression } from './expression.js';
import { readFormula, type Formula } from './formula.js';
import { isError, type FormulaValue, type MaybeValue } from './formulaValue.js';
import { FUNCTIONS } from './functions/functions.js';
import { operate } from './operate.js';
import { rangeOf } from './referencesOf.js';

const HUNDREDTH = decimal('0.01');
/** Names that stand for names. */
const DEEPEST_NAMES = 8;

/** Expressions one inside another, also from cell to cell where results are missing. */
const DEEPEST = 500;

/** How much may still be read: shared by all the formulas of a workbook, so that ten thousand sums of ten thousand cells end. */
export class ReadingBudget {
  depth = 0;

  constructor(public cells = Infinity) {}
}

/**
 * What a formula gives, with the values that the cells hold: exact decimals, where Excel keeps 15 digits.
 * @param sheet the one in which it stands
 * @returns undefined when it is not known: a function that is not computed here, another workbook, a budget used up
 */
export function evaluateFormula(formula: Formula, sheet: string, cells: CellReader, budget = new ReadingBudget()): Exclude<FormulaValue, null> | undefined {
  return asResult(new FormulaEvaluation(formula, sheet, cells, budget, 0).value(formula.expression));
}

class FormulaEvaluation implements Evaluation {
  #own: ReadableSheet | undefined;

  constructor(
    private readonly formula: Formula,
    private readonly sheet: string,
    private readonly cells: CellReader,
    private readonly budget: ReadingBudget,
    private readonly depth: number,
  ) {}

  value(expression: Expression): MaybeValue {
    if (this.budget.depth >= DEEPEST) return undefined;
    this.budget.depth += 1;
    const value = this.#value(expression);
    this.budget.depth -= 1;
    return value;
  }

  #value(expression: Expression): MaybeValue {
    switch (expression.kind) {
      case 'number':
      case 'boolean':
        return expression.value;
      case 'text':
        return this.formula.texts[expression.text]!;
      case 'missing':
        return null;
      case 'error':
        return { error: expression.code };
      case 'range':
        return expression.first === expression.last ? this.#cell(expression.first, expression.sheet) : undefined;
      case 'name':
        return this.#named(expression, (evaluation, tree) => evaluation.value(tree));
      case 'call':
        return Object.hasOwn(FUNCTIONS, expression.name) ? FUNCTIONS[expression.name]!(expression.args, this) : undefined;
      case 'binary':
        return this.#binary(expression);
      case 'unary':
        return this.#unary(expression.operator, this.value(expression.operand));
      case 'array':
        return undefined;
    }
  }

  area(expression: Expression): Area | undefined {
    if (expression.kind === 'name') return this.#named(expression, (evaluation, tree) => evaluation.area(tree));
    if (expression.kind !== 'range') return undefined;
    const sheet = this.#sheet(expression.sheet);
    if (sheet === undefined) return undefined;
    const { top, left, bottom, right } = rangeOf(expression, this.formula);
    return { sheet, top, left, bottom, right };
  }

  isArea(expression: Expression): boolean {
    return expression.kind === 'range' || expression.kind === 'name';
  }

  visit({ sheet, top, left, bottom, right }: Area, see: (value: Exclude<FormulaValue, null>, row: number, column: number) => void): boolean {
    const lastRow = Math.min(bottom, sheet.lastRow);
    const lastColumn = Math.min(right, sheet.lastColumn);
    this.budget.cells -= Math.max(0, lastRow - top + 1) * Math.max(0, lastColumn - left + 1);
    if (this.budget.cells < 0) return false;
    for (let row = top; row <= lastRow; row += 1) {
      for (let column = left; column <= lastColumn; column += 1) {
        const value = sheet.value(row, column);
        if (value === undefined) return false;
        if (value !== null) see(value, row, column);
      }
    }
    return true;
  }

  /** Most arguments of sums are single cells: no area is made of them. */
  visitArgument(expression: Expression, see: (value: Exclude<FormulaValue, null>) => void): boolean {
    if (expression.kind !== 'range' || expression.first !== expression.last) {
      const area = this.area(expression);
      return area !== undefined && this.visit(area, see);
    }
    const sheet = this.#sheet(expression.sheet);
    if (sheet === undefined) return false;
    const { row, column } = this.formula.references[expression.first]!;
    if (row <= sheet.lastRow && column <= sheet.lastColumn) this.budget.cells -= 1;
    if (this.budget.cells < 0) return false;
    const value = sheet.value(row, column);
    if (value === undefined) return false;
    if (value !== null) see(value);
    return true;
  }

  #cell(reference: number, sheetName: string | undefined): MaybeValue {
    const { row, column } = this.formula.references[reference]!;
    return this.#sheet(sheetName)?.value(row, column);
  }

  /** A sheet by its name; the formula's own is looked for once. */
  #sheet(name: string | undefined): ReadableSheet | undefined {
    return name === undefined ? (this.#own ??= this.cells.sheet(this.sheet)) : this.cells.sheet(name);
  }

  /** A long sum is as deep on its left as it has terms: it is gone down without recursion. */
  #binary(expression: BinaryExpression): MaybeValue {
    const waiting: BinaryExpression[] = [];
    let first: Expression = expression;
    while (first.kind === 'binary') {
      waiting.push(first);
      first = first.left;
    }
    let result = this.value(first);
    for (let one = waiting.pop(); one !== undefined && result !== undefined; one = waiting.pop()) {
      result = operate(one.operator, result, this.value(one.right));
    }
    return result;
  }

  #unary(operator: '-' | '+' | '%', value: MaybeValue): MaybeValue {
    if (operator === '+') return value;
    const number = toNumber(value);
    if (number === undefined || isError(number)) return number;
    return operator === '-' ? number.negated() : number.times(HUNDREDTH);
  }

  /** A name that stands for fixed cells, or for a constant. */
  #named<T>({ name, sheet = this.sheet }: { readonly name: string; readonly sheet?: string }, use: (evaluation: Evaluation, tree: Expression) => T): T | undefined {
    const text = this.cells.definedName(name, sheet);
    const formula = text === undefined || this.depth >= DEEPEST_NAMES ? undefined : readFormula(text);
    if (formula === undefined || !formula.references.every(({ isRowFixed, isColumnFixed }) => isRowFixed && isColumnFixed)) return undefined;
    return use(new FormulaEvaluation(formula, sheet, this.cells, this.budget, this.depth + 1), formula.expression);
  }
}
