import { differenceOf, sumOf } from '../../number/quantity.js';
import { known, NOT_AVAILABLE, quantitiesOf, type CellRef } from '../cell.js';
import { listLabels, type Formula } from './formula.js';

/** One cell less another, of one unit. */
export function difference(from: CellRef, other: CellRef): Formula {
  return {
    operands: [from, other],
    evaluate([a, b]) {
      if (a?.state !== 'known' || b?.state !== 'known') return NOT_AVAILABLE;
      return known(differenceOf(a.quantity, b.quantity));
    },
    excel(book) {
      const [a, b] = [book.cell(from), book.cell(other)];
      return `IF(COUNT(${a},${b})<2,${book.word('notAvailable')},${a}-${b})`;
    },
    explain: (names) => ({
      rule: 'rule.difference',
      values: { from: names.label(from), other: names.label(other), fromValue: names.value(from), otherValue: names.value(other) },
    }),
  };
}

/** What remains of a total after the other parts: so that rounded parts close the sum to the cent. */
export function remainder(total: CellRef, parts: readonly CellRef[]): Formula {
  return {
    operands: [total, ...parts],
    evaluate(values) {
      const [whole, ...rest] = quantitiesOf(values);
      if (whole === undefined || rest.length < parts.length) return NOT_AVAILABLE;
      return known(differenceOf(whole, sumOf(whole.unit, rest)));
    },
    excel(book) {
      const [whole, list] = [book.cell(total), book.ranges(parts).join(',')];
      return `IF(COUNT(${whole},${list})<${parts.length + 1},${book.word('notAvailable')},${whole}-SUM(${list}))`;
    },
    explain: (names) => ({
      rule: 'rule.remainder',
      values: { total: names.label(total), parts: listLabels(names, parts, ' + ') },
    }),
  };
}
