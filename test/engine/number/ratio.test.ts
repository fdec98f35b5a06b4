import { describe, expect, it } from 'vitest';
import { decimal, roundHalfUp } from '../../../engine/number/decimal.js';
import { exactly, type Quantity } from '../../../engine/number/quantity.js';
import { NOT_COMPUTABLE, ratioOf, type Ratio } from '../../../engine/number/ratio.js';

const euro = (value: string | number, halfWidth: string | number = 0): Quantity<'euro'> => ({ ...exactly('euro', value), halfWidth: decimal(halfWidth) });

function computed(numerator: Quantity<'euro'>, denominator: Quantity<'euro'>): Ratio {
  const result = ratioOf(numerator, denominator);
  if (result === NOT_COMPUTABLE) throw new Error('not computable');
  return result;
}

describe('a ratio', () => {
  it('keeps both its terms, so that it can be summed by terms and explain itself', () => {
    const [top, bottom] = [euro('326425240.31'), euro('379000000')];
    const ratio = computed(top, bottom);
    expect(ratio.unit).toBe('ratio');
    expect(ratio.numerator).toBe(top);
    expect(ratio.denominator).toBe(bottom);
  });

  it.each([
    // Public summary of the RAA 2022, Table 2, axis II: C=B/A, E=D/B, G=F/D, I=H/F.
    ['326425240.31', '379000000.00', '0.8613'],
    ['323626680.83', '326425240.31', '0.9914'],
    ['297276053.64', '323626680.83', '0.9186'],
    ['243965037.20', '297276053.64', '0.8207'],
  ])('of %s over %s is what the summary of 2022 prints: %s', (top, bottom, printed) => {
    expect(roundHalfUp(computed(euro(top), euro(bottom)).value, 4).toFixed()).toBe(printed);
  });

  it('is not rounded', () => {
    expect(computed(euro(2), euro(3)).value.toFixed()).toBe(`0.${'6'.repeat(39)}7`);
  });

  it('carries what either term is missing, once each', () => {
    const lacking = (...missing: string[]): Quantity<'euro'> => ({ ...euro(1), missing });
    expect(computed(lacking('a'), lacking('b', 'a')).missing).toEqual(['a', 'b']);
  });
});

describe('a zero denominator', () => {
  it.each([
    [euro(5), euro(0)],
    [euro(0), euro(0)],
    [euro(5), euro(0, 10)],
  ])('gives a value of its own: not computable', (top, bottom) => {
    expect(ratioOf(top, bottom)).toBe(NOT_COMPUTABLE);
  });

  it('is not the same as a zero numerator', () => {
    const ratio = computed(euro(0), euro(7));
    expect([ratio.value.isZero(), ratio.halfWidth.isZero()]).toEqual([true, true]);
  });
});

describe('the uncertainty of a ratio', () => {
  it('is none when both terms are exact', () => {
    expect(computed(euro(1), euro(3)).halfWidth.isZero()).toBe(true);
  });

  it('reaches the farther end of the interval: 10 ± 1 over 100 ± 10 may be 11/90, which is 1/45 away', () => {
    const { halfWidth } = computed(euro(10, 1), euro(100, 10));
    expect(halfWidth.minus(decimal(1).dividedBy(45)).abs().lessThan('1e-38')).toBe(true);
  });

  it.each([
    [-10, 100],
    [10, -100],
    [-10, -100],
  ])('does not depend on signs: %i over %i', (top, bottom) => {
    const { halfWidth } = computed(euro(top, 1), euro(bottom, 10));
    expect(halfWidth.minus(decimal(1).dividedBy(45)).abs().lessThan('1e-38')).toBe(true);
  });

  it('is there when only the numerator is rounded: 0 ± 1 over 10', () => {
    expect(computed(euro(0, 1), euro(10)).halfWidth.toFixed()).toBe('0.1');
  });

  it.each([
    ['touches', 5],
    ['crosses', 6],
  ])('is infinite when the interval of the denominator %s zero', (_, halfWidth) => {
    expect(computed(euro(10), euro(5, halfWidth)).halfWidth.toFixed()).toBe('Infinity');
    expect(computed(euro(0), euro(5, halfWidth)).halfWidth.toFixed()).toBe('Infinity');
    expect(computed(euro(10), euro(-5, halfWidth)).halfWidth.toFixed()).toBe('Infinity');
  });
});
