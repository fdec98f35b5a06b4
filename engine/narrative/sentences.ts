/** Where a sentence of a paragraph begins and ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stop that ends a sentence: not that of an abbreviation, nor one before a small letter («Mln€. il costo»). */
const STOP = /(?<!\b(?:[nN]n?|[aA]rtt?|[pP]ar|[pP]ag|[rR]eg|es|ca|[tT]ab|[fF]ig|lett|[aA]ll|[dD]ott|[sS]ig|ecc|[a-zA-Z]))[.!?;](?=["”»)]?\s+["“«(•]?[\p{Lu}\d-])/gu;

/** The sentences of a text, which touch each other. */
export function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(STOP)].map(({ index }) => index + 1);
  return [...ends, text.length].map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end })).filter(({ start, end }) => end > start);
}
