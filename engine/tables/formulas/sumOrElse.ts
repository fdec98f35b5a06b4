import type { CellRef } from '../cell.js';
import { listLabels, type Formula } from './formula.js';
import { sum } from './sum.js';

/** The sum of some cells; while one of them is missing, the figure of another cell, which says the same from another source. */
export function sumOrElse(terms: readonly CellRef[], other: CellRef): Formula {
  const total = sum(terms);
  return {
    operands: [...terms, other],
    evaluate(values, refs) {
      const added = total.evaluate(values.slice(0, terms.length), refs.slice(0, terms.length));
      return added.state === 'known' ? added : values.at(-1)!;
    },
    excel(book) {
      const list = book.ranges(terms).join(',');
      return `IF(COUNT(${list})<${terms.length},${book.cell(other)},SUM(${list}))`;
    },
    explain: (names) => ({ rule: 'rule.sumOrElse', values: { terms: listLabels(names, terms, ' + '), other: names.label(other) } }),
  };
}
