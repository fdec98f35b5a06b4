import { describe, expect, it } from 'vitest';
import { columnLetters, parseAddress } from '../../../engine/ooxml/cellAddress.js';

describe('the letters of a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('of column %i are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('lead back to the column, for each of the 16 384 of a sheet', () => {
    const columns = Array.from({ length: 16_384 }, (_, i) => i + 1);
    expect(columns.filter((column) => parseAddress(`${columnLetters(column)}7`)?.column !== column)).toEqual([]);
    expect(new Set(columns.map(columnLetters)).size).toBe(16_384);
  });
});

describe('an address', () => {
  it.each([
    ['A1', 1, 1],
    ['D8', 8, 4],
    ['$D$8', 8, 4],
    ['$D8', 8, 4],
    ['D$8', 8, 4],
    ['AB120', 120, 28],
    ['XFD1048576', 1_048_576, 16_384],
    ['A1048576', 1_048_576, 1],
  ])('%s is row %i, column %i', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column });
  });

  it.each(['A0', 'A01', 'A1048577', 'A9999999', 'XFE1', 'ZZZ1', 'AAAA1', '1A', 'A', '1', '', '$', 'a1', ' A1', 'A1 ', 'A-1', 'A1:B2', 'S3!A1', '#REF!', 'A1.5', 'À1', 'R1C1'])(
    '%j is no cell of a sheet',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );
});
