import { LIMITS } from '../package/limits.js';
import { columnLetters, columnNumber } from '../cellAddress.js';

const LETTER = '\\p{L}\\p{N}_.\\\\?$';
const NOT_AFTER = `(?<![${LETTER}])`;
const NOT_BEFORE = '(?![\\p{L}\\p{N}_(.!])';

/**
 * What stands in a formula: texts in quotes, quoted sheet names and structured references are passed over; then cells, whole
 * columns and whole rows. A name that looks like a cell (`LOG10(`, `TAB1!`) is none.
 */
const TOKENS = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    '\\[[^\\]]*\\]',
    `${NOT_AFTER}(?<c>\\$?[A-Z]{1,3})(?<r>\\$?\\d{1,7})${NOT_BEFORE}`,
    `(?<![${LETTER}:])(?<c1>\\$?[A-Z]{1,3}):(?<c2>\\$?[A-Z]{1,3})${NOT_BEFORE}`,
    `(?<![${LETTER}:])(?<r1>\\$?\\d{1,7}):(?<r2>\\$?\\d{1,7})${NOT_BEFORE}`,
  ].join('|'),
  'gu',
);

/**
 * The formula of a cell that shares the one of another, some rows below and columns right of it: relative references move,
 * and come round at the edges of the sheet, as Excel has it.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
  const column = (text: string) => (text.startsWith('$') ? text : columnLetters(around(columnNumber(text) + right, LIMITS.columns)));
  const row = (text: string) => (text.startsWith('$') ? text : String(around(Number(text) + down, LIMITS.rows)));
  return formula.replace(TOKENS, (whole: string, ...rest: unknown[]) => {
    const { c, r, c1, c2, r1, r2 } = rest.at(-1) as Record<string, string | undefined>;
    if (c !== undefined) return column(c) + row(r!);
    if (c1 !== undefined) return `${column(c1)}:${column(c2!)}`;
    if (r1 !== undefined) return `${row(r1)}:${row(r2!)}`;
    return whole;
  });
}

function around(place: number, last: number): number {
  return ((((place - 1) % last) + last) % last) + 1;
}
