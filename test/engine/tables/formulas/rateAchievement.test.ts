import { describe, expect, it } from 'vitest';
import { rateAchievement } from '../../../../engine/tables/formulas/rateAchievement.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS, share, shown } from './fakeSheet.js';

const formula = rateAchievement(at('B2'), at('C3'), at('D4'));

describe('the achievement of a target in per cent', () => {
  it('is the results over their output, over the target: 60 of 100 on 30 % is 2', () => {
    expect(shown(evaluated(formula, euro(60), euro(100), share('0.3')))).toBe('2 ratio ± 0');
  });

  it('is not computable over an output or a target of zero', () => {
    expect(shown(evaluated(formula, euro(60), euro(0), share('0.3')))).toBe('notComputable');
    expect(shown(evaluated(formula, euro(60), euro(100), share('0')))).toBe('notComputable');
  });

  it.each(NO_NUMBERS)('is not available when a term is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(4), share('0.3')))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(4), value, share('0.3')))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(4), euro(4), value))).toBe('notAvailable');
  });

  it('asks Excel first for three numbers, then for two denominators', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2,C3,D4)<3,"notAvailable",IF(OR(C3=0,D4=0),"notComputable",B2/C3/D4))');
  });

  it('explains itself with its terms', () => {
    expect(explained(formula)).toEqual(['rule.rateAchievement', { result: 'value B2', reference: 'value C3', target: 'value D4', referenceName: 'label C3' }]);
  });
});
