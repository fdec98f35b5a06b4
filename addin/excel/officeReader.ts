import type { CellRange } from '../../engine/index.js';
import type { CellGrid } from './cellGrid.js';
import { codeOf } from './officeProblem.js';
import { cellCount, piecesOf } from './rectangles.js';

/** A rectangle of a sheet to be read. */
export interface ReadArea {
  readonly sheet: string;
  readonly range: CellRange;
  /** True on a protected sheet: also which cells are locked. */
  readonly withLocks?: boolean;
}

/** Cells that are asked for at once: with the texts of ordinary tables an answer stays well below the 5 MB that Excel on the web gives. */
const CELLS_AT_ONCE = 60_000;

interface Piece extends ReadArea {
  readonly area: number;
}

/**
 * Reads rectangles, in as few round trips as their size allows: an answer that grows too large is asked for again by halves.
 * @param also loads other things with the first round trip
 */
export async function readGrids(context: Excel.RequestContext, areas: readonly ReadArea[], also: () => void = () => undefined): Promise<CellGrid[]> {
  const pieces = areas.flatMap((one, area): Piece[] => piecesOf(one.range, CELLS_AT_ONCE).map((range) => ({ ...one, range, area })));
  const grids: CellGrid[][] = areas.map(() => []);
  let others = also;
  let most = CELLS_AT_ONCE;
  for (let next = 0; next < pieces.length || others === also; ) {
    const batch = batchFrom(pieces, next, most);
    try {
      others();
      const read = await readBatch(context, batch);
      read.forEach((grid, i) => grids[batch[i]!.area]!.push(grid));
      next += batch.length;
      others = () => undefined;
    } catch (error) {
      const size = batch.reduce((total, { range }) => total + cellCount(range), 0);
      const isTooMuch = codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
      if (!isTooMuch || !batch.some(({ range }) => range.bottom > range.top) && batch.length <= 1) throw error;
      most = Math.max(1, Math.floor(size / 2));
      pieces.splice(next, batch.length, ...batch.flatMap((one) => piecesOf(one.range, most).map((range) => ({ ...one, range }))));
    }
  }
  return grids.map((found, i) => (found.length === 1 ? found[0]! : joined(areas[i]!.range, found)));
}

function batchFrom(pieces: readonly Piece[], first: number, most: number): Piece[] {
  let size = 0;
  let last = first;
  while (last < pieces.length && (last === first || size + cellCount(pieces[last]!.range) <= most)) size += cellCount(pieces[last++]!.range);
  return pieces.slice(first, last);
}

async function readBatch(context: Excel.RequestContext, batch: readonly Piece[]): Promise<CellGrid[]> {
  const loaded = batch.map(({ sheet, range, withLocks }) => {
    const cells = rangeAt(context, sheet, range);
    cells.load(['values', 'formulas', 'valueTypes', 'numberFormat']);
    return { cells, locks: withLocks === true ? cells.getCellProperties({ format: { protection: true } }) : undefined };
  });
  await context.sync();
  return loaded.map(({ cells, locks }, i) => {
    const { values, formulas, valueTypes, numberFormat } = cells;
    cells.untrack();
    const locked = locks?.value.map((row) => row.map((cell) => cell.format?.protection?.locked !== false));
    return { range: batch[i]!.range, values, formulas, valueTypes, numberFormats: numberFormat, ...(locked && { locked }) };
  });
}

export function rangeAt(context: Excel.RequestContext, sheet: string, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheetOf(context, sheet).getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

/** A sheet by its name: one object for all that is asked of it, so that requests stay small. */
export function sheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const known = SHEETS.get(context) ?? new Map<string, Excel.Worksheet>();
  SHEETS.set(context, known);
  const sheet = known.get(name) ?? context.workbook.worksheets.getItem(name);
  known.set(name, sheet);
  return sheet;
}

const SHEETS = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

function joined(range: CellRange, grids: readonly CellGrid[]): CellGrid {
  const locked = grids.flatMap((grid) => grid.locked ?? []);
  return {
    range,
    values: grids.flatMap(({ values }) => values),
    formulas: grids.flatMap(({ formulas }) => formulas),
    valueTypes: grids.flatMap(({ valueTypes }) => valueTypes),
    numberFormats: grids.flatMap(({ numberFormats }) => numberFormats),
    ...(locked.length > 0 && { locked }),
  };
}
