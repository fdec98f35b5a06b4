import { Decimal, roundHalfUp } from '../../number/decimal.js';
import { isExact, missingOf } from '../../number/quantity.js';
import { known, NOT_AVAILABLE, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

const CENTS = 2;

/** A share of an amount, rounded half-up to the cent: 35 % of 970 474 516,00 € is 339 666 080,60 €. */
export function amountShare(amount: CellRef, rate: CellRef): Formula {
  return {
    operands: [amount, rate],
    evaluate([whole, part]) {
      if (whole?.state !== 'known' || part?.state !== 'known') return NOT_AVAILABLE;
      const [a, r] = [whole.quantity, part.quantity];
      // |a ± x| · |r ± y| is at most x·|r| + y·|a| + x·y away from a · r.
      const uncertainty = a.halfWidth.times(r.value.abs()).plus(r.halfWidth.times(a.value.abs())).plus(a.halfWidth.times(r.halfWidth));
      return known({
        unit: a.unit,
        value: roundHalfUp(a.value.times(r.value), CENTS),
        halfWidth: isExact(a) && isExact(r) ? new Decimal(0) : uncertainty,
        missing: missingOf([a, r]),
      });
    },
    excel(book) {
      const [a, r] = [book.cell(amount), book.cell(rate)];
      return `IF(COUNT(${a},${r})<2,${book.word('notAvailable')},ROUND(${a}*${r},${CENTS}))`;
    },
    explain: (names) => ({
      rule: 'rule.amountShare',
      values: { amount: names.label(amount), rate: names.value(rate), amountValue: names.value(amount) },
    }),
  };
}
