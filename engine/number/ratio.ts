import { Decimal } from './decimal.js';
import { missingOf, type Quantity, type Unit } from './quantity.js';

/** A ratio keeps both its terms, so that it can explain itself and be summed by terms, never by percentages. */
export interface Ratio extends Quantity<'ratio'> {
  readonly numerator: Quantity;
  readonly denominator: Quantity;
}

/** What a ratio is when its denominator is zero: a value, shown as «n.c.» (non calcolabile); never 0, never an error. */
export const NOT_COMPUTABLE = 'notComputable';

/**
 * `numerator` over `denominator`, of one unit, not rounded.
 * The uncertainty is the farther of the two ends of the interval that the terms allow;
 * it is infinite when the denominator could be zero.
 */
export function ratioOf<U extends Unit>(
  numerator: Quantity<U>,
  denominator: Quantity<NoInfer<U>>,
): Ratio | typeof NOT_COMPUTABLE {
  if (denominator.value.isZero()) return NOT_COMPUTABLE;
  const value = numerator.value.dividedBy(denominator.value);
  return {
    unit: 'ratio',
    value,
    halfWidth: ratioHalfWidth(numerator, denominator, value),
    missing: missingOf([numerator, denominator]),
    numerator,
    denominator,
  };
}

function ratioHalfWidth(numerator: Quantity, denominator: Quantity, value: Decimal): Decimal {
  const largest = denominator.value.abs().plus(denominator.halfWidth);
  const smallest = denominator.value.abs().minus(denominator.halfWidth);
  if (!smallest.greaterThan(0)) return new Decimal(Infinity);
  const magnitude = value.abs();
  const top = numerator.value.abs();
  const high = top.plus(numerator.halfWidth).dividedBy(smallest);
  const low = top.minus(numerator.halfWidth).dividedBy(largest);
  return Decimal.max(high.minus(magnitude), magnitude.minus(low));
}
