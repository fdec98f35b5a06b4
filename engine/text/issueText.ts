import type { Issue, Place } from '../issues.js';
import { decimal } from '../number/decimal.js';
import { formatDecimal, type Language } from '../number/italianFormat.js';
import { isTextKey, translate, withValues } from './translate.js';

/** "DAT-003 valori.csv, riga 12, colonna «asse»: trovato «VII», …": code, place, what was found, what to do. */
export function issueText(one: Issue, language: Language): string {
  return `${one.code} ${placedIssueText(one, language)}`;
}

/**
 * The same without the code.
 * @param wording the sentence of a shell in which the usual one would name what is not there, as the options of the command line
 */
export function placedIssueText({ code, place, values }: Issue, language: Language, wording?: string): string {
  const where = quotable(placeText(place, language, code.startsWith('XLS')), LONGEST_PLACE);
  const texts = mapValues(expandKeys(values, language), (text, key) => quotable(text, key === 'expected' ? LONGEST_LIST : LONGEST_FOUND));
  const sentence = wording === undefined ? translate(language, `issue.${code}`, texts) : withValues(wording, texts);
  const suggestion = values['nearest'] === undefined ? '' : ` ${translate(language, 'issue.suggestion', texts)}`;
  return `${where === '' ? '' : `${where}: `}${sentence}${suggestion}`;
}

/** "valori.csv, riga 12, colonna «asse»". @param isPackage when the path is the name of a part, not of a field */
export function placeText({ file, sheet, row, column, cell, path }: Place, language: Language, isPackage = false): string {
  return [
    file,
    sheet && translate(language, 'place.sheet', { sheet }),
    row && translate(language, 'place.row', { row: String(row) }),
    column && translate(language, 'place.column', { column }),
    cell && translate(language, 'place.cell', { cell }),
    path && translate(language, isPackage ? 'place.part' : 'place.path', { path }),
  ]
    .filter((part) => part !== undefined && part !== '' && part !== 0)
    .join(', ');
}

/**
 * Values that may be keys of the catalogue, so that they too are in the reader's language. None of them comes from a file.
 * Numbers of bytes and of parts are long: their digits are grouped.
 */
const EXPANDED: ReadonlySet<string> = new Set(['expected', 'kind', 'remedy', 'damage', 'unit', 'used', 'effect', 'base']);
/** Values that are plain decimal numbers: written as the reader writes them. */
const NUMBERS: ReadonlySet<string> = new Set(['typed', 'computed']);

function expandKeys(values: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  return mapValues(values, (text, key) => {
    if (EXPANDED.has(key) && isTextKey(text)) return translate(language, text);
    if (NUMBERS.has(key) && PLAIN_NUMBER.test(text)) return formatDecimal(decimal(text), decimal(text).decimalPlaces(), language);
    return values['unit'] !== undefined && /^\d+$/.test(text) ? formatDecimal(decimal(text), 0, language) : text;
  });
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

const LONGEST_PLACE = 500;
const LONGEST_FOUND = 200;
const LONGEST_LIST = 1000;
/** Control characters, line and paragraph separators, marks that turn the direction of the text. */
const NOT_QUOTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A text of others, as a message may quote it: on one line, of bounded length, with nothing that acts on a terminal. */
export function quotable(text: string, longest: number): string {
  const shown = text.slice(0, longest).replace(NOT_QUOTABLE, '·');
  return text.length > longest ? `${shown}…` : shown;
}

function mapValues(values: Readonly<Record<string, string>>, change: (text: string, key: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, change(text, key)]));
}
