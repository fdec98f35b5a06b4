import {
  asCount,
  asRatio,
  assessAxis,
  bandOf,
  PERFORMANCE_THRESHOLDS as LIMITS,
  seriousFailuresNeeded,
  type AchievementBand,
  type AxisAssessment,
} from '../../law/period2014/performanceFramework.js';
import { isExact } from '../../number/quantity.js';
import type { WordKey } from '../../text/words.js';
import { NOT_AVAILABLE, quantitiesOf, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

export const BAND_WORDS: Record<AchievementBand, WordKey> = {
  achieved: 'bandAchieved',
  derogation: 'bandDerogation',
  below: 'bandBelow',
  seriousFailure: 'bandSeriousFailure',
};

export const ASSESSMENT_WORDS: Record<AxisAssessment, WordKey> = {
  achieved: 'axisAchieved',
  achievedByDerogation: 'axisAchievedByDerogation',
  notAchieved: 'axisNotAchieved',
  seriousFailure: 'axisSeriousFailure',
};

/**
 * «conseguito» only when the value is at least the target.
 * @param otherwise the word for a target not reached: before its date it is only not reached yet
 */
export function verdict(value: CellRef, target: CellRef, otherwise: 'notReached' | 'notYetReached'): Formula {
  return {
    operands: [value, target],
    evaluate([v, t]) {
      if (v?.state !== 'known' || t?.state !== 'known') return NOT_AVAILABLE;
      const isReached = v.quantity.value.greaterThanOrEqualTo(t.quantity.value);
      const isRounded = !isExact(v.quantity) || !isExact(t.quantity);
      return { state: 'word', word: isReached ? 'reached' : otherwise, isRounded };
    },
    excel(book) {
      const [v, t] = [book.cell(value), book.cell(target)];
      return `IF(COUNT(${v},${t})<2,${book.word('notAvailable')},IF(${v}>=${t},${book.word('reached')},${book.word(otherwise)}))`;
    },
    explain: (names) => ({
      rule: 'rule.verdict',
      values: { value: names.value(value), target: names.value(target) },
    }),
  };
}

/** Where a rate stands against the thresholds of Art. 6. */
export function band(rate: CellRef): Formula {
  return {
    operands: [rate],
    evaluate([value]) {
      if (value?.state !== 'known') return NOT_AVAILABLE;
      return { state: 'word', word: BAND_WORDS[bandOf(value.quantity.value)], isRounded: !isExact(value.quantity) };
    },
    excel(book) {
      const r = book.cell(rate);
      const step = (limit: keyof typeof LIMITS, word: WordKey, otherwise: string) =>
        `IF(${r}>=${asRatio(LIMITS[limit]).toString()},${book.word(word)},${otherwise})`;
      const below = step('seriousFailure', 'bandBelow', book.word('bandSeriousFailure'));
      const chain = step('achieved', 'bandAchieved', step('derogation', 'bandDerogation', below));
      return `IF(COUNT(${r})<1,${book.word('notAvailable')},${chain})`;
    },
    explain: (names) => ({ rule: 'rule.band', values: { rate: names.value(rate) } }),
  };
}

/**
 * The outcome of an axis by Art. 6(2)-(4), from the rates of its framework.
 * «n.d.» while a rate is missing: an axis is not judged on part of its indicators.
 * @param main rates of the financial and output indicators
 * @param results rates of the result indicators: they count for what is achieved, not for a serious failure
 */
export function assessment(main: readonly CellRef[], results: readonly CellRef[]): Formula {
  const rates = [...main, ...results];
  return {
    operands: rates,
    evaluate(values) {
      const quantities = quantitiesOf(values);
      if (quantities.length < rates.length) return NOT_AVAILABLE;
      const exact = quantities.map(({ value }) => value);
      const word = ASSESSMENT_WORDS[assessAxis({ main: exact.slice(0, main.length), results: exact.slice(main.length) })];
      return { state: 'word', word, isRounded: quantities.some((quantity) => !isExact(quantity)) };
    },
    excel(book) {
      // "<"&0.85, not "<0.85": an Italian Excel reads the text of a criterion with a decimal comma.
      const below = (limit: keyof typeof LIMITS, cells: readonly CellRef[]) =>
        book.ranges(cells).map((range) => `COUNTIF(${range},"<"&${asRatio(LIMITS[limit]).toString()})`).join('+') || '0';
      const hasEnough = rates.length >= asCount(LIMITS.derogationMinimumIndicators);
      const derogation = hasEnough
        ? `IF(AND(${below('achieved', rates)}=1,${below('derogation', rates)}=0),${book.word('axisAchievedByDerogation')},${book.word('axisNotAchieved')})`
        : book.word('axisNotAchieved');
      const isFailure = `${below('seriousFailure', main)}>=${seriousFailuresNeeded(main.length)}`;
      const judged = `IF(${isFailure},${book.word('axisSeriousFailure')},${derogation})`;
      return (
        `IF(COUNT(${book.ranges(rates).join(',')})<${rates.length},${book.word('notAvailable')},` +
        `IF(${below('achieved', rates)}=0,${book.word('axisAchieved')},${judged}))`
      );
    },
    explain: (names) => ({
      rule: 'rule.assessment',
      values: { count: String(rates.length), rates: rates.map((rate) => names.value(rate)).join('; ') },
    }),
  };
}
