import type { SheetGrid } from '../recognition/sheetGrid.js';

/** How far above a cell its heading may stand. */
const FARTHEST = 200;

/** The texts that name a cell of a table that is not known: the label of its row, and the headings above it, the nearest last. */
export function labelsAround(grid: SheetGrid, row: number, column: number): string {
  const [label] = grid.filled(row).filter((cell) => cell.kind === 'text' && cell.column < column);
  const headings: string[] = [];
  for (let above = row - 1; above >= Math.max(1, row - FARTHEST) && headings.length < 2; above -= 1) {
    const cell = grid.cell(above, column);
    if (cell?.kind === 'text' && cell.text.trim() !== '') headings.push(cell.text.trim());
    else if (headings.length > 0) break;
  }
  return [...(label === undefined ? [] : [label.text.trim()]), ...headings.reverse()].join(', ');
}
