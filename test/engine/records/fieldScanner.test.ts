import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDelimited } from '../../../engine/input/delimitedText.js';
import { FieldScanner, LONGEST_ROW } from '../../../engine/records/fieldScanner.js';
import { fieldText } from '../../../engine/records/fieldText.js';
import { RowLog } from '../../../engine/records/rowLog.js';
import { RUNS, SEED } from '../../support/seeds.js';

const COLUMNS = { mandatory: ['a', 'b', 'c'], optional: ['d'] };
const UTF8 = new TextEncoder();

function scan(content: string | Uint8Array, chunk = Infinity) {
  const bytes = typeof content === 'string' ? UTF8.encode(content) : content;
  const log = new RowLog('prova.csv');
  const rows: { line: number; fields: string[] }[] = [];
  let places: number[] = [];
  const scanner: FieldScanner = new FieldScanner(
    COLUMNS,
    log,
    (placeOf) => (places = ['a', 'b', 'c', 'd'].map(placeOf)),
    (line) => rows.push({ line, fields: places.map((place) => fieldText(scanner.bytes, scanner.starts[place]!, scanner.ends[place]!).trim()) }),
  );
  for (let at = 0; at < bytes.length; at += Math.min(chunk, bytes.length)) scanner.push(bytes.slice(at, at + Math.min(chunk, bytes.length)));
  scanner.end();
  return { rows, log, codes: log.issues().map(({ code }) => code) };
}

describe('the rows of a delimited file', () => {
  it('have their fields under their headings, in any order of columns', () => {
    expect(scan('c;x;A;b\n3;?;1;2\n').rows).toEqual([{ line: 2, fields: ['1', '2', '3', ''] }]);
  });

  it('end with LF, CRLF or CR, and the last may have no end', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(scan(['a;b;c', '1;2;3', '4;5;6'].join(end)).rows.map(({ line, fields }) => [line, fields.join('')])).toEqual([[2, '123'], [3, '456']]);
  });

  it('pass over empty lines, which keep their number', () => {
    expect(scan('\n a;b;c\n\n;;\n1;2;3\n  ;;\n').rows).toEqual([{ line: 5, fields: ['1', '2', '3', ''] }]);
    expect(scan('a;b;c\n\n1;2;3\n').log.read).toBe(1);
  });

  it('take quotes, doubled quotes, separators and line ends inside them', () => {
    expect(scan('a;b;c\n"x;1";"say ""so""";"two\nlines"\n1;2;3\n').rows).toEqual([
      { line: 2, fields: ['x;1', 'say "so"', 'two\nlines', ''] },
      { line: 4, fields: ['1', '2', '3', ''] },
    ]);
  });

  it('may have a mark of UTF-8 before them', () => {
    expect(scan('\ufeffa;b;c\n1;2;3').rows).toHaveLength(1);
  });

  it('are read in Windows-1252 when they are no UTF-8', () => {
    const content = Uint8Array.from([...UTF8.encode('a;b;c\n1;caff'), 0xe8, ...UTF8.encode(' 5 '), 0x80, ...UTF8.encode(';3\n')]);
    expect(scan(content).rows[0]!.fields[1]).toBe('caffè 5 €');
  });

  it('may be shorter than the headings, but not the last one when it is cut', () => {
    expect(scan('a;b;c;d\n1;2\n').rows[0]!.fields).toEqual(['1', '2', '', '']);
    const cut = scan('a;b;c;d\n1;2;3;4\n5;6');
    expect([cut.rows.length, cut.codes, cut.log.count().excluded]).toEqual([1, ['REC-018'], 1]);
  });

  it('are excluded when they have more fields than the headings, unless these are empty', () => {
    const more = scan('a;b;c\n1;2;3;4\n1;2;3;;\n');
    expect([more.rows.length, more.codes]).toEqual([1, ['REC-017']]);
  });

  it('are excluded when a quote has no end', () => {
    const open = scan('a;b;c\n1;2;3\n4;"5;6\n7;8;9\n');
    expect([open.rows.length, open.codes, open.log.read]).toEqual([1, ['REC-030'], 2]);
  });

  it.each([20_000, 65_536, Infinity])('are excluded when they have lost their end, wherever the chunks of %d bytes are cut', (chunk) => {
    const endless = scan(`a;b;c\n1;2;3\n${'x'.repeat(LONGEST_ROW + 500)}\n4;5;6\n7;"${'y\n'.repeat(LONGEST_ROW)}\n8;9;0\n`, chunk);
    expect(endless.rows.map(({ fields }) => fields.join(''))).toContain('456');
    expect(endless.codes).toContain('REC-019');
    expect(endless.log.count().excluded + endless.log.count().used).toBe(endless.log.read);
  });

  it.each([
    ['nothing', '', 'DAT-019'],
    ['a missing column', 'a;b\n1;2\n', 'DAT-001'],
    ['a heading twice', 'a;b;c;A\n', 'DAT-021'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3b, 0]), 'FIL-010'],
    ['null bytes', 'a;b;c\n1;\u00002;3\n', 'FIL-010'],
  ])('are none in a file with %s', (_, content, code) => {
    const { rows, codes } = scan(content);
    expect([rows, codes]).toEqual([[], [code]]);
  });
});

/** Texts made of what matters to a scanner. */
const text = fc.array(fc.constantFrom('a', 'è', '€', '1', ';', ';', '\n', '\r\n', '"x;y"', '"p""q"', '"r\ns"', ' ', '𝄞'), { maxLength: 60 }).map((parts) => `a;b;c;d;e;f;g;h\n${parts.join('')}\n`);

describe('a file without headings', () => {
  it('is refused without showing its first row, which may be about a person', () => {
    const { log, codes } = scan('OP1;PERSON-1;7\nOP1;PERSON-2;7\n');
    expect(codes).toEqual(['DAT-001', 'DAT-001', 'DAT-001']);
    expect(JSON.stringify(log.issues())).not.toMatch(/PERSON|OP1/);
  });

  it('is not one with headings between other marks, which are shown', () => {
    const { log } = scan('a,b,c\n1,2,3\n');
    expect(JSON.stringify(log.issues())).toContain('a,b,c');
  });
});

describe('whatever the text', () => {
  it('finds the rows that the reader of small files finds', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { rows } = scan(content);
        const [, ...expected] = splitDelimited(content, 'prova.csv').rows.filter(({ fields }) => fields.length <= 8);
        expect(rows).toEqual(expected.map(({ line, fields }) => ({ line, fields: [0, 1, 2, 3].map((i) => fields[i] ?? '') })));
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  it('finds the same wherever the chunks are cut', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (content, chunk) => {
        const [whole, cut] = [scan(content), scan(content, chunk)];
        expect(cut.rows).toEqual(whole.rows);
        expect(cut.log.count()).toEqual(whole.log.count());
        expect(cut.log.issues()).toEqual(whole.log.issues());
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
