import type { CellRef } from '../tables/cell.js';
import type { PlacedCells } from './placement.js';
import { BLANK, type PlanCell } from './sheetPlan.js';

/** The address of a cell of a table, as a link to it; nothing when the workbook does not have that table. */
export function linkTo(ref: CellRef, placed: PlacedCells): PlanCell {
  return placed.has(ref) ? { kind: 'link', text: placed.address(ref), target: ref } : BLANK;
}
