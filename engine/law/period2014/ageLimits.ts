import type { LegalParameter } from '../reference.js';

const GUIDANCE = 'Orientamenti della Commissione sul monitoraggio e la valutazione FSE 2014-2020';
/** A limit that no act gives: chosen by this project, to find slips of the pen. */
const OF_THE_PROJECT = { act: 'RAA', place: 'regola del progetto' } as const;

/** Ages, in completed years at entry, at which a record is looked at twice. They decide no indicator: CO06 and CO07 have their own. */
export const AGE_LIMITS = {
  /** Whoever is younger is in no statistics of employment. @source the labour force survey counts the employed from this age; the guidance was not read again */
  employment: { id: 'REC-AGE-EMPLOYMENT', value: '15', unit: 'years', inForceFrom: '2014-01-01', reference: { act: GUIDANCE, place: 'allegato C1', unverified: true } },
  /** Whoever is older is past the age of primary school: five years from the age of six, in Italy. */
  primarySchool: { id: 'REC-AGE-PRIMARY', value: '11', unit: 'years', inForceFrom: '2014-01-01', reference: { act: GUIDANCE, place: 'allegato C1', unverified: true } },
  youngest: { id: 'REC-AGE-YOUNGEST', value: '3', unit: 'years', inForceFrom: '2014-01-01', reference: OF_THE_PROJECT },
  oldest: { id: 'REC-AGE-OLDEST', value: '100', unit: 'years', inForceFrom: '2014-01-01', reference: OF_THE_PROJECT },
} as const satisfies Record<string, LegalParameter>;

/** A limit as a whole number of years. */
export function yearsOf({ value }: LegalParameter): number {
  return Number(value);
}
