import { describe, expect, it } from 'vitest';
import { briefSourceText, sourceText } from '../../../engine/facts/fact.js';
import { makeFactStore } from '../../../engine/facts/factStore.js';
import { recordFigures } from '../../../engine/facts/recordFigures.js';
import { keyMaker } from '../../../engine/programme/figureKey.js';
import type { MeasureId } from '../../../engine/programme/measures.js';
import type { RecordFacts } from '../../../engine/records/recordFacts.js';
import { axis, madeRecords, moneyOf, outputOf, priority, PROGRAMME } from './madeRecords.js';

type Scope = Parameters<ReturnType<typeof keyMaker>>[1];

const I = { axis: axis('I') };
const I8 = { ...I, priority: priority('8.i') };

/** Finds the value of a figure as text with its unit; undefined when it is not known. */
function reader(records: RecordFacts) {
  const store = makeFactStore(recordFigures(records, PROGRAMME));
  return (measure: MeasureId, scope: Scope, year = 2016) => {
    const quantity = store.find(keyMaker(year)(measure, scope))?.quantity;
    return quantity && `${quantity.value.toFixed()} ${quantity.unit}`;
  };
}

describe('what participants give', () => {
  const records = madeRecords(['operazioni', 'partecipanti'], {
    facts: [
      outputOf('I', '8.i', 'CO01', 'M', 2015, 3),
      outputOf('I', '8.i', 'CO01', 'F', 2016, 4),
      outputOf('I', '8.ii', 'CO03', 'F', 2016, 5),
      outputOf('I', '8.i', 'CO06', 'F', 2016, 2),
      outputOf('I', '8.i', 'CR06', 'F', 2016, 1),
      outputOf('I', '8.i', 'CO20', 'T', 2014, 7),
      { ...outputOf('I', '8.i', '', 'T', 2016, 9), measure: 'grandTotal' },
    ],
  });
  const figure = reader(records);

  it('is of one year, by sex and priority', () => {
    expect(figure('annualIndicator', { ...I8, indicator: 'CO01', sex: 'M' }, 2015)).toBe('3 persons');
    expect(figure('annualIndicator', { ...I8, indicator: 'CO01', sex: 'F' })).toBe('4 persons');
    expect(figure('annualIndicator', { ...I8, indicator: 'CO20', sex: 'T' }, 2014)).toBe('7 number');
    expect(figure('grandTotal', { ...I8, sex: 'T' })).toBe('9 persons');
  });

  it('is zero where the file was read and gives nothing, in every year of the period', () => {
    for (const year of [2014, 2015, 2016]) {
      expect(figure('annualIndicator', { ...I8, indicator: 'CO11', sex: 'M' }, year)).toBe('0 persons');
      expect(figure('annualIndicator', { ...I8, indicator: 'CO23', sex: 'T' }, year)).toBe('0 number');
      expect(figure('grandTotal', { axis: axis('II'), priority: priority('9.iv'), sex: 'T' }, year)).toBe('0 persons');
    }
    expect(figure('annualIndicator', { ...I8, indicator: 'CO11', sex: 'M' }, 2017)).toBeUndefined();
  });

  it('never fills what records cannot: CO12-CO14, technical assistance, the sexes of projects', () => {
    for (const indicator of ['CO12', 'CO13', 'CO14']) expect(figure('annualIndicator', { ...I8, indicator, sex: 'M' })).toBeUndefined();
    expect(figure('annualIndicator', { axis: axis('V'), indicator: 'CO01', sex: 'M' })).toBeUndefined();
    expect(figure('annualIndicator', { ...I8, indicator: 'CO20', sex: 'M' })).toBeUndefined();
  });

  it('adds up over years, sexes and priorities', () => {
    expect(figure('indicatorValue', { ...I, indicator: 'CO01' })).toBe('7 persons');
    expect(figure('indicatorValue', { ...I8, indicator: 'CR06' })).toBe('1 persons');
    expect(figure('indicatorValue', { ...I, indicator: 'CR06' })).toBe('1 persons');
    expect(figure('indicatorValue', { ...I, indicator: 'CO20' })).toBe('7 number');
    // CO01 + CO03 + CO05: an age class is not another participant.
    expect(figure('participants', { ...I, sex: 'F' })).toBe('9 persons');
    expect(figure('participants', { ...I, sex: 'M' })).toBe('3 persons');
    expect(figure('participants', { axis: axis('II'), sex: 'M' })).toBe('0 persons');
  });

  it('has the region in its key only when it is another one', () => {
    const other = reader(madeRecords(['operazioni', 'partecipanti'], { facts: [outputOf('I', '8.i', 'CO01', 'M', 2016, 3, 'IT')] }));
    expect(other('annualIndicator', { ...I8, indicator: 'CO01', sex: 'M', region: 'IT' })).toBe('3 persons');
    expect(other('annualIndicator', { ...I8, indicator: 'CO01', sex: 'M' })).toBe('0 persons');
  });

  it('counts what was selected before the first year of the tables in that year', () => {
    const found = reader(madeRecords(['operazioni'], { facts: [outputOf('I', '8.i', 'CO23', 'T', 2013, 2), outputOf('I', '8.i', 'CO23', 'T', 2014, 3), outputOf('I', '8.i', 'CO23', 'T', 2015, 5)] }));
    expect(found('annualIndicator', { ...I8, indicator: 'CO23', sex: 'T' }, 2013)).toBeUndefined();
    expect([2014, 2015].map((year) => found('annualIndicator', { ...I8, indicator: 'CO23', sex: 'T' }, year))).toEqual(['5 number', '5 number']);
    expect(found('indicatorValue', { ...I8, indicator: 'CO23' })).toBe('10 number');
  });

  it('is zero in another category of region too, where the records name it', () => {
    const found = reader(madeRecords(['operazioni', 'partecipanti'], { facts: [outputOf('I', '8.i', 'CO01', 'M', 2016, 3, 'IT')] }));
    expect(found('annualIndicator', { ...I8, indicator: 'CO05', sex: 'F', region: 'IT' }, 2014)).toBe('0 persons');
    expect(found('annualIndicator', { ...I, priority: priority('8.ii'), indicator: 'CO05', sex: 'F', region: 'IT' }, 2014)).toBeUndefined();
  });

  it('of a reference population is zero for every year of a pair that the records name', () => {
    const reference = { ...I8, region: 'PS' as const, sex: 'F' as const, year: 2016, result: 'CR06', reference: 'CO01', value: 2 };
    const found = reader(madeRecords(['operazioni', 'partecipanti'], { referenceResults: [reference] }));
    expect(found('annualOfReference', { ...I8, indicator: 'CR06', detail: 'CO01', sex: 'F' })).toBe('2 persons');
    expect(found('annualOfReference', { ...I8, indicator: 'CR06', detail: 'CO01', sex: 'M' }, 2014)).toBe('0 persons');
    expect(found('annualOfReference', { ...I8, indicator: 'CR06', detail: 'CO05', sex: 'M' }, 2014)).toBeUndefined();
  });

  it('is not known without the file', () => {
    const found = reader(madeRecords(['operazioni']));
    expect(found('annualIndicator', { ...I8, indicator: 'CO01', sex: 'M' })).toBeUndefined();
    expect(found('participants', { ...I, sex: 'M' })).toBeUndefined();
    expect(found('annualIndicator', { ...I8, indicator: 'CO20', sex: 'T' })).toBe('0 number');
  });
});

