import { powerOfTen, roundHalfUp, truncate, ZERO, type Decimal } from '../../number/decimal.js';
import type { GridBlock } from './gridBlock.js';
import type { GridNumber } from './gridNumber.js';
import type { GridRelation, RelationOutcome } from './gridRelation.js';

/** `result` = `counted` ÷ `base`, at the precision with which it is shown; the amounts may be in different powers of ten. */
export function percentRelation(block: GridBlock, result: GridNumber, counted: GridNumber, base: GridNumber, power: number): GridRelation {
  const plain = counted.value.dividedBy(base.value);
  const ratio = power === 0 ? plain : plain.times(powerOfTen(power));
  return {
    kind: 'percent',
    block,
    result,
    terms: [counted, base],
    outcome: outcomeOf(result, counted, base, ratio),
    expected: (cell) => (cell === result ? roundHalfUp(ratio, result.decimals + 2) : undefined),
  };
}

/** A hair: the last digit of what Excel computes. */
const HAIR = powerOfTen(-12);
const LEAST_HAIR = powerOfTen(-15);
/** Farther than this no precision of amounts explains a difference. */
const FAR = powerOfTen(-1);

function outcomeOf(result: GridNumber, counted: GridNumber, base: GridNumber, ratio: Decimal): RelationOutcome {
  const distance = result.value.minus(ratio).abs();
  if (distance.greaterThan(result.halfWidth) && distance.greaterThan(ratio.abs().times(FAR).plus(FAR))) return 'fails';
  const share = ({ value, halfWidth }: GridNumber) => (halfWidth.isZero() || value.isZero() ? ZERO : halfWidth.dividedBy(value).abs());
  const known = ratio.abs().times(share(counted).plus(share(base)).plus(HAIR)).plus(LEAST_HAIR);
  if (distance.lessThanOrEqualTo(result.halfWidth.plus(known))) return 'holds';
  return truncate(ratio, result.decimals + 2).equals(result.value) ? 'truncated' : 'fails';
}
