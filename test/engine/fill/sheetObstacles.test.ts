import { describe, expect, it } from 'vitest';
import { sheetObstacles } from '../../../engine/fill/sheetObstacles.js';
import { cellStyleOf, type SheetModel } from '../../../engine/index.js';

const sheet: SheetModel = {
  name: 'Foglio',
  isProtected: false,
  editableRanges: [],
  merges: [{ top: 2, left: 2, bottom: 3, right: 4 }],
  tables: [],
  rows: [
    { number: 1, cells: [{ row: 1, column: 1, kind: 'number', text: '1', style: 0 }, { row: 1, column: 2, kind: 'number', text: '1', style: 1 }] },
    { number: 5, cells: [{ row: 5, column: 1, kind: 'number', text: '1', formula: 'A1:A3', arrayRange: 'A5:A7', style: 0 }] },
  ],
};
const STYLES = [cellStyleOf('General', true), cellStyleOf('General', false)];
const CELLS = [[1, 1], [1, 2], [2, 2], [3, 4], [4, 4], [6, 1], [8, 1]].map(([row, column]) => ({ row: row!, column: column! }));
const told = (one: SheetModel) => sheetObstacles(one, STYLES, CELLS).map(({ code, place }) => `${code} ${place.cell}`);

describe('what is in the way of writing cells of a sheet', () => {
  it('is a merge but for its first cell, and an array', () => {
    expect(told(sheet)).toEqual(['XLS-014 D3', 'XLS-015 A6']);
  });

  it('is protection where the cell is locked and no range is open', () => {
    expect(told({ ...sheet, merges: [], isProtected: true, editableRanges: ['D4 B8', 'A8:A9'] })).toEqual(['XLS-013 A1', 'XLS-013 B2', 'XLS-013 D3', 'XLS-013 A6']);
  });
});

describe('a number format code', () => {
  it.each([
    ['General', { isDate: false, isPercent: false, isScaled: false }],
    ['0.0%', { isDate: false, isPercent: true, isScaled: false, decimals: 1 }],
    ['#,##0.00', { isDate: false, isPercent: false, isScaled: false, decimals: 2 }],
    ['#,##0.0,,', { isDate: false, isPercent: false, isScaled: true, decimals: 1, power: 6 }],
    ['dd/mm/yyyy', { isDate: true }],
    ['"anno" 0', { isDate: false, decimals: 0 }],
  ])('%s says what it shows', (code, expected) => {
    expect(cellStyleOf(code, true)).toMatchObject(expected);
  });
});
