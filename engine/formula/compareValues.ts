import type { Decimal } from '../number/decimal.js';
import { ZERO } from '../number/decimal.js';
import type { BinaryOperator } from './expression.js';
import { isError, isNumber, type FormulaError, type MaybeValue } from './formulaValue.js';

/** Excel compares numbers by the 15 digits that it keeps. */
const DIGITS_KEPT = 15;

export type ComparisonOperator = Extract<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>='>;

/** Whether a comparison holds. Numbers come before texts, texts before TRUE and FALSE; small and capital letters are the same. */
export function compareValues(left: MaybeValue, operator: ComparisonOperator, right: MaybeValue): boolean | FormulaError | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (isError(left)) return left;
  if (isError(right)) return right;
  const order = orderOf(filled(left, right), filled(right, left));
  return order === undefined && (operator === '=' || operator === '<>') ? operator === '<>' : order === undefined ? undefined : holds(order, operator);
}

function holds(order: number, operator: ComparisonOperator): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Negative, zero or positive, as of numbers that a double holds. */
export function orderOfNumbers(left: Decimal, right: Decimal): number {
  if (left === right) return 0;
  const order = left.comparedTo(right);
  // Whole numbers differ by one at least.
  if (order === 0 || (left.isInteger() && right.isInteger())) return order;
  // Exact quotients and those of doubles differ from the sixteenth digit on.
  const isSame = left.minus(right).abs().lessThanOrEqualTo(left.abs().plus(right.abs()).times(`1e-${DIGITS_KEPT}`));
  return isSame ? 0 : order;
}

type Comparable = Decimal | string | boolean;

/** A blank cell is like the nothing of what it is compared with: 0, an empty text, FALSE. */
function filled(value: Comparable | null, other: Comparable | null): Comparable {
  if (value !== null) return value;
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : ZERO;
}

/** Undefined for two texts that differ: which comes first depends on the computer's language. */
function orderOf(left: Comparable, right: Comparable): number | undefined {
  if (isNumber(left) && isNumber(right)) return orderOfNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase() ? 0 : undefined;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

function rank(value: Comparable): number {
  return isNumber(value) ? 0 : typeof value === 'string' ? 1 : 2;
}
