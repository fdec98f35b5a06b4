import { describe, expect, it } from 'vitest';
import { difference, remainder } from '../../../../engine/tables/formulas/difference.js';
import { at, book, euro, evaluated, explained, lacking, NO_NUMBERS, scattered, shown } from './fakeSheet.js';

describe('the formula of a difference', () => {
  const formula = difference(at('B2'), at('C2'));

  it('subtracts values and adds uncertainties', () => {
    expect(shown(evaluated(formula, euro('97.05', '0.05'), euro('48.5', '0.01')))).toBe('48.55 euro ± 0.06');
  });

  it('may be negative: it is shown so, not as zero', () => {
    expect(shown(evaluated(formula, euro(1), euro(3)))).toBe('-2 euro ± 0');
  });

  it.each(NO_NUMBERS)('is not available when a term is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(3)))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(3), value))).toBe('notAvailable');
  });

  it('asks Excel for both terms', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2,C2)<2,"notAvailable",B2-C2)');
  });

  it('explains itself with names and values', () => {
    expect(explained(formula)).toEqual(['rule.difference', { from: 'label B2', other: 'label C2', fromValue: 'value B2', otherValue: 'value C2' }]);
  });
});

describe('the formula of a remainder', () => {
  const formula = remainder(at('B5'), [at('B2'), at('B3')]);

  it('closes a sum of rounded parts to the cent: 970 474 516 less 50 % and 35 % is the 15 % that is published', () => {
    expect(shown(evaluated(formula, euro(970_474_516), euro('485237258.00'), euro('339666080.60')))).toBe('145571177.4 euro ± 0');
  });

  it('adds all uncertainties and carries what is missing', () => {
    const value = evaluated(formula, euro(10, 1), lacking(euro(3, 2), 'x'), euro(4, 3));
    expect(shown(value)).toBe('3 euro ± 6');
    expect(value.state === 'known' && value.quantity.missing).toEqual(['x']);
  });

  it.each(NO_NUMBERS)('is not available when the total or a part is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(3), euro(4)))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(9), value, euro(4)))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(9), euro(3), value))).toBe('notAvailable');
  });

  it('asks Excel for the total and all the parts', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B5,B2:B3)<3,"notAvailable",B5-SUM(B2:B3))');
    expect(formula.excel(scattered)).toBe('IF(COUNT(B5,B2,B3)<3,"notAvailable",B5-SUM(B2,B3))');
  });

  it('explains itself with names', () => {
    expect(explained(formula)).toEqual(['rule.remainder', { total: 'label B5', parts: 'label B2 + label B3' }]);
  });
});
