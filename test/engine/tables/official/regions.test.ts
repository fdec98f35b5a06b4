import { describe, expect, it } from 'vitest';
import { readValues, tablesAsData, type Issue } from '../../../../engine/index.js';
import { longForm } from '../../../../engine/data/longForm.js';
import { rowLabel } from '../../../../engine/tables/labels.js';
import type { RecordFact, RecordFacts } from '../../../../engine/records/recordFacts.js';
import { computeReport, type Report } from '../../../../engine/report.js';
import { programmeOfCase } from '../../../cases/programme.js';
import { axis, madeRecords, outputOf } from '../../facts/madeRecords.js';

const YEAR = 2018;

const target = (value: string, unit: string) => ({ value, unit, source: 'caso' });
const PROGRAMME = programmeOfCase({
  indicators: [
    { axis: 'I', code: 'SPESA', kind: 'financial', name: 'Spesa', unit: 'EUR', scopes: [{ plan: 'PIANO', performanceFramework: true, milestone2018: target('100', 'EUR'), target2023: target('1000', 'EUR') }] },
    { axis: 'I', code: 'CO01', kind: 'output', name: 'Disoccupati', unit: 'persone', scopes: [{ plan: 'PIANO', performanceFramework: true, milestone2018: target('10', 'persone'), target2023: target('50', 'persone') }] },
    { axis: 'II', code: 'CO01', kind: 'output', name: 'Disoccupati', unit: 'persone', scopes: [{ plan: 'PIANO', performanceFramework: true, milestone2018: target('4', 'persone'), target2023: target('50', 'persone') }] },
    { axis: 'II', code: 'NUCLEI', kind: 'output', name: 'Nuclei', unit: 'numero', scopes: [{ plan: 'PIANO', target2023: target('9', 'numero') }] },
  ],
}).programme!;

const money = (measure: RecordFact['measure'], code: string, region: RecordFact['region'], value: number): RecordFact =>
  ({ measure, axis: axis(code), region, sex: 'T', year: YEAR, value });

const RECORDS = madeRecords(['operazioni', 'partecipanti', 'movimenti'], {
  year: YEAR,
  facts: [
    outputOf('I', '8.i', 'CO01', 'F', 2017, 3),
    outputOf('I', '8.i', 'CO01', 'F', 2018, 5, 'IT'),
    outputOf('I', '8.ii', 'CO01', 'M', 2018, 2),
    outputOf('I', '8.i', 'CO20', 'T', 2013, 1, 'IT'),
    outputOf('II', '9.i', 'CO01', 'M', 2016, 6),
    ...(['eligibleTotal', 'declared', 'certified', 'committed'] as const).flatMap((measure) => [money(measure, 'I', 'PS', 30_000), money(measure, 'I', 'IT', 20_000), money(measure, 'II', 'PS', 10_000)]),
    money('operations', 'I', 'PS', 3),
    money('operations', 'I', 'IT', 2),
    money('operations', 'II', 'PS', 1),
  ],
  certifiedAtYearEnd: [{ axis: axis('I'), region: 'IT', year: 2017, value: 15_000 }],
});

function report({ values = [], records }: { values?: readonly string[]; records?: RecordFacts }): { made: Report; issues: Issue[] } {
  const text = ['anno;misura;asse;priorita_investimento;categoria_regione;genere;indicatore;valore;unita;decimali;fonte', ...values].join('\n');
  const { figures, count, issues } = readValues(text, 'valori.csv', PROGRAMME, YEAR);
  const { report: made, issues: more } = computeReport({
    programme: PROGRAMME, year: YEAR, figures, published: [], counts: [count], ...(records && { records: { facts: records, isSample: false, counts: [] } }),
  });
  return { made: made!, issues: [...(values.length === 0 ? [] : issues), ...more] };
}

function reader({ made }: { made: Report }) {
  const cells = new Map(tablesAsData(made, 'it').flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.cells).map(({ trace, text }) => [trace, text] as const))));
  return (id: string) => cells.get(id);
}

const rowKeys = (made: Report, table: string) => made.computed.tables.find(({ id }) => id === table)!.rows.map(({ key }) => key);

