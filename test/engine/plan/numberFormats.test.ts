import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../engine/number/decimal.js';
import { exactly, type Quantity, type Unit } from '../../../engine/number/quantity.js';
import { cellNumber, formatOf } from '../../../engine/plan/numberFormats.js';
import type { Column, ColumnKind } from '../../../engine/tables/table.js';
import { holds } from '../../properties/holds.js';

function quantity<U extends Unit>(unit: U, value: string | number, halfWidth: string | number = 0): Quantity<U> {
  return { ...exactly(unit, value), halfWidth: decimal(halfWidth) };
}

function column(kind: ColumnKind, decimals?: number): Column {
  return { key: 'x', heading: { it: 'x', en: 'x' }, kind, width: 10, ...(decimals !== undefined && { decimals }) };
}

describe('the format of an amount', () => {
  const money = column('money');

  it.each([
    ['euro', '184312574.33', 0, '#,##0.00'],
    ['euro', '184312574', 0, '#,##0.00'],
    ['wholeEuro', '236700000', 0, '#,##0'],
    // Known within 10 €: no cents.
    ['euro', '236700000', 10, '#,##0'],
    // Two commas divide by a million: as many decimals as are known, two at most.
    ['millions', '758500000', 50_000, '#,##0.0,,'],
    ['millions', '235670000', 5_000, '#,##0.00,,'],
    ['millions', '65000000', 500_000, '#,##0,,'],
    ['millions', '738600000', 200_000, '#,##0,,'],
    ['millions', '184312574.33', 0, '#,##0.00,,'],
    // 69 000 € is 0,069 million, not 0,07.
    ['millions', '69000', 0, '#,##0.000,,'],
    ['millions', '0', 0, '#,##0.00,,'],
  ] as const)('in a table in %s, of %s € ± %s, is %s', (scale, value, halfWidth, format) => {
    expect(formatOf(quantity('euro', value, halfWidth), money, scale, 'it')).toBe(format);
  });

  it.each([
    ['it', 'euro', '#,##0.00 "€"'],
    ['it', 'wholeEuro', '#,##0 "€"'],
    ['it', 'millions', '#,##0.00,, "Mln €"'],
    ['en', 'euro', '"EUR "#,##0.00'],
    ['en', 'wholeEuro', '"EUR "#,##0'],
    ['en', 'millions', '"EUR "#,##0.00,," million"'],
  ] as const)('carries its unit where each row has its own: in %s, %s: %s', (language, scale, format) => {
    expect(formatOf(quantity('euro', '1000000'), column('figure'), scale, language)).toBe(format);
  });
});

describe('the format of a percentage', () => {
  it.each([
    ['0.8613', 0, 2, '0.00%'],
    ['0.8613', 0, 0, '0%'],
    // Known within 0,02 points: one decimal.
    ['0.40570', '0.0002', 2, '0.0%'],
    ['0.40570', '0.00005', 2, '0.00%'],
    ['0.40570', '0.0051', 2, '0%'],
    ['0.4', 'Infinity', 2, '0%'],
  ])('of %s ± %s with %i decimals wanted is %s', (value, halfWidth, decimals, format) => {
    expect(formatOf(quantity('ratio', value, halfWidth), column('percent', decimals), 'euro', 'it')).toBe(format);
  });

  it.each([
    ['0.3', '0%'],
    ['0.202', '0.0%'],
    ['0.6013', '0.00%'],
    ['0.123456', '0.00%'],
  ])('of a target, %s, has the decimals with which it was given: %s', (value, format) => {
    expect(formatOf(quantity('ratio', value), column('figure'), 'millions', 'it')).toBe(format);
  });
});

describe('the format of a count', () => {
  it.each(['persons', 'number'] as const)('of %s has no decimals', (unit) => {
    expect(formatOf(quantity(unit, 1109), column('count'), 'millions', 'it')).toBe('#,##0');
    expect(formatOf(quantity(unit, 33_000, 500), column('figure'), 'euro', 'it')).toBe('#,##0');
  });
});

/** The decimals that a format shows. */
const shownDecimals = (format: string): number => /\.(0+)/.exec(format)?.[1]?.length ?? 0;

describe('no format', () => {
  const halfWidth = fc.bigInt({ min: 1n, max: 10n ** 12n });

  holds(
    'shows a decimal of a million that is not known',
    fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), halfWidth, (cents, half) => {
      const amount = quantity('euro', `${cents}e-2`, `${half}e-2`);
      const format = formatOf(amount, column('money'), 'millions', 'it');
      expect(format).toMatch(/^#,##0(\.0+)?,,$/);
      const unit = decimal(`1e${6 - shownDecimals(format)}`);
      if (shownDecimals(format) > 0) expect(unit.dividedBy(2).greaterThanOrEqualTo(amount.halfWidth)).toBe(true);
    }),
  );

  holds(
    'shows a decimal of a percentage that is not known',
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 8n }), halfWidth, fc.nat({ max: 4 }), (millionths, half, decimals) => {
      const ratio = quantity('ratio', `${millionths}e-6`, `${half}e-10`);
      const format = formatOf(ratio, column('percent', decimals), 'euro', 'it');
      expect(shownDecimals(format)).toBeLessThanOrEqual(decimals);
      if (shownDecimals(format) > 0) expect(decimal(`1e${-shownDecimals(format) - 2}`).dividedBy(2).greaterThanOrEqualTo(ratio.halfWidth)).toBe(true);
    }),
  );
});

describe('the number in a cell', () => {
  it.each([
    ['184312574.33', '184312574.33'],
    ['-0.05', '-0.05'],
    ['0', '0'],
    ['-0', '0'],
    ['1e14', '100000000000000'],
    ['1e-10', '0.0000000001'],
    ['1.50', '1.5'],
    // 15 significant digits, half-up.
    ['0.123456789012345678', '0.123456789012346'],
    ['1.234567890123456', '1.23456789012346'],
    ['12345678901.234567', '12345678901.2346'],
    ['123456789012345.6', '123456789012346'],
    ['9.99999999999999999', '10'],
  ])('for %s is %s', (value, text) => {
    expect(cellNumber(quantity('euro', value))).toBe(text);
  });

  holds(
    'has fifteen significant digits at most, no exponent, and is as near as they allow',
    fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 11, max: 35 }), (digits, scale) => {
      const value = decimal(`${digits}e-${scale}`);
      const text = cellNumber(quantity('ratio', value.toFixed()));
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(text.replace(/[-.]/g, '').replace(/^0+/, '').length).toBeLessThanOrEqual(15);
      expect(value.minus(text).abs().times(2).times('1e14').lessThanOrEqualTo(value.abs())).toBe(true);
    }),
  );

  holds(
    'is the very amount, for any amount in cents up to ten thousand billion',
    fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (cents) => {
      expect(decimal(cellNumber(quantity('euro', `${cents}e-2`))).times(100).toFixed()).toBe(String(cents));
    }),
  );
});
