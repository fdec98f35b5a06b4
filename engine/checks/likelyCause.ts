import { powerOfTen, type Decimal } from '../number/decimal.js';
import type { Quantity } from '../number/quantity.js';
import type { CellRef } from '../tables/cell.js';
import { digitSlip } from '../number/digitSlip.js';
import type { LikelyCause } from './finding.js';

/** A cell beside the one that is wrong, with its value. */
export interface Neighbour {
  readonly cell: CellRef;
  readonly value: Decimal;
  /** `row`: above or below; `sex`: the same figure of the other sex; `other`: another place of the column; `term`: it enters the sum. */
  readonly relation: 'row' | 'sex' | 'other' | 'term';
}

/** What else is known when a cause is looked for. */
export interface Surroundings {
  readonly neighbours?: readonly Neighbour[];
  /** What stood in the cell the year before. */
  readonly lastYear?: Decimal;
}

const MOST_POWER = 6;
/** A number with fewer digits stands in too many places by chance. */
const TELLING_DIGITS = 3;
const AS_PERCENT = 100;
/** A figure known worse than this share of itself fits some power of ten by chance. */
const WIDEST_SCALED = 0.01;

/**
 * The one slip that best explains why a figure stands where another should. What is found elsewhere to the last digit says more than
 * a slip on digits; a slip on digits needs a figure that is known exactly.
 * @param found a ratio is looked at as a percentage, as people type it
 */
export function likelyCause(found: Decimal, expected: Quantity, { neighbours = [], lastYear }: Surroundings = {}): LikelyCause | undefined {
  const { value, halfWidth, unit } = expected;
  const isNear = (a: Decimal, b: Decimal, width: Decimal) => a.minus(b).abs().lessThanOrEqualTo(width);
  if (found.isZero() || isNear(found, value, halfWidth.times(0))) return found.isZero() ? sumCause(found, value, neighbours) : undefined;

  if (isNear(found.negated(), value, halfWidth)) return { kind: 'sign' };
  const power = scaleOf(found, value, halfWidth, unit === 'ratio');
  if (power !== undefined) return { kind: 'scale', power };

  if (isTelling(found)) {
    if (lastYear?.equals(found) === true) return { kind: 'lastYear' };
    const same = (relation: Neighbour['relation']) => neighbours.find((one) => one.relation === relation && one.value.equals(found));
    const sex = same('sex');
    if (sex !== undefined) return { kind: 'exchanged', cell: sex.cell };
    const row = same('row');
    if (row !== undefined) return { kind: 'shiftedRow', cell: row.cell };
    const other = same('other');
    if (other !== undefined) return { kind: 'otherCell', cell: other.cell };
  }
  const ofSum = sumCause(found, value, neighbours);
  if (ofSum !== undefined) return ofSum;
  if (unit !== 'ratio' && !halfWidth.isZero()) return undefined;
  const slip = unit === 'ratio' ? digitSlip(found.times(AS_PERCENT), value.times(AS_PERCENT)) : digitSlip(found, value);
  return slip && { kind: slip };
}

/** A sum that leaves out one of its terms, or takes one twice. */
function sumCause(found: Decimal, expected: Decimal, neighbours: readonly Neighbour[]): LikelyCause | undefined {
  const difference = found.minus(expected);
  const term = neighbours.find(({ relation, value }) => relation === 'term' && !value.isZero() && value.equals(difference.abs()));
  if (term === undefined) return undefined;
  return { kind: difference.isNegative() === term.value.isNegative() ? 'countedTwice' : 'leftOut', cell: term.cell };
}

/** By which power of ten the figure is off; a ratio whose digits are few may have been rounded on the way. */
function scaleOf(found: Decimal, expected: Decimal, halfWidth: Decimal, isRatio: boolean): number | undefined {
  if (expected.isZero()) return undefined;
  for (let step = 1; step <= MOST_POWER; step++) {
    for (const power of [step, -step]) {
      const scaled = found.times(powerOfTen(-power));
      const width = isRatio ? halfWidth.plus(lastDigit(found).times(powerOfTen(-power)).dividedBy(2)) : halfWidth;
      const distance = scaled.minus(expected).abs();
      if (distance.isZero() || (distance.lessThanOrEqualTo(width) && width.lessThan(expected.abs().times(WIDEST_SCALED)))) return power;
    }
  }
  return undefined;
}

function lastDigit(value: Decimal): Decimal {
  return powerOfTen(-value.decimalPlaces());
}

function isTelling(value: Decimal): boolean {
  return value.abs().toFixed().replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length >= TELLING_DIGITS;
}