describe('records of two categories of region', () => {
  const both = report({ records: RECORDS });
  const cell = reader(both);

  it('have rows of their own in Tables 4A and 2A, only where some figure names the category', () => {
    expect([cell('T4A/I.8.i.CO01/cumulativeT'), cell('T4A/I.8.i.CO01@IT/cumulativeT')]).toEqual(['3', '5']);
    expect([cell('T4A/I.8.i.CO01/region'), cell('T4A/I.8.i.CO01@IT/region')]).toEqual(['Più sviluppate', 'In transizione']);
    // Read and not found: zero, not unknown.
    expect([cell('T4A/I.8.i.CO11@IT/cumulativeT'), cell('T2A/I.8.i.CR03@IT/annualM2014'), cell('T4A/I.8.i.CO-GRAND@IT/cumulativeT')]).toEqual(['0', '0', '0']);
    expect(rowKeys(both.made, 'T4A').some((key) => /^(?:II|I\.8\.ii).*@/.test(key))).toBe(false);
    expect(rowKeys(both.made, 'T4A').some((key) => key.endsWith('@MS'))).toBe(false);
  });

  it('give the whole axis of each category the sum of its own priorities', () => {
    expect([cell('T4A/I.CO01/cumulativeT'), cell('T4A/I.CO01@IT/cumulativeT')]).toEqual(['5', '5']);
  });

  it('count what was selected before 2014 in 2014', () => {
    expect(cell('T4A/I.8.i.CO20@IT/cumulativeT')).toBe('1');
  });

  it('have in Table 6 a row, a total of the category and a share in the grand total', () => {
    expect(rowKeys(both.made, 'T6')).toEqual(['I', 'I@IT', 'II', 'V', 'total', 'total@IT', 'grandTotal']);
    expect(['I', 'I@IT', 'total', 'total@IT', 'grandTotal'].map((row) => cell(`T6/${row}/eligibleCost`))).toEqual(['300,00 €', '200,00 €', '400,00 €', '200,00 €', '600,00 €']);
    expect(['I', 'I@IT', 'total', 'total@IT', 'grandTotal'].map((row) => cell(`T6/${row}/operations`))).toEqual(['3', '2', '4', '2', '6']);
    expect(['I', 'I@IT', 'total', 'grandTotal'].map((row) => cell(`T6/${row}/certified2018`))).toEqual(['300,00 €', '200,00 €', '400,00 €', '600,00 €']);
  });

  it('have no part of the allocation: the plan does not divide it', () => {
    expect(['I', 'I@IT', 'total', 'total@IT'].map((row) => cell(`T6/${row}/funding`))).toEqual(['n.d.', 'n.d.', 'n.d.', 'n.d.']);
    expect([cell('T6/I/selectedShare'), cell('T6/I@IT/declaredShare'), cell('T6/I@IT/rate')]).toEqual(['n.d.', 'n.d.', 'n.d.']);
    expect([cell('T6/II/funding'), cell('T6/II/selectedShare')]).toEqual(['500.000,00 €', '0,02%']);
    // 600 of 1,600,000: a ratio of totals.
    expect([cell('T6/grandTotal/funding'), cell('T6/grandTotal/selectedShare')]).toEqual(['1.600.000,00 €', '0,04%']);
    expect(both.made.computed.tables.find(({ id }) => id === 'T6')!.notes.map(({ key }) => key)).toContain('note.fundingOfRegions');
  });

  it('have lines of their own in Table 5, with the outputs of the same category', () => {
    expect([cell('T5/I.CO01/annualT2018'), cell('T5/I.CO01@IT/annualT2018'), cell('T5/I.CO01/cumulativeT2018'), cell('T5/I.CO01@IT/cumulativeT2018')]).toEqual(['2', '5', '5', '5']);
    expect([cell('T5/I.SPESA/cumulativeT2018'), cell('T5/I.SPESA@IT/cumulativeT2018'), cell('T5/I.SPESA@IT/cumulativeT2017')]).toEqual(['300,00 €', '200,00 €', '150,00 €']);
    expect([cell('T5/I.CO01/milestoneT'), cell('T5/I.CO01@IT/targetT'), cell('T5/I.SPESA/assessment')]).toEqual(['n.d.', 'n.d.', 'n.d.']);
    expect([cell('T5/II.CO01/milestoneT'), cell('T5/II.CO01/rate')]).toEqual(['4', '150,00%']);
  });

  it('are together in the summary tables, which are of whole axes', () => {
    expect([cell('S3/I/committed'), cell('S3/total/committed'), cell('S2/I.CO01/value'), cell('S4A/I/total')]).toEqual(['500,00 €', '600,00 €', '10', '10']);
    expect(cell('S2/I.SPESA/rate')).toBe('500,00%');
    expect(cell('S7/operations/number')).toBe('6');
  });

  it('are told apart by the names of the rows', () => {
    for (const id of ['T2A', 'T4A', 'T5', 'T6']) {
      const table = both.made.computed.tables.find((one) => one.id === id)!;
      const labels = table.rows.filter(({ kind }) => kind !== 'group').map((row) => rowLabel(table, row, 'it'));
      expect(new Set(labels).size, id).toBe(labels.length);
    }
  });

  it('tell nothing lost', () => {
    expect(both.issues).toEqual([]);
  });
});

