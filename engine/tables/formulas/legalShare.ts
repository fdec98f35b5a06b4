import { decimal, roundHalfUp } from '../../number/decimal.js';
import type { LegalParameter } from '../../law/reference.js';
import { known, NOT_AVAILABLE, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

const CENTS = 2;

/** A percentage of the law on an amount, rounded half-up to the cent: a ceiling of 10 % on 118 350 000 € is 11 835 000 €. */
export function legalShare(amount: CellRef, { value: percent }: LegalParameter): Formula {
  const rate = decimal(percent).dividedBy(100);
  return {
    operands: [amount],
    evaluate([whole]) {
      if (whole?.state !== 'known') return NOT_AVAILABLE;
      const { quantity } = whole;
      return known({ ...quantity, value: roundHalfUp(quantity.value.times(rate), CENTS), halfWidth: quantity.halfWidth.times(rate) });
    },
    excel(book) {
      const a = book.cell(amount);
      return `IF(COUNT(${a})<1,${book.word('notAvailable')},ROUND(${a}*${rate.toString()},${CENTS}))`;
    },
    explain: (names) => ({ rule: 'rule.amountShare', values: { rate: `${percent}%`, amount: names.label(amount), amountValue: names.value(amount) } }),
  };
}
