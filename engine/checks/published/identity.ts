import type { Decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import type { Expression } from './expression.js';

/** What the labels of printed figures imply. */
export type IdentityKind =
  | 'axes' // the programme is the sum of its axes
  | 'areas' // an area is the sum of its axes
  | 'sexes' // men and women make the total
  | 'groups' // the vulnerable are the sum of their groups
  | 'funding' // Union, State and Region make the allocation, each its share
  | 'share' // a percentage of its base
  | 'hundred' // the shares of a whole make 100 %
  | 'progress' // the ratios of the financial table
  | 'initiatives' // an initiative that is the sum of others; those of an axis within what it programmed
  | 'parts' // the parts of an amount by source
  | 'repeated' // the same figure in two places
  | 'stages' // certified ≤ paid ≤ committed ≤ programmed
  | 'subset' // a part is not larger than the whole
  | 'series' // a cumulative figure does not fall
  | 'plan' // allocations and targets stay as they are while the plan does
  | 'target' // targets against allocations, values and counts of those achieved
  | 'definition'; // a figure is counted alike from report to report

/** One thing that must hold among some printed figures. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly result: PublishedFigure;
  /** What `result` must be equal to, at most, or at least. */
  readonly relation: 'equal' | 'atMost' | 'atLeast';
  readonly computed: Expression;
  /** Of a percentage: the same figure over other bases. Looked for only when it fails on its own. */
  otherBases?(): readonly OtherBase[];
  /** Why it may fail without an error. */
  readonly mayFail?: MayFail;
}

export interface OtherBase {
  readonly base: readonly PublishedFigure[];
  readonly computed: Expression;
}

/**
 * - `plan`: another version of the plan is in force;
 * - `newTargetIsOldValue`: another version of the plan, and the new target is the very value reached before;
 * - `noReason`: it may, but the documents do not say why;
 * - `source`: the figures come from different surveys or dates;
 * - `unit`, `scope`, `grouping`: what is counted changed;
 * - `overlap`: the terms may count the same thing twice.
 */
export type MayFail = 'plan' | 'newTargetIsOldValue' | 'noReason' | 'source' | 'unit' | 'scope' | 'grouping' | 'overlap';

export type FailureClass = 'printedError' | 'rounding' | 'truncation' | 'legitimateChange' | 'definitionChange' | 'undecidable';

/** What became of an identity. */
export interface IdentityOutcome {
  readonly identity: Identity;
  readonly holds: boolean;
  /** What `result` should be, on the figures as they are printed. */
  readonly value: Decimal;
  /** Printed less computed. */
  readonly difference: Decimal;
  /** Why it does not hold; `rounding` also for what holds, but not to the digit. */
  readonly class?: FailureClass;
  /** Of a percentage that fails: the base on which it holds. */
  readonly base?: readonly PublishedFigure[];
}

export function figuresOf({ result, computed }: Identity): readonly PublishedFigure[] {
  return [result, ...computed.figures];
}
