import type { ComputedTables } from '../../tables/computeTables.js';
import type { ReportContext } from '../../tables/reportContext.js';
import type { RuleOutcome } from './validationRule.js';

/**
 * What rules look at: tables that were computed, or the same tables with what the cells of a workbook hold. `cell(ref)` gives the
 * value of either; a cell that the workbook does not have is «n.d.».
 */
export interface RuleSubject {
  readonly context: ReportContext;
  readonly tables: ComputedTables;
  /** `computed`: by RAA, from facts. `read`: from the cells of a workbook. */
  readonly origin: 'computed' | 'read';
  /** The tables that a workbook does not have: nothing in them can be verified. */
  readonly absent?: ReadonlySet<string>;
  /** The report of the year before, when it is there. */
  readonly previous?: Pick<RuleSubject, 'context' | 'tables'>;
  /** What the streaming pass over the records says of their rules, when there are records. */
  readonly records?: readonly RuleOutcome[];
  /** What the cover of a workbook says, as text. */
  readonly cover?: { readonly cci?: string; readonly year?: string; readonly approved?: string };
}
