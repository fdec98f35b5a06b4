import { decimal, powerOfTen, type Decimal } from '../number/decimal.js';
import type { Quantity } from '../number/quantity.js';
import type { CellValue } from '../tables/cell.js';
import { expectedValue, withNumber, type Identity, type ValueOf } from './identity.js';

/** Numbers closer than this are the same: forty digits are kept. */
const NEGLIGIBLE = powerOfTen(-25);

/**
 * The value of a cell with which an identity holds, the other cells being as they are: the cell that the others make, a term of a sum,
 * a numerator, a denominator. Found by trying, so that it works for every formula that is linear, or inversely proportional, in the cell.
 * @returns undefined when no value does, or many do (a verdict)
 */
export function solveOperand(identity: Identity, cell: string, valueOf: ValueOf): CellValue | undefined {
  if (identity.cell === cell) {
    const expected = expectedValue(identity, valueOf);
    return expected.state === 'known' || expected.state === 'word' || expected.state === 'notComputable' ? expected : undefined;
  }
  const [target, now] = [valueOf(identity.cell), valueOf(cell)];
  if (target.state !== 'known' || now.state !== 'known') return undefined;
  const { value: x } = now.quantity;
  const result = (number: Decimal): Decimal | undefined => {
    const made = expectedValue(identity, (id) => (id === cell ? withNumber(now, number) : valueOf(id)));
    return made.state === 'known' ? made.quantity.value : undefined;
  };
  const step = x.isZero() ? decimal(1) : x;
  const [y, further] = [result(x), result(x.plus(step))];
  if (y === undefined || further === undefined) return undefined;
  const { value: t, halfWidth } = target.quantity;
  const isInverse = !y.isZero() && !x.isZero() && further.times(2).minus(y).abs().lessThanOrEqualTo(y.abs().times(NEGLIGIBLE));
  if (isInverse) return t.isZero() ? undefined : numberLike(now.quantity, x.times(y).dividedBy(t), x.times(y).dividedBy(t).times(halfWidth.dividedBy(t)).abs());
  const slope = further.minus(y).dividedBy(step);
  if (slope.isZero()) return undefined;
  const others = expectedValue(identity, (id) => (id === cell ? withNumber(now, x) : valueOf(id)));
  const width = halfWidth.plus(others.state === 'known' ? others.quantity.halfWidth : 0);
  return numberLike(now.quantity, x.plus(t.minus(y).dividedBy(slope)), width.dividedBy(slope.abs()));
}

/** Persons and operations are whole: within the width there may be one whole number only. */
function numberLike({ unit }: Quantity, value: Decimal, halfWidth: Decimal): CellValue {
  const whole = value.round();
  const isOnlyOne = (unit === 'persons' || unit === 'number') && halfWidth.greaterThan(0) && halfWidth.lessThan('0.5') && whole.minus(value).abs().lessThanOrEqualTo(halfWidth);
  return { state: 'known', quantity: { unit, value: isOnlyOne ? whole : value, halfWidth: isOnlyOne ? halfWidth.times(0) : halfWidth, missing: [] } };
}
