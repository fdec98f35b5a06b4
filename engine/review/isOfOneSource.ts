import type { MeasureId } from '../programme/measures.js';
import type { ReadBack } from '../readback/readBack.js';
import type { CellRef } from '../tables/cell.js';
import { cellId } from '../tables/cell.js';
import type { Identity } from './identity.js';

/** What the plan says is the same whatever the records. */
const OF_THE_PLAN: readonly MeasureId[] = ['allocation', 'allocationShare', 'fundingAmount', 'fundingShare', 'milestone2018', 'target2023'];

/** Whether the cells of an identity come from the same data: a table of invented records says nothing of the others. */
export function isOfOneSource(readBack: ReadBack): (identity: Identity) => boolean {
  const { samples } = readBack;
  if (samples.size === 0) return () => true;
  const isOfPlan = (ref: CellRef) => {
    const key = readBack.tables.cells.get(cellId(ref))?.key;
    return key !== undefined && OF_THE_PLAN.includes(key.measure);
  };
  return ({ cell, refs, tables }) => {
    const isSample = samples.has(cell.slice(0, cell.indexOf('/')));
    return tables.every((table) => samples.has(table) === isSample) || refs.every((ref) => samples.has(ref.table) === isSample || isOfPlan(ref));
  };
}
