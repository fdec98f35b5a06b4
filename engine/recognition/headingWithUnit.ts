import type { ColumnFound } from './matchHeadings.js';
import type { RowSpan } from './recognizedTable.js';
import { rowsBetween } from './rowsBetween.js';
import type { SheetGrid } from './sheetGrid.js';
import { BOUNDS } from './weights.js';

const OWN_UNIT = /€|%|\b(?:euro|eur|mln|mio|meur|milioni|migliaia|millions?|thousands?)\b/i;
/** «(valori in milioni di euro)», «Importi in migliaia di €», «EUR million»: said once, above the table. */
const LARGE_UNIT = /\b(?:mln|mio|meur|milioni|migliaia|millions?|thousands?)\b/i;
const OF_AMOUNTS = /\b(?:valori|importi|dati|cifre|amounts?|figures|values|in|eur|euro)\b|€/i;

/**
 * All that says what a column of amounts holds: the texts of its heading, the units under it and, when none of them names a unit,
 * the line above the table that says that amounts are in millions or thousands. Other columns have no such line.
 */
export function headingWithUnit(grid: SheetGrid, { column, text }: ColumnFound, isMoney: boolean, read: RowSpan, header: RowSpan): string {
  const below = rowsBetween(read.last + 1, header.last).map((row) => grid.text(row, column));
  const own = [text, ...below].filter((one) => one !== '').join(' / ');
  if (!isMoney || OWN_UNIT.test(own)) return own;
  const note = rowsBetween(Math.max(1, header.first - BOUNDS.titleRows), header.first - 1)
    .reverse()
    .flatMap((row) => grid.filled(row))
    .find((cell) => cell.kind === 'text' && cell.text.length <= BOUNDS.headingLength && LARGE_UNIT.test(cell.text) && OF_AMOUNTS.test(cell.text));
  return note === undefined ? own : `${own} / ${note.text.trim()}`;
}
