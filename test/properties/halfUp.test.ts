import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { decimal, roundHalfUp, truncate } from '../../engine/number/decimal.js';
import { formatDecimal } from '../../engine/number/italianFormat.js';
import { holds } from './holds.js';

/** `units` × 10^-scale rounded half-up away from zero to `decimals` places, in units of 10^-decimals: whole numbers only. */
function halfUp(units: bigint, scale: number, decimals: number): bigint {
  const size = units < 0n ? -units : units;
  const digits = scale - decimals;
  if (digits <= 0) return units * 10n ** BigInt(-digits);
  const divisor = 10n ** BigInt(digits);
  const [quotient, rest] = [size / divisor, size % divisor];
  const rounded = rest * 2n >= divisor ? quotient + 1n : quotient;
  return units < 0n ? -rounded : rounded;
}

/** A whole number of 10^-decimals as Italians print it: digits taken one by one, no regular expression, no library. */
function italian(units: bigint, decimals: number): string {
  let digits = String(units < 0n ? -units : units);
  if (decimals < 0 && units !== 0n) digits += '0'.repeat(-decimals);
  const places = Math.max(decimals, 0);
  while (digits.length <= places) digits = `0${digits}`;
  const whole = digits.slice(0, digits.length - places);
  let grouped = '';
  for (let i = 0; i < whole.length; i += 1) {
    if (i > 0 && (whole.length - i) % 3 === 0) grouped += '.';
    grouped += whole[i];
  }
  return (units < 0n ? '-' : '') + grouped + (places > 0 ? `,${digits.slice(-places)}` : '');
}

const number = fc.record({
  units: fc.oneof(
    fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
    // Near the ties: …5 and its neighbours.
    fc.tuple(fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n }), fc.constantFrom(-1n, 0n, 1n), fc.nat({ max: 5 })).map(([base, step, zeros]) => (base * 10n + 5n) * 10n ** BigInt(zeros) + step),
  ),
  scale: fc.nat({ max: 10 }),
  decimals: fc.integer({ min: -6, max: 6 }),
});

describe('half-up', () => {
  holds(
    'agrees with whole-number arithmetic, to any place',
    fc.property(number, ({ units, scale, decimals }) => {
      const expected = decimal(`${halfUp(units, scale, decimals)}e${-decimals}`);
      expect(roundHalfUp(decimal(`${units}e-${scale}`), decimals).equals(expected)).toBe(true);
    }),
  );

  holds(
    'prints as an independent printer does',
    fc.property(number, ({ units, scale, decimals }) => {
      expect(formatDecimal(decimal(`${units}e-${scale}`), decimals, 'it')).toBe(italian(halfUp(units, scale, decimals), decimals));
    }),
  );

  holds(
    'prints in English with the marks exchanged',
    fc.property(number, ({ units, scale, decimals }) => {
      const exchanged = formatDecimal(decimal(`${units}e-${scale}`), decimals, 'it').replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
      expect(formatDecimal(decimal(`${units}e-${scale}`), decimals, 'en')).toBe(exchanged);
    }),
  );

  holds(
    'moves a value by half a unit at most, and cutting by less than one, towards zero',
    fc.property(number, ({ units, scale, decimals }) => {
      const value = decimal(`${units}e-${scale}`);
      const unit = decimal(`1e${-decimals}`);
      expect(roundHalfUp(value, decimals).minus(value).abs().times(2).lessThanOrEqualTo(unit)).toBe(true);
      const cut = truncate(value, decimals);
      expect(cut.minus(value).abs().lessThan(unit)).toBe(true);
      expect(cut.abs().lessThanOrEqualTo(value.abs())).toBe(true);
    }),
  );
});
