import type { Decimal } from '../../number/decimal.js';
import type { GridBlock } from './gridBlock.js';
import type { GridNumber } from './gridNumber.js';

/** What must hold among some cells of a table, as its labels and its other rows say. */
export interface GridRelation {
  readonly kind: 'rows' | 'columns' | 'sexes' | 'percent';
  readonly block: GridBlock;
  /** The total, or the percentage. */
  readonly result: GridNumber;
  /** The addends; of a percentage, what is counted and its base. */
  readonly terms: readonly GridNumber[];
  readonly outcome: RelationOutcome;
  /** What the cell would have to hold, if all the others are right; undefined where any of many values would do. */
  expected(cell: GridNumber): Decimal | undefined;
  /** Of a percentage: another base with which it agrees. */
  readonly otherBase?: readonly GridNumber[];
}

/**
 * - `cents`: the cents of the terms explain the difference;
 * - `truncated`: cut at its last digit, not rounded;
 */
export type RelationOutcome = 'holds' | 'cents' | 'truncated' | 'fails';

export function cellsOf({ result, terms }: GridRelation): readonly GridNumber[] {
  return [result, ...terms];
}
