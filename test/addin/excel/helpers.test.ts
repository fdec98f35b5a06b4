import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cellInput } from '../../../addin/excel/cellInput.js';
import { textReading } from '../../../addin/excel/enteredText.js';
import { holdsSame } from '../../../addin/excel/heldContent.js';
import { lookCopies } from '../../../addin/excel/lookCopies.js';
import { rangeReference } from '../../../addin/excel/rangePlace.js';
import { around, piecesOf, rectanglesOf } from '../../../addin/excel/rectangles.js';
import { freeName } from '../../../addin/excel/reportSheet.js';
import { slicesOf } from '../../../addin/excel/requestSlices.js';

describe('texts that Excel would take for something else', () => {
  it.each(['=1+1', '+39 02', '-5', '@nome', "'apice", '＝A1', '\tA'])('%j goes behind an apostrophe', (text) => {
    expect(textReading(text)).toBe('formula');
    expect(cellInput({ kind: 'text', text }, 'General', 'General')).toEqual({ input: `'${text}` });
  });

  it.each(['2014', '01', '1/2', '12%', '1E5', '3-4', '5 mar 2022', '12:30', '€ 5', 'TRUE', 'vero', '#N/A', '10 AM'])('%j is written into a cell of texts', (text) => {
    expect(textReading(text)).toBe('value');
    expect(cellInput({ kind: 'text', text }, 'General', '0.00')).toEqual({ input: text, first: '@', last: '0.00' });
  });

  it.each(['Asse I', 'n.d.', 'Spesa certificata alla Commissione nel 2022', 'vero amico'])('%j is written as it is', (text) => {
    expect(textReading(text)).toBe('text');
    expect(cellInput({ kind: 'text', text }, 'General', 'General')).toEqual({ input: text });
  });
});

describe('what is sent for a cell', () => {
  it('sends numbers as numbers, with the digits that they have', () => {
    expect(cellInput({ kind: 'number', value: '326425240.31' }, 'General', '#,##0.00')).toEqual({ input: 326425240.31, last: '#,##0.00' });
    expect(cellInput({ kind: 'number', value: '-0' }, '0', '0')).toEqual({ input: 0 });
  });

  it('writes no number into a cell of texts, even when it is to be one again', () => {
    expect(cellInput({ kind: 'number', value: '5' }, '@', '@')).toEqual({ input: 5, first: 'General', last: '@' });
    expect(cellInput({ kind: 'number', value: '5' }, '@', '0')).toEqual({ input: 5, first: '0' });
  });

  it('gives a formula its own format again: Excel would give it that of the cells it names', () => {
    expect(cellInput({ kind: 'formula', formula: 'SUM(A1:A2)' }, 'General', 'General')).toEqual({ input: '=SUM(A1:A2)', last: 'General' });
  });

  it('sets the format first where the present one is not known', () => {
    expect(cellInput({ kind: 'number', value: '5' }, undefined, '0%')).toEqual({ input: 5, first: '0%' });
    expect(cellInput({ kind: 'blank' }, undefined, '@')).toEqual({ input: '', first: '@' });
  });

  it.each(['', 'NaN', '1,5', 'Infinity'])('refuses %j as a number', (value) => {
    expect(() => cellInput({ kind: 'number', value }, 'General', 'General')).toThrow();
  });
});

describe('whether a cell holds what was written', () => {
  it('passes over what Excel makes of it', () => {
    expect(holdsSame({ kind: 'number', value: '0.1' }, { kind: 'number', value: '0.10000000000000001' })).toBe(true);
    expect(holdsSame({ kind: 'formula', formula: "sum('Controlli'!A1, B2)" }, { kind: 'formula', formula: 'SUM(Controlli!A1,B2)' })).toBe(true);
    expect(holdsSame({ kind: 'text', text: 'a\r\nb' }, { kind: 'text', text: 'a\nb' })).toBe(true);
  });

  it('sees what a person changed', () => {
    expect(holdsSame({ kind: 'formula', formula: 'IF(A1,"a b","")' }, { kind: 'formula', formula: 'IF(A1,"ab","")' })).toBe(false);
    expect(holdsSame({ kind: 'number', value: '1' }, { kind: 'text', text: '1' })).toBe(false);
    expect(holdsSame({ kind: 'text', text: '=A1' }, { kind: 'formula', formula: 'A1' })).toBe(false);
  });
});

