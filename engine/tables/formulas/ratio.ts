import { NOT_COMPUTABLE, ratioOf } from '../../number/ratio.js';
import { known, NOT_AVAILABLE, NOT_COMPUTABLE_CELL, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

/**
 * Numerator over denominator, not rounded: the number format rounds, once.
 * «n.d.» when a term is not available, «n.c.» when the denominator is zero.
 */
export function ratio(numerator: CellRef, denominator: CellRef): Formula {
  return {
    operands: [numerator, denominator],
    evaluate([top, bottom]) {
      if (top?.state !== 'known' || bottom?.state !== 'known') return NOT_AVAILABLE;
      const result = ratioOf(top.quantity, bottom.quantity);
      return result === NOT_COMPUTABLE ? NOT_COMPUTABLE_CELL : known(result);
    },
    excel(book) {
      const [n, d] = [book.cell(numerator), book.cell(denominator)];
      return `IF(COUNT(${n},${d})<2,${book.word('notAvailable')},IF(${d}=0,${book.word('notComputable')},${n}/${d}))`;
    },
    explain: (names) => ({
      rule: 'rule.ratio',
      values: {
        numerator: names.label(numerator),
        denominator: names.label(denominator),
        numeratorValue: names.value(numerator),
        denominatorValue: names.value(denominator),
      },
    }),
  };
}
