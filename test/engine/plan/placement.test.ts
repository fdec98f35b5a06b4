import { describe, expect, it } from 'vitest';
import { placeCells, type CellPosition } from '../../../engine/plan/placement.js';
import type { SheetPlan } from '../../../engine/plan/sheetPlan.js';
import type { CellRef } from '../../../engine/tables/cell.js';

/** A plan with these rows and columns; its cells do not matter here. */
function plan(id: string, rows: readonly string[], columns: readonly string[]): SheetPlan {
  return {
    id,
    sheetName: id,
    title: [],
    columns: columns.map((key) => ({ key, pattern: key, width: 10 })),
    header: [],
    rows: [...rows.map((key) => ({ key, pattern: 'body' as const, cells: [] })), { pattern: 'note' as const, cells: [] }],
  };
}

const S3 = "S3 Avanzamento dell'asse";
const anchors = new Map<string, CellPosition>([
  ['S1', { sheet: 'S1', row: 6, column: 1 }],
  ['S3', { sheet: S3, row: 8, column: 2 }],
]);
const placed = placeCells([plan('S1', ['I', 'II', 'total'], ['axis', 'allocation']), plan('S3', ['I', 'II', 'III', 'IV', 'total'], ['axis', 'B', 'C', 'D'])], anchors, 'it');
const s1 = (row: string, column: string): CellRef => ({ table: 'S1', row, column });
const s3 = (row: string, column: string): CellRef => ({ table: 'S3', row, column });

describe('the place of a cell', () => {
  it.each([
    [s1('I', 'axis'), 'S1', 6, 1, 'A6'],
    [s1('total', 'allocation'), 'S1', 8, 2, 'B8'],
    [s3('I', 'axis'), S3, 8, 2, 'B8'],
    [s3('III', 'C'), S3, 10, 4, 'D10'],
    [s3('total', 'D'), S3, 12, 5, 'E12'],
  ])('%j counts from the anchor of its table', (ref, sheet, row, column, address) => {
    expect(placed.position(ref)).toEqual({ sheet, row, column });
    expect(placed.address(ref)).toBe(address);
  });

  it.each([s1('V', 'axis'), s1('I', 'paid'), { table: 'S9', row: 'I', column: 'axis' }])('%j that no plan has is our own mistake, which throws', (ref) => {
    expect(() => placed.position(ref)).toThrow(/No place/);
  });

  it('is none for a plan without an anchor', () => {
    const unplaced = placeCells([plan('S1', ['I'], ['axis'])], new Map(), 'it');
    expect(() => unplaced.address(s1('I', 'axis'))).toThrow(/No place/);
  });
});

describe('a link', () => {
  it('quotes the name of the sheet, always: «S1» alone would be a cell', () => {
    expect(placed.link(s1('II', 'allocation'))).toBe("#'S1'!B7");
  });

  it('doubles the apostrophes of the name', () => {
    expect(placed.link(s3('I', 'B'))).toBe("#'S3 Avanzamento dell''asse'!C8");
  });

  it('to a sheet leads to its first cell', () => {
    expect(placed.link({ sheet: 'S3' })).toBe("#'S3 Avanzamento dell''asse'!A1");
  });
});

describe('an address in a formula', () => {
  it('is plain on its own sheet', () => {
    expect(placed.book('S1').cell(s1('I', 'allocation'))).toBe('B6');
  });

  it('names the other sheet, quoted, its apostrophes doubled', () => {
    expect(placed.book(S3).cell(s1('I', 'allocation'))).toBe("'S1'!B6");
    expect(placed.book('S1').cell(s3('II', 'C'))).toBe("'S3 Avanzamento dell''asse'!D9");
  });

  it.each([
    ['it', '"n.d."'],
    ['en', '"n/a"'],
  ] as const)('stands beside words in the language of the workbook: %s %s', (language, word) => {
    expect(placeCells([], anchors, language).book('S1').word('notAvailable')).toBe(word);
  });
});

describe('ranges in a formula', () => {
  const ranges = (...refs: CellRef[]) => placed.book(S3).ranges(refs);

  it('join cells one below the other', () => {
    expect(ranges(s3('I', 'B'), s3('II', 'B'), s3('III', 'B'), s3('IV', 'B'))).toEqual(['C8:C11']);
  });

  it('join cells side by side', () => {
    expect(ranges(s3('I', 'B'), s3('I', 'C'), s3('I', 'D'))).toEqual(['C8:E8']);
  });

  it('leave a single cell single', () => {
    expect(ranges(s3('I', 'B'))).toEqual(['C8']);
    expect(ranges()).toEqual([]);
  });

  it('break where a cell is left out', () => {
    expect(ranges(s3('I', 'B'), s3('II', 'B'), s3('IV', 'B'), s3('total', 'B'))).toEqual(['C8:C9', 'C11:C12']);
  });

  it('do not join cells that go up, go left or repeat', () => {
    expect(ranges(s3('II', 'B'), s3('I', 'B'))).toEqual(['C9', 'C8']);
    expect(ranges(s3('I', 'C'), s3('I', 'B'))).toEqual(['D8', 'C8']);
    expect(ranges(s3('I', 'B'), s3('I', 'B'))).toEqual(['C8', 'C8']);
  });

  it('do not turn a corner: a range is a line, never a rectangle', () => {
    expect(ranges(s3('I', 'B'), s3('II', 'B'), s3('II', 'C'))).toEqual(['C8:C9', 'D9']);
    expect(ranges(s3('I', 'B'), s3('I', 'C'), s3('II', 'C'))).toEqual(['C8:D8', 'D9']);
    expect(ranges(s3('I', 'B'), s3('II', 'C'))).toEqual(['C8', 'D9']);
  });

  it('do not join cells of two sheets, and name the other sheet once for a range', () => {
    expect(placed.book('S1').ranges([s1('total', 'allocation'), s3('II', 'B'), s3('III', 'B')])).toEqual(['B8', "'S3 Avanzamento dell''asse'!C9:C10"]);
    const neighbours = placeCells([plan('A', ['a'], ['x']), plan('B', ['a', 'b'], ['x'])], new Map([['A', { sheet: 'A', row: 1, column: 1 }], ['B', { sheet: 'B', row: 1, column: 1 }]]), 'it');
    expect(neighbours.book('A').ranges([{ table: 'A', row: 'a', column: 'x' }, { table: 'B', row: 'b', column: 'x' }])).toEqual(['A1', "'B'!A2"]);
  });
});