describe('typed figures', () => {
  it('of the category of the programme are those without a category', () => {
    const { made, issues } = report({ values: ['2018;spesa_dichiarata;I;;PS;;;70;EUR;;x'] });
    expect(issues.filter(({ code }) => code === 'DAT-020')).toEqual([]);
    expect(reader({ made })('T6/I/declared')).toBe('70,00 €');
    expect(rowKeys(made, 'T6')).toEqual(['I', 'II', 'V', 'total', 'grandTotal']);
  });

  it('of another category have a row in Table 4B, in their axis only', () => {
    const typed = report({ values: ['2018;valore_indicatore;II;;IT;;NUCLEI;7;numero;;x', '2018;valore_indicatore;II;;;;NUCLEI;4;numero;;x'] });
    const cell = reader(typed);
    expect([cell('T4B/II.NUCLEI/cumulativeT'), cell('T4B/II.NUCLEI@IT/cumulativeT'), cell('T4B/II.NUCLEI@IT/region')]).toEqual(['4', '7', 'In transizione']);
    expect(cell('T4B/II.NUCLEI/targetT')).toBe('n.d.');
    expect(cell('S2/II.NUCLEI/value')).toBe('11');
    expect(rowKeys(typed.made, 'T5').filter((key) => key.includes('@'))).toEqual(['II.CO01@IT']);
    expect(typed.issues.filter(({ code }) => code === 'DAT-020')).toEqual([]);
  });

  it('of several categories are each in the long form, where the summary shows their sum', () => {
    const { made } = report({ values: ['2018;pagamenti;I;;IT;;;70,5;EUR;;x', '2018;pagamenti;I;;;;;40;EUR;;x'] });
    expect(reader({ made })('S3/I/paid')).toBe('110,50 €');
    expect(longForm(made).split('\n').filter((line) => line.startsWith('paid,'))).toEqual(['paid,I,,,,2018,,40', 'paid,I,,IT,,2018,,70.5']);
  });

  it('that no row can show are told', () => {
    const { issues } = report({ values: ['2018;valore_indicatore;V;;IT;;CO01;7;persone;;x'] });
    expect(issues.map(({ code, place }) => `${code} ${place.row}`)).toContain('DAT-020 2');
  });
});

describe('counted figures that no row can show', () => {
  it('are told with their axis, indicators and amounts: participants of technical assistance', () => {
    const ofAssistance: RecordFact[] = [
      { measure: 'output', axis: axis('V'), region: 'PS', sex: 'F', year: 2017, indicator: 'CO01', value: 3 },
      { measure: 'output', axis: axis('V'), region: 'PS', sex: 'M', year: 2018, indicator: 'CO01', value: 4 },
      { measure: 'grandTotal', axis: axis('V'), region: 'PS', sex: 'T', year: 2018, value: 8 },
    ];
    const { issues } = report({ records: madeRecords(['operazioni', 'partecipanti'], { year: YEAR, facts: ofAssistance }) });
    const [told, ...others] = issues.filter(({ code }) => code === 'REC-037');
    expect(others).toEqual([]);
    expect(told!.values).toMatchObject({ axis: 'V', figures: 'CO01 7, totale_generale 8' });
    expect(told!.place.file).toBe('partecipanti.csv');
  });
});
