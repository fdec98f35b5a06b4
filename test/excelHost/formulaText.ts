import { columnLetters, parseRange } from '../../engine/ooxml/cellAddress.js';
import { LAST_COLUMN, LAST_ROW, type Area } from './hostCell.js';

const TEXT = '"(?:[^"]|"")*"';
const BRACKETS = String.raw`\[[^\]]*\]`;
const SHEET = String.raw`(?<sheet>'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const NOT_AFTER = String.raw`(?<![\p{L}\p{N}_.\\?$!'\]])`;
const NOT_BEFORE = String.raw`(?![\p{L}\p{N}_(.!])`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const RANGE = String.raw`(?<range>${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;

const SHEETS = new RegExp(`${TEXT}|${BRACKETS}|${NOT_AFTER}${SHEET}`, 'gu');
const REFERENCES = new RegExp(`${TEXT}|${BRACKETS}|${NOT_AFTER}(?:${SHEET})?${RANGE}${NOT_BEFORE}`, 'gu');

/** A name of a sheet as it stands before a `!`: in quotes where it would be read as something else. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*(?:C\d*)?$|^C\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function unquotedSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/**
 * A formula in which sheets have other names.
 * @param names by the present name in small letters; undefined for a sheet that is gone
 */
export function renameSheets(formula: string, names: ReadonlyMap<string, string | undefined>): string {
  return formula.replace(SHEETS, (whole: string, ...rest: unknown[]) => {
    const sheet = groups(rest)['sheet'];
    const key = sheet === undefined ? undefined : unquotedSheet(sheet).toLowerCase();
    if (key === undefined || !names.has(key)) return whole;
    const name = names.get(key);
    if (name === undefined) return '#REF!';
    return name.toLowerCase() === key ? whole : `${quotedSheet(name)}!`;
  });
}

/**
 * A formula in which cells of one sheet stand elsewhere.
 * @param own the sheet of the formula; none for a name of the workbook
 * @param move where a range goes; undefined for one that is gone
 */
export function moveReferences(formula: string, own: string | undefined, moved: string, move: (area: Area) => Area | undefined): string {
  return formula.replace(REFERENCES, (whole: string, ...rest: unknown[]) => {
    const { sheet, range } = groups(rest);
    const name = sheet === undefined ? own : unquotedSheet(sheet);
    if (range === undefined || name?.toLowerCase() !== moved.toLowerCase()) return whole;
    const area = parseRange(range);
    const target = area && move(area);
    if (area === undefined || (target !== undefined && target.top === area.top && target.left === area.left && target.bottom === area.bottom && target.right === area.right)) return whole;
    return `${sheet === undefined ? '' : `${sheet}!`}${target === undefined ? '#REF!' : likeWritten(range, target)}`;
  });
}

/** A range with the marks of another: `$B$2:C9`, `B:C`, `3:7`. */
function likeWritten(written: string, { top, left, bottom, right }: Area): string {
  const marks = written.split(':').map((one) => /^(\$?)[A-Z]*(\$?)/.exec(one)!);
  const isRows = /^\$?\d/.test(written);
  const isColumns = /^\$?[A-Z]+:/.test(written);
  const corner = ([, first = '', second = '']: readonly string[], row: number, column: number) =>
    isRows ? `${first}${row}` : isColumns ? `${first}${columnLetters(column)}` : `${first}${columnLetters(column)}${second}${row}`;
  const start = corner(marks[0]!, top, left);
  return marks.length === 1 ? start : `${start}:${corner(marks[1]!, bottom, right)}`;
}

function groups(rest: readonly unknown[]): Record<string, string | undefined> {
  return rest.at(-1) as Record<string, string | undefined>;
}

/** An address of the API: `A1:B2`, `A:A`, `'Foglio 1'!A1`. Undefined when it is none. */
export function parseAddressText(text: string): { sheet: string | undefined; area: Area } | undefined {
  const match = new RegExp(`^(?:${SHEET})?(?<range>[^!]+)$`, 'u').exec(text.trim());
  const range = match?.groups?.['range'];
  const area = range === undefined ? undefined : parseRange(range.toUpperCase());
  const sheet = match?.groups?.['sheet'];
  return area === undefined ? undefined : { sheet: sheet === undefined ? undefined : unquotedSheet(sheet), area };
}

/** The address that the API gives: whole columns and rows without the others. */
export function addressText({ top, left, bottom, right }: Area): string {
  const isAll = top === 1 && bottom === LAST_ROW;
  if (isAll && left === 1 && right === LAST_COLUMN) return `1:${LAST_ROW}`;
  if (isAll) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 1 && right === LAST_COLUMN) return `${top}:${bottom}`;
  const start = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom}`;
}
