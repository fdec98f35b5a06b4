import type { ComputedCell } from '../../tables/cell.js';
import type { IndicatorCells, RowCells } from './indicatorCells.js';
import { sumBounds, type SumBounds } from './sumBounds.js';

/** The sum of some indicators in one column of a block, with their cells. */
export interface BlockSum {
  readonly cells: readonly (ComputedCell | undefined)[];
  readonly bounds: SumBounds;
}

/** The sums of some indicators: by the number of their block, and the number of their column among those of the years and cumulative. */
export type BlockSums = (block: number, column: number) => BlockSum;

/** Many rules compare with the same total (CO01 + CO03 + CO05): each sum is made once, when it is first asked for. */
export function blockSums(cells: IndicatorCells, codes: readonly string[]): BlockSums {
  const ofCells = SUMS.get(cells) ?? new Map<string, BlockSums>();
  SUMS.set(cells, ofCells);
  const key = codes.join('+');
  const sums = ofCells.get(key) ?? makeSums(cells, codes);
  ofCells.set(key, sums);
  return sums;
}

const SUMS = new WeakMap<IndicatorCells, Map<string, BlockSums>>();

function makeSums(cells: IndicatorCells, codes: readonly string[]): BlockSums {
  const columns = cells.valueColumns.both;
  const made: (BlockSum | undefined)[][] = [];
  const rows: (readonly RowCells[])[] = [];
  return (block, column) => {
    const ofBlock = (made[block] ??= []);
    const ofRows = (rows[block] ??= codes.map((code) => cells.indicatorRow(cells.blocks[block]!, code)));
    return (ofBlock[column] ??= sumOf(ofRows.map((row) => row.get(columns[column]!))));
  };
}

function sumOf(cells: readonly (ComputedCell | undefined)[]): BlockSum {
  return { cells, bounds: sumBounds(cells) };
}
