import { isComplete, type Quantity } from '../../number/quantity.js';
import { cellId, type CellRef, type CellValue } from '../../tables/cell.js';
import type { RuleSubject } from './ruleSubject.js';

type Tables = Pick<RuleSubject, 'tables'>;

/** What a cell holds; undefined when no table has such a cell. */
export function valueAt({ tables }: Tables, ref: CellRef): CellValue | undefined {
  return tables.cells.get(cellId(ref))?.value;
}

/** The figure of a cell, all of it: none when it is not available, or a total with missing parts. */
export function figureAt(subject: Tables, ref: CellRef): Quantity | undefined {
  const value = valueAt(subject, ref);
  return value?.state === 'known' && isComplete(value.quantity) ? value.quantity : undefined;
}

/** The figures of some cells, when every one has it. */
export function figuresAt(subject: Tables, refs: readonly CellRef[]): Quantity[] | undefined {
  const figures = refs.flatMap((ref) => figureAt(subject, ref) ?? []);
  return figures.length === refs.length ? figures : undefined;
}

/** Whether a figure exceeds another by more than rounding explains. Equal figures do not. */
export function isAbove(inner: Quantity, outer: Quantity): boolean {
  return inner.value.minus(outer.value).greaterThan(inner.halfWidth.plus(outer.halfWidth));
}

/** Whether two figures differ by more than rounding explains. */
export function isOther(one: Quantity, other: Quantity): boolean {
  return isAbove(one, other) || isAbove(other, one);
}
