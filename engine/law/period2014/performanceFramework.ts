import type { Decimal} from '../../number/decimal.js';
import { decimal } from '../../number/decimal.js';
import type { LegalParameter } from '../reference.js';
import { REFERENCES } from './acts.js';

/** Thresholds of the performance framework, as the law prints them. */
export const PERFORMANCE_THRESHOLDS = {
  achieved: {
    id: 'PF-ACHIEVED',
    value: '85',
    unit: 'percent',
    inForceFrom: '2014-03-09',
    reference: { ...REFERENCES.achievement, place: 'art. 6(2), prima frase' },
  },
  derogation: {
    id: 'PF-ACHIEVED-ONE-EXCEPTION',
    value: '75',
    unit: 'percent',
    inForceFrom: '2014-03-09',
    reference: { ...REFERENCES.achievement, place: 'art. 6(2), seconda e terza frase' },
  },
  derogationMinimumIndicators: {
    id: 'PF-EXCEPTION-MIN-INDICATORS',
    value: '3',
    unit: 'indicators',
    inForceFrom: '2014-03-09',
    reference: { ...REFERENCES.achievement, place: 'artt. 6(2) e 5(4)' },
  },
  seriousFailure: {
    id: 'PF-SERIOUS-FAILURE',
    value: '65',
    unit: 'percent',
    inForceFrom: '2014-03-09',
    reference: REFERENCES.seriousFailure,
  },
  smallFrameworkMaximum: {
    id: 'PF-SMALL-FRAMEWORK-MAX',
    value: '2',
    unit: 'indicators',
    inForceFrom: '2014-03-09',
    reference: REFERENCES.seriousFailure,
  },
  seriousFailureOfFew: {
    id: 'PF-SERIOUS-SMALL-COUNT',
    value: '1',
    unit: 'indicators',
    inForceFrom: '2014-03-09',
    reference: { ...REFERENCES.seriousFailure, place: 'art. 6(3)' },
  },
  seriousFailureOfMany: {
    id: 'PF-SERIOUS-LARGE-COUNT',
    value: '2',
    unit: 'indicators',
    inForceFrom: '2014-03-09',
    reference: REFERENCES.seriousFailure,
  },
} as const satisfies Record<string, LegalParameter>;

/** A percentage of the law as a ratio: 85 percent is 0.85. */
export function asRatio(parameter: LegalParameter): Decimal {
  return decimal(parameter.value).dividedBy(100);
}

export function asCount(parameter: LegalParameter): number {
  return decimal(parameter.value).toNumber();
}

/** Where one indicator stands against the thresholds of Art. 6. */
export type AchievementBand = 'achieved' | 'derogation' | 'below' | 'seriousFailure';

/**
 * The band of one indicator: at least 85 %, at least 75 %, at least 65 %, below 65 %.
 * @param rate value over milestone (or target), not rounded
 */
export function bandOf(rate: Decimal): AchievementBand {
  if (rate.greaterThanOrEqualTo(asRatio(PERFORMANCE_THRESHOLDS.achieved))) return 'achieved';
  if (rate.greaterThanOrEqualTo(asRatio(PERFORMANCE_THRESHOLDS.derogation))) return 'derogation';
  if (rate.greaterThanOrEqualTo(asRatio(PERFORMANCE_THRESHOLDS.seriousFailure))) return 'below';
  return 'seriousFailure';
}

/** The outcome for a priority axis. */
export type AxisAssessment = 'achieved' | 'achievedByDerogation' | 'notAchieved' | 'seriousFailure';

/** The rates of the indicators of a framework, not rounded. */
export interface FrameworkRates {
  /** Financial indicators, output indicators and key implementation steps. */
  readonly main: readonly Decimal[];
  readonly results: readonly Decimal[];
}

/**
 * The outcome of a priority axis from the rates of its framework.
 * Achieved: every rate at least 85 %. By derogation: three or more indicators, one only below 85 % and not below 75 %
 * ("may be deemed"). Serious failure: with one or two indicators any below 65 %, with more at least two below 65 %.
 * Result indicators count for what is achieved, never for a serious failure; that they are left out also of the number
 * of indicators of Art. 6(3)-(4) is our deduction.
 * @source Reg. (EU) 215/2014 Art. 6(1)-(4); Reg. (EU) 1303/2013 Art. 22(6)-(7) and Annex II(2)
 */
export function assessAxis({ main, results }: FrameworkRates): AxisAssessment {
  const bands = [...main, ...results].map(bandOf);
  const notAchieved = bands.filter((band) => band !== 'achieved');
  if (notAchieved.length === 0) return 'achieved';
  const seriousFailures = main.map(bandOf).filter((band) => band === 'seriousFailure').length;
  if (seriousFailures >= seriousFailuresNeeded(main.length)) return 'seriousFailure';
  const hasEnough = bands.length >= asCount(PERFORMANCE_THRESHOLDS.derogationMinimumIndicators);
  if (hasEnough && notAchieved.length === 1 && notAchieved[0] === 'derogation') return 'achievedByDerogation';
  return 'notAchieved';
}

/** How many indicators below 65 % are a serious failure of a framework with so many indicators. */
export function seriousFailuresNeeded(indicators: number): number {
  const isSmall = indicators <= asCount(PERFORMANCE_THRESHOLDS.smallFrameworkMaximum);
  return asCount(isSmall ? PERFORMANCE_THRESHOLDS.seriousFailureOfFew : PERFORMANCE_THRESHOLDS.seriousFailureOfMany);
}
