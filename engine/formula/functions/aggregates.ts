import { ZERO, type Decimal } from '../../number/decimal.js';
import { sizeOf } from '../cellReader.js';
import { toNumber } from '../convertValue.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { DIVISION_BY_ZERO, isError, isNumber, type FormulaError, type FormulaValue, type MaybeValue } from '../formulaValue.js';
import { wholeNumber } from '../wholeNumber.js';

/** Functions of all the numbers of their arguments. Texts and TRUE or FALSE in cells do not count; written as arguments they do. */
export const AGGREGATES: FormulaFunctions = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers(average),
  MIN: overNumbers((numbers) => least(numbers)),
  MAX: overNumbers((numbers) => least(numbers.map((one) => one.negated())).negated()),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? ZERO : numbers.reduce((product, one) => product.times(one)))),
  COUNT: (args, evaluation) => countOf(args, evaluation, isNumber, (value) => isNumber(toNumber(value))),
  COUNTA: (args, evaluation) => countOf(args, evaluation, () => true, () => true),
  COUNTBLANK: (args, evaluation) => {
    const area = args.length === 1 ? evaluation.area(args[0]!) : undefined;
    let filled = 0;
    const isRead = area !== undefined && evaluation.visit(area, (value) => void (filled += value === '' ? 0 : 1));
    return isRead ? wholeNumber(sizeOf(area) - filled) : undefined;
  },
  /** Rows that are hidden, and other subtotals within the range, are the reviewer's care: here all cells count. */
  SUBTOTAL: ([code, ...ranges], evaluation) => {
    const number = code === undefined ? undefined : evaluation.value(code);
    const name = isNumber(number) ? SUBTOTALS[number.toNumber() % 100] : undefined;
    return name === undefined ? undefined : AGGREGATES[name]!(ranges, evaluation);
  },
};

/** 101 to 111 leave out rows hidden by hand too. */
const SUBTOTALS: Readonly<Record<number, string>> = { 1: 'AVERAGE', 2: 'COUNT', 3: 'COUNTA', 4: 'MAX', 5: 'MIN', 6: 'PRODUCT', 9: 'SUM' };

function overNumbers(compute: (numbers: readonly Decimal[]) => FormulaValue) {
  return (args: readonly Expression[], evaluation: Evaluation): MaybeValue => {
    const numbers = numbersOf(args, evaluation);
    return Array.isArray(numbers) ? compute(numbers) : numbers;
  };
}

/** All the numbers of some arguments; the first error among them; undefined when one is not known. */
export function numbersOf(args: readonly Expression[], evaluation: Evaluation): Decimal[] | FormulaError | undefined {
  const numbers: Decimal[] = [];
  let error: FormulaError | undefined;
  const see = (value: FormulaValue) => {
    if (isNumber(value)) numbers.push(value);
    else if (isError(value)) error ??= value;
  };
  for (const argument of args) {
    if (evaluation.isArea(argument)) {
      if (!evaluation.visitArgument(argument, see)) return undefined;
    } else {
      const number = toNumber(evaluation.value(argument));
      if (number === undefined) return undefined;
      see(number);
    }
  }
  return error ?? numbers;
}

function countOf(args: readonly Expression[], evaluation: Evaluation, inCells: (value: FormulaValue) => boolean, asArgument: (value: FormulaValue) => boolean): MaybeValue {
  let count = 0;
  const see = (value: FormulaValue) => void (count += inCells(value) ? 1 : 0);
  for (const argument of args) {
    if (evaluation.isArea(argument)) {
      if (!evaluation.visitArgument(argument, see)) return undefined;
    } else {
      const value = evaluation.value(argument);
      if (value === undefined) return undefined;
      count += asArgument(value) ? 1 : 0;
    }
  }
  return wholeNumber(count);
}

function sum(numbers: readonly Decimal[]): Decimal {
  let total = ZERO;
  for (const number of numbers) if (!number.isZero()) total = total.plus(number);
  return total;
}

function average(numbers: readonly Decimal[]): FormulaValue {
  return numbers.length === 0 ? DIVISION_BY_ZERO : sum(numbers).dividedBy(numbers.length);
}

function least(numbers: readonly Decimal[]): Decimal {
  return numbers.length === 0 ? ZERO : numbers.reduce((best, one) => (one.lessThan(best) ? one : best));
}
