import { describe, expect, it } from 'vitest';
import { shiftFormula } from '../../../../engine/ooxml/read/shiftFormula.js';

describe('a shared formula', () => {
  it.each([
    ['A1', 'B3'],
    ['$A$1', '$A$1'],
    ['A$1+$B2', 'B$1+$B4'],
    ['SUM(A1:B2)', 'SUM(B3:C4)'],
    ['C:C', 'D:D'],
    ['$C:D', '$C:E'],
    ['3:4', '5:6'],
    ["'A1'!B1", "'A1'!C3"],
    ['Foglio1!B1', 'Foglio1!C3'],
    ['TAB1!B1', 'TAB1!C3'],
    ['LOG10(A1)', 'LOG10(B3)'],
    ['"A1"&A1', '"A1"&B3'],
    ['Tbl[[#This Row],[A1]]+A1', 'Tbl[[#This Row],[A1]]+B3'],
    ['ÀB1+A1', 'ÀB1+B3'],
    ['1E5+A1', '1E5+B3'],
    ['A1.B', 'A1.B'],
    ['XFD1048576', 'A2'],
  ])('%s moves to %s, two rows down and a column right', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it('comes back when it moves there and back', () => {
    const formula = 'SUM(B5:D9)*$A3-Dati!C$7+LOG10(E6)';
    expect(shiftFormula(shiftFormula(formula, 7, 3), -7, -3)).toBe(formula);
  });
});
