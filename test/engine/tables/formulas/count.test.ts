import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../engine/tables/cell.js';
import { count, countMatching } from '../../../../engine/tables/formulas/count.js';
import type { WordKey } from '../../../../engine/text/words.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS, scattered, share, shown } from './fakeSheet.js';

describe('the formula that counts numbers', () => {
  const formula = count([at('B2'), at('B3'), at('B4')]);

  it('counts every number, zero too', () => {
    expect(shown(evaluated(formula, euro(0), euro(-1), share('0.5')))).toBe('3 number ± 0');
  });

  it.each(NO_NUMBERS)('does not count what is %s', (_, value) => {
    expect(shown(evaluated(formula, euro(1), value, value))).toBe('1 number ± 0');
    expect(shown(evaluated(formula, value, value, value))).toBe('0 number ± 0');
  });

  it('is COUNT in Excel', () => {
    expect(formula.excel(book)).toBe('COUNT(B2:B4)');
    expect(formula.excel(scattered)).toBe('COUNT(B2,B3,B4)');
    expect(count([]).excel(book)).toBe('0');
    expect(shown(evaluated(count([])))).toBe('0 number ± 0');
  });

  it('explains itself with the names of the cells', () => {
    expect(explained(formula)).toEqual(['rule.count', { cells: 'label B2, label B3, label B4' }]);
  });
});

describe('the formula that counts rows by their words', () => {
  const formula = countMatching([
    { cells: [at('A2'), at('A3'), at('A4')], word: 'output' },
    { cells: [at('F2'), at('F3'), at('F4')], word: 'reached' },
  ]);
  const word = (key: WordKey): CellValue => ({ state: 'word', word: key, isRounded: false });

  it('counts the rows where every condition holds', () => {
    const types = [word('output'), word('financial'), word('output')];
    expect(shown(evaluated(formula, ...types, word('reached'), word('reached'), word('reached')))).toBe('2 number ± 0');
    expect(shown(evaluated(formula, ...types, word('reached'), word('reached'), word('notReached')))).toBe('1 number ± 0');
    expect(shown(evaluated(formula, ...types, word('notReached'), word('reached'), word('notYetReached')))).toBe('0 number ± 0');
  });

  it('counts a verdict on rounded amounts as well', () => {
    const rounded: CellValue = { state: 'word', word: 'reached', isRounded: true };
    expect(shown(evaluated(formula, word('output'), word('output'), word('output'), rounded, rounded, word('notReached')))).toBe('2 number ± 0');
  });

  it.each(NO_NUMBERS.filter(([name]) => name !== 'a word'))('does not count a row where a cell is %s', (_, value) => {
    expect(shown(evaluated(formula, word('output'), word('output'), value, word('reached'), value, word('reached')))).toBe('1 number ± 0');
  });

  it('compares rows, not the order of all cells', () => {
    expect(shown(evaluated(formula, word('output'), word('financial'), word('financial'), word('notReached'), word('reached'), word('reached')))).toBe('0 number ± 0');
  });

  it('is COUNTIFS in Excel, one range and one word for each condition', () => {
    expect(formula.excel(book)).toBe('COUNTIFS(A2:A4,"output",F2:F4,"reached")');
  });

  it('explains itself with the number of rows', () => {
    const { rule, values } = formula.explain({ label: ({ column }) => column, value: () => '' });
    expect([rule, values]).toEqual(['rule.countMatching', { rows: '3' }]);
  });
});
