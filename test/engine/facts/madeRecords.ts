import type { RecordFact, RecordFacts, RecordKind } from '../../../engine/records/recordFacts.js';
import { normaliseAxis, normalisePriority } from '../../../engine/programme/codes.js';
import { programmeOfCase } from '../../cases/programme.js';

/** Two axes with two priorities each, and technical assistance. */
export const PROGRAMME = programmeOfCase({}).programme!;

export const axis = (code: string) => normaliseAxis(code)!;
export const priority = (code: string) => normalisePriority(code)!;

/** Records already counted: nothing but what is given. */
export function madeRecords(kinds: readonly RecordKind[], given: Partial<RecordFacts> = {}): RecordFacts {
  const nothing = { facts: [], referenceResults: [], combinations: [], specialUses: [], certifiedAtYearEnd: [], unionAmounts: [], programmed: [] };
  return { year: 2016, ...nothing, ...given, kinds: new Set(kinds) };
}

export function outputOf(code: string, priorityCode: string, indicator: string, sex: 'T' | 'M' | 'F', year: number, value: number, region: 'PS' | 'IT' = 'PS'): RecordFact {
  return { measure: indicator.startsWith('CR') ? 'result' : 'output', axis: axis(code), priority: priority(priorityCode), region, sex, year, indicator, value };
}

export function moneyOf(measure: RecordFact['measure'], code: string, value: number, year = 2016): RecordFact {
  return { measure, axis: axis(code), region: 'PS', sex: 'T', year, value };
}
