import type { RecordKind } from '../records/recordFacts.js';
import type { Counted, CountingRule } from './counted.js';

/** The files of records of each kind, by the names that the user knows. */
export type RecordFiles = Readonly<Partial<Record<RecordKind, readonly string[]>>>;

/** Makes the origin of counted figures: the same object for the figures of one rule, indicator and year. */
export function countedFrom(files: RecordFiles) {
  const known = new Map<string, Counted>();
  return (kind: RecordKind, rule: CountingRule, year: number, indicators: readonly string[] = []): Counted => {
    const id = `${kind}|${rule}|${year}|${indicators.join()}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    const counted: Counted = { files: (files[kind] ?? [`${kind}.csv`]).join(', '), rule, indicators, year };
    known.set(id, counted);
    return counted;
  };
}
