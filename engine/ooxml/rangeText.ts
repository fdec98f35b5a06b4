import { columnLetters } from './cellAddress.js';
import type { CellRange } from './read/workbookModel.js';

/** `A1:B5`, or `A1` for a range of one cell. */
export function rangeText({ top, left, bottom, right }: CellRange): string {
  const first = `${columnLetters(left)}${top}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}
