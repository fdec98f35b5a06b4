import { JOINING_WORDS } from './aliases.js';

const JOINING = new Set(JOINING_WORDS);

/**
 * How alike two plain headings are, 0 to 1: twice the words in common over all the words, joining words left out.
 * A word agrees with one that it begins (four letters at least: «avanz» «avanzamento») or from which it differs in its ending
 * («impegno» «impegni»). A heading of one word is never alike: it would say too little.
 */
export function likeness(a: string, b: string): number {
  return likenessOfWords(tellingWords(a), tellingWords(b));
}

/** The same of headings already in words: many headings are compared with many. */
export function likenessOfWords(first: readonly string[], second: readonly string[]): number {
  if (first.length < 2 || second.length < 2) return 0;
  const left = [...second];
  let common = 0;
  for (const word of first) {
    const found = left.findIndex((other) => agree(word, other));
    if (found < 0) continue;
    left.splice(found, 1);
    common += 1;
  }
  return (2 * common) / (first.length + second.length);
}

/** The words of a plain heading that tell something. */
export function tellingWords(plain: string): string[] {
  return plain.split(' ').filter((word) => word !== '' && !JOINING.has(word));
}

const SHORTEST = 4;

function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || /\d/.test(short)) return false;
  return long.startsWith(short) || (short.length > SHORTEST && long.length - short.length <= 1 && long.startsWith(short.slice(0, -1)));
}
