import { bestOf, isHeadingRow, type HeadingFound } from './findHeadings.js';
import { headingTexts } from './headingTexts.js';
import { columnsByPlace, matchHeadings } from './matchHeadings.js';
import { rowsBetween } from './rowsBetween.js';
import type { SheetGrid } from './sheetGrid.js';
import type { TableWords } from './vocabulary.js';
import { BOUNDS } from './weights.js';

/**
 * The heading of a table whose first body cell is known: among the rows just above. Columns on the left of that cell are not of
 * the table. A heading that was changed is known by its place between two others.
 */
export function headingAbove(grid: SheetGrid, words: TableWords, row: number, column: number): HeadingFound | undefined {
  const highest = Math.max(1, row - BOUNDS.headerRows - 1);
  const spans = rowsBetween(highest, row - 1).flatMap((last) =>
    rowsBetween(Math.max(highest, last - BOUNDS.headerRows + 1), last)
      .filter((first) => rowsBetween(first, last).every((one) => isHeadingRow(grid, one)))
      .map((first) => ({ first, last })),
  );
  const all = spans.map((rows): HeadingFound => {
    const headings = headingTexts(grid, rows).filter((heading) => heading.column >= column);
    return { words, rows, headings, columns: matchHeadings(headings, words) };
  });
  const best = bestOf(all);
  if (best === undefined) return undefined;
  const byPlace = columnsByPlace(best.headings, words, best.columns);
  return { ...best, columns: new Map([...best.columns, ...byPlace.map((one) => [one.key, one] as const)]) };
}
