import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { decimal, sumOfDecimals } from '../../engine/number/decimal.js';
import { differenceOf, exactly, sumOf, type Euro } from '../../engine/number/quantity.js';
import { holds } from './holds.js';

const cents = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { maxLength: 40 });
const euro = (amount: bigint): Euro => exactly('euro', `${amount}e-2`);
const inCents = ({ value }: Euro): string => value.times(100).toFixed();
const oracle = (amounts: readonly bigint[]): string => String(amounts.reduce((total, amount) => total + amount, 0n));

/** The same amounts in another order. */
const shuffled = cents.chain((amounts) => fc.tuple(fc.constant(amounts), fc.shuffledSubarray(amounts, { minLength: amounts.length })));

/** The same amounts in groups: each amount says in which of five groups it goes. */
const grouped = cents.chain((amounts) =>
  fc.tuple(fc.constant(amounts), fc.array(fc.nat({ max: 4 }), { minLength: amounts.length, maxLength: amounts.length })),
);

describe('a sum of amounts', () => {
  holds(
    'is the sum of the cents, in any order',
    fc.property(shuffled, ([amounts, inAnotherOrder]) => {
      expect(inCents(sumOf('euro', inAnotherOrder.map(euro)))).toBe(oracle(amounts));
      expect(sumOfDecimals(inAnotherOrder.map((amount) => decimal(`${amount}e-2`))).times(100).toFixed()).toBe(oracle(amounts));
    }),
  );

  holds(
    'is the sum of its partial sums, however it is divided',
    fc.property(grouped, ([amounts, groups]) => {
      const partial = [0, 1, 2, 3, 4].map((group) => sumOf('euro', amounts.filter((_, i) => groups[i] === group).map(euro)));
      expect(inCents(sumOf('euro', partial))).toBe(oracle(amounts));
    }),
  );

  holds(
    'loses nothing when an amount is added and taken away',
    fc.property(cents, fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (amounts, other) => {
      const total = sumOf('euro', amounts.map(euro));
      const back = differenceOf(sumOf('euro', [total, euro(other)]), euro(other));
      expect(inCents(back)).toBe(oracle(amounts));
    }),
  );

  holds(
    'has as half width the sum of the half widths, whatever the signs',
    fc.property(fc.array(fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 9n })), { maxLength: 20 }), (pairs) => {
      const terms = pairs.map(([amount, half]) => ({ ...euro(amount), halfWidth: decimal(`${half}e-2`) }));
      const expected = pairs.reduce((total, [, half]) => total + half, 0n);
      expect(sumOf('euro', terms).halfWidth.times(100).toFixed()).toBe(String(expected));
    }),
  );
});
