import { NOT_AVAILABLE, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

/** The same figure as another cell: one quantity, one source, one rounding. */
export function reference(to: CellRef): Formula {
  return {
    operands: [to],
    isReference: true,
    evaluate: ([value]) => value ?? NOT_AVAILABLE,
    excel: (book) => book.cell(to),
    explain: (names) => ({ rule: 'rule.reference', values: { cell: names.label(to) } }),
  };
}
