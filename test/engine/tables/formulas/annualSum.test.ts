import { describe, expect, it } from 'vitest';
import { annualSum } from '../../../../engine/tables/formulas/annualSum.js';
import { at, evaluated, explained, euro, NO_NUMBERS, scattered, shown } from './fakeSheet.js';

const formula = annualSum([at('B2'), at('D2'), at('F2')], [2014, 2015, 2016]);

describe('the sum of annual values', () => {
  it('adds up the years', () => {
    expect(shown(evaluated(formula, euro(1), euro(0), euro(5)))).toBe('6 euro ± 0');
  });

  it.each(NO_NUMBERS)('is not available when a year is %s', (_, value) => {
    expect(shown(evaluated(formula, euro(1), value, euro(5)))).toBe('notAvailable');
  });

  it('takes cells that stand apart', () => {
    expect(formula.excel(scattered)).toBe('IF(COUNT(B2,D2,F2)<3,"notAvailable",SUM(B2,D2,F2))');
  });

  it('names its years, not its cells', () => {
    expect(explained(formula)).toEqual(['rule.annualSum', { first: '2014', last: '2016' }]);
  });
});
