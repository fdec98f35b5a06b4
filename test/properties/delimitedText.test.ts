import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { splitDelimited } from '../../engine/input/delimitedText.js';
import { holds } from './holds.js';

/** Fields full of what makes trouble; the blanks around a field are never kept, so they are not written. */
const field = fc
  .array(fc.constantFrom('"', '""', ';', ',', '\n', '\r', '\r\n', ' ', '\t', 'a', 'Società', '€', '=', '😀', '\ud800', '__proto__', '0'), { maxLength: 8 })
  .map((parts) => parts.join('').trim());
const record = fc.array(field, { minLength: 1, maxLength: 6 }).filter((fields) => fields.some((one) => one !== ''));
const records = fc.array(record, { maxLength: 12 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** A writer of our own: quotes what needs it, and now and then what does not. */
function write(rows: readonly (readonly string[])[], end: string, isLastEnded: boolean, quoteAll: boolean): string {
  const one = (text: string) => (quoteAll || /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((fields) => fields.map(one).join(';'));
  return lines.join(end) + (isLastEnded && lines.length > 0 ? end : '');
}

/** The line where each record starts, counted as an editor does. */
function startLines(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((fields) => {
    const start = line;
    line += 1 + fields.reduce((ends, text) => ends + text.split(/\r\n|\r|\n/).length - 1, 0);
    return start;
  });
}

describe('splitting a delimited text', () => {
  holds(
    'gives back what was written, whatever the fields hold and however lines end',
    fc.property(records, lineEnd, fc.boolean(), fc.boolean(), (rows, end, isLastEnded, quoteAll) => {
      const { rows: read, issues } = splitDelimited(write(rows, end, isLastEnded, quoteAll), 'a.csv');
      expect(issues).toEqual([]);
      expect(read.map(({ fields }) => fields)).toEqual(rows);
    }),
  );

  holds(
    'tells the line where each record starts',
    fc.property(records, lineEnd, (rows, end) => {
      const { rows: read } = splitDelimited(write(rows, end, true, false), 'a.csv');
      expect(read.map(({ line }) => line)).toEqual(startLines(rows));
    }),
  );

  holds(
    'passes over empty lines without losing count',
    fc.property(records, fc.array(fc.nat({ max: 12 }), { maxLength: 5 }), (rows, gaps) => {
      const lines = write(rows, '\u0000', false, true).split('\u0000');
      const text = rows.length === 0 ? '\n'.repeat(gaps.length) : lines.map((line, i) => '\n'.repeat(gaps.filter((gap) => gap === i).length) + line).join('\n');
      const { rows: read, issues } = splitDelimited(text, 'a.csv');
      expect(issues).toEqual([]);
      expect(read.map(({ fields }) => fields)).toEqual(rows);
      expect(read.map(({ line }, i) => line - startLines(rows)[i]!)).toEqual(rows.map((_, i) => gaps.filter((gap) => gap <= i).length));
    }),
  );

  holds(
    'always ends, and gives rows or an issue that names a line of the text',
    fc.property(fc.array(fc.constantFrom('"', ';', '\n', '\r', 'a', ' ', '\ufeff'), { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
      const { rows, issues } = splitDelimited(text, 'a.csv');
      const lines = text.split(/\r\n|\r|\n/).length;
      expect(rows.every(({ line, fields }) => line >= 1 && line <= lines && fields.length > 0)).toBe(true);
      expect(issues.every(({ code, place }) => code === 'DAT-010' && place.row! >= 1 && place.row! <= lines)).toBe(true);
    }),
  );
});
