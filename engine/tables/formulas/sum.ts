import { sumOf } from '../../number/quantity.js';
import { cellId, known, NOT_AVAILABLE, quantitiesOf, type CellRef } from '../cell.js';
import { listLabels, type Formula } from './formula.js';

/**
 * Sum of cells of one unit: «n.d.» while a term is missing, because a partial total is no total; of no cells too.
 * @param dispensable terms that the sources do not give and that weigh little: they may be missing, and are then named
 */
export function sum(terms: readonly CellRef[], dispensable: readonly CellRef[] = []): Formula {
  const isDispensable = (ref: CellRef) => dispensable.some((one) => cellId(one) === cellId(ref));
  const needed = terms.filter((ref) => !isDispensable(ref));
  return {
    operands: terms,
    evaluate(values, refs) {
      const absent = refs.filter((_, i) => values[i]!.state !== 'known');
      const quantities = quantitiesOf(values);
      const [first] = quantities;
      if (first === undefined || !absent.every(isDispensable)) return NOT_AVAILABLE;
      const total = sumOf(first.unit, quantities);
      return known({ ...total, missing: [...total.missing, ...absent.map(cellId)] });
    },
    excel(book) {
      if (terms.length === 0) return book.word('notAvailable');
      const [all, sureOnes] = [book.ranges(terms).join(','), book.ranges(needed).join(',')];
      const isMissing = needed.length > 0 ? `COUNT(${sureOnes})<${needed.length}` : `COUNT(${all})<1`;
      return `IF(${isMissing},${book.word('notAvailable')},SUM(${all}))`;
    },
    explain: (names) => ({ rule: 'rule.sum', values: { terms: listLabels(names, terms, ' + ') } }),
  };
}
