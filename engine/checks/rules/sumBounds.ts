import { ZERO, type Decimal } from '../../number/decimal.js';
import type { Quantity } from '../../number/quantity.js';
import type { ComputedCell } from '../../tables/cell.js';
import { isAbsent, quantityIn } from './indicatorCells.js';
import type { RowComparison } from './validationRule.js';

/** A cell that takes part in a sum; none where the model has no such cell. */
export type Term = Pick<ComputedCell, 'value'> | undefined;

/**
 * Between which bounds a sum of counts and amounts lies. What is not known is at least zero, so that a sum says something even where
 * a term is missing: parts that already exceed the whole are wrong whatever the missing one is.
 */
export interface SumBounds {
  readonly low: Decimal;
  /** None while a term is missing. */
  readonly high: Decimal | undefined;
  /** The sum of the terms that are there, for sentences; none when there is no term at all. */
  readonly known: Quantity | undefined;
  /** Whether some terms, or all of them, have no place in the model. */
  readonly isSomeAbsent: boolean;
  readonly isAllAbsent: boolean;
}

/** The bounds of a sum of cells. Cells in which nothing belongs count as missing terms. */
export function sumBounds(terms: readonly Term[]): SumBounds {
  let known: Quantity | undefined;
  let isComplete = true;
  let absent = 0;
  for (const term of terms) {
    const quantity = quantityIn(term?.value);
    if (quantity === undefined || quantity.missing.length > 0) isComplete = false;
    if (quantity === undefined) {
      if (isAbsent(term?.value)) absent += 1;
    } else known = known === undefined ? quantity : plus(known, quantity);
  }
  const [value, halfWidth] = [known?.value ?? ZERO, known?.halfWidth ?? ZERO];
  const isExact = halfWidth.isZero();
  return {
    low: isExact ? value : value.minus(halfWidth),
    high: isComplete ? (isExact ? value : value.plus(halfWidth)) : undefined,
    known,
    isSomeAbsent: absent > 0,
    isAllAbsent: absent === terms.length,
  };
}

/** Thousands of sums, nearly all of exact numbers: nothing is added that adds nothing. */
function plus(one: Quantity, other: Quantity): Quantity {
  const halfWidth = other.halfWidth.isZero() ? one.halfWidth : one.halfWidth.plus(other.halfWidth);
  return { unit: one.unit, value: other.value.isZero() ? one.value : one.value.plus(other.value), halfWidth, missing: one.missing };
}

export type Verdict = 'holds' | 'fails' | 'unknown';

/** Whether two sums stand in a relation, as far as their bounds tell: rounded figures whose bounds overlap do not contradict each other. */
export function relate(left: SumBounds, relation: RowComparison['relation'], right: SumBounds): Verdict {
  if (relation === '>=') return relate(right, '<=', left);
  if (left.known === undefined || right.known === undefined) return 'unknown';
  if (right.high !== undefined && left.low.greaterThan(right.high)) return 'fails';
  if (relation === '=' && left.high !== undefined && right.low.greaterThan(left.high)) return 'fails';
  if (left.high !== undefined && right.high !== undefined) return 'holds';
  return relation === '<=' && left.high?.lessThanOrEqualTo(right.low) === true ? 'holds' : 'unknown';
}

/** Two sums related; nothing where a term of the left side, or all of the right one, have no place in the model. */
export function relateSums(left: SumBounds, relation: RowComparison['relation'], right: SumBounds): Verdict | undefined {
  return left.isSomeAbsent || right.isAllAbsent ? undefined : relate(left, relation, right);
}

/** The same of two lists of cells. */
export function relateCells(left: readonly Term[], relation: RowComparison['relation'], right: readonly Term[]) {
  const [of, to] = [sumBounds(left), sumBounds(right)];
  const verdict = relateSums(of, relation, to);
  return verdict === undefined ? undefined : { verdict, left: of, right: to };
}