const places = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) }), { selector: ({ row, column }) => `${row},${column}`, maxLength: 60 }).map((all) => all.sort((a, b) => a.row - b.row || a.column - b.column));

function cellsOf({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (__, c) => `${top + r},${left + c}`)).flat();
}

describe('rectangles', () => {
  it('cover each cell once and no other', () => {
    fc.assert(
      fc.property(places, (cells) => {
        const covered = rectanglesOf(cells).flatMap(cellsOf);
        expect(covered.length).toBe(cells.length);
        expect(new Set(covered)).toEqual(new Set(cells.map(({ row, column }) => `${row},${column}`)));
      }),
    );
  });

  it('are one for a block', () => {
    const block = Array.from({ length: 12 }, (_, i) => ({ row: 3 + Math.floor(i / 4), column: 2 + (i % 4) }));
    expect(rectanglesOf(block)).toEqual([{ top: 3, left: 2, bottom: 5, right: 5 }]);
    expect(around(block)).toEqual({ top: 3, left: 2, bottom: 5, right: 5 });
    expect(piecesOf({ top: 1, left: 1, bottom: 5, right: 4 }, 8)).toEqual([{ top: 1, left: 1, bottom: 2, right: 4 }, { top: 3, left: 1, bottom: 4, right: 4 }, { top: 5, left: 1, bottom: 5, right: 4 }]);
  });
});

describe('looks that change place', () => {
  it('reach each cell from where they are', () => {
    const targets = places.chain((cells) => fc.tuple(...cells.map(({ row, column }) => fc.record({ row: fc.constant(row), column: fc.constant(column), from: fc.record({ row: fc.integer({ min: 1, max: 3 }), column: fc.integer({ min: 1, max: 3 }) }) }))));
    fc.assert(
      fc.property(targets, (all) => {
        const found = new Map(
          lookCopies(all).flatMap(({ from, to }) =>
            cellsOf(to).map((key) => {
              const [row = 0, column = 0] = key.split(',').map(Number);
              return [key, `${from.top + ((row - to.top) % (from.bottom - from.top + 1))},${from.left + column - to.left}`] as const;
            }),
          ),
        );
        const wanted = new Map(all.filter(({ row, column, from }) => from.row !== row || from.column !== column).map(({ row, column, from }) => [`${row},${column}`, `${from.row},${from.column}`] as const));
        expect(found).toEqual(wanted);
      }),
    );
  });

  it('are copied once for many rows of a kind, and in one piece where all move together', () => {
    const row = (r: number, fromRow: number, shift: number) => [1, 2, 3].map((column) => ({ row: r, column, from: { row: fromRow, column: column + shift } }));
    expect(lookCopies([10, 11, 12].flatMap((r) => row(r, 5, 0)))).toEqual([{ from: { top: 5, left: 1, bottom: 5, right: 3 }, to: { top: 10, left: 1, bottom: 12, right: 3 } }]);
    expect(lookCopies([10, 11, 12].flatMap((r) => row(r, r, 2)))).toEqual([{ from: { top: 10, left: 3, bottom: 12, right: 5 }, to: { top: 10, left: 1, bottom: 12, right: 3 } }]);
  });
});

describe('requests', () => {
  it('hold as much as they may, in order', () => {
    const steps = [4, 4, 4, 9, 1].map((bytes) => ({ bytes, run: () => undefined }));
    expect(slicesOf(steps, 9).map((slice) => slice.map(({ bytes }) => bytes))).toEqual([[4, 4], [4], [9], [1]]);
  });
});

it('reads references of charts', () => {
  expect(rangeReference("'L''anno ''21'!$B$7:$B$11")).toEqual({ sheet: "L'anno '21", address: 'B7:B11' });
  expect(rangeReference('Foglio!$A$1')).toEqual({ sheet: 'Foglio', address: 'A1' });
  expect(rangeReference('SUM(A1)')).toBeUndefined();
});

it('finds a name that no sheet has', () => {
  expect(freeName('Rilievi', ['Foglio1'])).toBe('Rilievi');
  expect(freeName('Rilievi', ['rilievi', 'Rilievi (2)'])).toBe('Rilievi (3)');
  expect(freeName('Rilievi del controllo di tutte le tabelle', [])).toHaveLength(31);
  expect(freeName('a/b:c', [])).toBe('a b c');
});
