import { decimal, ZERO, type Decimal } from '../../number/decimal.js';
import type { Area } from '../cellReader.js';
import { criterionOf, type Criterion } from '../criterion.js';
import type { Evaluation, FormulaFunctions } from '../evaluation.js';
import type { Expression } from '../expression.js';
import { DIVISION_BY_ZERO, isError, isNumber, WRONG_VALUE, type FormulaError, type MaybeValue } from '../formulaValue.js';

/** Counts and sums of the cells that meet conditions. */
export const CONDITIONAL: FormulaFunctions = {
  COUNTIF: (args, evaluation) => counted(args, evaluation),
  COUNTIFS: (args, evaluation) => counted(args, evaluation),
  SUMIF: ([range, criterion, summed], evaluation) => (range && criterion ? summedOver(summed ?? range, [range, criterion], evaluation, total, true) : undefined),
  SUMIFS: ([summed, ...conditions], evaluation) => (summed ? summedOver(summed, conditions, evaluation, total) : undefined),
  AVERAGEIF: ([range, criterion, summed], evaluation) => (range && criterion ? summedOver(summed ?? range, [range, criterion], evaluation, mean, true) : undefined),
  AVERAGEIFS: ([summed, ...conditions], evaluation) => (summed ? summedOver(summed, conditions, evaluation, mean) : undefined),
};

function total(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, one) => sum.plus(one), ZERO);
}

function mean(numbers: readonly Decimal[]): MaybeValue {
  return numbers.length === 0 ? DIVISION_BY_ZERO : total(numbers).dividedBy(numbers.length);
}

interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

function counted(args: readonly Expression[], evaluation: Evaluation): MaybeValue {
  const rows = matchingPlaces(args, evaluation);
  return Array.isArray(rows) ? decimal(rows.length) : rows;
}

/** @param isStretched the range to sum takes the shape of the range of the condition, as SUMIF does */
function summedOver(summed: Expression, args: readonly Expression[], evaluation: Evaluation, compute: (numbers: readonly Decimal[]) => MaybeValue, isStretched = false): MaybeValue {
  const places = matchingPlaces(args, evaluation);
  const [area, first] = [evaluation.area(summed), args[0] && evaluation.area(args[0])];
  if (!Array.isArray(places)) return places;
  if (area === undefined || first === undefined) return undefined;
  if (!isStretched && !isSameShape(area, first)) return WRONG_VALUE;
  const numbers: Decimal[] = [];
  let error: FormulaError | undefined;
  for (const { down, right } of places) {
    const value = area.sheet.value(area.top + down, area.left + right);
    if (value === undefined) return undefined;
    if (isNumber(value)) numbers.push(value);
    else if (isError(value)) error ??= value;
  }
  return error ?? compute(numbers);
}

/** Where, in ranges of one shape, all the conditions are met. */
function matchingPlaces(args: readonly Expression[], evaluation: Evaluation): { down: number; right: number }[] | FormulaError | undefined {
  const conditions: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    const area = evaluation.area(args[i]!);
    const criterion = args[i + 1] && criterionOf(args[i + 1]!, evaluation);
    if (area === undefined || criterion === undefined) return undefined;
    conditions.push({ area, criterion });
  }
  const [first, ...others] = conditions;
  if (first === undefined) return undefined;
  if (!others.every(({ area }) => isSameShape(area, first.area))) return WRONG_VALUE;
  // A criterion that a blank cell meets would count the cells that are not there.
  if (first.criterion.holds(null) !== false) return undefined;
  const places: { down: number; right: number }[] = [];
  let isKnown = true;
  const isRead = evaluation.visit(first.area, (value, row, column) => {
    const [down, right] = [row - first.area.top, column - first.area.left];
    const all = [first.criterion.holds(value), ...others.map(({ area, criterion }) => meets(criterion, area, down, right))];
    if (all.some((one) => one === undefined)) isKnown = false;
    else if (all.every((one) => one)) places.push({ down, right });
  });
  return isRead && isKnown ? places : undefined;
}

function meets(criterion: Criterion, { sheet, top, left }: Area, down: number, right: number): boolean | undefined {
  const value = sheet.value(top + down, left + right);
  return value === undefined ? undefined : criterion.holds(value);
}

function isSameShape(a: Area, b: Area): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}
