import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseItalianNumber } from '../../../engine/number/italianFormat.js';
import { AMOUNT_PROBLEMS, centsOfBytes } from '../../../engine/records/amountBytes.js';
import { RUNS, SEED } from '../../support/seeds.js';

const read = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return centsOfBytes(bytes, 0, bytes.length);
};

describe('the cents of an amount', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234,5', 123_450],
    ['1234', 123_400],
    ['1234.56', 123_456],
    ['0,01', 1],
    ['0', 0],
    ['1.234.567,89', 123_456_789],
    ['1.234.567', 123_456_700],
    [' 12,30 ', 1_230],
    ['€ 12,30', 1_230],
    ['12,30 €', 1_230],
    ['+5', 500],
    ['970474516,00', 97_047_451_600],
    ['9999999999999,99', 999_999_999_999_999],
    ['9999999999999', 999_999_999_999_900],
  ])('%s are %i', (text, cents) => {
    expect(read(text)).toBe(cents);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['1.234', 'ambiguousDot'],
    ['1.5', 'ambiguousDot'],
    ['12,345', 'moreDecimals'],
    ['1234.567', 'moreDecimals'],
    ['1.234,567', 'moreDecimals'],
    ['-1,00', 'negative'],
    ['\u22121,00', 'negative'],
    ['abc', 'notANumber'],
    ['1,2,3', 'notANumber'],
    ['1 234,56', 'notANumber'],
    ['12.34,56', 'notANumber'],
    ['1e3', 'notANumber'],
    [',50', 'notANumber'],
    ['12345678901234567,00', 'notANumber'],
    // With its cents, one digit more than whole numbers hold exactly.
    ['99999999999999', 'notANumber'],
    ['12345678901234,56', 'notANumber'],
  ] as const)('«%s» is no amount: %s', (text, problem) => {
    expect(read(text)).toBe(AMOUNT_PROBLEMS[problem]);
  });

  it('are those that the reader of typed figures gives, in every form it accepts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('comma', 'dot', 'grouped', 'one', 'none'), (whole, fraction, form) => {
        const two = String(fraction).padStart(2, '0');
        const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
        const text = { comma: `${whole},${two}`, dot: `${whole}.${two}`, grouped: `${grouped},${two}`, one: `${whole},${two[0]!}`, none: String(whole) }[form];
        const expected = parseItalianNumber(text);
        if (typeof expected === 'string') return;
        expect(read(text)).toBe(expected.times(100).toNumber());
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
