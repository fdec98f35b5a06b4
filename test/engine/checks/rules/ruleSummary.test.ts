import { describe, expect, it } from 'vitest';
import { ruleSummary } from '../../../../engine/checks/rules/ruleSummary.js';
import type { RuleOutcome } from '../../../../engine/checks/rules/validationRule.js';

const outcome = (run: number, failed: number, notVerifiable: number, isOff = false): RuleOutcome => {
  return { rule: 'FIN-001', run, held: run - failed, failed, notVerifiable, ...(isOff && { isOff: true }) };
};

describe('the summary of the rules', () => {
  it('counts each rule once: held where it could be verified, failed once is failed', () => {
    const outcomes = [outcome(5, 0, 0), outcome(5, 0, 3), outcome(5, 1, 3), outcome(0, 0, 2), outcome(0, 0, 0, true)];
    expect(ruleSummary(outcomes)).toEqual({ verified: 3, held: 2, failed: 1, notVerifiable: 1, off: 1 });
  });
});
