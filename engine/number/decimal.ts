import { Decimal as DecimalConstructor } from 'decimal.js';

/**
 * The one door to decimal.js. A private constructor, so that nobody else's configuration can change ours.
 * 40 significant digits are far beyond any programme's money; half-up rounds away from zero, as Excel does.
 */
export const Decimal = DecimalConstructor.clone({
  precision: 40,
  rounding: DecimalConstructor.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalConstructor;

/** An exact decimal from its plain text (`"-12.50"`), or from a small integer. */
export function decimal(text: string | number): Decimal {
  return new Decimal(text);
}

export const ZERO: Decimal = decimal(0);

/** The sum of exact decimals: the order never matters. */
export function sumOfDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** 10 to an integer power, exact. `powerOfTen(-2)` is 0.01. */
export function powerOfTen(exponent: number): Decimal {
  return decimal(`1e${exponent}`);
}

/** Rounds once, half-up away from zero, to `decimals` places (negative places are tens, hundreds, …): 1.005 → 1.01, -1.005 → -1.01. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  // Most figures are whole numbers, printed whole: nothing to round.
  if (decimals >= 0 && value.isInteger()) return value;
  const unit = powerOfTen(decimals);
  return value.times(unit).toDecimalPlaces(0, DecimalConstructor.ROUND_HALF_UP).dividedBy(unit);
}

/** Cuts the digits beyond `decimals` places, towards zero: 290.89 → 290.8. */
export function truncate(value: Decimal, decimals: number): Decimal {
  const unit = powerOfTen(decimals);
  return value.times(unit).toDecimalPlaces(0, DecimalConstructor.ROUND_DOWN).dividedBy(unit);
}
