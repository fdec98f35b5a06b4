import type { RuleOutcome } from './validationRule.js';

/** What became of the rules, as a count of rules: `verified = held + failed`, and `verified + notVerifiable + off` is all of them. */
export interface RuleSummary {
  readonly verified: number;
  readonly held: number;
  readonly failed: number;
  readonly notVerifiable: number;
  readonly off: number;
}

export type RuleVerdict = 'held' | 'failed' | 'notVerifiable' | 'off';

/** A rule that failed once failed; one that held wherever it could be verified held. */
export function verdictOf({ run, failed, isOff }: RuleOutcome): RuleVerdict {
  if (isOff === true) return 'off';
  if (run === 0) return 'notVerifiable';
  return failed > 0 ? 'failed' : 'held';
}

export function ruleSummary(outcomes: readonly RuleOutcome[]): RuleSummary {
  const count = (wanted: RuleVerdict) => outcomes.filter((outcome) => verdictOf(outcome) === wanted).length;
  const [held, failed] = [count('held'), count('failed')];
  return { verified: held + failed, held, failed, notVerifiable: count('notVerifiable'), off: count('off') };
}
