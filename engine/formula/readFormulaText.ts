import { LAST_COLUMN, LAST_ROW, type CellReference } from './cellReference.js';
import { REFERENCE_SLOT, TEXT_SLOT, type FormulaText } from './formulaText.js';

/** The longest formula that Excel takes. */
const LONGEST_FORMULA = 8192;

/**
 * Takes a formula of a file apart, in one pass over its letters.
 * @param formula English, with commas, without `=`
 * @returns undefined for what is not read: other workbooks, columns of tables by name, texts or names without end
 */
export function readFormulaText(formula: string): FormulaText | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined;
  const references: CellReference[] = [];
  const texts: string[] = [];
  let skeleton = '';
  /** Where what was not yet copied into the skeleton begins. */
  let pending = 0;
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfQuoted(formula, at, QUOTE);
      if (end === undefined) return undefined;
      texts.push(unquoted(formula, at, end));
      skeleton += formula.slice(pending, at) + TEXT_SLOT;
      pending = at = end;
    } else if (code === APOSTROPHE) {
      const end = endOfQuoted(formula, at, APOSTROPHE);
      if (end === undefined || formula.slice(at, end).includes('[')) return undefined;
      at = end;
    } else if (isWordCode(code)) {
      const end = endOfWord(formula, at);
      const found = referenceAt(formula, at, end);
      if (found !== undefined) {
        references.push(...found.references);
        skeleton += formula.slice(pending, at) + (found.references.length === 1 ? REFERENCE_SLOT : `${REFERENCE_SLOT}:${REFERENCE_SLOT}`);
        pending = at = found.end;
      } else at = end;
    } else if (code === OPEN_BRACKET || code < BLANK && !isLineSpace(code)) return undefined;
    else at += 1;
  }
  return { skeleton: skeleton + formula.slice(pending), references, texts };
}

const [QUOTE, APOSTROPHE, OPEN_BRACKET, BLANK] = ['"', "'", '[', ' '].map((letter) => letter.charCodeAt(0)) as [number, number, number, number];
const [COLON, EXCLAMATION, OPEN, DOLLAR] = [':', '!', '(', '$'].map((letter) => letter.charCodeAt(0)) as [number, number, number, number];
const [DIGIT_0, DIGIT_9] = [48, 57];

const isLineSpace = (code: number) => code === 9 || code === 10 || code === 13;
const isDigit = (code: number) => code >= DIGIT_0 && code <= DIGIT_9;
/** Letters of either case: `code | 32` is the small one. */
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** Letters, digits and the marks that names, functions and references are made of: `$ _ . \ ?`, and all letters of other alphabets. */
function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === DOLLAR || code === 95 || code === 46 || code === 92 || code === 63 || code > 127;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** After the closing quote; a doubled one stands for itself. */
function endOfQuoted(text: string, start: number, quote: number): number | undefined {
  let end = start + 1;
  while (end < text.length) {
    if (text.charCodeAt(end) !== quote) end += 1;
    else if (text.charCodeAt(end + 1) === quote) end += 2;
    else return end + 1;
  }
  return undefined;
}

function unquoted(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}

interface Found {
  readonly references: readonly CellReference[];
  readonly end: number;
}

/** The cell, whole column or whole row that begins at a word; none for a function (`LOG10(`), a sheet (`Q1!`) or a name. */
function referenceAt(text: string, start: number, end: number): Found | undefined {
  const next = text.charCodeAt(end);
  if (next === OPEN || next === EXCLAMATION) return undefined;
  const cell = cellIn(text, start, end);
  if (cell !== undefined) return { references: [cell], end };
  if (next !== COLON || end + 1 >= text.length || !isWordCode(text.charCodeAt(end + 1))) return undefined;
  const endOfSecond = endOfWord(text, end + 1);
  const afterSecond = text.charCodeAt(endOfSecond);
  if (afterSecond === OPEN || afterSecond === EXCLAMATION) return undefined;
  const references = wholeLines(text.slice(start, end), text.slice(end + 1, endOfSecond));
  return references && { references, end: endOfSecond };
}

function cellIn(text: string, start: number, end: number): CellReference | undefined {
  let at = start;
  const isColumnFixed = text.charCodeAt(at) === DOLLAR;
  if (isColumnFixed) at += 1;
  let column = 0;
  for (let code = text.charCodeAt(at); at < end && isLetter(code); code = text.charCodeAt(++at)) {
    column = column * 26 + (code & 31);
    if (column > LAST_COLUMN) return undefined;
  }
  if (column === 0) return undefined;
  const isRowFixed = text.charCodeAt(at) === DOLLAR;
  if (isRowFixed) at += 1;
  let row = 0;
  if (at >= end || text.charCodeAt(at) === DIGIT_0) return undefined;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return undefined;
    row = row * 10 + code - DIGIT_0;
    if (row > LAST_ROW) return undefined;
  }
  return { row, column, isRowFixed, isColumnFixed };
}

/** `A:C` and `$3:7` as the cells at their corners. */
function wholeLines(first: string, last: string): readonly [CellReference, CellReference] | undefined {
  const columns = [`${first}1`, `${last}1`].map((text) => cellIn(text, 0, text.length));
  if (LETTERS.test(first) && LETTERS.test(last) && columns[0] !== undefined && columns[1] !== undefined) {
    return [{ ...columns[0], row: 1, isRowFixed: true }, { ...columns[1], row: LAST_ROW, isRowFixed: true }];
  }
  const rows = [`A${first}`, `A${last}`].map((text) => cellIn(text, 0, text.length));
  if (DIGITS.test(first) && DIGITS.test(last) && rows[0] !== undefined && rows[1] !== undefined) {
    return [{ ...rows[0], column: 1, isColumnFixed: true }, { ...rows[1], column: LAST_COLUMN, isColumnFixed: true }];
  }
  return undefined;
}

const LETTERS = /^\$?[A-Z]{1,3}$/i;
const DIGITS = /^\$?[1-9]\d{0,6}$/;
