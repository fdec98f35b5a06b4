import { Decimal, powerOfTen, type Decimal as Value } from '../number/decimal.js';
import type { Quantity } from '../number/quantity.js';
import type { WrittenFigure } from './writtenFigure.js';

/** How a written figure comes from a value: rounded to its digits, or cut after them. */
export type Agreement = 'rounded' | 'cut';

/** Numbers with decimals and no unit beside amounts are of millions: «4,94 Mln€ e liquidati 2,15». */
const MILLIONS = 6;

/** The figure in the unit of a cell; undefined when they measure different things. */
export function figureIn({ unit, value, lastPower }: WrittenFigure, quantity: Quantity): { readonly value: Value; readonly lastPower: number } | undefined {
  if (unit === 'bare') return quantity.unit === 'euro' ? { value: value.times(powerOfTen(MILLIONS)), lastPower: lastPower + MILLIONS } : undefined;
  const isCount = quantity.unit === 'persons' || quantity.unit === 'number';
  return (unit === 'count' ? isCount : unit === quantity.unit) ? { value, lastPower } : undefined;
}

/**
 * Whether a figure says what a cell holds, at the precision of both: the coarser of the two rules. «oltre» admits all that is cut
 * to its digits, «circa» one unit of its last digit on either side, «quasi» one below; without them half a unit, or a figure that
 * was cut where it should have been rounded.
 */
export function agreement(figure: WrittenFigure, quantity: Quantity): Agreement | undefined {
  const written = figureIn(figure, quantity);
  if (written === undefined) return undefined;
  const unit = powerOfTen(written.lastPower);
  const slack = quantity.halfWidth;
  const above = quantity.value.minus(written.value);
  if (above.abs().lessThanOrEqualTo(Decimal.max(figure.unit === 'count' && figure.qualifier === undefined ? 0 : unit.dividedBy(2), slack))) return 'rounded';
  const isCut = above.greaterThanOrEqualTo(slack.negated()) && above.lessThan(unit.plus(slack));
  const isBelow = above.lessThanOrEqualTo(slack) && above.greaterThan(unit.plus(slack).negated());
  if (figure.qualifier === 'about') return isCut || isBelow ? 'rounded' : undefined;
  if (figure.qualifier === 'under') return isBelow ? 'rounded' : undefined;
  if (figure.qualifier === 'over') return isCut ? 'rounded' : undefined;
  return isCut && figure.unit !== 'count' ? 'cut' : undefined;
}
