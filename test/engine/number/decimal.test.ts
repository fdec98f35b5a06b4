import { describe, expect, it } from 'vitest';
import { decimal, powerOfTen, roundHalfUp, sumOfDecimals, truncate } from '../../../engine/number/decimal.js';

describe('rounding half-up, away from zero', () => {
  it.each([
    // Threats T25: what binary floating point gets wrong.
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['-1.005', 2, '-1.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['0.49999999999999999999', 0, '0'],
    ['2.4449', 2, '2.44'],
    ['2.445', 2, '2.45'],
    ['9.995', 2, '10'],
    // 15 % of 970 474 516 €, published as 145.571.177,40: nothing to round.
    ['145571177.4', 2, '145571177.4'],
  ])('%s to %i places is %s', (value, places, expected) => {
    expect(roundHalfUp(decimal(value), places).toFixed()).toBe(expected);
  });

  it.each([
    ['1249', -2, '1200'],
    ['1250', -2, '1300'],
    ['-1250', -2, '-1300'],
    ['49.99', -2, '0'],
    ['758449999.99', -5, '758400000'],
    ['758450000', -5, '758500000'],
  ])('%s to %i places (tens, hundreds, …) is %s', (value, places, expected) => {
    expect(roundHalfUp(decimal(value), places).toFixed()).toBe(expected);
  });

  it('rounds once: 0,2449 is 0,24 to two places although 0,245 is 0,25', () => {
    expect(roundHalfUp(decimal('0.2449'), 2).toFixed()).toBe('0.24');
    expect(roundHalfUp(roundHalfUp(decimal('0.2449'), 3), 2).toFixed()).toBe('0.25');
  });
});

describe('cutting digits', () => {
  it.each([
    ['290.89', 1, '290.8'],
    ['-290.89', 1, '-290.8'],
    ['290.89', 0, '290'],
    // The infographic prints 970,4 for 970 474 516 €: cut at a tenth of a million.
    ['970474516', -5, '970400000'],
    ['99', -2, '0'],
  ])('cuts %s at %i places to %s, towards zero', (value, places, expected) => {
    expect(truncate(decimal(value), places).toFixed()).toBe(expected);
  });
});

describe('exact decimals', () => {
  it('adds a hundred thousand cents to a thousand euro, which floating point does not', () => {
    expect(Array.from({ length: 100_000 }, () => 0.01).reduce((a, b) => a + b, 0)).not.toBe(1_000);
    expect(sumOfDecimals(Array.from({ length: 100_000 }, () => decimal('0.01'))).toFixed()).toBe('1000');
  });

  it('adds nothing to zero', () => {
    expect(sumOfDecimals([]).toFixed()).toBe('0');
  });

  it('keeps 40 significant digits of a quotient', () => {
    expect(decimal(1).dividedBy(3).toFixed()).toBe(`0.${'3'.repeat(40)}`);
  });

  it.each([
    [-2, '0.01'],
    [0, '1'],
    [6, '1000000'],
  ])('has 10 to the %i exactly', (exponent, expected) => {
    expect(powerOfTen(exponent).toFixed()).toBe(expected);
  });
});
