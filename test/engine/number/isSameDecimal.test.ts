import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../engine/number/decimal.js';
import { isSameDecimal } from '../../../engine/number/isSameDecimal.js';
import { RUNS, SEED } from '../../support/seeds.js';

describe('two decimals are one number', () => {
  it.each([
    ['12.50', '12.5', true],
    ['0', '-0', true],
    ['1e7', '10000000', true],
    ['1', '10000000', false],
    ['12.5', '-12.5', false],
    ['0.1', '0.10000001', false],
    ['NaN', 'NaN', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameDecimal(decimal(a), decimal(b))).toBe(expected);
  });

  it('is no other than itself, nor when it is not a number', () => {
    const [number, none] = [decimal('326425240.31'), decimal('NaN')];
    expect(isSameDecimal(number, number)).toBe(true);
    expect(isSameDecimal(none, none)).toBe(false);
  });

  it('whenever their difference is zero, however they were computed', () => {
    const amount = fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: -12, max: 12 })).map(([digits, power]) => decimal(`${digits}e${power}`));
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(isSameDecimal(a, b)).toBe(a.minus(b).isZero());
        expect(isSameDecimal(a.plus(b).minus(b), a)).toBe(true);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
