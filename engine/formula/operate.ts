import type { Decimal } from '../number/decimal.js';
import { compareValues } from './compareValues.js';
import { toNumber, toText } from './convertValue.js';
import type { BinaryOperator } from './expression.js';
import { DIVISION_BY_ZERO, isError, WRONG_NUMBER, type MaybeValue } from './formulaValue.js';

/** The largest power of ten that a number of Excel reaches. */
const LARGEST_EXPONENT = 308;
/** Beyond it a power is left uncomputed. */
const LARGEST_POWER = 1000;

/** What an operator gives of two values. */
export function operate(operator: BinaryOperator, left: MaybeValue, right: MaybeValue): MaybeValue {
  switch (operator) {
    case '&':
      return join(left, right);
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return calculate(operator, left, right);
    default:
      return compareValues(left, operator, right);
  }
}

function join(left: MaybeValue, right: MaybeValue): MaybeValue {
  const a = toText(left);
  if (a === undefined || isError(a)) return a;
  const b = toText(right);
  if (b === undefined || isError(b)) return b;
  return a + b;
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', left: MaybeValue, right: MaybeValue): MaybeValue {
  const a = toNumber(left);
  if (a === undefined || isError(a)) return a;
  const b = toNumber(right);
  if (b === undefined || isError(b)) return b;
  if (operator === '/' && b.isZero()) return DIVISION_BY_ZERO;
  const result = operator === '+' ? a.plus(b) : operator === '-' ? a.minus(b) : operator === '*' ? a.times(b) : operator === '/' ? a.dividedBy(b) : power(a, b);
  if (result === undefined) return undefined;
  return !result.isFinite() || result.e > LARGEST_EXPONENT ? WRONG_NUMBER : result;
}

function power(base: Decimal, exponent: Decimal): Decimal | undefined {
  if (exponent.abs().greaterThan(LARGEST_POWER) || (base.isZero() && !exponent.isPositive())) return undefined;
  const result = base.pow(exponent);
  return result.isNaN() ? undefined : result;
}