describe('what operations and movements give', () => {
  it('is in euro to the cent, zero for the other axes', () => {
    const figure = reader(madeRecords(['operazioni', 'movimenti'], { facts: [moneyOf('committed', 'I', 123456), moneyOf('eligibleTotal', 'I', 5), moneyOf('operations', 'I', 3), moneyOf('operations', 'V', 2)] }));
    expect(figure('committed', I)).toBe('1234.56 euro');
    expect(figure('paid', I)).toBe('0 euro');
    expect(figure('committed', { axis: axis('V') })).toBe('0 euro');
    expect(figure('eligibleTotal', I)).toBe('0.05 euro');
    expect(figure('selectedOperations', {})).toBe('5 number');
    expect(figure('programmed', I)).toBeUndefined();
  });

  it('has the certified amounts of earlier years', () => {
    const certified = [2014, 2016].map((year) => ({ axis: axis('I'), region: 'PS' as const, year, value: year }));
    const figure = reader(madeRecords(['movimenti'], { facts: [moneyOf('certified', 'I', 2016)], certifiedAtYearEnd: certified }));
    expect([2014, 2015, 2016].map((year) => figure('certified', I, year))).toEqual(['20.14 euro', '0 euro', '20.16 euro']);
  });

  it('has the share of the Union only when every certified axis gives it', () => {
    const facts = [moneyOf('certified', 'I', 100), moneyOf('certified', 'II', 100)];
    const union = (code: string) => ({ measure: 'certified' as const, axis: axis(code), region: 'PS' as const, value: 50 });
    expect(reader(madeRecords(['movimenti'], { facts, unionAmounts: [union('I')] }))('certifiedUnion', {})).toBeUndefined();
    expect(reader(madeRecords(['movimenti'], { facts, unionAmounts: [union('I'), union('II')] }))('certifiedUnion', {})).toBe('1 euro');
  });

  it('has the resources activated, with and without a priority', () => {
    const programmed = [{ ...I8, value: 100 }, { ...I, value: 1 }];
    expect(reader(madeRecords(['programmato'], { programmed }))('programmed', I)).toBe('1.01 euro');
  });

  it('does not know what is declared of a combination without movements', () => {
    const combinations = [{ ...I, region: 'PS' as const, codes: ['102', '', ' | '], eligibleTotal: 1, eligiblePublic: 1, declared: 0, operations: 1 }];
    const figure = reader(madeRecords(['operazioni'], { combinations }));
    // A code that holds the separator cannot become two codes.
    const scope = { ...I, detail: '102 |  |  / ' };
    expect([figure('categorisedTotal', scope), figure('categorisedDeclared', scope)]).toEqual(['0.01 euro', undefined]);
  });
});

describe('the source of a counted figure', () => {
  it('names the files and the rule, in both languages, and never a person', () => {
    const facts = recordFigures(madeRecords(['operazioni', 'partecipanti']), PROGRAMME, { partecipanti: ['2015.csv', '2016.csv'] });
    const fact = makeFactStore(facts).find(keyMaker(2015)('annualIndicator', { ...I8, indicator: 'CO16', sex: 'F' }))!;
    expect(sourceText(fact, 'it')).toMatch(/^2015\.csv, 2016\.csv: partecipazioni con ingresso nel 2015 e dati completi, contate in CO16\. CO16 = disabile S; .*1304\/2013, allegato I/);
    expect(sourceText(fact, 'en')).toMatch(/^2015\.csv, 2016\.csv: participations entered in 2015 with complete data, counted in CO16\. CO16 = disabile S; /);
    expect(briefSourceText(fact, 'it')).toBe('2015.csv, 2016.csv (CO16)');
  });
});
