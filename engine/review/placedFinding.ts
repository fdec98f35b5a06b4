import type { Finding } from '../checks/finding.js';
import type { CellPosition } from '../plan/placement.js';
import type { CellRef } from '../tables/cell.js';

/** A finding in a workbook that was read: where it stands there, and, when it is a cell of a standard table, which. */
export interface PlacedFinding extends Omit<Finding, 'cell' | 'related'> {
  readonly place: CellPosition;
  readonly cell?: CellRef;
  /** The other cells that take part, where they stand. */
  readonly related: readonly CellPosition[];
}
