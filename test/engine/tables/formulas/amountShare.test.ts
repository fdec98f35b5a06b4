import { describe, expect, it } from 'vitest';
import { amountShare } from '../../../../engine/tables/formulas/amountShare.js';
import { at, book, euro, evaluated, explained, lacking, NO_NUMBERS, share, shown } from './fakeSheet.js';

const formula = amountShare(at('B2'), at('C2'));

describe('the formula of a share of an amount', () => {
  it.each([
    // 50, 35 and 15 per cent of the allocation of the programme, 970 474 516 €.
    ['970474516', '0.5', '485237258'],
    ['970474516', '0.35', '339666080.6'],
    ['970474516', '0.15', '145571177.4'],
    // Half-up to the cent: 0,005 is a cent, 0,0049 is none.
    ['0.01', '0.5', '0.01'],
    ['0.01', '0.49', '0'],
    ['100.01', '0.35', '35'],
    ['100.03', '0.35', '35.01'],
    ['-0.01', '0.5', '-0.01'],
  ])('of %s € at %s is %s €, to the cent', (amount, rate, expected) => {
    expect(shown(evaluated(formula, euro(amount), share(rate)))).toBe(`${expected} euro ± 0`);
  });

  it('of a rounded amount is known as far as the amount is', () => {
    expect(shown(evaluated(formula, euro(1000, 100), share('0.35')))).toBe('350 euro ± 35');
  });

  it('carries what its terms are missing', () => {
    const value = evaluated(formula, lacking(euro(100), 'a'), lacking(share('0.5'), 'b'));
    expect(value.state === 'known' && value.quantity.missing).toEqual(['a', 'b']);
  });

  it.each(NO_NUMBERS)('is not available when amount or rate is %s', (_, value) => {
    expect(shown(evaluated(formula, value, share('0.5')))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(100), value))).toBe('notAvailable');
  });

  it('rounds in Excel too', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2,C2)<2,"notAvailable",ROUND(B2*C2,2))');
  });

  it('explains itself', () => {
    expect(explained(formula)).toEqual(['rule.amountShare', { amount: 'label B2', rate: 'value C2', amountValue: 'value B2' }]);
  });
});
