import { describe, expect, it } from 'vitest';
import { decimal } from '../../../engine/number/decimal.js';
import { formatDecimal, formatPercent } from '../../../engine/number/italianFormat.js';

describe('numbers as they are printed', () => {
  it.each([
    ['1109', 0, '1.109', '1,109'],
    ['0', 0, '0', '0'],
    ['0', 2, '0,00', '0.00'],
    ['999', 0, '999', '999'],
    ['1000', 0, '1.000', '1,000'],
    ['10000', 0, '10.000', '10,000'],
    ['999999', 0, '999.999', '999,999'],
    ['1000000', 0, '1.000.000', '1,000,000'],
    ['970474516', 2, '970.474.516,00', '970,474,516.00'],
    ['184312574.33', 2, '184.312.574,33', '184,312,574.33'],
    ['0.1', 3, '0,100', '0.100'],
    ['12.5', 0, '13', '13'],
    ['1234567.891', 2, '1.234.567,89', '1,234,567.89'],
    ['12345678901234567890.12', 2, '12.345.678.901.234.567.890,12', '12,345,678,901,234,567,890.12'],
  ])('%s with %i decimals is %s in Italian and %s in English', (value, decimals, italian, english) => {
    expect(formatDecimal(decimal(value), decimals, 'it')).toBe(italian);
    expect(formatDecimal(decimal(value), decimals, 'en')).toBe(english);
  });

  it.each([
    ['1.005', 2, '1,01'],
    ['2.675', 2, '2,68'],
    ['0.005', 2, '0,01'],
    ['0.0049', 2, '0,00'],
    ['999.995', 2, '1.000,00'],
    ['999999.5', 0, '1.000.000'],
  ])('rounds %s to %i decimals half-up: %s', (value, decimals, expected) => {
    expect(formatDecimal(decimal(value), decimals, 'it')).toBe(expected);
  });
});

describe('negative numbers', () => {
  it.each([
    ['-1109', 0, '-1.109'],
    ['-999', 0, '-999'],
    ['-1.005', 2, '-1,01'],
    ['-0.005', 2, '-0,01'],
    ['-1234.5', 2, '-1.234,50'],
  ])('%s with %i decimals is %s', (value, decimals, expected) => {
    expect(formatDecimal(decimal(value), decimals, 'it')).toBe(expected);
  });

  it.each([
    ['-0.004', 2, '0,00'],
    ['-0.4', 0, '0'],
    ['-49', -2, '0'],
    ['-0', 2, '0,00'],
  ])('%s that rounds to zero prints no minus sign', (value, decimals, expected) => {
    expect(formatDecimal(decimal(value), decimals, 'it')).toBe(expected);
  });
});

describe('negative decimals', () => {
  it.each([
    ['1249', -2, '1.200'],
    ['1250', -2, '1.300'],
    ['-1250', -2, '-1.300'],
    ['50', -2, '100'],
    ['758449999', -5, '758.400.000'],
    ['33499.9', -3, '33.000'],
  ])('round %s to tens, hundreds, … (%i) and print no decimal mark: %s', (value, decimals, expected) => {
    expect(formatDecimal(decimal(value), decimals, 'it')).toBe(expected);
  });
});

describe('percentages', () => {
  it('are the ratio times a hundred, half-up, without the sign', () => {
    expect(formatPercent(decimal('0.12345'), 2, 'it')).toBe('12,35');
    expect(formatPercent(decimal('1.2289'), 2, 'en')).toBe('122.89');
  });

  it.each([
    // Public summary of the RAA 2018, Table 1: allocations and their printed shares.
    ['358000000', '36,89'],
    ['227100000', '23,40'],
    ['332500000', '34,26'],
  ])('of %s € over the 970 474 516 € of the programme print %s, as the summary of 2018 does', (allocation, printed) => {
    expect(formatPercent(decimal(allocation).dividedBy(970_474_516), 2, 'it')).toBe(printed);
  });
});
