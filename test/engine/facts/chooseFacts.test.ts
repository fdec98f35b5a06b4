import { describe, expect, it } from 'vitest';
import { chooseFacts, type Preference } from '../../../engine/facts/chooseFacts.js';
import type { Fact } from '../../../engine/facts/fact.js';
import type { Figure } from '../../../engine/input/figure.js';
import { exactly } from '../../../engine/number/quantity.js';
import { decimal } from '../../../engine/number/decimal.js';
import { keyMaker, type FigureKey } from '../../../engine/programme/figureKey.js';
import { issueText } from '../../../engine/text/issueText.js';
import { axis } from './madeRecords.js';

const figure = keyMaker(2020);
const I = { axis: axis('I') };
const PAID = figure('paid', I);
const COMMON = figure('indicatorValue', { ...I, indicator: 'CO01' });
const OWN = figure('indicatorValue', { ...I, indicator: 'NUCLEI' });

function typed(key: FigureKey, value: string, halfWidth = '0'): Figure {
  const quantity = { ...exactly('euro', value), halfWidth: decimal(halfWidth) };
  return { key, quantity, writtenUnit: 'EUR', decimals: 2, source: 'fonte', file: 'valori.csv', row: 7 };
}

function counted(key: FigureKey, value: string): Fact {
  return { key, quantity: exactly('euro', value), source: '', counted: { files: 'movimenti.csv', rule: 'counted.paid', indicators: [], year: 2020 } };
}

function choose(figures: readonly Figure[], facts: readonly Fact[] | undefined, { isSample = false, prefer = 'values' as Preference } = {}) {
  const chosen = chooseFacts({ plan: [], typed: figures, ...(facts && { counted: facts }), isSample, prefer, year: 2020 });
  const value = (store: typeof chosen.facts, key: FigureKey) => store.find(key)?.quantity.value.toFixed();
  return { ...chosen, summary: (key: FigureKey) => value(chosen.facts, key), ofModel: (key: FigureKey) => value(chosen.official, key) };
}

describe('without records', () => {
  it('both sides are what was typed', () => {
    const { summary, ofModel, issues } = choose([typed(PAID, '5')], undefined);
    expect([summary(PAID), ofModel(PAID), issues]).toEqual(['5', '5', []]);
  });
});

describe('with records', () => {
  it.each([
    ['values', '5'],
    ['records', '6'],
  ] as const)('of a figure given twice the choice is %s', (prefer, used) => {
    const { summary, ofModel, issues } = choose([typed(PAID, '5')], [counted(PAID, '6'), counted(COMMON, '1')], { prefer });
    expect([summary(PAID), ofModel(PAID), summary(COMMON)]).toEqual([used, used, '1']);
    expect(issues.map(({ code, place }) => [code, place])).toEqual([['REC-031', { file: 'valori.csv', row: 7 }]]);
    const text = issueText(issues[0]!, 'it');
    expect(text).toContain(`le tabelle usano ${prefer === 'values' ? 'il valore digitato' : 'le registrazioni'}`);
    expect(text).toMatch(/vale 5 in valori\.csv:7 e 6 dal conteggio/);
  });

  it('the figure left out stays beside the one used', () => {
    const { facts } = choose([typed(PAID, '5')], [counted(PAID, '6')]);
    expect(facts.find(PAID)?.instead?.quantity.value.toFixed()).toBe('6');
    expect(facts.all).toHaveLength(1);
  });

  it('equal figures are only told', () => {
    expect(choose([typed(PAID, '5.50')], [counted(PAID, '5.5')]).issues.map(({ code }) => code)).toEqual(['REC-032']);
  });

  it.each([
    ['758450000', 'REC-032'],
    ['758550000', 'REC-032'],
    ['758550000.01', 'REC-031'],
    ['758449999.99', 'REC-031'],
  ])('a figure printed as 758,5 millions and a count of %s: %s', (count, code) => {
    const { issues } = choose([typed(PAID, '758500000', '50000')], [counted(PAID, count)]);
    expect(issues.map((one) => one.code)).toEqual([code]);
  });

  it('an amount is written as the reader writes it', () => {
    const [issue] = choose([typed(PAID, '1234.5')], [counted(PAID, '6')]).issues;
    expect(issueText(issue!, 'it')).toContain('1.234,5');
    expect(issueText(issue!, 'en')).toContain('1,234.5');
  });
});

describe('with records of a sample', () => {
  const facts = [counted(PAID, '6'), counted(COMMON, '1')];

  it('the official side has the records and the own indicators of the programme; the other side what was typed', () => {
    const { summary, ofModel, issues } = choose([typed(PAID, '5'), typed(OWN, '9')], facts, { isSample: true });
    expect([summary(PAID), summary(OWN), summary(COMMON)]).toEqual(['5', '9', undefined]);
    expect([ofModel(PAID), ofModel(OWN), ofModel(COMMON)]).toEqual(['6', '9', '1']);
    expect(issues).toEqual([]);
  });

  it('the summary side has the records too when nothing was typed for the year', () => {
    const earlier = { ...typed(PAID, '5'), key: keyMaker(2018)('paid', I) };
    const { summary } = choose([earlier], facts, { isSample: true });
    expect([summary(PAID), summary(COMMON), summary(earlier.key)]).toEqual(['6', '1', '5']);
  });
});
