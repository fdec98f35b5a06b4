import { describe, expect, it } from 'vitest';
import { CEILINGS } from '../../../../engine/law/period2014/ceilings.js';
import { legalShare } from '../../../../engine/tables/formulas/legalShare.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS, shown } from './fakeSheet.js';

const formula = legalShare(at('B2'), CEILINGS.crossFinancing);

describe('a ceiling of the law', () => {
  it.each([
    ['118350000', '11835000'],
    ['0.04', '0'],
    ['0.05', '0.01'],
    ['0', '0'],
  ])('of 10 %% on %s € is %s €, to the cent', (amount, expected) => {
    expect(shown(evaluated(formula, euro(amount)))).toBe(`${expected} euro ± 0`);
  });

  it('of a rounded amount is known as far as the amount is', () => {
    expect(shown(evaluated(formula, euro(1000, 50)))).toBe('100 euro ± 5');
  });

  it.each(NO_NUMBERS)('is not available when the amount is %s', (_, value) => {
    expect(shown(evaluated(formula, value))).toBe('notAvailable');
  });

  it('is live in Excel, and explains itself', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2)<1,"notAvailable",ROUND(B2*0.1,2))');
    expect(explained(formula)).toEqual(['rule.amountShare', { rate: '10%', amount: 'label B2', amountValue: 'value B2' }]);
  });
});
