import {
  DIGIT_0,
  DIGIT_9,
  DOUBLE_QUOTE,
  EQUALS,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_C,
  LETTER_N,
  LETTER_O,
  LETTER_R,
  LETTER_S,
  LETTER_T,
  LETTER_V,
  LETTER_W,
  LETTER_X,
  LETTER_Z,
  MINUS,
  POINT,
  SLASH,
  SPACE,
} from '../xml/characters.js';
import { LIMITS } from '../package/limits.js';
import type { CellModel } from './workbookModel.js';

/*
 * Hot loop: the cells that nearly all programs write, in the one form in which they write them: `<c r="B7" s="3" t="s"><v>12</v></c>`,
 * without a prefix, with double quotes, a number or a shared string. They are read byte by byte in one go. Measured over 400,000
 * rows of 25 cells, whole process: 5.3 s when each tag and attribute is found in the text, 3.5 s letter by letter, 2.0 s so
 * (`npm run bench -- read`).
 * Whatever looks different is left to RowScanner, which knows all forms and all that can be wrong.
 */

/** A row of such cells: `<row r="7" spans="1:25">…</row>`. */
export class QuickRow {
  number = 0;
  cells: CellModel[] = [];

  /**
   * @param codes the bytes of the text, each of which is one of its letters
   * @param at the place of the row's `<` in both
   * @param strings the shared strings, once they are read
   * @returns the place after the row; -1 for one to be read the long way, of which nothing is to be kept
   */
  read(codes: Uint8Array, text: string, at: number, strings: readonly string[] | undefined): number {
    if (at + REACH > codes.length || codes[at] !== LESS || codes[at + 1] !== LETTER_R || codes[at + 2] !== LETTER_O || codes[at + 3] !== LETTER_W) return -1;
    let i = at + 4;
    let number = 0;
    for (let code = codes[i]!; code !== GREATER; code = codes[i]!) {
      const name = codes[i + 1]!;
      // An attribute that begins with x may change what prefixes mean.
      if (code !== SPACE || name === LETTER_X) return -1;
      if (name === LETTER_R && codes[i + 2] === EQUALS && codes[i + 3] === DOUBLE_QUOTE) {
        i += 4;
        for (let digit = codes[i]!; digit >= DIGIT_0 && digit <= DIGIT_9 && number <= LIMITS.rows; digit = codes[++i]!) number = number * 10 + digit - DIGIT_0;
      } else {
        i = text.indexOf('="', i) + 2;
        if (i < 2) return -1;
        i = text.indexOf('"', i);
      }
      if (i < 0 || codes[i] !== DOUBLE_QUOTE) return -1;
      i++;
    }
    if (number < 1 || number > LIMITS.rows) return -1;
    const cells: CellModel[] = [];
    let end = i + 1;
    let last = 0;
    for (let next = quickCell(codes, text, end, number, strings, cells); next >= 0; next = quickCell(codes, text, end, number, strings, cells)) {
      end = next;
      const { column } = cells[cells.length - 1]!;
      if (column <= last) return -1;
      last = column;
    }
    const isClosed =
      codes[end] === LESS && codes[end + 1] === SLASH && codes[end + 2] === LETTER_R && codes[end + 3] === LETTER_O && codes[end + 4] === LETTER_W && codes[end + 5] === GREATER;
    if (!isClosed) return -1;
    this.number = number;
    this.cells = cells;
    return end + 6;
  }
}

/**
 * @param codes the bytes of the text, each of which is one of its letters
 * @param at the place of the cell's `<` in both
 * @returns the place after a cell that was read and put among the others; -1 for one to be read the long way, of which nothing is kept
 */
