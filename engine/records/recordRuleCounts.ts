import type { ParticipationCube } from './countParticipations.js';
import type { RecordRuleCount } from './recordRuleCount.js';
import type { RowRules } from './rowRules.js';

/** The outcomes of all the rules on records, in their order. */
export function recordRuleCounts(rows: RowRules, { rules }: ParticipationCube): RecordRuleCount[] {
  return [...rows.outcomes(), ...rules].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
