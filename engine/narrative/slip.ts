import { powerOfTen, roundHalfUp, truncate, type Decimal } from '../number/decimal.js';

/** The slip that most simply turns the right number into the written one. */
export type Slip = 'digit' | 'swappedDigits' | 'scale' | 'rounding';

/**
 * What most likely happened to a number.
 * @param lastPower the power of ten of the last digit written: the right number is compared as it would be written
 */
export function slipBetween(written: Decimal, right: Decimal, lastPower: number): Slip | undefined {
  const unit = powerOfTen(lastPower);
  const offByOne = written.minus(roundHalfUp(right, -lastPower)).abs();
  if (!right.dividedBy(unit).isInteger() && offByOne.equals(unit)) return 'rounding';
  if (isOtherScale(written, right, lastPower)) return 'scale';
  const shown = digitsOf(written.dividedBy(unit));
  const candidates = [roundHalfUp(right, -lastPower), truncate(right, -lastPower)].map((one) => digitsOf(one.dividedBy(unit)));
  if (candidates.some((one) => differences(one, shown) === 1)) return 'digit';
  if (candidates.some((one) => differences(one, shown) === 2 && [...one].sort().join('') === [...shown].sort().join(''))) return 'swappedDigits';
  return undefined;
}

function digitsOf(value: Decimal): string {
  return value.abs().toFixed(0);
}

/** Thousands for millions, euro for thousands: the powers of ten by which units differ. */
const SCALES = [3, -3, 6, -6] as const;

/** Whether a number is the right one in another unit, at the digits written. */
export function isOtherScale(written: Decimal, right: Decimal, lastPower: number): boolean {
  return SCALES.some((power) => {
    const [asked, decimals] = [written.times(powerOfTen(power)), -(lastPower + power)];
    return !asked.isZero() && (roundHalfUp(right, decimals).equals(asked) || truncate(right, decimals).equals(asked));
  });
}

/** In how many places two numbers of as many digits differ; Infinity for others. */
function differences(a: string, b: string): number {
  return a.length === b.length ? [...a].filter((digit, i) => digit !== b[i]).length : Infinity;
}
