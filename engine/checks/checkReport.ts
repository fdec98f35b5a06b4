import type { PublishedFigure } from '../input/figure.js';
import type { RecordRuleCount } from '../records/recordRuleCount.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { ReportContext } from '../tables/reportContext.js';
import { applySettings } from './applySettings.js';
import { comparePublished, countOutcomes, type Comparison } from './comparePublished.js';
import { checkCategories } from './checkCategories.js';
import { checkCeilings } from './checkCeilings.js';
import { checkFigures } from './checkFigures.js';
import { checkStages } from './checkStages.js';
import type { CheckCount, DifferenceReason, Finding } from './finding.js';
import { recordOutcomes } from './rules/recordOutcomes.js';
import { runRules } from './rules/runRules.js';
import type { RuleOutcome } from './rules/validationRule.js';
import { tellOnce } from './tellOnce.js';
import type { Severity } from '../issues.js';

/** What the checks look at: the tables of a report, what was printed of them, and what the pass over the records says of their rules. */
export interface CheckedReport {
  readonly context: ReportContext;
  readonly computed: ComputedTables;
  readonly published: readonly PublishedFigure[];
  readonly recordRules?: readonly RecordRuleCount[];
}

/** Everything that the checks of a report say. */
export interface ReportChecks {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  readonly counts: readonly CheckCount[];
  /** What became of each validation rule, in the order of the families. */
  readonly rules: readonly RuleOutcome[];
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Runs the checks: stages of the money, totals, figures given twice, categories and ceilings of the official tables, the published figures against the computed ones, and every validation rule. */
export function checkReport({ context, computed, published, recordRules }: CheckedReport): ReportChecks {
  const { ruleSettings } = context.programme;
  const stages = checkStages(context, computed);
  const figures = checkFigures(computed);
  const categories = checkCategories(context, computed);
  const ceilings = checkCeilings(context, computed);
  const comparisons = comparePublished(published, computed, context.isSample);
  const outcomes = countOutcomes(comparisons);
  const checks = [...stages.findings, ...figures.findings, ...categories.findings, ...ceilings.findings, ...comparisons.flatMap(publishedFinding)];
  const rules = runRules({ context, tables: computed, origin: 'computed', ...(recordRules && { records: recordOutcomes(recordRules) }) }, ruleSettings);
  const findings = tellOnce(applySettings(checks, ruleSettings), rules.findings, ruleSettings);
  return {
    comparisons,
    findings: findings.sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]),
    counts: [
      ...stages.counts,
      ...figures.counts,
      ...categories.counts,
      ...ceilings.counts,
      {
        check: 'CHK-PUB',
        run: comparisons.length,
        held: outcomes.input + outcomes.equal,
        notVerifiable: outcomes.noValue + outcomes.notPlaced,
      },
    ],
    rules: rules.outcomes,
  };
}

/** A misprint or another definition wants a look; rounding and truncation are explained and told. */
const REASON_SEVERITY: Record<DifferenceReason, Severity> = {
  printedError: 'warning',
  definition: 'warning',
  rounding: 'info',
  truncation: 'info',
};

function publishedFinding(comparison: Comparison): Finding[] {
  if (comparison.outcome !== 'different') return [];
  const { figure, cell, computed, difference, reason = 'printedError', otherCell } = comparison;
  return [
    {
      check: 'CHK-PUB',
      severity: REASON_SEVERITY[reason],
      cell: cell.ref,
      sentence: `finding.${reason}`,
      values: {
        printed: figure.printed,
        computed: { decimal: computed, decimals: figure.decimals, unit: figure.writtenUnit },
        difference: { decimal: difference, decimals: figure.decimals, unit: figure.writtenUnit },
        ...(otherCell && { other: { label: otherCell.ref } }),
      },
      source: figure,
    },
  ];
}
