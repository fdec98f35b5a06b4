import { plainHeading, plainLabel } from '../../recognition/plainText.js';

/** The words by which tables of any office name their totals, men and women, percentages, and what they do not have. */

/** Looked at first: a workbook has labels by the thousand. */
const MAYBE_TOTAL = /tot|somm|sum|compl|overall/i;
const MAYBE_PART = /cui|quali|of which|incl/i;
const TOTAL_LABEL = /^(?:sub ?)?tot(?:ale|ali|al|als)?\b|^(?:somma|sum|overall|grand total|in complesso|nel complesso|complessiv[oaie])\b|\b(?:totale|complessivo|total)$/;
const PART_LABEL = /^(?:di cui|dei quali|delle quali|of which|incl)\b/;
const MISSING = /^(?:n\.?\s?[dacvp]\.?|n\/[adp]|[-–—]+|\.{2,}|…|x|\*+|#n\/[ad]|#div\/0!)$/i;
const PERCENT_HEADING = /%|\b(?:quota|quote|percentual[ei]|avanzamento|incidenza|tasso|peso|conseguimento|share|shares|percentage|progress|rate|weight|ratio)\b/;

/** Whether the label of a row, as it is shown, names a total. */
export function namesTotal(text: string): boolean {
  return MAYBE_TOTAL.test(text) && TOTAL_LABEL.test(plainLabel(text));
}

/** A row that repeats a part of the row above: «di cui donne». */
export function namesPart(text: string): boolean {
  return MAYBE_PART.test(text) && PART_LABEL.test(plainLabel(text));
}

/** A mark that stands for a figure that there is not: «n.d.», «–». */
export function isMissingMark(text: string): boolean {
  return MISSING.test(text.trim());
}

export function namesPercentage(heading: string): boolean {
  return PERCENT_HEADING.test(plainHeading(heading));
}

export type ColumnSex = 'T' | 'M' | 'F';

const SEXES: readonly (readonly [ColumnSex, RegExp])[] = [
  ['M', /^m$|\b(?:maschi|maschile|uomini|male|males|men)\b/],
  ['F', /^[fw]$|\b(?:femmine|femminile|donne|female|females|women)\b/],
  ['T', /^t$|\b(?:tot|totale|totali|total|complessivo|m ?\+ ?f)\b/],
];

/** Whom a column counts, by the lowest of its headings. «Totale uomini» are the men. */
export function sexOfHeading(heading: string): ColumnSex | undefined {
  const plain = plainHeading(heading);
  const found = SEXES.filter(([, words]) => words.test(plain)).map(([sex]) => sex);
  const sexes = found.filter((sex) => sex !== 'T');
  return sexes.length === 2 ? 'T' : (sexes[0] ?? found[0]);
}
