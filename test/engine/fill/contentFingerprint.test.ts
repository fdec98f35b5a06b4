import { describe, expect, it } from 'vitest';
import { contentFingerprint } from '../../../engine/fill/contentFingerprint.js';

const text = (value: string) => contentFingerprint({ kind: 'text', text: value });
const number = (value: string) => contentFingerprint({ kind: 'number', value });
const formula = (value: string) => contentFingerprint({ kind: 'formula', formula: value, cached: { text: '' } });

describe('the mark of what a cell holds', () => {
  it('is FNV-1a of the kind and the content: workbooks filled before bear such marks', () => {
    // The published test vector of FNV-1a, 32 bits: "foobar" gives bf9cf968; here the text of a cell is its kind, `t`, and its content.
    const fnv1a = (bytes: string) => [...bytes].reduce((hash, one) => Math.imul(hash ^ one.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
    expect(fnv1a('foobar').toString(16)).toBe('bf9cf968');
    expect(text('oobar')).toBe(fnv1a('toobar').toString(36));
    expect(number('12.50')).toBe(fnv1a('n12.5').toString(36));
    expect(formula('SUM(A1:A3)')).toBe(fnv1a('fSUM(A1:A3)').toString(36));
  });

  it.each([
    ['a text with the line ends of another system', text('a\nb'), text('a\r\nb'), text('a b')],
    ['a number with more digits than Excel keeps', number('0.123456789012345'), number('0.12345678901234512'), number('0.123456789012346')],
    ['a number with final zeros', number('12.5'), number('12.50'), number('12.05')],
    ['a formula with blanks, but not those of its texts', formula('IF(A1="n d",1)'), formula('IF( A1 = "n d", 1 )'), formula('IF(A1="nd",1)')],
  ])('is the same for %s', (_, one, same, other) => {
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('tells a text from a number that is written alike', () => {
    expect(text('12')).not.toBe(number('12'));
  });
});
