import { COMMON_INDICATORS } from '../../law/period2014/commonIndicators.js';
import { SAMPLED_INDICATORS } from '../../law/period2014/sampledIndicators.js';
import type { ComputedCell } from '../../tables/cell.js';
import type { IndicatorBlock } from '../../tables/indicatorBlocks.js';
import { codeRanges } from './codeRanges.js';
import { indicatorCells, isAbsent, quantityIn, tableOf } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import type { ValidationRule } from './validationRule.js';

const OUTPUTS = COMMON_INDICATORS.filter(({ kind }) => kind === 'output').map(({ code }) => code);
/** The results observed six months after leaving. */
const LONGER_TERM = SAMPLED_INDICATORS.filter(({ code }) => code.startsWith('CR'));

/** All the common outputs have a value in each investment priority: a dash or «n.d.» is none, 0 is one. */
export const outputsReported: RuleProcedure = (subject, rule) => reported(subject, rule, OUTPUTS);

/** The results of six months after leaving have a value in the reports that the law names. */
export const longerTermReported: RuleProcedure = (subject, rule) => {
  const { year } = subject.context;
  const codes = LONGER_TERM.filter(({ reports }) => reports.includes(year)).map(({ code }) => code);
  return codes.length === 0 ? { ...new RuleTally(rule).result, reason: ONLY_IN_THEIR_REPORTS } : reported(subject, rule, codes);
};

const ONLY_IN_THEIR_REPORTS = {
  it: `riguarda solo i rapporti sugli anni ${LONGER_TERM[0]!.reports.join(' e ')}`,
  en: `it concerns only the reports on ${LONGER_TERM[0]!.reports.join(' and ')}`,
};

/** One finding for each investment priority, naming the indicators without a value. A table with a value for none of them is not there at all. */
function reported(subject: RuleSubject, rule: ValidationRule, codes: readonly string[]) {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  const blocks = cells.blocks.filter((one) => isOfParticipants(one, subject));
  const isFilled = blocks.some((block) => COMMON_INDICATORS.some(({ code }) => tableOf(code) === tableOf(codes[0]!) && hasValue(cells.cellOf(block, code, 'cumulativeT'))));
  if (!isFilled || subject.context.isSample) {
    tally.skip(isFilled ? RULE_REASONS.sample : RULE_REASONS.noTable);
    return tally.result;
  }
  for (const block of blocks) {
    const rows = codes.flatMap((code) => cells.cellOf(block, code, 'cumulativeT') ?? []).filter(({ value }) => !isAbsent(value));
    const without = rows.filter((cell) => !hasValue(cell));
    tally.hold(rows.length - without.length);
    if (without.length === 0) continue;
    const [first, ...others] = without;
    const named = codes.filter((code) => without.includes(cells.cellOf(block, code, 'cumulativeT')!));
    tally.fail({ cell: first!.ref, sentence: 'finding.ruleNotReported', values: { block: block.title, codes: codeRanges(named) }, related: others.map(({ ref }) => ref) }, without.length);
  }
  return tally.result;
}

function isOfParticipants({ axis, isWholeAxis }: IndicatorBlock, { context }: RuleSubject): boolean {
  return !isWholeAxis && context.programme.axes.some(({ code, technicalAssistance }) => code === axis && !technicalAssistance);
}

function hasValue(cell: ComputedCell | undefined): boolean {
  return quantityIn(cell?.value) !== undefined;
}
