import type { CellRange } from '../ooxml/read/workbookModel.js';
import { walk, type RangeExpression } from './expression.js';
import type { Formula } from './formula.js';

/** Cells that a formula names. */
export interface NamedRange extends CellRange {
  /** None when it is the sheet of the formula. */
  readonly sheet?: string;
}

/** The cells and ranges that a formula names, in the order in which they are written, each as often as it is. */
export function referencesOf(formula: Formula): NamedRange[] {
  return [...walk(formula.expression)].flatMap((one) => (one.kind === 'range' ? [rangeOf(one, formula)] : []));
}

/** Where the corners of a range stand, whichever way round they are written. */
export function rangeOf({ sheet, first, last }: RangeExpression, { references }: Pick<Formula, 'references'>): NamedRange {
  const a = references[first]!;
  const b = references[last]!;
  const top = Math.min(a.row, b.row);
  const left = Math.min(a.column, b.column);
  const bottom = Math.max(a.row, b.row);
  const right = Math.max(a.column, b.column);
  return sheet === undefined ? { top, left, bottom, right } : { sheet, top, left, bottom, right };
}
