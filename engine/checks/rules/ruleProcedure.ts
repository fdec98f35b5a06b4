import type { Bilingual } from '../../law/reference.js';
import type { Finding } from '../finding.js';
import type { RuleSubject } from './ruleSubject.js';
import type { ValidationRule } from './validationRule.js';

/** What came of applying a rule: `run` times, of which `held`; the rest has a finding. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly run: number;
  readonly held: number;
  readonly notVerifiable: number;
  /** Why something, or all of it, could not be verified. */
  readonly reason?: Bilingual;
}

/** Verifies one rule. Severities of the programme, and rules switched off, are the runner's business. */
export type RuleProcedure = (subject: RuleSubject, rule: ValidationRule) => RuleResult;

/** Procedures by the id of their rule. */
export type RuleProcedures = Readonly<Partial<Record<string, RuleProcedure>>>;

/** What a finding of a rule says beside its id and severity. */
export type RuleFinding = Pick<Finding, 'cell' | 'sentence' | 'values' | 'related' | 'cause' | 'source'>;

/** Counts the applications of one rule and gathers its findings. */
export class RuleTally {
  private readonly findings: Finding[] = [];
  private run = 0;
  private held = 0;
  private notVerifiable = 0;
  private reason: Bilingual | undefined;

  constructor(private readonly rule: Pick<ValidationRule, 'id' | 'severity'>) {}

  hold(times = 1): void {
    this.run += times;
    this.held += times;
  }

  /** @param times how many times one finding tells of */
  fail(finding: RuleFinding, times = 1): void {
    this.run += times;
    this.findings.push({ check: this.rule.id, severity: this.rule.severity, ...finding });
  }

  /** @param reason the first one given is shown */
  skip(reason: Bilingual): void {
    this.notVerifiable += 1;
    this.reason ??= reason;
  }

  get result(): RuleResult {
    const { findings, run, held, notVerifiable, reason } = this;
    return { findings, run, held, notVerifiable, ...(reason && { reason }) };
  }
}
