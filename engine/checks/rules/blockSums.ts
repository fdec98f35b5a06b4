import type { ComputedCell } from '../../tables/cell.js';
import type { IndicatorBlock } from '../../tables/indicatorBlocks.js';
import type { IndicatorCells } from './indicatorCells.js';
import { sumBounds, type SumBounds } from './sumBounds.js';

/** The sum of some indicators in one column of a block, with their cells. */
export interface BlockSum {
  readonly cells: readonly (ComputedCell | undefined)[];
  readonly bounds: SumBounds;
}

/** The sums of some indicators in a block, by column. Many rules compare with the same total (CO01 + CO03 + CO05): it is made once. */
export function blockSums(cells: IndicatorCells, block: IndicatorBlock, codes: readonly string[]): (column: string) => BlockSum {
  const ofCells = SUMS.get(cells) ?? new Map<string, Map<string, BlockSum>>();
  SUMS.set(cells, ofCells);
  const key = `${block.key} ${codes.join('+')}`;
  const byColumn = ofCells.get(key) ?? new Map<string, BlockSum>();
  ofCells.set(key, byColumn);
  const rows = codes.map((code) => cells.indicatorRow(block, code));
  return (column) => {
    const made = byColumn.get(column) ?? sumOf(rows.map((row) => row.get(column)));
    byColumn.set(column, made);
    return made;
  };
}

const SUMS = new WeakMap<IndicatorCells, Map<string, Map<string, BlockSum>>>();

function sumOf(cells: readonly (ComputedCell | undefined)[]): BlockSum {
  return { cells, bounds: sumBounds(cells) };
}
