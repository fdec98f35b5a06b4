import { decimal, type Decimal } from '../number/decimal.js';

const MOST_KEPT = 100;
const kept: Decimal[] = Array.from({ length: MOST_KEPT + 1 }, (_, i) => decimal(i));

/** A whole number as a decimal. Small ones, which formulas count with, are made once: equal ones are then the same object. */
export function wholeNumber(value: number): Decimal {
  return kept[value] ?? decimal(value);
}

/** The number that a formula or a cell holds as text: `2`, `0.85`, `1e3`. Most cells hold 0, or little more. */
export function writtenNumber(text: string): Decimal {
  return /^\d{1,2}$/.test(text) ? wholeNumber(Number(text)) : decimal(text);
}
