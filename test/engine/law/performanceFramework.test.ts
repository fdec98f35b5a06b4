import { describe, expect, it } from 'vitest';
import { asCount, asRatio, assessAxis, bandOf, PERFORMANCE_THRESHOLDS, type AchievementBand, type AxisAssessment } from '../../../engine/law/period2014/performanceFramework.js';
import { citation } from '../../../engine/law/reference.js';
import { decimal } from '../../../engine/number/decimal.js';

/*
 * Source of every expected value: the table of tests in shared/law/2014-2020/tables.md, section 5, from Art. 6(2)-(4)
 * of Reg. (EU) 215/2014:
 *   achieved                every a >= 0.85
 *   achieved by derogation  n >= 3, exactly one a < 0.85, and that a >= 0.75
 *   serious failure         n <= 2: any a < 0.65; n > 2: at least two a < 0.65
 *   otherwise               not achieved, no serious failure
 * where a is value over milestone (or target), not rounded, and n the number of indicators, key steps included.
 */

/** An axis whose framework has financial and output indicators only, as most have. */
const assess = (...rates: string[]): AxisAssessment => assessAxis({ main: rates.map(decimal), results: [] });

describe('the band of one indicator', () => {
  it.each<[string, AchievementBand]>([
    ['6.32472', 'achieved'],
    ['1', 'achieved'],
    ['0.8500000000000000000001', 'achieved'],
    ['0.85', 'achieved'],
    ['0.8499999999999999999999', 'derogation'],
    ['0.8', 'derogation'],
    ['0.75', 'derogation'],
    ['0.7499999999999999999999', 'below'],
    ['0.7', 'below'],
    ['0.65', 'below'],
    ['0.6499999999999999999999', 'seriousFailure'],
    ['0.01', 'seriousFailure'],
    ['0', 'seriousFailure'],
    ['-0.1', 'seriousFailure'],
  ])('with a rate of %s is «%s»', (rate, band) => {
    expect(bandOf(decimal(rate))).toBe(band);
  });

  it('is taken from the rate not rounded: 84,999 % prints 85,00 % and is still below the threshold', () => {
    expect(bandOf(decimal('0.849999'))).toBe('derogation');
    expect(bandOf(decimal(849_999).dividedBy(1_000_000))).toBe('derogation');
    // 85 of 100 is exactly at the threshold, 17 of 20 is the same rate.
    expect(bandOf(decimal(17).dividedBy(20))).toBe('achieved');
  });
});

describe('an axis with one indicator', () => {
  it.each<[string, AxisAssessment]>([
    ['0.85', 'achieved'],
    ['0.8499999999', 'notAchieved'],
    ['0.75', 'notAchieved'],
    ['0.7499999999', 'notAchieved'],
    ['0.65', 'notAchieved'],
    ['0.6499999999', 'seriousFailure'],
    ['0', 'seriousFailure'],
  ])('at %s is «%s»', (rate, outcome) => {
    expect(assess(rate)).toBe(outcome);
  });
});

describe('an axis with two indicators', () => {
  it.each<[string, string, AxisAssessment]>([
    ['0.85', '0.85', 'achieved'],
    ['2', '0.8499999999', 'notAchieved'],
    // No derogation under three indicators.
    ['1', '0.8', 'notAchieved'],
    ['1', '0.75', 'notAchieved'],
    ['0.8', '0.8', 'notAchieved'],
    ['1', '0.65', 'notAchieved'],
    ['0.65', '0.65', 'notAchieved'],
    // Any of two below 65 % is enough.
    ['1', '0.6499999999', 'seriousFailure'],
    ['0.6499999999', '1', 'seriousFailure'],
    ['0.1', '0.1', 'seriousFailure'],
  ])('at %s and %s is «%s»', (first, second, outcome) => {
    expect(assess(first, second)).toBe(outcome);
  });
});

describe('an axis with three indicators', () => {
  it.each<[string, string, string, AxisAssessment]>([
    ['0.85', '0.85', '0.85', 'achieved'],
    ['0.85', '0.85', '0.8499999999', 'achievedByDerogation'],
    ['0.75', '1', '1', 'achievedByDerogation'],
    ['1', '0.75', '1', 'achievedByDerogation'],
    // That one must not be below 75 %.
    ['1', '1', '0.7499999999', 'notAchieved'],
    // Exactly one may be below 85 %.
    ['1', '0.8', '0.8', 'notAchieved'],
    ['0.8499999999', '0.75', '0.85', 'notAchieved'],
    // One below 65 % is not enough with more than two indicators.
    ['1', '1', '0.6499999999', 'notAchieved'],
    ['1', '0.65', '0.6499999999', 'notAchieved'],
    ['1', '0', '0.8', 'notAchieved'],
    // Two are.
    ['1', '0.6499999999', '0.6499999999', 'seriousFailure'],
    ['0.1', '5', '0', 'seriousFailure'],
    ['0', '0', '0', 'seriousFailure'],
  ])('at %s, %s and %s is «%s»', (first, second, third, outcome) => {
    expect(assess(first, second, third)).toBe(outcome);
  });
});