export function quickCell(codes: Uint8Array, text: string, at: number, row: number, strings: readonly string[] | undefined, cells: CellModel[]): number {
  if (at + REACH > codes.length || codes[at] !== LESS || codes[at + 1] !== LETTER_C) return -1;
  let column = 0;
  let style = 0;
  let isShared = false;
  let i = at + 2;
  for (let code = codes[i]!; code !== GREATER; code = codes[i]!) {
    if (code === SLASH) {
      if (codes[i + 1] !== GREATER || column === 0) return -1;
      cells.push({ row, column, kind: 'blank', text: '', style });
      return i + 2;
    }
    const name = codes[i + 1]!;
    if (code !== SPACE || codes[i + 2] !== EQUALS || codes[i + 3] !== DOUBLE_QUOTE) return -1;
    i += 4;
    let letter = codes[i]!;
    if (name === LETTER_R) {
      for (; letter >= LETTER_A && letter <= LETTER_Z && column <= LIMITS.columns; letter = codes[++i]!) column = column * 26 + letter - LETTER_A + 1;
      let digits = 0;
      for (; letter >= DIGIT_0 && letter <= DIGIT_9 && digits <= LIMITS.rows; letter = codes[++i]!) digits = digits * 10 + letter - DIGIT_0;
      if (column === 0 || column > LIMITS.columns || digits !== row) return -1;
    } else if (name === LETTER_S) {
      const start = i;
      for (; letter >= DIGIT_0 && letter <= DIGIT_9 && i - start <= LONGEST_INDEX; letter = codes[++i]!) style = style * 10 + letter - DIGIT_0;
      if (i === start || i - start > LONGEST_INDEX) return -1;
    } else if (name === LETTER_T && (letter === LETTER_S || letter === LETTER_N)) {
      isShared = letter === LETTER_S;
      letter = codes[++i]!;
    } else return -1;
    if (letter !== DOUBLE_QUOTE) return -1;
    i++;
  }
  if (column === 0 || codes[i + 1] !== LESS || codes[i + 2] !== LETTER_V || codes[i + 3] !== GREATER) return -1;
  const start = i + 4;
  let end = start;
  if (isShared) {
    let index = 0;
    for (let digit = codes[end]!; digit >= DIGIT_0 && digit <= DIGIT_9 && end - start <= LONGEST_INDEX; digit = codes[++end]!) index = index * 10 + digit - DIGIT_0;
    const found = end > start && end - start <= LONGEST_INDEX ? strings?.[index] : undefined;
    if (found === undefined || !closes(codes, end)) return -1;
    cells.push({ row, column, kind: 'text', text: found, style });
  } else {
    let digit = codes[end]!;
    if (digit === MINUS) digit = codes[++end]!;
    const first = end;
    for (; digit >= DIGIT_0 && digit <= DIGIT_9 && end - first <= LONGEST_NUMBER; digit = codes[++end]!);
    if (digit === POINT && end > first) for (digit = codes[++end]!; digit >= DIGIT_0 && digit <= DIGIT_9 && end - first <= LONGEST_NUMBER; digit = codes[++end]!);
    if (end === first || end - first > LONGEST_NUMBER || !closes(codes, end)) return -1;
    cells.push({ row, column, kind: 'number', text: text.slice(start, end), style });
  }
  return end + CLOSING.length;
}

const CLOSING = '</v></c>';

function closes(codes: Uint8Array, at: number): boolean {
  return (
    codes[at] === LESS &&
    codes[at + 1] === SLASH &&
    codes[at + 2] === LETTER_V &&
    codes[at + 3] === GREATER &&
    codes[at + 4] === LESS &&
    codes[at + 5] === SLASH &&
    codes[at + 6] === LETTER_C &&
    codes[at + 7] === GREATER
  );
}

const LONGEST_INDEX = 9;
/** No number of so many digits is too big. */
const LONGEST_NUMBER = 300;
/**
 * No cell in the usual form is longer. Nearer to the end nothing is read here: one byte asked for beyond the end, and the engine of
 * JavaScript no longer takes bytes for small numbers, at twice the time for all that follows.
 */
const REACH = 400;
