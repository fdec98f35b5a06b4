import { isCommonIndicator } from '../law/period2014/commonIndicators.js';
import type { IndicatorScope, ProgrammeIndicator } from '../programme/programme.js';
import type { WordKey } from '../text/words.js';
import type { CellSpec } from './cell.js';
import { reference } from './formulas/reference.js';
import { computed, NOT_APPLICABLE, text } from './makeRows.js';
import type { ReportContext } from './reportContext.js';
import { VULNERABLE_GROUPS, vulnerabilityRow } from './s4bVulnerability.js';

/** One indicator in one scope (the axis, or an investment priority) of the plan in force. */
export interface ScopedIndicator {
  readonly indicator: ProgrammeIndicator;
  readonly scope: IndicatorScope;
}

/** The indicators of the plan in force, axis by axis, in the order of the programme. */
export function indicatorsInForce({ programme, plan }: ReportContext): ScopedIndicator[] {
  return programme.axes.flatMap(({ code }) =>
    programme.indicators
      .filter(({ axis }) => axis === code)
      .flatMap((indicator) => indicator.scopes.filter((scope) => scope.plan === plan.id).map((scope) => ({ indicator, scope }))),
  );
}

/** The key of an indicator's row: `II.CO16`, or `II.CO16.9.i` when the scope is a priority. */
export function indicatorRow({ indicator, scope }: ScopedIndicator): string {
  return [indicator.axis, indicator.code, ...(scope.priority ? [scope.priority] : [])].join('.');
}

export function figureScope({ indicator, scope }: ScopedIndicator) {
  return { axis: indicator.axis, indicator: indicator.code, ...(scope.priority && { priority: scope.priority }) };
}

const KIND_WORDS: Record<ProgrammeIndicator['kind'], WordKey> = { financial: 'financial', output: 'output', result: 'result' };

export function kindWord({ indicator }: ScopedIndicator): WordKey {
  return KIND_WORDS[indicator.kind];
}

const UNIT_NAMES = {
  euro: { it: 'euro', en: 'euro' },
  persons: { it: 'persone', en: 'persons' },
  number: { it: 'numero', en: 'number' },
  ratio: { it: '%', en: '%' },
} as const;

/** The name of a unit, as tables show it. */
export function unitName(unit: keyof typeof UNIT_NAMES): (typeof UNIT_NAMES)[typeof unit] {
  return UNIT_NAMES[unit];
}

export function unitText({ indicator, scope }: ScopedIndicator): CellSpec {
  const unit = scope.target2023?.quantity.unit ?? indicator.unit;
  return text(UNIT_NAMES[unit]);
}

/** Programme-specific indicators have no official code: ours is not shown as one. */
export function codeText({ indicator }: ScopedIndicator): CellSpec {
  if (indicator.kind === 'financial') return NOT_APPLICABLE;
  return isCommonIndicator(indicator.code) ? text(indicator.code) : text({ it: 'specifico', en: 'specific' });
}

/**
 * The value of an indicator in the report year, from the one cell that holds it:
 * certified expenditure in S3, vulnerable groups of an axis in S4B, results in S5; otherwise it is a figure of its own.
 */
export function currentValue(one: ScopedIndicator, context: ReportContext): CellSpec {
  const { indicator, scope } = one;
  if (indicator.kind === 'financial') {
    return computed(reference({ table: 'S3', row: indicator.axis, column: 'certified' }));
  }
  const isGroup = VULNERABLE_GROUPS.some(({ indicator: code }) => code === indicator.code);
  if (isGroup && scope.priority === undefined) {
    return computed(reference({ table: 'S4B', row: vulnerabilityRow(indicator.axis, indicator.code), column: 'persons' }));
  }
  if (indicator.kind === 'result') {
    return computed(reference({ table: 'S5', row: indicatorRow(one), column: 'rate' }));
  }
  return { kind: 'figure', key: context.figure('indicatorValue', figureScope(one)) };
}

/** The final target: as the plan says, or the allocation of the axis. */
export function finalTarget(one: ScopedIndicator, context: ReportContext): CellSpec {
  const isRate = one.scope.target2023?.quantity.unit === 'ratio';
  const key = context.figure('target2023', { ...figureScope(one), isRate });
  if (one.scope.target2023EqualsAllocation === undefined) return { kind: 'figure', key };
  return computed(reference({ table: 'S1', row: one.indicator.axis, column: 'allocation' }), key);
}

export function intermediateTarget(one: ScopedIndicator, context: ReportContext): CellSpec {
  return { kind: 'figure', key: context.figure('milestone2018', figureScope(one)) };
}

/** The year by which the final targets are to be reached. */
const TARGET_YEAR = 2023;

/** The word for a final target not reached at the end of a report year. */
export function notReachedIn(year: number): 'notReached' | 'notYetReached' {
  return year < TARGET_YEAR ? 'notYetReached' : 'notReached';
}
