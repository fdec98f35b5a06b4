import { digitSlip } from '../../number/digitSlip.js';
import type { LikelyCause } from '../../checks/finding.js';
import { powerOfTen, type Decimal } from '../../number/decimal.js';

/** Fewer digits than this are alike by chance. */
const LEAST_DIGITS = 4;
const POWERS = [1, 2, 3, 6].flatMap((power) => [power, -power]);
const FACTORS = POWERS.map((power) => ({ power, factor: powerOfTen(power) }));

/**
 * The one slip that is evidence by itself that a number should be another: a digit, two digits exchanged, one lost or doubled, the
 * sign, a power of ten. Undefined for short numbers, that any slip explains, and for what is only coarser: it may be another figure.
 */
export function oneSlip(found: Decimal, expected: Decimal): LikelyCause | undefined {
  if (found.equals(expected) || expected.isZero() || found.isZero()) return undefined;
  if (expected.abs().toFixed().replace('.', '').length < LEAST_DIGITS) return undefined;
  if (found.negated().equals(expected)) return { kind: 'sign' };
  const power = FACTORS.find(({ factor }) => expected.times(factor).equals(found))?.power;
  if (power !== undefined) return { kind: 'scale', power };
  const kind = digitSlip(found, expected);
  return kind === undefined || kind === 'rounding' || kind === 'truncation' ? undefined : { kind };
}
