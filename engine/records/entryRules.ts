import type { LabourStatus } from '../law/period2014/indicatorRules.js';
import { ageOf, iscedOf, isComplete, sexOf, statusOf } from './participationWords.js';
import { ruleCount, type RecordRuleCount, type RecordRuleId } from './recordRuleCount.js';

/** A rule about what is known at the entry. */
interface EntryRule {
  readonly rule: RecordRuleId;
  /** To which participations it applies, by their traits. */
  readonly appliesTo: (traits: number) => boolean;
  /** Whether it holds. `byCounting`: RAA counts so, nothing else can come out. `notVerifiable`: the files do not say it. */
  readonly holds: ((traits: number) => boolean) | 'byCounting' | 'notVerifiable';
}

const all = () => true;
const isStatus = (status: LabourStatus) => (traits: number) => statusOf(traits) === status;

const ENTRY_RULES: readonly EntryRule[] = [
  { rule: 'ESF-REC-001', appliesTo: all, holds: 'byCounting' },
  { rule: 'ESF-REC-003', appliesTo: all, holds: 'byCounting' },
  { rule: 'ESF-REC-004', appliesTo: all, holds: (traits) => sexOf(traits) !== 0 },
  { rule: 'ESF-REC-005', appliesTo: all, holds: (traits) => statusOf(traits) !== undefined },
  { rule: 'ESF-REC-006', appliesTo: all, holds: (traits) => ageOf(traits) !== undefined },
  { rule: 'ESF-REC-007', appliesTo: all, holds: (traits) => iscedOf(traits) >= 0 },
  { rule: 'ESF-REC-009', appliesTo: (traits) => !isComplete(traits), holds: 'byCounting' },
  { rule: 'ESF-REC-010', appliesTo: all, holds: 'byCounting' },
  { rule: 'ESF-REC-012', appliesTo: isStatus('DL'), holds: 'byCounting' },
  { rule: 'ESF-REC-013', appliesTo: isStatus('DL'), holds: 'notVerifiable' },
  { rule: 'ESF-REC-014', appliesTo: isStatus('I'), holds: 'byCounting' },
  { rule: 'ESF-REC-015', appliesTo: isComplete, holds: 'byCounting' },
  { rule: 'ESF-REC-016', appliesTo: isComplete, holds: 'byCounting' },
  { rule: 'ESF-REC-017', appliesTo: isComplete, holds: 'byCounting' },
  { rule: 'ESF-REC-037', appliesTo: all, holds: 'notVerifiable' },
  { rule: 'ESF-REC-039', appliesTo: all, holds: 'notVerifiable' },
];

/** What was counted of the entries. */
export interface EntryTally {
  /** How many participations have the same traits, by their traits. */
  readonly alike: Int32Array;
  /** How many began when data on the household still belonged to a complete record: of those, no file has them. */
  readonly beforeHouseholdsEnd: number;
  /** How many have more than one row. */
  readonly returned: number;
}

/** The outcomes of the rules about entries: participations with the same traits are judged once. */
export function entryRuleCounts({ alike, beforeHouseholdsEnd, returned }: EntryTally): RecordRuleCount[] {
  const kinds = [...alike.entries()].filter(([, count]) => count > 0);
  const sum = (some: typeof kinds) => some.reduce((total, [, count]) => total + count, 0);
  const counts = ENTRY_RULES.map(({ rule, appliesTo, holds }) => {
    const applied = kinds.filter(([traits]) => appliesTo(traits));
    if (holds === 'notVerifiable') return ruleCount(rule, 0, 0, sum(applied));
    return ruleCount(rule, sum(applied), holds === 'byCounting' ? 0 : sum(applied.filter(([traits]) => !holds(traits))));
  });
  return [...counts, ruleCount('ESF-REC-002', returned), ruleCount('ESF-REC-008', sum(kinds) - beforeHouseholdsEnd, 0, beforeHouseholdsEnd)];
}
