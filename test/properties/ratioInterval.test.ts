import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { decimal, type Decimal } from '../../engine/number/decimal.js';
import { exactly, type Euro } from '../../engine/number/quantity.js';
import { NOT_COMPUTABLE, ratioOf } from '../../engine/number/ratio.js';
import { holds } from './holds.js';

/** A fraction of whole numbers, with a positive denominator. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const fraction = (top: bigint, bottom: bigint): Fraction => (bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom });
const less = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const size = ({ top, bottom }: Fraction): Fraction => ({ top: top < 0n ? -top : top, bottom });

/** A decimal as a fraction, digit by digit. */
function exact(value: Decimal): Fraction {
  const [whole = '0', decimals = ''] = value.toFixed().split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

/** What 40 significant digits may lose on numbers of this size. */
const TOLERANCE: Fraction = { top: 1n, bottom: 10n ** 20n };

const cents = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
const half = fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 7n }));
const terms = fc.record({ n: cents, hn: half, d: cents.filter((d) => d !== 0n), hd: half });
/** A point of an interval, in thousandths of the way. */
const point = fc.bigInt({ min: 0n, max: 1000n });

const euro = (value: bigint, halfWidth: bigint): Euro => ({ ...exactly('euro', `${value}e-2`), halfWidth: decimal(`${halfWidth}e-2`) });
const reachesZero = (d: bigint, hd: bigint): boolean => (d < 0n ? -d : d) <= hd;

describe('the interval of a ratio', () => {
  holds(
    'contains every ratio of values inside the intervals of its terms',
    fc.property(terms, point, point, ({ n, hn, d, hd }, s, t) => {
      const ratio = ratioOf(euro(n, hn), euro(d, hd));
      if (ratio === NOT_COMPUTABLE) throw new Error('the denominator is not zero');
      if (reachesZero(d, hd)) {
        expect(ratio.halfWidth.isFinite()).toBe(false);
        return;
      }
      // In thousandths of a cent: n - hn + 2·hn·s, and the same below.
      const inside = fraction(1000n * (n - hn) + 2n * hn * s, 1000n * (d - hd) + 2n * hd * t);
      const distance = size(minus(inside, exact(ratio.value)));
      expect(less(exact(ratio.halfWidth), minus(distance, TOLERANCE))).toBe(false);
    }),
  );

  holds(
    'is no wider than it must be: its farther end is a ratio of ends',
    fc.property(terms.filter(({ d, hd }) => !reachesZero(d, hd)), ({ n, hn, d, hd }) => {
      const ratio = ratioOf(euro(n, hn), euro(d, hd));
      if (ratio === NOT_COMPUTABLE) throw new Error('the denominator is not zero');
      const distances = [n - hn, n + hn].flatMap((top) => [d - hd, d + hd].map((bottom) => size(minus(fraction(top, bottom), fraction(n, d)))));
      const farthest = distances.reduce((a, b) => (less(a, b) ? b : a));
      expect(less(TOLERANCE, size(minus(exact(ratio.halfWidth), farthest)))).toBe(false);
    }),
  );

  holds(
    'is the quotient of the cents, to 40 digits',
    fc.property(terms, ({ n, d }) => {
      const ratio = ratioOf(euro(n, 0n), euro(d, 0n));
      if (ratio === NOT_COMPUTABLE) throw new Error('the denominator is not zero');
      expect(less(TOLERANCE, size(minus(exact(ratio.value), fraction(n, d))))).toBe(false);
    }),
  );
});