describe('an axis with four indicators', () => {
  it.each<[string, string, string, string, AxisAssessment]>([
    ['0.85', '1', '1', '1', 'achieved'],
    ['0.85', '1', '1', '0.75', 'achievedByDerogation'],
    ['0.85', '1', '1', '0.7499999999', 'notAchieved'],
    ['0.85', '1', '0.84', '0.84', 'notAchieved'],
    ['0.85', '1', '1', '0.1', 'notAchieved'],
    ['0.85', '1', '0.65', '0.1', 'notAchieved'],
    ['0.85', '1', '0.64', '0.1', 'seriousFailure'],
  ])('at %s, %s, %s and %s is «%s»', (first, second, third, fourth, outcome) => {
    expect(assess(first, second, third, fourth)).toBe(outcome);
  });

  it('is judged alike in any order', () => {
    const orders = [['0.84', '1', '1', '0.64'], ['1', '0.64', '0.84', '1'], ['0.64', '1', '0.84', '1'], ['1', '1', '0.64', '0.84']];
    expect(new Set(orders.map((rates) => assess(...rates)))).toEqual(new Set(['notAchieved']));
  });
});

/*
 * Same section: result indicators count for "achieved" (Art. 6(1): all indicators), not for suspension or correction
 * (CPR Annex II(2), Art. 22(6)-(7)); in the number of indicators of Art. 6(3)-(4) they are left out (deduction).
 */
describe('an axis with result indicators', () => {
  it.each<[main: string[], results: string[], AxisAssessment]>([
    [['1'], ['0.85'], 'achieved'],
    [['1'], ['0.8499999999'], 'notAchieved'],
    // Three indicators with the results: the derogation is open, to either kind.
    [['1', '1'], ['0.75'], 'achievedByDerogation'],
    [['1', '0.75'], ['1'], 'achievedByDerogation'],
    [['1', '0.8'], ['0.8'], 'notAchieved'],
    [['1', '1'], ['0.7499999999'], 'notAchieved'],
    // A result below 65 % is no serious failure, alone or with others.
    [['1'], ['0.1'], 'notAchieved'],
    [['1'], ['0.1', '0', '0.2'], 'notAchieved'],
    [['0.64', '1', '1'], ['0.1'], 'notAchieved'],
    // With one or two other indicators one of them below 65 % is enough, however many results there are.
    [['0.64', '1'], ['1', '1'], 'seriousFailure'],
    [['0.64'], ['1', '1', '1'], 'seriousFailure'],
    [['0.64', '0.64', '1'], ['1'], 'seriousFailure'],
  ])('at %j and results at %j is «%s»', (main, results, outcome) => {
    expect(assessAxis({ main: main.map(decimal), results: results.map(decimal) })).toBe(outcome);
  });
});

describe('the published milestones of 2018', () => {
  // Public summary of the RAA 2018: values over milestones; all achieved.
  it.each([
    ['I', [['158118', '25000'], ['69.2', '65']]],
    ['II', [['4832', '3161'], ['11633', '4986'], ['34394', '7000'], ['41.3', '38']]],
    ['III', [['36400', '16256'], ['90.7', '90']]],
    ['IV', [['915', '264'], ['3458', '1500'], ['1.2', '1']]],
  ])('of axis %s are achieved', (_, pairs) => {
    const main = pairs.map(([value, milestone]) => decimal(value!).dividedBy(milestone!));
    expect(assessAxis({ main, results: [] })).toBe('achieved');
  });

  it('of 2023 seen from 2022: CO09 of axis III, 52 104 of 56 645, is at 0,92 and above the threshold', () => {
    expect(bandOf(decimal(52_104).dividedBy(56_645))).toBe('achieved');
  });
});

describe('the thresholds', () => {
  it.each([
    ['achieved', '0.85'],
    ['derogation', '0.75'],
    ['seriousFailure', '0.65'],
  ] as const)('%s is %s', (name, ratio) => {
    expect(asRatio(PERFORMANCE_THRESHOLDS[name]).toFixed()).toBe(ratio);
  });

  it.each([
    ['derogationMinimumIndicators', 3],
    ['smallFrameworkMaximum', 2],
    ['seriousFailureOfFew', 1],
    ['seriousFailureOfMany', 2],
  ] as const)('%s is %i', (name, count) => {
    expect(asCount(PERFORMANCE_THRESHOLDS[name])).toBe(count);
  });

  it('cite Art. 6 of Reg. 215/2014, in force from 9 March 2014', () => {
    for (const { reference, inForceFrom } of Object.values(PERFORMANCE_THRESHOLDS)) {
      expect(citation(reference)).toMatch(/^Reg\. di esecuzione \(UE\) n\. 215\/2014, artt?\. 6\(/);
      expect(inForceFrom).toBe('2014-03-09');
    }
  });
});
