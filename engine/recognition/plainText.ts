/** Words as they are compared: without case, accents, punctuation, line breaks. Headings also lose units, dates, marks and letters. */

const MONTHS =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december';
const BEFORE_DATE = '(?:\\b(?:alla data del|as at|al|at|del|of)\\s+)?';
const DATE = new RegExp(`${BEFORE_DATE}(?:\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b\\d{1,2}°?\\s+(?:${MONTHS})\\s+\\d{4}\\b|\\{\\w+\\})`, 'g');

/** Amounts may be in euro or millions: «(€)», «in Mln €», «(valori in euro)». */
const MONEY_UNIT = /\(?\s*(?:\b(?:valori|importi|amounts?)\s+)?(?:\bin\s+)?(?:\b(?:mln|mio|meur|milioni di|migliaia di)\b\.?\s*)?(?:€|\b(?:euro|eur)\b)(?:\s*(?:mln|million|m)\b)?\s*\)?/g;

/** What stands in parentheses beside a heading: a note's number, a letter, a formula of letters. */
const ASIDE = /[([]\s*(?:\d{1,2}|[a-z]|[a-z]\s*=[^()]*|[a-z]\s*\/\s*[a-z][^()]*|n\.?|v\.?\s?a\.?)\s*[)\]]/g;

/** The letter of the column on its own last line: «Programmato ⏎ B», «Avanzamento ⏎ C=B/A»; or its formula at the end. */
const OWN_LETTER = /\n\s*[A-Z]\s*$|\s[A-Z]\s*=\s*[A-Z0-9][A-Z0-9/×x*\s]*$/;

/** A number before a heading: «5. », «(5) ». */
const NUMBERING = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.)])\s+/;

const FOOTNOTE_MARKS = /[*†‡¹²³⁰⁴-⁹]+/g;
const BROKEN_WORD = /(\p{Ll})[-\u00ad]\s*\n\s*(?=\p{Ll})/gu;

/** A heading as it is compared: «AVANZAMENTO  Programmato (1) ⏎ C=B/A» → «avanzamento programmato». A percent sign is kept. */
export function plainHeading(text: string): string {
  const bare = text
    .replace(/\r/g, '')
    .replace(BROKEN_WORD, '$1')
    .replace(OWN_LETTER, '')
    .replace(NUMBERING, '')
    .replace(FOOTNOTE_MARKS, ' ');
  return words(unaccented(bare).replace(DATE, ' ').replace(MONEY_UNIT, ' ').replace(ASIDE, ' '));
}

/** The label of a row as it is compared: dates and what stands in parentheses tell rows apart, and are kept. */
export function plainLabel(text: string): string {
  const known = plainLabels.get(text);
  if (known !== undefined) return known;
  if (plainLabels.size >= MOST_LABELS) plainLabels.clear();
  const plain = madePlain(text);
  plainLabels.set(text, plain);
  return plain;
}

/** The same labels come in every table, language and workbook: reading two hundred workbooks takes two thirds of the time. */
const plainLabels = new Map<string, string>();
const MOST_LABELS = 20_000;

function madePlain(text: string): string {
  const bare = text.replace(BROKEN_WORD, '$1').replace(FOOTNOTE_MARKS, ' ').replace(/\(\d{1,2}\)\s*$/, ' ');
  return words(unaccented(bare)).replace(/^c[or]\d\d (?=.)/, '');
}

/** Whether a text is a note under a table rather than a label: it begins with the mark of a note. */
export function isNote(text: string): boolean {
  return /^\s*(?:[*†‡¹²³⁰⁴-⁹]|\(\*+\)|not[ae]s?\s*:|n\.?b\.?\s*[:.])/i.test(text);
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

function words(text: string): string {
  return text.replace(/%/g, ' % ').replace(/[^\p{L}\p{N}%+]+/gu, ' ').trim();
}

const ROMAN: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ').map((numeral, i) => [numeral, i + 1]),
);
const AXIS = /^(asse(?: prioritario)?|priority axis|axis)?\s*\.?\s*(?:n\.?\s*)?([ivx]+|\d{1,2})(?:\s*$|\s*([-–—:.)*])\s*(?!\d)|(\s+)(?!\d))/;

/**
 * The number of the axis that a label names: «Asse II», «ASSE 2 - Inclusione», «II», «2. Inclusione» → 2.
 * Without the word «asse» a numeral must stand alone or before a dash, colon, dot or parenthesis: «I giovani» is no axis.
 */
export function axisNumber(text: string): number | undefined {
  const match = AXIS.exec(unaccented(text.replace(FOOTNOTE_MARKS, ' ')).replace(/\s+/g, ' ').trim());
  if (match === null) return undefined;
  const [, prefix, numeral, , blank] = match;
  if (prefix === undefined && blank !== undefined) return undefined;
  const number = ROMAN.get(numeral!) ?? Number(numeral);
  return number >= 1 && number <= ROMAN.size ? number : undefined;
}
