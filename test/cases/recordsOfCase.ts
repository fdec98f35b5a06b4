import type { RecordFacts, RecordKind } from '../../engine/records/recordFacts.js';
import type { ReportRecords } from '../../engine/report.js';

/** What a case gives as already counted from records. Amounts in cents, as the engine counts them; what is not named is nothing. */
export type RecordsOfCase = Partial<Omit<RecordFacts, 'kinds' | 'year'>> & { readonly kinds: readonly RecordKind[]; readonly isSample?: boolean };

export function recordsOfCase({ kinds, isSample = false, ...given }: RecordsOfCase, year: number): ReportRecords {
  const nothing = { facts: [], referenceResults: [], combinations: [], specialUses: [], certifiedAtYearEnd: [], unionAmounts: [], programmed: [] };
  return { facts: { ...nothing, ...given, kinds: new Set(kinds), year }, isSample, counts: [] };
}
