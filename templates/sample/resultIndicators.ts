import type { Counts } from './compositions.js';

/** The result indicators that the sample brings to the printed figures. */
export const CALIBRATED_RESULTS = ['CR03', 'CR05', 'CR06'] as const;
export type CalibratedResult = (typeof CALIBRATED_RESULTS)[number];

/** Who may have the result (registrazioni.md, bases of the results). */
export function entitled(result: CalibratedResult, counts: Counts): number {
  switch (result) {
    case 'CR03':
      return counts.CO01 + counts.CO03 + counts.CO05;
    case 'CR05':
      return counts.CO15 + counts.CO16 + counts.CO17;
    case 'CR06':
      return counts.CO01 + counts.CO03;
  }
}

/**
 * What a printed rate is of. For CR06 the unemployed, as the 2022 summary does (96.970 of 163.724 is 59,2 %); where there are none,
 * all those who may have it.
 */
export function rateBase(result: CalibratedResult, counts: Counts): number {
  return result === 'CR06' && counts.CO01 > 0 ? counts.CO01 : entitled(result, counts);
}
