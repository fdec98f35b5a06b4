import type { Bilingual } from '../../law/reference.js';
import type { Severity } from '../../issues.js';
import type { RuleId } from '../finding.js';

/**
 * How far a rule is founded: V read in a source, D follows arithmetically from a definition that was, A read for 2021-2027 and used
 * by analogy, U not verified (shown as such), P a rule of this project.
 */
export type RuleStatus = 'V' | 'D' | 'A' | 'U' | 'P';

/** What a rule looks at. `cell`: axis, investment priority, category of region and sex. `guidance`: what to do, nothing to compare. */
export type RuleScope = 'participation' | 'cell' | 'axis' | 'programme' | 'report';

/** How a rule is checked. */
export type RuleCondition =
  /** Sums of rows of one block, in the columns of the years and of the cumulative value, sex by sex: `CO02 <= CO01`. */
  | RowComparison
  /** Several of them, all of which must hold. */
  | { readonly kind: 'compareAll'; readonly comparisons: readonly RowComparison[] }
  /** In the streaming pass over the records. */
  | { readonly kind: 'records' }
  /** By a procedure of its own, found by the rule's id. */
  | { readonly kind: 'procedure' }
  /** RAA computes so: it holds for what RAA counted, and cannot be verified on figures of others. */
  | { readonly kind: 'byConstruction'; readonly why: Bilingual }
  /** RAA has no data to verify it: what would be needed is said. */
  | { readonly kind: 'withoutData'; readonly why: Bilingual };

export interface RowComparison {
  readonly kind: 'compare';
  /** Codes of indicators, or `CO-TOT` (CO01 + CO03 + CO05), `CO-GRAND` (grand total), `0`. Outputs are looked for in Table 4A, results in 2A. */
  readonly left: readonly string[];
  readonly relation: '<=' | '=' | '>=';
  readonly right: readonly string[];
  readonly values: 'cumulative' | 'annual' | 'both';
}

/** A validation rule, as data. */
export interface ValidationRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** What must be so, in one sentence. */
  readonly says: Bilingual;
  /** Where it was read: act and article, or document; `–` for a rule of the project. */
  readonly source: string;
  readonly status: RuleStatus;
  readonly condition: RuleCondition;
}

/** What became of a rule. `run = held + failed`; what could not be verified is counted apart, never passed in silence. */
export interface RuleOutcome {
  readonly rule: RuleId;
  readonly run: number;
  readonly held: number;
  readonly failed: number;
  readonly notVerifiable: number;
  /** Why nothing was verified, or why the programme has switched the rule off. */
  readonly reason?: Bilingual;
  readonly isOff?: true;
}

export type { RuleSetting, RuleSettings } from '../../programme/ruleSettings.js';
