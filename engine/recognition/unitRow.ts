import type { SheetGrid } from './sheetGrid.js';

const LEAST = 2;
/** What is left of «%», «n.», «(numero)» once units of money are taken away. */
const OTHER_UNITS: ReadonlySet<string> = new Set(['', '%', 'n', 'numero', 'number', 'persone', 'persons']);

/** Whether a row says only in what the columns are counted, as some forms do under the headings: «€ | € | %». */
export function isUnitRow(grid: SheetGrid, row: number): boolean {
  const cells = grid.filled(row);
  return cells.length >= LEAST && cells.every(({ kind, text }) => kind === 'text' && OTHER_UNITS.has(grid.plain(text)));
}
