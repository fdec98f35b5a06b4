import { decimal, ZERO, type Decimal } from '../number/decimal.js';
import { isError, isNumber, WRONG_VALUE, type FormulaError, type FormulaValue, type MaybeValue } from './formulaValue.js';

const ONE = decimal(1);

/**
 * A value where a number is needed. A text of digits is a number; how one with marks reads (1.5, 1/2, 10%) depends on the
 * computer's language, so it is not known.
 */
export function toNumber(value: MaybeValue): Decimal | FormulaError | undefined {
  if (value === undefined || isNumber(value) || isError(value)) return value;
  if (value === null) return ZERO;
  if (typeof value === 'boolean') return value ? ONE : ZERO;
  const text = value.trim();
  if (/^[-+]?\d{1,15}$/.test(text)) return decimal(text.replace('+', ''));
  return /\d/.test(text) ? undefined : WRONG_VALUE;
}

/** A value where a condition is needed: every number but 0 is true. */
export function toCondition(value: MaybeValue): boolean | FormulaError | undefined {
  if (value === undefined || typeof value === 'boolean' || isError(value)) return value;
  if (value === null) return false;
  if (isNumber(value)) return !value.isZero();
  // The words of a text depend on the language of Excel.
  return undefined;
}

/** A value where a text is needed. How a number with decimals is written depends on the computer's language: not known. */
export function toText(value: MaybeValue): string | FormulaError | undefined {
  if (value === undefined || typeof value === 'string' || isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return undefined;
  return value.isInteger() && value.abs().lessThan('1e15') ? value.toFixed() : undefined;
}

/** What a cell shows when its formula gives nothing: 0. */
export function asResult(value: MaybeValue): Exclude<FormulaValue, null> | undefined {
  return value === null ? ZERO : value;
}
