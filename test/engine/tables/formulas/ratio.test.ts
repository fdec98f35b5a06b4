import { describe, expect, it } from 'vitest';
import { ratio } from '../../../../engine/tables/formulas/ratio.js';
import { at, book, euro, evaluated, explained, lacking, NO_NUMBERS, share, shown } from './fakeSheet.js';

const formula = ratio(at('D2'), at('B2'));

describe('the formula of a ratio', () => {
  it('divides, without rounding', () => {
    expect(shown(evaluated(formula, euro(1), euro(4)))).toBe('0.25 ratio ± 0');
    expect(shown(evaluated(formula, euro(2), euro(3)))).toBe(`0.${'6'.repeat(39)}7 ratio ± 0`);
  });

  it('carries the uncertainty of its terms: 10 ± 1 over 8 is 1,25 ± 0,125', () => {
    expect(shown(evaluated(formula, euro(10, 1), euro(8)))).toBe('1.25 ratio ± 0.125');
  });

  it('carries what its terms are missing', () => {
    const value = evaluated(formula, lacking(euro(1), 'T/3/B'), euro(4));
    expect(value.state === 'known' && value.quantity.missing).toEqual(['T/3/B']);
  });

  it('divides ratios too: the achievement of a percentage', () => {
    expect(shown(evaluated(formula, share('0.6'), share('0.3')))).toBe('2 ratio ± 0');
  });

  it.each([euro(5), euro(0)])('is not computable over zero', (top) => {
    expect(shown(evaluated(formula, top, euro(0)))).toBe('notComputable');
  });

  it.each(NO_NUMBERS)('is not available when a term is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(4)))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(4), value))).toBe('notAvailable');
    expect(shown(evaluated(formula, value, euro(0)))).toBe('notAvailable');
  });

  it('asks Excel first for two numbers, then for a denominator', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(D2,B2)<2,"notAvailable",IF(B2=0,"notComputable",D2/B2))');
  });

  it('explains itself with the names and the values of its terms', () => {
    expect(explained(formula)).toEqual(['rule.ratio', { numerator: 'label D2', denominator: 'label B2', numeratorValue: 'value D2', denominatorValue: 'value B2' }]);
  });
});
