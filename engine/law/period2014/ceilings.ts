import type { LegalParameter } from '../reference.js';
import { REFERENCES } from './acts.js';

/** What an axis, or the programme, may use of some possibilities. */
export const CEILINGS = {
  /** Costs eligible under the ERDF, supported from the ESF: share of the Union funding of each axis. */
  crossFinancing: {
    id: 'CROSS-FINANCING',
    value: '10',
    unit: 'percent',
    inForceFrom: '2013-12-21',
    reference: REFERENCES.crossFinancing,
  },
  /** Expenditure outside the Union, under thematic objectives 8 and 10: share of the budget of the programme. Its paragraph was not read. */
  outsideUnion: {
    id: 'OUTSIDE-UNION',
    value: '3',
    unit: 'percent',
    inForceFrom: '2013-12-21',
    reference: REFERENCES.outsideUnion,
  },
} as const satisfies Record<string, LegalParameter>;
