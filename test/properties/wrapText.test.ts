import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { countLines, wrapText } from '../../engine/plan/wrapText.js';
import { holds } from './holds.js';

const words = fc.array(fc.string({ minLength: 1, maxLength: 15 }).map((word) => word.replaceAll(' ', '_')), { maxLength: 40 });
const width = fc.integer({ min: 1, max: 60 });

describe('breaking a text into lines', () => {
  holds(
    'never loses, adds or exchanges a word',
    fc.property(words, width, (text, most) => {
      expect(wrapText(text.join(' '), most).flatMap((line) => line.split(' '))).toEqual(text);
    }),
  );

  holds(
    'makes no line longer than the width, unless it is one word',
    fc.property(words, width, (text, most) => {
      const tooLong = wrapText(text.join(' '), most).filter((line) => line.length > most);
      expect(tooLong.filter((line) => line.includes(' '))).toEqual([]);
    }),
  );

  holds(
    'breaks only where the next word would not have fitted',
    fc.property(words, width, (text, most) => {
      const lines = wrapText(text.join(' '), most);
      const early = lines.slice(1).filter((line, i) => `${lines[i]} ${line.split(' ')[0]}`.length <= most);
      expect(early).toEqual([]);
    }),
  );

  holds(
    'is counted without being done, whatever blanks the text has',
    fc.property(fc.array(fc.constantFrom('', 'a', 'due', 'sovraprogrammazione', '–')), fc.integer({ min: -2, max: 30 }), (text, most) => {
      expect(countLines(text.join(' '), most)).toBe(wrapText(text.join(' '), most).length);
    }),
  );
});
