import { ROW_PATTERNS, type RowPattern } from '../plan/sheetPlan.js';
import type { SheetBlock } from '../plan/workbookPort.js';

/** Where, in the sheet as it stands, the looks of a block are found: every host copies them from there. */
export interface LookPlaces {
  /** The column of the sheet for each column of the block. */
  readonly columns: readonly number[];
  /** The row of the sheet for the row of the block at `index`, counted from 0. */
  row(pattern: RowPattern, index: number): number;
}

/**
 * A cell keeps its own look where its row and its column were of the same kind; others take that of the first of their kind. A row in
 * which nothing stood, as under a chart, has no look for what now comes to stand there.
 */
export function lookPlaces({ anchor, before, columns, rows }: SheetBlock): LookPlaces {
  const { row: top, column: left } = anchor;
  const firstRow = new Map<RowPattern, number>(ROW_PATTERNS.map((pattern) => [pattern, before.patterns.findIndex((one, i) => one === pattern && !before.bareRows.has(i))]));
  const isFilled = (index: number) => rows[index]?.cells.some(({ kind }) => kind !== 'blank') === true;
  return {
    columns: columns.map(({ pattern }, c) => {
      const found = before.columns[c] === pattern ? c : before.columns.indexOf(pattern);
      return left + (found >= 0 ? found : Math.min(c, before.columns.length - 1));
    }),
    row(pattern, index) {
      if (before.patterns[index] === pattern && !(before.bareRows.has(index) && isFilled(index))) return top + index;
      const found = firstRow.get(pattern)!;
      return top + Math.max(0, found >= 0 ? found : before.patterns.indexOf('body'));
    },
  };
}

/** Whether columns stand elsewhere than at the last filling: a report of another year has other years. */
export function haveMoved({ before, columns }: SheetBlock): boolean {
  return columns.length !== before.columns.length || columns.some(({ pattern }, c) => pattern !== before.columns[c]);
}

/** Height of a row in points, for lines of text of the size of the template. */
export function rowHeight(lines: number): number {
  return LINE_HEIGHT * lines + ROW_PADDING;
}

const LINE_HEIGHT = 12;
const ROW_PADDING = 4;
