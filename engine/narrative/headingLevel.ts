/** A heading of a text file is short. */
const LONGEST = 130;

const MARKDOWN = /^(#{1,6})\s+\S/;
/** «3. L'attuazione», «3.1. Asse I»: the depth is that of the number. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[\p{Lu}“"«’'])/u;
/** «Asse I – Occupazione», «Attuazione dell'Asse II - Inclusione sociale», alone on a line. */
const AXIS = /^(?:\p{L}+\s+(?:dell['’]\s?)?)?asse\s+(?:[ivx]+|\d)\b[^.;:\d]*$/iu;
const AXIS_LEVEL = 2;

/**
 * How deep a heading a line of a text is, from 1; undefined for a line that is none.
 * @example «## 2. Avanzamento» is 2, «3.1. Asse I “Occupazione”» is 2, «Attuazione dell'Asse I - Occupazione» is 2
 */
export function headingLevel(line: string): number | undefined {
  const marked = MARKDOWN.exec(line);
  if (marked !== null) return marked[1]!.length;
  if (line.length > LONGEST || /[.;:,…]$/.test(line)) return undefined;
  const numbered = NUMBERED.exec(line);
  if (numbered !== null) return numbered[1]!.split('.').length;
  return AXIS.test(line) ? AXIS_LEVEL : undefined;
}
