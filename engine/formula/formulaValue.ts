import type { Decimal } from '../number/decimal.js';

/** An error as a value: what Excel shows in the cell. */
export interface FormulaError {
  /** `#DIV/0!`, `#N/A`, … */
  readonly error: string;
}

/** What a formula gives, or a cell holds; null for a blank cell. */
export type FormulaValue = Decimal | string | boolean | FormulaError | null;

/** A value, or undefined when it is not known: a function that is not computed here, a sheet that is not there. Never a wrong value. */
export type MaybeValue = FormulaValue | undefined;

export const DIVISION_BY_ZERO: FormulaError = { error: '#DIV/0!' };
export const WRONG_VALUE: FormulaError = { error: '#VALUE!' };
export const NOT_FOUND: FormulaError = { error: '#N/A' };
export const WRONG_REFERENCE: FormulaError = { error: '#REF!' };
export const WRONG_NUMBER: FormulaError = { error: '#NUM!' };

export function isNumber(value: MaybeValue): value is Decimal {
  return typeof value === 'object' && value !== null && 'toFixed' in value;
}

export function isError(value: MaybeValue): value is FormulaError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
