import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../engine/tables/cell.js';
import { sum } from '../../../../engine/tables/formulas/sum.js';
import { at, book, euro, evaluated, explained, lacking, NO_NUMBERS, scattered, shown } from './fakeSheet.js';

const terms = [at('B2'), at('B3'), at('B4')];
const missing = (value: CellValue) => (value.state === 'known' ? value.quantity.missing : undefined);

describe('the formula of a sum', () => {
  const formula = sum(terms);

  it('adds values and uncertainties', () => {
    expect(shown(evaluated(formula, euro('0.1'), euro('0.2'), euro('0.3')))).toBe('0.6 euro ± 0');
    expect(shown(evaluated(formula, euro(10, 1), euro(20, 2), euro(-5)))).toBe('25 euro ± 3');
  });

  it.each(NO_NUMBERS)('is not available while a term is %s: a partial total is no total', (_, value) => {
    expect(shown(evaluated(formula, euro(1), value, euro(3)))).toBe('notAvailable');
  });

  it('passes on what its terms are already missing', () => {
    expect(missing(evaluated(formula, lacking(euro(1), 'a'), euro(2), lacking(euro(3), 'a', 'b')))).toEqual(['a', 'b']);
  });

  it('asks Excel for all the terms before it adds', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2:B4)<3,"notAvailable",SUM(B2:B4))');
    expect(formula.excel(scattered)).toBe('IF(COUNT(B2,B3,B4)<3,"notAvailable",SUM(B2,B3,B4))');
  });

  it('explains itself with the names of its terms', () => {
    expect(explained(formula)).toEqual(['rule.sum', { terms: 'label B2 + label B3 + label B4' }]);
  });
});

describe('the formula of a sum of nothing that is needed', () => {
  it('is not available without terms, in Excel too', () => {
    expect(shown(evaluated(sum([])))).toBe('notAvailable');
    expect(sum([]).excel(book)).toBe('"notAvailable"');
  });

  it('of terms that may all be missing needs one of them', () => {
    const formula = sum(terms, terms);
    expect(shown(evaluated(formula, { state: 'notAvailable' }, euro(2), { state: 'notAvailable' }))).toBe('2 euro ± 0');
    expect(shown(evaluated(formula, { state: 'notAvailable' }, { state: 'notAvailable' }, { state: 'notAvailable' }))).toBe('notAvailable');
    expect(formula.excel(book)).toBe('IF(COUNT(B2:B4)<1,"notAvailable",SUM(B2:B4))');
  });
});

describe('the formula of a sum that can do without a term', () => {
  const formula = sum(terms, [at('B4')]);

  it.each(NO_NUMBERS)('adds the others when that term is %s, and names it as missing', (_, value) => {
    const total = evaluated(formula, euro(1), euro(2), value);
    expect(shown(total)).toBe('3 euro ± 0');
    expect(missing(total)).toEqual(['T/4/B']);
  });

  it('adds that term when it is there, and misses nothing', () => {
    const total = evaluated(formula, euro(1), euro(2), euro(4));
    expect([shown(total), missing(total)]).toEqual(['7 euro ± 0', []]);
  });

  it.each(NO_NUMBERS)('is still not available while another term is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(2), euro(4)))).toBe('notAvailable');
    expect(shown(evaluated(formula, value, euro(2), value))).toBe('notAvailable');
  });

  it('asks Excel only for the terms that it needs, and adds all', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2:B3)<2,"notAvailable",SUM(B2:B4))');
  });

  it('still has all the terms as operands and names them', () => {
    expect(formula.operands).toEqual(terms);
    expect(explained(formula)[1]).toEqual({ terms: 'label B2 + label B3 + label B4' });
  });
});
