import type { CellRef } from '../tables/cell.js';
import type { PlacedCells } from './placement.js';
import { BLANK, type PlanCell } from './sheetPlan.js';

/** The address of a cell of a table, or of the cells from it to a last one, as a link to it; nothing when the workbook does not have that table. */
export function linkTo(ref: CellRef, placed: PlacedCells, last?: CellRef): PlanCell {
  if (!placed.has(ref)) return BLANK;
  const text = last === undefined ? placed.address(ref) : `${placed.address(ref)}:${placed.address(last)}`;
  return { kind: 'link', text, target: ref };
}
