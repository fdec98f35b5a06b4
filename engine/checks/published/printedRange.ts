import { powerOfTen, ZERO, type Decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import { WRITTEN_UNITS } from '../../programme/writtenQuantity.js';

/** Between which values the true one lies, both ends within. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** How a printed figure is read: as it should have been printed, or as if its digits had been cut. */
export type Reading = 'asPrinted' | 'cut';

/**
 * What a printed figure says of the true value: «758,5 Mln€» lies between 758,45 and 758,55; «oltre 290,8» between 290,8 and 290,9,
 * because it was cut; «circa 254» within one unit of its last digit. Whole amounts, amounts to the cent and counts are exact.
 */
export function printedRange(figure: PublishedFigure, reading: Reading = 'asPrinted'): Range {
  const { value, halfWidth } = figure.quantity;
  const unit = lastDigit(figure);
  if (figure.qualifier === 'circa') return { low: value.minus(unit), high: value.plus(unit) };
  if (figure.qualifier !== undefined || reading === 'cut') return { low: value, high: value.plus(reading === 'cut' && halfWidth.isZero() ? ZERO : unit) };
  return { low: value.minus(halfWidth), high: value.plus(halfWidth) };
}

/** What the last printed digit counts, in the unit of the engine: 100 000 € for «758,5 Mln€». */
export function lastDigit({ decimals, writtenUnit }: PublishedFigure): Decimal {
  return powerOfTen(-decimals).times(WRITTEN_UNITS[writtenUnit].scale);
}

export function overlap(a: Range, b: Range): boolean {
  return a.low.lessThanOrEqualTo(b.high) && b.low.lessThanOrEqualTo(a.high);
}

export function midpoint({ low, high }: Range): Decimal {
  return low.plus(high).dividedBy(2);
}

export function exactRange(value: Decimal): Range {
  return { low: value, high: value };
}
