import type { Bilingual } from '../../law/reference.js';
import type { RecordRuleCount } from '../../records/recordRuleCount.js';
import type { RuleId } from '../finding.js';
import { RECORD_RULES } from './recordRules.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleOutcome } from './validationRule.js';

const UNKNOWN_FIELDS: Bilingual = {
  it: 'dove i campi che la regola guarda sono vuoti o non noti',
  en: 'where the fields that the rule looks at are empty or unknown',
};
const INCOMPLETE: Bilingual = {
  it: 'le registrazioni incomplete: i loro esiti non contano e non si giudicano',
  en: 'the incomplete records: their results neither count nor are judged',
};

/** Why a rule that the pass verifies could not be verified for some: where it is not for empty fields. */
const REASONS: ReadonlyMap<RuleId, Bilingual> = new Map<RuleId, Bilingual>([
  [
    'ESF-REC-021',
    {
      it: 'operazioni.csv non ha le date di inizio e fine dell\'operazione: si vede solo l\'ingresso prima del 1.1.2014',
      en: 'operazioni.csv has no dates of beginning and end of the operation: only an entry before 1.1.2014 is seen',
    },
  ],
  ...(['023', '024', '025', '026', '027', '029', '031', '032'] as const).map((number) => [`ESF-REC-${number}`, INCOMPLETE] as const),
]);

/** What the pass over the records says of their rules, with the reason for what could not be verified. */
export function recordOutcomes(counts: readonly RecordRuleCount[]): RuleOutcome[] {
  return counts.map((count): RuleOutcome => {
    if (count.run + count.notVerifiable === 0) return { ...count, notVerifiable: 1, reason: RULE_REASONS.notConcerned };
    return count.notVerifiable === 0 ? count : { ...count, reason: reasonOf(count.rule) };
  });
}

function reasonOf(id: RuleId): Bilingual {
  const condition = RECORD_RULES.find((rule) => rule.id === id)?.condition;
  return condition !== undefined && 'why' in condition ? condition.why : (REASONS.get(id) ?? UNKNOWN_FIELDS);
}
