import { walk } from '../formula/expression.js';
import type { Formula } from '../formula/formula.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';

/** A cell with a formula that was read. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
  readonly formula: Formula;
}

/** The functions that a formula calls; each tree is looked through once. */
export function functionsOf({ expression }: Formula): ReadonlySet<string> {
  let names = known.get(expression);
  if (names === undefined) {
    names = new Set([...walk(expression)].flatMap((one) => (one.kind === 'call' ? [one.name] : [])));
    known.set(expression, names);
  }
  return names;
}

const known = new WeakMap<Formula['expression'], ReadonlySet<string>>();
