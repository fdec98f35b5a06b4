import { describe, expect, it } from 'vitest';
import { TABLE_DEFINITIONS } from '../../../../engine/tables/allTables.js';
import { planOf, reportOf } from '../../plan/infographicReport.js';

const columnsOf = (id: string, year: number) => reportOf(year).computed.tables.find((table) => table.id === id)!.columns;

describe('the columns of the official financial tables', () => {
  // Annex V to Reg. (EU) 2015/207, Table 5: 7 labels, milestone and target m w t, then c and a, each m w t, for every year; observations.
  it.each([2018, 2020, 2022])('of Table 5 in %i are those of the model, and three of ours set apart', (year) => {
    const columns = columnsOf('T5', year);
    const years = year - 2014 + 1;
    expect(columns).toHaveLength(7 + 6 + 6 * years + 1 + 3);
    expect(columns.slice(7, 13).map(({ key }) => key)).toEqual(['milestoneM', 'milestoneF', 'milestoneT', 'targetM', 'targetF', 'targetT']);
    expect(columns.slice(13, 19).map(({ key }) => key)).toEqual(['cumulativeM2014', 'cumulativeF2014', 'cumulativeT2014', 'annualM2014', 'annualF2014', 'annualT2014']);
    expect(columns.slice(-4).map(({ key }) => key)).toEqual(['observations', 'rate', 'band', 'assessment']);
    expect(columns.at(-3)!.group?.it).toMatch(/non fa parte del modello/);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
  });

  // Point 15: column 13 in the report submitted in 2019 only, column 14 in the final one only.
  it.each([
    [2018, ['1', '2', '3', '4', '5', '6', '7', '8=7/5×100', '9', '10', '11=10/5×100', '12', '13']],
    [2020, ['1', '2', '3', '4', '5', '6', '7', '8=7/5×100', '9', '10', '11=10/5×100', '12']],
  ])('of Table 6 in %i', (year, letters) => {
    expect(columnsOf('T6', year).map(({ letter }) => letter)).toEqual(letters);
  });

  // Annex II to Reg. (EU) 1011/2014, Table 2.
  it('of Table 7 are three of characteristics, eight dimensions and four figures', () => {
    const columns = columnsOf('T7', 2020);
    expect(columns).toHaveLength(15);
    expect(columns.slice(3, 11).map(({ heading }) => heading.en[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('of Tables 8 and 10 begin with those of the model', () => {
    expect(columnsOf('T8', 2020).flatMap(({ letter }) => letter?.[0] ?? [])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(columnsOf('T10', 2020).flatMap(({ letter }) => letter?.[0] ?? [])).toEqual(['1', '2', '3', '4']);
  });

  it('are of the official model, and say that their Italian headings are unverified', () => {
    const own = TABLE_DEFINITIONS.filter(({ id }) => ['T5', 'T6', 'T7', 'T8', 'T10'].includes(id));
    expect(own.map(({ isOfficial, areHeadingsVerified }) => [isOfficial, areHeadingsVerified])).toEqual(own.map(() => [true, false]));
  });
});

describe('what the law calls generated', () => {
  const plan = planOf(reportOf(2022));
  const formulaAt = (table: string, row: string, column: string) => {
    const sheet = plan.sheets.find(({ id }) => id === table)!;
    const cell = sheet.rows.find(({ key }) => key === row)!.cells[sheet.columns.findIndex(({ key }) => key === column)]!;
    return cell.kind === 'formula' ? cell.formula(plan.placed.book(`Foglio ${table}`)) : cell.kind;
  };

  it('is live: the year of an output from Table 4A, the cumulative value from the years', () => {
    const annual = formulaAt('T5', 'I.CO01', 'annualT2020');
    expect(annual).toMatch(/^IF\(COUNT\('Foglio T4A'![A-Z]+\d+:[A-Z]+\d+(,'Foglio T4A'![A-Z]+\d+:[A-Z]+\d+){3}\)<8,"n\.d\.",SUM\(/);
    expect(formulaAt('T5', 'I.CO01', 'cumulativeT2014')).toMatch(/^IF\(COUNT\(S\d+\)<1,"n\.d\.",SUM\(S\d+\)\)$/);
    expect(formulaAt('T5', 'I.CO01', 'cumulativeT2022')).toMatch(/^IF\(COUNT\((?:[A-Z]+\d+,?){9}\)<9,'Foglio S2'![A-Z]+\d+,SUM\(/);
    expect(formulaAt('T5', 'II.NUCLEI', 'annualT2020')).toMatch(/^'Foglio T4B'![A-Z]+\d+$/);
    expect(formulaAt('T5', 'I.CO01', 'rate')).toMatch(/\/[A-Z]+\d+\)\)$/);
  });

  it('is live: shares and ceilings of Tables 6, 8 and 10', () => {
    expect(formulaAt('T6', 'total', 'declaredShare')).toMatch(/^IF\(COUNT\(/);
    expect(formulaAt('T8', 'II', 'support')).toMatch(/^IF\(COUNT\('Foglio S1'!.*ROUND\(/);
    expect(formulaAt('T8', 'II', 'selectedShare')).toMatch(/^IF\(COUNT\(C\d+,G\d+\)<2/);
    expect(formulaAt('T10', 'total', 'ceiling')).toMatch(/ROUND\(F\d+\*0\.03,2\)/);
  });
});
