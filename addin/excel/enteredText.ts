import { looksLikeFormula } from '../../engine/index.js';

/**
 * How Excel takes a text that is written into a cell. `formula`: as a formula, or it swallows the apostrophe in front; `value`:
 * perhaps as a number, a date, a truth value or an error; `text`: as it is.
 */
export type TextReading = 'text' | 'value' | 'formula';

/**
 * In doubt a text is a `value`: how Excel reads dates and amounts depends on the country of its user, and a text that is kept from being
 * read stays the same text.
 */
export function textReading(text: string): TextReading {
  if (looksLikeFormula(text) || text.startsWith("'")) return 'formula';
  const bare = text.trim();
  if (bare.length > LONGEST_VALUE) return 'text';
  if (/\d/.test(bare)) return wordsOf(bare).length <= 2 ? 'value' : 'text';
  return bare.startsWith('#') || TRUTH_VALUES.has(bare.toLowerCase()) ? 'value' : 'text';
}

/** No number, date or time with its words is longer. */
const LONGEST_VALUE = 60;

/** What truth values are called in the languages of the European Union that Excel speaks. */
const TRUTH_VALUES: ReadonlySet<string> = new Set(
  'true false vero falso wahr falsch vrai faux verdadero verdadeiro prawda fałsz waar onwaar sant falskt sand falsk tosi epätosi igaz hamis pravda nepravda αληθησ ψευδησ'.split(' '),
);

/** The words of a text. A date has those of its day and of its month at most. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => word !== '' && !/^[ap]m$/i.test(word));
}
