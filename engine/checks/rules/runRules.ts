import type { Finding } from '../finding.js';
import { ALL_PROCEDURES } from './allProcedures.js';
import { ALL_RULES } from './allRules.js';
import { compareRows } from './compareRows.js';
import type { RuleProcedures, RuleResult } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import type { RuleOutcome, RuleSettings, ValidationRule } from './validationRule.js';

/** Rules and how they are verified; those of the product when not said. */
export interface RuleBook {
  readonly rules: readonly ValidationRule[];
  readonly procedures: RuleProcedures;
}

const PRODUCT: RuleBook = { rules: ALL_RULES, procedures: ALL_PROCEDURES };

/**
 * Runs every rule: each has an outcome, also when it is switched off, or when its data are missing.
 * @param settings severities and switches of the programme
 */
export function runRules(subject: RuleSubject, settings: RuleSettings = new Map(), { rules, procedures }: RuleBook = PRODUCT): { findings: Finding[]; outcomes: RuleOutcome[] } {
  const findings: Finding[] = [];
  const outcomes = rules.map((rule): RuleOutcome => {
    const setting = settings.get(rule.id);
    if (setting?.isOff) return { ...NOTHING, rule: rule.id, reason: { it: setting.reason, en: setting.reason }, isOff: true };
    const ofRecords = subject.records?.find((outcome) => outcome.rule === rule.id);
    if (ofRecords !== undefined) return ofRecords;
    const result = resultOf(rule, subject, procedures);
    const { severity = rule.severity } = setting ?? {};
    findings.push(...result.findings.map((finding): Finding => (setting?.severity === undefined ? finding : { ...finding, severity })));
    return outcomeOf(rule, result);
  });
  return { findings, outcomes };
}

/** Those whose rows are compared. */
const INDICATOR_TABLES = ['T4A', 'T2A'] as const;

const NOTHING = { run: 0, held: 0, failed: 0, notVerifiable: 0 } as const;

function resultOf(rule: ValidationRule, subject: RuleSubject, procedures: RuleProcedures): RuleResult {
  const { condition } = rule;
  const isOfRows = condition.kind === 'compare' || condition.kind === 'compareAll';
  if (isOfRows && INDICATOR_TABLES.every((table) => subject.absent?.has(table) === true)) return notVerifiable(RULE_REASONS.noTable);
  if (condition.kind === 'compare') return compareRows([condition], subject, rule);
  if (condition.kind === 'compareAll') return compareRows(condition.comparisons, subject, rule);
  if (condition.kind === 'withoutData') return notVerifiable(condition.why);
  if (rule.scope === 'participation' || condition.kind === 'records') return notVerifiable(subject.context.isSample ? RULE_REASONS.sample : RULE_REASONS.noRecords);
  const procedure = procedures[rule.id];
  if (condition.kind === 'byConstruction' && procedure === undefined) {
    return subject.origin === 'computed' ? { findings: [], run: 1, held: 1, notVerifiable: 0, reason: condition.why } : notVerifiable(condition.why);
  }
  if (procedure === undefined) throw new Error(`Rule ${rule.id} has no procedure.`);
  return procedure(subject, rule);
}

function notVerifiable(reason: RuleResult['reason']): RuleResult {
  return { findings: [], run: 0, held: 0, notVerifiable: 1, ...(reason && { reason }) };
}

/** A rule that was applied to nothing is told as such: it is not one that held. */
function outcomeOf({ id }: ValidationRule, { run, held, notVerifiable: unknown, reason }: RuleResult): RuleOutcome {
  if (run + unknown === 0) return { ...NOTHING, rule: id, notVerifiable: 1, reason: reason ?? RULE_REASONS.notConcerned };
  return { rule: id, run, held, failed: run - held, notVerifiable: unknown, ...(reason && { reason }) };
}
