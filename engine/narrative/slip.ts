import { digitSlip } from '../number/digitSlip.js';
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
  const candidates = [roundHalfUp(right, -lastPower), truncate(right, -lastPower)];
  const slips = candidates.map((one) => digitSlip(written.dividedBy(unit), one.dividedBy(unit)));
  return (['digit', 'swappedDigits'] as const).find((slip) => slips.includes(slip));
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
