import { decimal, type Decimal } from '../../number/decimal.js';
import type { LegalParameter } from '../reference.js';
import { REFERENCES } from './acts.js';
import { asRatio } from './performanceFramework.js';

const IN_FORCE = '2014-05-14';
const correction = (id: string, value: string): LegalParameter => {
  return { id, value, unit: 'percent', inForceFrom: IN_FORCE, reference: REFERENCES.finalCorrection };
};

/** Each final achievement rate counts at most as this share of its target. */
const RATE_CAP = correction('PF-RATE-CAP', '100');

/** The flat rates of the final correction, from the lowest coefficient up: the first whose limit lies above the coefficient applies. */
const FLAT_RATES: readonly { readonly below: LegalParameter; readonly rate: LegalParameter }[] = [
  { below: correction('PF-COEFF-25-UPPER', '50'), rate: correction('PF-CORRECTION-HIGH', '25') },
  { below: correction('PF-COEFF-10-UPPER', '60'), rate: correction('PF-CORRECTION-MID', '10') },
  { below: correction('PF-COEFF-5-UPPER', '65'), rate: correction('PF-CORRECTION-LOW', '5') },
];

/**
 * Achievement over absorption: the mean of the final rates of outputs and key steps, over the final rate of the financial indicator,
 * each rate at most 100 %. Undefined without outputs, or when nothing was spent.
 * @source Deleg. Reg. (EU) 480/2014 Art. 2(2)
 */
export function correctionCoefficient(outputs: readonly Decimal[], financial: Decimal): Decimal | undefined {
  if (outputs.length === 0 || financial.lessThanOrEqualTo(0)) return undefined;
  const cap = asRatio(RATE_CAP);
  const capped = (rate: Decimal) => (rate.greaterThan(cap) ? cap : rate);
  const mean = outputs.reduce((sum, rate) => sum.plus(capped(rate)), decimal(0)).dividedBy(outputs.length);
  return mean.dividedBy(capped(financial));
}

/** The flat rate of the correction for a coefficient, as a ratio: 0 from 65 % up. @source Deleg. Reg. (EU) 480/2014 Art. 3(1) */
export function correctionRate(coefficient: Decimal): Decimal {
  const found = FLAT_RATES.find(({ below }) => coefficient.lessThan(asRatio(below)));
  return found === undefined ? decimal(0) : asRatio(found.rate);
}
