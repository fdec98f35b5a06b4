import { describe, expect, it } from 'vitest';
import { splitDelimited } from '../../../engine/input/delimitedText.js';

const rows = (text: string) => splitDelimited(text, 'valori.csv').rows.map(({ line, fields }) => [line, ...fields]);

describe('a delimited text', () => {
  it.each([
    ['LF', 'a;b\n1;2\n'],
    ['CRLF', 'a;b\r\n1;2\r\n'],
    ['CR', 'a;b\r1;2\r'],
    ['mixed', 'a;b\r\n1;2'],
  ])('has lines that end with %s, the last one ended or not', (_, text) => {
    expect(rows(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(rows('\ufeffanno;misura')).toEqual([[1, 'anno', 'misura']]);
    expect(rows('\ufeff"anno";misura')).toEqual([[1, 'anno', 'misura']]);
  });

  it('keeps empty fields, also at the end', () => {
    expect(rows('a;;c;\n;b;;')).toEqual([
      [1, 'a', '', 'c', ''],
      [2, '', 'b', '', ''],
    ]);
  });

  it('passes over empty lines and lines of separators only, and still counts them', () => {
    expect(rows('a;b\n\n  \n;;\n1;2\n\n')).toEqual([
      [1, 'a', 'b'],
      [5, '1', '2'],
    ]);
  });

  it('leaves out the blanks around a field', () => {
    expect(rows(' a ;\tb\u00a0; c d ')).toEqual([[1, 'a', 'b', 'c d']]);
  });

  it('does not take commas for separators', () => {
    expect(rows('1.234,56;a, b')).toEqual([[1, '1.234,56', 'a, b']]);
  });

  it('is empty when the file is', () => {
    expect(splitDelimited('', 'valori.csv')).toEqual({ rows: [], issues: [] });
    expect(splitDelimited('\ufeff\r\n\r\n', 'valori.csv')).toEqual({ rows: [], issues: [] });
  });
});

describe('quotes', () => {
  it('hold separators, line ends and, doubled, quotes', () => {
    expect(rows('"a;b";"due\nrighe";"il ""Patto"""')).toEqual([[1, 'a;b', 'due\nrighe', 'il "Patto"']]);
  });

  it('may hold nothing', () => {
    expect(rows('"";x;""')).toEqual([[1, '', 'x', '']]);
  });

  it('inside a field that does not begin with one are quotes and nothing more', () => {
    expect(rows('Progetto "Nidi";12" o 13"')).toEqual([[1, 'Progetto "Nidi"', '12" o 13"']]);
  });

  it('that hold line ends move the line numbers of the rows below', () => {
    expect(rows('a;b\n"x\ny\r\nz\rw";1\nc;d')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny\r\nz\rw', '1'],
      [6, 'c', 'd'],
    ]);
  });

  it.each([
    ['at once', 'a;b\n1;2\n"3;4\n5;6'],
    ['after a doubled one', 'a;b\n1;2\n"3""\n4;5'],
    ['in a later field', 'a;b\n1;2\n3;"4'],
  ])('never closed (%s) are DAT-010 with file and line; the rows above are kept', (_, text) => {
    const { rows: kept, issues } = splitDelimited(text, 'valori.csv');
    expect(issues).toEqual([{ code: 'DAT-010', severity: 'error', place: { file: 'valori.csv', row: 3 }, values: {} }]);
    expect(kept.map(({ line }) => line)).toEqual([1, 2]);
  });
});
