import { plainHeading } from './plainText.js';
import type { CellPlace, RowSpan } from './recognizedTable.js';
import type { SheetGrid } from './sheetGrid.js';
import type { TableWords } from './vocabulary.js';
import { BOUNDS } from './weights.js';

export type Title = { readonly kind: 'title'; readonly text: string } & CellPlace;

/** The title of a table: the nearest text above its headings that holds its words. */
export function findTitle(grid: SheetGrid, { titles }: TableWords, header: RowSpan): Title | undefined {
  for (let row = header.first - 1; row >= Math.max(1, header.first - BOUNDS.titleRows); row -= 1) {
    for (const { kind, text, column } of grid.filled(row)) {
      if (kind !== 'text' || text.length > BOUNDS.headingLength) continue;
      if (hasWords(grid.plain(text), titles)) return { kind: 'title', text: text.trim(), row, column };
    }
  }
  return undefined;
}

/** Whether the name of a sheet is that of a table: «S3 Avanzamento», «Piano finanziario», «T6». */
export function isSheetOf(name: string, { sheetNames }: TableWords): boolean {
  return hasWords(plainHeading(name), sheetNames);
}

/** Whole words, in order. */
function hasWords(plain: string, titles: readonly string[]): boolean {
  return titles.some((title) => ` ${plain} `.includes(` ${title} `));
}
