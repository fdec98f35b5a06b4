import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../engine/plan/wrapText.js';

describe('a text broken into lines', () => {
  it.each<[string, number, string[]]>([
    ['Dotazione finanziaria', 30, ['Dotazione finanziaria']],
    ['Dotazione finanziaria', 21, ['Dotazione finanziaria']],
    ['Dotazione finanziaria', 20, ['Dotazione', 'finanziaria']],
    ['a b c d', 3, ['a b', 'c d']],
    ['a b c d', 1, ['a', 'b', 'c', 'd']],
    ['sì', 30, ['sì']],
    ['', 30, []],
  ])('%j in %i letters is %j', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it.each<[string, string[]]>([
    ['Sovraprogrammazione', ['Sovraprogrammazione']],
    ['la sovraprogrammazione ammessa', ['la', 'sovraprogrammazione', 'ammessa']],
  ])('has a word longer than the line alone on its line: %j', (text, lines) => {
    expect(wrapText(text, 8)).toEqual(lines);
  });
});
