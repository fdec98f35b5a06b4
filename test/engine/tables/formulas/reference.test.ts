import { describe, expect, it } from 'vitest';
import { reference } from '../../../../engine/tables/formulas/reference.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS } from './fakeSheet.js';

const formula = reference(at('B2'));

describe('the formula that repeats a cell', () => {
  it('gives the very same quantity', () => {
    const value = euro('326425240.31', 5);
    expect(evaluated(formula, value)).toBe(value);
  });

  it.each(NO_NUMBERS)('gives what is %s as it is', (_, value) => {
    expect(evaluated(formula, value)).toBe(value);
  });

  it('is in Excel the address of the cell', () => {
    expect(formula.excel(book)).toBe('B2');
  });

  it('explains itself with the name of the cell', () => {
    expect(explained(formula)).toEqual(['rule.reference', { cell: 'label B2' }]);
  });
});
