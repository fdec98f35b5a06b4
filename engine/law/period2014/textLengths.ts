import type { LegalParameter } from '../reference.js';
import { REFERENCES } from './acts.js';

/** How long the texts of the tables may be. The date is that of the consolidated text that was read. */
export const TEXT_LENGTHS = {
  /** The columns «Observations (if necessary)». */
  observations: { id: 'TEXT-OBSERVATIONS', value: '875', unit: 'characters', inForceFrom: '2018-02-25', reference: REFERENCES.observations },
} as const satisfies Record<string, LegalParameter>;
