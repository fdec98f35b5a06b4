import { correctionCoefficient, correctionRate } from '../../law/period2014/finalCorrection.js';
import { assessAxis, bandOf } from '../../law/period2014/performanceFramework.js';
import { LAST_YEAR } from '../../law/period2014/period.js';
import type { Bilingual } from '../../law/reference.js';
import type { Decimal } from '../../number/decimal.js';
import { exactly } from '../../number/quantity.js';
import type { CellRef } from '../../tables/cell.js';
import { ASSESSMENT_WORDS, BAND_WORDS } from '../../tables/formulas/achievement.js';
import { WORDS, type WordKey } from '../../text/words.js';
import { figureAt, valueAt } from './cellFigures.js';
import { financialRowOf, frameworkRows, valueCell, type FrameworkRow } from './frameworkRows.js';
import { notConcerned } from './notConcerned.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

/** The last report that is measured against the milestones. */
const MILESTONE_YEAR = 2018;

const TOO_ROUNDED: Bilingual = {
  it: 'i valori sono arrotondati, e la soglia cade nell\'arrotondamento',
  en: 'values are rounded, and the threshold lies within the rounding',
};

/** What a rate may be: its value and its target may be rounded. */
interface RateRange {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** Value over milestone (or target), not rounded; undefined when either is missing, or the target is zero. */
function rateOf(row: FrameworkRow, subject: RuleSubject): RateRange | undefined {
  const value = figureAt(subject, valueCell(row, subject));
  const target = figureAt(subject, row.cell(subject.context.year <= MILESTONE_YEAR ? 'milestoneT' : 'targetT'));
  if (value === undefined || target === undefined || target.value.minus(target.halfWidth).lessThanOrEqualTo(0)) return undefined;
  return {
    least: value.value.minus(value.halfWidth).dividedBy(target.value.plus(target.halfWidth)),
    most: value.value.plus(value.halfWidth).dividedBy(target.value.minus(target.halfWidth)),
  };
}

/** What the thresholds of Art. 6 give for the rates of an axis; undefined when a rate is missing or rounding leaves a doubt. */
function assessed(main: readonly FrameworkRow[], results: readonly FrameworkRow[], subject: RuleSubject): WordKey | undefined {
  const [ofMain, ofResults] = [main, results].map((rows) => rows.map((row) => rateOf(row, subject)));
  const isKnown = (one: RateRange | undefined): one is RateRange => one !== undefined;
  if (!ofMain!.every(isKnown) || !ofResults!.every(isKnown)) return undefined;
  const at = (end: keyof RateRange) => assessAxis({ main: ofMain.map((one) => one[end]), results: ofResults.map((one) => one[end]) });
  return at('least') === at('most') ? ASSESSMENT_WORDS[at('least')] : undefined;
}

/** The axes with a framework, each with the rows of one category of region. */
function axesOf(rows: readonly FrameworkRow[]): { main: FrameworkRow[]; results: FrameworkRow[] }[] {
  const groups = new Map<string, FrameworkRow[]>();
  for (const row of rows) groups.set(`${row.axis}/${row.region}`, [...(groups.get(`${row.axis}/${row.region}`) ?? []), row]);
  const isResult = ({ one }: FrameworkRow) => one.indicator.kind === 'result';
  return [...groups.values()].map((own) => ({ main: own.filter((row) => !isResult(row)), results: own.filter(isResult) }));
}

/** The position of an axis stands in the row of its first indicator. */
function assessmentCell({ main, results }: { main: FrameworkRow[]; results: FrameworkRow[] }, rows: readonly FrameworkRow[]): CellRef {
  return rows.find((row) => main.includes(row) || results.includes(row))!.cell('assessment');
}

/** Words that read alike are the same word. */
function readsAlike(word: WordKey, other: WordKey): boolean {
  return WORDS.it[word] === WORDS.it[other];
}

const inWords = (word: WordKey): Bilingual => ({ it: WORDS.it[word], en: WORDS.en[word] });

/** One word against what the figures give. */
function judge(tally: RuleTally, subject: RuleSubject, cell: CellRef, expected: WordKey | undefined): void {
  const found = valueAt(subject, cell);
  if (found?.state !== 'word') return tally.skip(RULE_REASONS.noValue);
  if (expected === undefined) return tally.skip(TOO_ROUNDED);
  if (readsAlike(found.word, expected)) return tally.hold();
  tally.fail({ cell, sentence: 'finding.frameworkWord', values: { cell: { label: cell }, found: inWords(found.word), expected: inWords(expected) } });
}

/** PF-008: the thresholds, on unrounded quotients: the band of each indicator, the position of the axes without result indicators. */
const appliesThresholds: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  for (const row of rows) {
    const rate = rateOf(row, subject);
    if (rate === undefined) tally.skip(RULE_REASONS.noValue);
    else judge(tally, subject, row.cell('band'), bandOf(rate.least) === bandOf(rate.most) ? BAND_WORDS[bandOf(rate.least)] : undefined);
  }
  for (const axis of axesOf(rows).filter(({ results }) => results.length === 0)) {
    judge(tally, subject, assessmentCell(axis, rows), assessed(axis.main, [], subject));
  }
  return tally.result;
};

/** PF-009: the position of the axes with result indicators, which never make a serious failure. */
const leavesResultsOut: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  const axes = axesOf(rows).filter(({ results }) => results.length > 0);
  if (axes.length === 0) return notConcerned({ it: 'il quadro non ha indicatori di risultato', en: 'the framework has no result indicators' });
  for (const axis of axes) judge(tally, subject, assessmentCell(axis, rows), assessed(axis.main, axis.results, subject));
  return tally.result;
};

/** PF-015: in the final report, an axis with a serious failure has a flat-rate correction; the finding gives coefficient and rate. */
const hasNoCorrection: RuleProcedure = (subject, rule) => {
  if (subject.context.year !== LAST_YEAR) return notConcerned({ it: 'la correzione si calcola solo alla fine del periodo', en: 'the correction is computed at the end of the period only' });
  const tally = new RuleTally(rule);
  const rows = frameworkRows(subject);
  for (const { main, results } of axesOf(rows)) {
    const word = assessed(main, results, subject);
    if (word === undefined) tally.skip(RULE_REASONS.noValue);
    else if (word !== 'axisSeriousFailure') tally.hold();
    else correct(tally, subject, rows, main);
  }
  return tally.result;
};

function correct(tally: RuleTally, subject: RuleSubject, rows: readonly FrameworkRow[], main: readonly FrameworkRow[]): void {
  const { axis, region } = main[0]!;
  const financial = financialRowOf(rows, axis, region);
  const rate = financial && rateOf(financial, subject);
  const outputs = main.filter((row) => row !== financial).map((row) => rateOf(row, subject)!.least);
  const coefficient = rate && correctionCoefficient(outputs, rate.least);
  if (coefficient === undefined) return tally.skip(RULE_REASONS.noValue);
  const flatRate = correctionRate(coefficient);
  if (flatRate.isZero()) return tally.hold();
  const values = { axis, coefficient: { quantity: exactly('ratio', coefficient) }, rate: { quantity: exactly('ratio', flatRate) } };
  tally.fail({ cell: assessmentCell({ main: [...main], results: [] }, rows), sentence: 'finding.finalCorrection', values });
}

/** How the rules on Art. 6, and on what follows from it, are verified. */
export const ASSESSMENT_PROCEDURES: RuleProcedures = {
  'PF-008': appliesThresholds,
  'PF-009': leavesResultsOut,
  'PF-015': hasNoCorrection,
};
