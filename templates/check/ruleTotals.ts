import type { RuleOutcome } from '../../engine/index.js';

/** How the rules went, together: every rule is in one of these numbers. */
export interface RuleTotals {
  readonly held: number;
  readonly failed: number;
  readonly notVerifiable: number;
  readonly off: number;
}

/** A rule failed when it failed anywhere; it held when it was applied and never failed; otherwise it could not be verified. */
export function ruleTotals(outcomes: readonly RuleOutcome[]): RuleTotals {
  const states = outcomes.map(ruleState);
  const count = (wanted: RuleState) => states.filter((one) => one === wanted).length;
  return { held: count('held'), failed: count('failed'), notVerifiable: count('notVerifiable'), off: count('off') };
}

export type RuleState = 'held' | 'failed' | 'notVerifiable' | 'off';

export function ruleState({ isOff, failed, run }: RuleOutcome): RuleState {
  if (isOff === true) return 'off';
  if (failed > 0) return 'failed';
  return run > 0 ? 'held' : 'notVerifiable';
}
