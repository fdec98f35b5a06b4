import type { LegalParameter, LegalReference } from '../reference.js';
import { REFERENCES } from './acts.js';

const IN_FORCE = '2013-12-21';

/** What the Union may pay of an axis. */
export const CO_FINANCING = {
  /** Ceiling of the rate of an axis in more developed regions: of total or of public expenditure, as the programme chose. */
  maximumMoreDeveloped: {
    id: 'COFIN-MAX-MORE-DEVELOPED',
    value: '50',
    unit: 'percent',
    inForceFrom: IN_FORCE,
    reference: { ...REFERENCES.coFinancing, place: 'art. 120(3)(e)' },
  },
  /** The contribution to an axis is at least this share of its eligible public expenditure. */
  minimum: { id: 'COFIN-MIN', value: '20', unit: 'percent', inForceFrom: IN_FORCE, reference: { ...REFERENCES.coFinancing, place: 'art. 120(6)' } },
} as const satisfies Record<string, LegalParameter>;

/** An accounting year in which expenditure may be declared at a rate of 100 %. */
export interface FullRateYear {
  readonly id: string;
  /** ISO date of the first day: 1 July. */
  readonly from: string;
  readonly reference: LegalReference;
}

/** The accounting years with a possible rate of 100 %: none for 2022/23. @source Reg. (EU) 1303/2013 Art. 25a(1), (1a), (1b) */
export const FULL_RATE_YEARS: readonly FullRateYear[] = [
  { id: 'COFIN-100-2020-21', from: '2020-07-01', reference: { ...REFERENCES.fullUnionRate, place: 'art. 25 bis(1)' } },
  { id: 'COFIN-100-2021-22', from: '2021-07-01', reference: { ...REFERENCES.fullUnionRate, place: 'art. 25 bis(1 bis)' } },
  { id: 'COFIN-100-2023-24', from: '2023-07-01', reference: { ...REFERENCES.fullUnionRate, place: 'art. 25 bis(1 ter)' } },
];
