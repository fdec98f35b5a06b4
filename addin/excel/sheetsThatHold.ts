import { cellAt, type CellGrid } from './cellGrid.js';
import { BLANK, heldContent, holdsSame, type HeldContent } from './heldContent.js';
import { readGrids } from './officeReader.js';
import { around } from './rectangles.js';
import type { CellChange, SheetChange } from './sheetChange.js';

/** The sheets all of whose changed cells hold what they did before, or do after, as the workbook is now. */
export async function sheetsThatHold(sheets: readonly SheetChange[], when: 'before' | 'after'): Promise<string[]> {
  const differing = await cellsThatDiffer(sheets, when);
  return [...new Set(sheets.map(({ sheet }) => sheet))].filter((name) => !differing.some(({ sheet }) => sheet === name));
}

/** The changed cells that do not hold what they did before, or do after. */
export async function cellsThatDiffer(sheets: readonly SheetChange[], when: 'before' | 'after'): Promise<(CellChange & { readonly sheet: string })[]> {
  const areas = sheets.flatMap(({ sheet, cells }) => {
    const range = around(cells);
    return range === undefined ? [] : [{ sheet, range, cells }];
  });
  const grids = await Excel.run((context) => readGrids(context, areas));
  return areas.flatMap(({ sheet, cells }, i) => {
    return cells.filter((cell) => !holdsSame(heldIn(grids[i]!, cell.row, cell.column), cell[when])).map((cell) => ({ ...cell, sheet }));
  });
}

/** What a cell of a grid holds; a cell outside of it is blank. */
export function heldIn(grid: CellGrid, row: number, column: number): HeldContent {
  const { top, left, bottom, right } = grid.range;
  if (row < top || row > bottom || column < left || column > right) return BLANK;
  return heldContent({ row, column, ...cellAt(grid, row - top, column - left), style: 0 });
}

/** The number format of a cell of a grid. */
export function formatIn(grid: CellGrid, row: number, column: number): string {
  return grid.numberFormats[row - grid.range.top]?.[column - grid.range.left] ?? 'General';
}
