import {
  asCount,
  asRatio,
  assessAxis,
  bandOf,
  PERFORMANCE_THRESHOLDS as LIMITS,
  type AchievementBand,
  type AxisAssessment,
} from '../../law/period2014/performanceFramework.js';
import { isExact } from '../../number/quantity.js';
import type { WordKey } from '../../text/words.js';
import { NOT_AVAILABLE, quantitiesOf, type CellRef } from '../cell.js';
import type { Formula } from './formula.js';

const BAND_WORDS: Record<AchievementBand, WordKey> = {
  achieved: 'bandAchieved',
  derogation: 'bandDerogation',
  below: 'bandBelow',
  seriousFailure: 'bandSeriousFailure',
};

const ASSESSMENT_WORDS: Record<AxisAssessment, WordKey> = {
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
 */
export function assessment(rates: readonly CellRef[]): Formula {
  return {
    operands: rates,
    evaluate(values) {
      const quantities = quantitiesOf(values);
      if (quantities.length < rates.length) return NOT_AVAILABLE;
      const word = ASSESSMENT_WORDS[assessAxis(quantities.map(({ value }) => value))];
      return { state: 'word', word, isRounded: quantities.some((quantity) => !isExact(quantity)) };
    },
    excel(book) {
      const ranges = book.ranges(rates);
      // "<"&0.85, not "<0.85": an Italian Excel reads the text of a criterion with a decimal comma.
      const below = (limit: keyof typeof LIMITS) =>
        ranges.map((range) => `COUNTIF(${range},"<"&${asRatio(LIMITS[limit]).toString()})`).join('+');
      const isSmall = rates.length <= asCount(LIMITS.smallFrameworkMaximum);
      const serious = asCount(isSmall ? LIMITS.seriousFailureOfFew : LIMITS.seriousFailureOfMany);
      const hasEnough = rates.length >= asCount(LIMITS.derogationMinimumIndicators);
      const derogation = hasEnough
        ? `IF(AND(${below('achieved')}=1,${below('derogation')}=0),${book.word('axisAchievedByDerogation')},${book.word('axisNotAchieved')})`
        : book.word('axisNotAchieved');
      const judged = `IF(${below('seriousFailure')}>=${serious},${book.word('axisSeriousFailure')},${derogation})`;
      return (
        `IF(COUNT(${ranges.join(',')})<${rates.length},${book.word('notAvailable')},` +
        `IF(${below('achieved')}=0,${book.word('axisAchieved')},${judged}))`
      );
    },
    explain: (names) => ({
      rule: 'rule.assessment',
      values: { count: String(rates.length), rates: rates.map((rate) => names.value(rate)).join('; ') },
    }),
  };
}
