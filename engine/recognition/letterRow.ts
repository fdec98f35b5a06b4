import type { SheetGrid } from './sheetGrid.js';

const LETTER = /^\(?([A-Z]|\d{1,2})\)?\s*(?:=.*)?$/;
const LEAST = 3;

/**
 * Whether a row names the columns by letters or numbers in order, as forms do under the headings: «A | B | C=B/A», «1 | 2 | 3».
 * Letters of a breakdown may follow («T»), no other number. A row of data never counts up one by one from the first.
 */
export function isLetterRow(grid: SheetGrid, row: number): boolean {
  const labels = grid.filled(row).map(({ text }) => LETTER.exec(text.trim())?.[1]);
  if (labels.some((label) => label === undefined) || (labels[0] !== 'A' && labels[0] !== '1')) return false;
  const stop = labels.findIndex((label, i) => i > 0 && label !== next(labels[i - 1]!));
  const counted = stop < 0 ? labels.length : stop;
  return counted >= LEAST && labels.slice(counted).every((label) => !/\d/.test(label!));
}

function next(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1);
}
