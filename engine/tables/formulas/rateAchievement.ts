import type { Unit } from '../../number/quantity.js';
import { NOT_COMPUTABLE, ratioOf } from '../../number/ratio.js';
import { known, NOT_AVAILABLE, NOT_COMPUTABLE_CELL, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

/**
 * How far a target in per cent is achieved: the results over their reference output, over the target.
 * RAA 2022, 8.i: (96 970 / 163 724) / 30 % = 1.974. «n.d.» when a term is not available, «n.c.» when a denominator is zero.
 */
export function rateAchievement(result: CellRef, reference: CellRef, target: CellRef): Formula {
  return {
    operands: [result, reference, target],
    evaluate([top, base, goal]) {
      if (top?.state !== 'known' || base?.state !== 'known' || goal?.state !== 'known') return NOT_AVAILABLE;
      const rate = ratioOf(top.quantity, base.quantity);
      if (rate === NOT_COMPUTABLE) return NOT_COMPUTABLE_CELL;
      const achieved = ratioOf<Unit>(rate, goal.quantity);
      return achieved === NOT_COMPUTABLE ? NOT_COMPUTABLE_CELL : known(achieved);
    },
    excel(book) {
      const [r, b, t] = [book.cell(result), book.cell(reference), book.cell(target)];
      return `IF(COUNT(${r},${b},${t})<3,${book.word('notAvailable')},IF(OR(${b}=0,${t}=0),${book.word('notComputable')},${r}/${b}/${t}))`;
    },
    explain: (names) => ({
      rule: 'rule.rateAchievement',
      values: { result: names.value(result), reference: names.value(reference), target: names.value(target), referenceName: names.label(reference) },
    }),
  };
}
