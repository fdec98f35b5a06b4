import { describe, expect, it } from 'vitest';
import { assessment, band, verdict } from '../../../../engine/tables/formulas/achievement.js';
import { at, book, euro, evaluated, explained, NO_NUMBERS, scattered, share, shown } from './fakeSheet.js';

describe('the formula of a verdict', () => {
  const formula = verdict(at('B2'), at('C2'), 'notReached');

  it.each([
    // Public summary of the RAA 2018: unemployed persons of axis I against their milestone.
    [158_118, 25_000, 'reached'],
    [25_000, 25_000, 'reached'],
    [24_999, 25_000, 'notReached'],
    // Seen from 2022, CO09 of axis III is above the threshold of 85 %, and still not «conseguito».
    [52_104, 56_645, 'notReached'],
    [0, 0, 'reached'],
  ])('of %i against a target of %i is «%s»', (value, target, word) => {
    expect(shown(evaluated(formula, euro(value), euro(target)))).toBe(word);
  });

  it('before its date says only that the target is not reached yet', () => {
    expect(shown(evaluated(verdict(at('B2'), at('C2'), 'notYetReached'), euro(1), euro(2)))).toBe('notYetReached');
  });

  it('says when it compares rounded amounts', () => {
    expect(shown(evaluated(formula, euro('69.2', '0.05'), euro(65)))).toBe('reached (rounded)');
    expect(shown(evaluated(formula, euro('64.9'), euro(65, '0.5')))).toBe('notReached (rounded)');
  });

  it.each(NO_NUMBERS)('is not available when value or target is %s', (_, value) => {
    expect(shown(evaluated(formula, value, euro(1)))).toBe('notAvailable');
    expect(shown(evaluated(formula, euro(1), value))).toBe('notAvailable');
  });

  it('asks Excel for both numbers', () => {
    expect(formula.excel(book)).toBe('IF(COUNT(B2,C2)<2,"notAvailable",IF(B2>=C2,"reached","notReached"))');
  });

  it('explains itself with both values', () => {
    expect(explained(formula)).toEqual(['rule.verdict', { value: 'value B2', target: 'value C2' }]);
  });
});

describe('the formula of a band', () => {
  const formula = band(at('K2'));

  it.each([
    ['1.2', 'bandAchieved'],
    ['0.85', 'bandAchieved'],
    ['0.8499999', 'bandDerogation'],
    ['0.75', 'bandDerogation'],
    ['0.7499999', 'bandBelow'],
    ['0.65', 'bandBelow'],
    ['0.6499999', 'bandSeriousFailure'],
    ['0', 'bandSeriousFailure'],
  ])('of a rate of %s is «%s»', (rate, word) => {
    expect(shown(evaluated(formula, share(rate)))).toBe(word);
  });

  it('says when the rate is rounded', () => {
    expect(shown(evaluated(formula, share('0.9', '0.001')))).toBe('bandAchieved (rounded)');
  });

  it.each(NO_NUMBERS)('is not available when the rate is %s', (_, value) => {
    expect(shown(evaluated(formula, value))).toBe('notAvailable');
  });

  it('goes down the thresholds in Excel', () => {
    expect(formula.excel(book)).toBe(
      'IF(COUNT(K2)<1,"notAvailable",IF(K2>=0.85,"bandAchieved",IF(K2>=0.75,"bandDerogation",IF(K2>=0.65,"bandBelow","bandSeriousFailure"))))',
    );
  });

  it('explains itself with the rate', () => {
    expect(explained(formula)).toEqual(['rule.band', { rate: 'value K2' }]);
  });
});

describe('the formula of the outcome of an axis', () => {
  const three = assessment([at('K2'), at('K3'), at('K4')], []);

  // Art. 6(2)-(4): the table of tests of shared/law/2014-2020/tables.md, section 5.
  it.each([
    [['0.85', '1', '3'], 'axisAchieved'],
    [['0.75', '1', '3'], 'axisAchievedByDerogation'],
    [['0.74', '1', '3'], 'axisNotAchieved'],
    [['0.64', '1', '0.64'], 'axisSeriousFailure'],
  ])('at %j is «%s»', (rates, word) => {
    expect(shown(evaluated(three, ...rates.map((rate) => share(rate))))).toBe(word);
  });

  it.each([
    [['1', '1', '0.8'], 'axisAchievedByDerogation'],
    [['1', '1', '0.1'], 'axisNotAchieved'],
    [['0.64', '1', '1'], 'axisSeriousFailure'],
  ])('with two indicators and a result, at %j, is «%s»', (rates, word) => {
    expect(shown(evaluated(assessment([at('K2'), at('K3')], [at('K5')]), ...rates.map((rate) => share(rate))))).toBe(word);
  });

  it.each(NO_NUMBERS)('is not available while a rate is %s: an axis is not judged on part of its indicators', (_, value) => {
    expect(shown(evaluated(three, share(1), value, share(1)))).toBe('notAvailable');
    expect(shown(evaluated(assessment([at('K2')], [at('K3')]), share(1), value))).toBe('notAvailable');
  });

  it('says when a rate is rounded', () => {
    expect(shown(evaluated(three, share(1), share(1, '0.01'), share(1)))).toBe('axisAchieved (rounded)');
  });

  it('counts in Excel the rates below each threshold, with three indicators', () => {
    expect(three.excel(book)).toBe(
      'IF(COUNT(K2:K4)<3,"notAvailable",IF(COUNTIF(K2:K4,"<"&0.85)=0,"axisAchieved",' +
        'IF(COUNTIF(K2:K4,"<"&0.65)>=2,"axisSeriousFailure",' +
        'IF(AND(COUNTIF(K2:K4,"<"&0.85)=1,COUNTIF(K2:K4,"<"&0.75)=0),"axisAchievedByDerogation","axisNotAchieved"))))',
    );
  });

  it('has in Excel no derogation with two indicators, and one below 65 % is enough; cells apart are counted one by one', () => {
    expect(assessment([at('K2'), at('K4')], []).excel(scattered)).toBe(
      'IF(COUNT(K2,K4)<2,"notAvailable",IF(COUNTIF(K2,"<"&0.85)+COUNTIF(K4,"<"&0.85)=0,"axisAchieved",' +
        'IF(COUNTIF(K2,"<"&0.65)+COUNTIF(K4,"<"&0.65)>=1,"axisSeriousFailure","axisNotAchieved")))',
    );
  });

  it('counts in Excel the results for what is achieved, not for a serious failure', () => {
    expect(assessment([at('K2'), at('K3')], [at('K5')]).excel(book)).toBe(
      'IF(COUNT(K2:K5)<3,"notAvailable",IF(COUNTIF(K2:K5,"<"&0.85)=0,"axisAchieved",' +
        'IF(COUNTIF(K2:K3,"<"&0.65)>=1,"axisSeriousFailure",' +
        'IF(AND(COUNTIF(K2:K5,"<"&0.85)=1,COUNTIF(K2:K5,"<"&0.75)=0),"axisAchievedByDerogation","axisNotAchieved"))))',
    );
  });

  it('has in Excel no decimal inside a text: an Italian Excel would read it with a comma', () => {
    const texts = [...three.excel(book).matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
    expect(texts).toContain('<');
    expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it('explains itself with the number of indicators and their rates', () => {
    expect(explained(three)).toEqual(['rule.assessment', { count: '3', rates: 'value K2; value K3; value K4' }]);
  });
});
