/** A rule on records, by its id. */
export type RecordRuleId = `ESF-REC-${string}`;

/**
 * How many times a rule on records was applied, and with what outcome: `run = held + failed`. Rules are applied to participations,
 * or to rows where the rule is about what a row says. What could not be verified is counted apart.
 */
export interface RecordRuleCount {
  readonly rule: RecordRuleId;
  readonly run: number;
  readonly held: number;
  readonly failed: number;
  readonly notVerifiable: number;
}

/** The count of a rule that was applied so many times. */
export function ruleCount(rule: RecordRuleId, run: number, failed = 0, notVerifiable = 0): RecordRuleCount {
  return { rule, run, held: run - failed, failed, notVerifiable };
}
