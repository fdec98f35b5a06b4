import type { CellRef, CellValue } from '../tables/cell.js';

/**
 * What became of a figure between two workbooks.
 * - `new`: it was not there; a year that the earlier report could not have, a row that is new.
 * - `corrected`: a value of a year that the earlier report had already given; any change between two versions of one report.
 * - `moved`: a value at the date of the report, as it changes every year.
 * - `vanished`: it is there no more.
 * - `target`, `plan`: what the programme says changed, a milestone or target, an allocation.
 */
export type ChangeKind = 'corrected' | 'vanished' | 'plan' | 'target' | 'moved' | 'new';

/** In the order in which a reader wants them: first what needs a reason. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['corrected', 'vanished', 'plan', 'target', 'moved', 'new'];

export interface FigureChange {
  readonly kind: ChangeKind;
  readonly ref: CellRef;
  /** Undefined where the workbook has no figure. */
  readonly previous?: CellValue;
  readonly current?: CellValue;
  /** Why the two cannot simply be subtracted: another unit, or a sum of other terms. */
  readonly definition?: 'unit' | 'terms';
}
