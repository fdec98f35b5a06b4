import { decimal, powerOfTen, sumOfDecimals, type Decimal } from '../../number/decimal.js';
import type { GridBlock } from './gridBlock.js';
import type { GridNumber } from './gridNumber.js';
import type { GridRelation, RelationOutcome } from './gridRelation.js';

const HALF_CENT = decimal('0.005');
const CENTS = 2;
/** Sums of numbers with many decimals lose the last of Excel's 15 digits. */
const LOST = powerOfTen(-12);

/** `result` = the sum of `terms`, as far as they are known. */
export function sumRelation(kind: GridRelation['kind'], block: GridBlock, result: GridNumber, terms: readonly GridNumber[]): GridRelation {
  const sum = sumOfDecimals(terms.map(({ value }) => value));
  const difference = result.value.minus(sum);
  return { kind, block, result, terms, outcome: outcomeOf(difference, result, terms), expected: (cell) => (cell === result ? sum : cell.value.plus(difference)) };
}

function outcomeOf(difference: Decimal, result: GridNumber, terms: readonly GridNumber[]): RelationOutcome {
  const all = [result, ...terms];
  const known = sumOfDecimals(all.map(({ halfWidth }) => halfWidth)).plus(sumOfDecimals(all.map(({ value }) => value.abs())).times(LOST));
  if (difference.abs().lessThanOrEqualTo(known)) return 'holds';
  const cents = HALF_CENT.times(all.length).plus(known);
  const areCents = all.some(({ decimals }) => decimals === CENTS);
  return areCents && difference.abs().lessThanOrEqualTo(cents) ? 'cents' : 'fails';
}
