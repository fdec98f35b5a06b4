import { describe, expect, it } from 'vitest';
import type { Decimal } from '../../../engine/number/decimal.js';
import { parseItalianNumber } from '../../../engine/number/italianFormat.js';

/** The value as plain text, or the problem. */
function read(text: string, loneDotIsThousands = false): string {
  const result: Decimal | string = parseItalianNumber(text, loneDotIsThousands);
  return typeof result === 'string' ? result : result.toFixed();
}

const NUMBERS: readonly [text: string, value: string][] = [
  // Whole numbers, with and without dots for the thousands.
  ['0', '0'],
  ['7', '7'],
  ['999', '999'],
  ['1000', '1000'],
  ['0012', '12'],
  ['1.234.567', '1234567'],
  ['12.345.678', '12345678'],
  ['970.474.516', '970474516'],
  // Decimal comma.
  ['0,5', '0.5'],
  ['0,05', '0.05'],
  ['12,5', '12.5'],
  ['1234,56', '1234.56'],
  ['1.234,5', '1234.5'],
  ['1.234,56', '1234.56'],
  ['970.474.516,00', '970474516'],
  ['123.456.789.012,34', '123456789012.34'],
  ['10000000000000,01', '10000000000000.01'],
  ['1,2345', '1.2345'],
  // The comma is always the decimal mark (registrazioni.md).
  ['1,234', '1.234'],
  // A dot as the only mark with exactly two digits after it is a decimal point (registrazioni.md).
  ['1234.56', '1234.56'],
  ['0.50', '0.5'],
  ['12.34', '12.34'],
  ['1234567.89', '1234567.89'],
  // Signs.
  ['-5', '-5'],
  ['+5', '5'],
  ['\u22125', '-5'],
  ['-1.234,56', '-1234.56'],
  ['+1.234,56', '1234.56'],
  ['\u22121.234,56', '-1234.56'],
  ['-1234.56', '-1234.56'],
  ['+1234.56', '1234.56'],
  ['\u22121234.56', '-1234.56'],
  // Blanks and the euro sign around the number.
  ['  1,5  ', '1.5'],
  ['\t1,5\r\n', '1.5'],
  ['\u00a01,5\u00a0', '1.5'],
  ['\u202f1,5\u202f', '1.5'],
  ['€ 1.234,56', '1234.56'],
  ['€1.234,56', '1234.56'],
  ['1.234,56 €', '1234.56'],
  ['1.234,56€', '1234.56'],
  ['€\u00a0358.000.000', '358000000'],
  ['€ -5', '-5'],
];

const AMBIGUOUS = ['1.234', '12.345', '123.456', '1.000', '0.123', '-1.234', '+1.234', '\u22121.234', ' 1.234 ', '€ 1.234', '1.234 €'];

const NOT_NUMBERS = [
  '', ' ', '€', '€ €', '-', '+', ',', '.', 'abc', 'n.d.', '–', 'NaN', 'Infinity', '∞', 'TRUE', '#REF!', '=1', '=1+1', '@1',
  // Exponents and other bases.
  '1e5', '1E5', '0x10', '1_000',
  // One mark too many, or in the wrong place.
  '1.5', '1234.5', '1.2345', '1234.567', '12345.678', '1234.567,89', '1.23,4', '1.234.56', '1.2.3', '1..234', '1,2,3', '1,,5', ',5', '5,', '.5', '5.', '1.234,',
  // The American way.
  '1,234.56', '1,234,567', '1,234,567.89',
  // Signs where they are not read: accountants' parentheses, trailing or double.
  '(1.234,56)', '(5)', '5-', '1.234,56-', '--5', '+-5', '- 5',
  // Blanks and apostrophes inside.
  '1 234', '1 234,56', '1\u00a0234,56', '1\u202f234', "1'234,56", '1\n2',
  // Other words and signs.
  'EUR 5', '5 EUR', '5 euro', '5 Mln€', '$5', '£5', '5%', '€5€', '1/2', '1;5', '12-11-2020', '31/12/2020',
  // Digits of other scripts.
  '٣', '５',
];

describe('numbers as Italian offices write them', () => {
  it.each(NUMBERS)('%j is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(AMBIGUOUS)('%j is ambiguous: thousands or decimals?', (text) => {
    expect(read(text)).toBe('ambiguousDot');
  });

  it.each(NOT_NUMBERS)('%j is no number', (text) => {
    expect(read(text)).toBe('notANumber');
    expect(read(text, true)).toBe('notANumber');
  });

  it('keeps every digit of an amount beyond what floating point holds', () => {
    expect(read('12.345.678.901.234.567,89')).toBe('12345678901234567.89');
  });
});

describe('a column that holds whole numbers', () => {
  it.each([
    ['1.234', '1234'],
    ['12.345', '12345'],
    ['123.456', '123456'],
    ['-1.234', '-1234'],
    ['\u22121.234', '-1234'],
    ['1.234 €', '1234'],
    ['1.234.567', '1234567'],
  ])('takes the dot of %j for thousands: %s', (text, value) => {
    expect(read(text, true)).toBe(value);
  });

  it.each([
    ['1234.56', '1234.56'],
    ['12,5', '12.5'],
    ['7', '7'],
  ])('reads %j as any other column: %s', (text, value) => {
    expect(read(text, true)).toBe(value);
  });
});
