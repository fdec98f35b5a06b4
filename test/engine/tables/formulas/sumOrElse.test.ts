import { describe, expect, it } from 'vitest';
import { sumOrElse } from '../../../../engine/tables/formulas/sumOrElse.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS, shown } from './fakeSheet.js';

const formula = sumOrElse([at('B2'), at('C2')], at('A9'));

describe('a sum, or else another cell', () => {
  it('is the sum when every term is known, whatever the other cell holds', () => {
    expect(shown(evaluated(formula, euro(1), euro(2), euro(9)))).toBe('3 euro ± 0');
    expect(shown(evaluated(formula, euro(0), euro(0), { state: 'notAvailable' }))).toBe('0 euro ± 0');
  });

  it.each(NO_NUMBERS)('is the other cell when a term is %s', (_, value) => {
    expect(shown(evaluated(formula, euro(1), value, euro(9)))).toBe('9 euro ± 0');
    expect(shown(evaluated(formula, value, value, { state: 'notAvailable' }))).toBe('notAvailable');
  });

  it('is live in Excel, and explains itself', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2:C2)<2,A9,SUM(B2:C2))');
    expect(explained(formula)).toEqual(['rule.sumOrElse', { terms: 'label B2 + label C2', other: 'label A9' }]);
  });
});
