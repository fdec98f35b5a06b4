import { describe, expect, it } from 'vitest';
import { FIRST_YEAR } from '../../../../engine/law/period2014/period.js';
import { makeFactStore } from '../../../../engine/facts/factStore.js';
import { planVersionFor } from '../../../../engine/programme/planVersion.js';
import { allTables } from '../../../../engine/tables/allTables.js';
import { rowLabel } from '../../../../engine/tables/labels.js';
import { makeContext } from '../../../../engine/tables/reportContext.js';
import type { Table } from '../../../../engine/tables/table.js';
import { bundledProgramme } from '../../bundledProgramme.js';

function tablesOf(year: number): ReadonlyMap<string, Table> {
  const plan = planVersionFor(bundledProgramme.planVersions, year)!;
  const store = makeFactStore([]);
  return new Map(allTables(makeContext(bundledProgramme, plan, year, store)).map((table) => [table.id, table]));
}

const OF_2023 = tablesOf(2023);

describe('the columns of the model, for the report on 2023', () => {
  /** The last number printed in each table of Annex V to Reg. (EU) 2015/207; Table 2C without its block of three empty cells. */
  it.each([['T2A', 34], ['T2C', 72], ['T4A', 32], ['T4B', 43]])('%s has %i', (id, count) => {
    expect(OF_2023.get(id)!.columns).toHaveLength(count);
  });

  it.each(['T2A', 'T4A'])('%s: men and women of each year, no annual total', (id) => {
    const yearly = OF_2023.get(id)!.columns.filter(({ repeats }) => repeats !== undefined);
    expect(yearly.slice(0, 4).map(({ heading }) => heading.en)).toEqual(['Annual Value 2014 – M', 'Annual Value 2014 – W', 'Annual Value 2015 – M', 'Annual Value 2015 – W']);
    expect(yearly).toHaveLength(20);
  });

  it('T2C: annual and cumulative of each year, total, men and women', () => {
    const ofFirst = OF_2023.get('T2C')!.columns.filter(({ key }) => key.endsWith(String(FIRST_YEAR)));
    expect(ofFirst.map(({ heading }) => heading.it)).toEqual([
      'Valore annuale 2014 – Totale', 'Valore annuale 2014 – Uomini', 'Valore annuale 2014 – Donne',
      'Valore cumulativo 2014 – Totale', 'Valore cumulativo 2014 – Uomini', 'Valore cumulativo 2014 – Donne',
    ]);
  });

  it('T4B: the category of region comes before the measurement unit', () => {
    expect(OF_2023.get('T4B')!.columns.slice(0, 4).map(({ key }) => key)).toEqual(['id', 'indicator', 'region', 'unit']);
  });

  it('the category of region is «where relevant» in Tables 2C, 4A and 4B, not in Table 2A', () => {
    const region = (id: string) => OF_2023.get(id)!.columns.find(({ key }) => key === 'region')!.heading;
    expect(region('T2A')).toEqual({ it: 'Categoria di regione', en: 'Category of region' });
    for (const id of ['T2C', 'T4A', 'T4B']) expect(region(id)).toEqual({ it: 'Categoria di regione (se pertinente)', en: 'Category of region (where relevant)' });
  });

  it.each(['T5', 'T6'])('%s names the fund in the language of the workbook', (id) => {
    const funds = OF_2023.get(id)!.rows.filter(({ kind }) => kind === 'body').map(({ cells }) => cells.get('fund'));
    expect(funds.length).toBeGreaterThan(0);
    for (const fund of funds) expect(fund).toEqual({ kind: 'text', text: { it: 'FSE', en: 'ESF' } });
  });

  it('shows the year over its columns, and who is counted below', () => {
    const [men, women] = OF_2023.get('T4A')!.columns.filter(({ key }) => key.endsWith('2020'));
    expect([men!.group?.it, men!.printed?.it, women!.group, women!.printed?.it]).toEqual(['Valore annuale 2020', 'Uomini', undefined, 'Donne']);
  });
});

describe('the years of a report', () => {
  it.each([[2014, 1], [2018, 5], [2022, 9]])('%i: as many as have passed', (year, years) => {
    const { columns } = tablesOf(year).get('T4A')!;
    expect(columns.filter(({ repeats }) => repeats === 'annualM')).toHaveLength(years);
    expect(columns.filter(({ isOutlined = false, repeats }) => isOutlined && repeats === 'annualM')).toHaveLength(years - 1);
  });
});

describe('the model of the year', () => {
  const [of2019, of2020] = [tablesOf(2019), tablesOf(2020)];

  it('names the fund in its titles: REACT-EU from the report on 2020', () => {
    for (const id of ['T2A', 'T2C', 'T4A', 'T4B', 'T10']) {
      expect(of2019.get(id)!.title.en).not.toContain('REACT-EU');
      expect(of2020.get(id)!.title.en).toContain('ESF and ESF REACT-EU');
    }
  });

  it('says «where applicable» of the category of region in the titles of 2021, not in that of Table 4B', () => {
    const saying = (tables: ReadonlyMap<string, Table>) => [...tables.values()].filter(({ title }) => title.en.includes('category of region, where applicable)')).map(({ id }) => id);
    expect(saying(of2019)).toEqual([]);
    expect(saying(of2020)).toEqual(['T2A', 'T2C', 'T4A']);
  });

  it('leaves no slot open in a title', () => {
    for (const { title } of [...of2019.values(), ...of2020.values()]) expect(`${title.it} ${title.en}`).not.toMatch(/\{(?!date\})/);
  });

  it('has rows for CO12-CO14 until the report on 2019', () => {
    const codes = (tables: ReadonlyMap<string, Table>) => tables.get('T4A')!.rows.map(({ key }) => key).filter((key) => /^I\.8\.i\.CO1[1-5]$/.test(key));
    expect(codes(of2019)).toEqual(['I.8.i.CO11', 'I.8.i.CO12', 'I.8.i.CO13', 'I.8.i.CO14', 'I.8.i.CO15']);
    expect(codes(of2020)).toEqual(['I.8.i.CO11', 'I.8.i.CO15']);
  });
});

describe('the rows', () => {
  const outputs = tablesOf(2022).get('T4A')!;

  it('have a block for each axis and priority, in the order of the programme', () => {
    const blocks = outputs.rows.filter(({ kind }) => kind === 'group').map(({ key }) => key);
    const priorities = bundledProgramme.axes.flatMap(({ code, investmentPriorities }) => investmentPriorities.map((priority) => `${code}.${priority.code}`));
    expect(blocks.filter((key) => key.includes('.'))).toEqual(priorities);
    // Targets that the documents set for an axis without naming a priority: axes I, II and III.
    expect(blocks.filter((key) => !key.includes('.'))).toEqual(['I', 'II', 'III']);
  });

  it('are named by their block in sentences', () => {
    const row = outputs.rows.find(({ key }) => key === 'II.9.i.CO16')!;
    expect(rowLabel(outputs, row, 'it')).toBe('9.i, CO16, i partecipanti con disabilità');
  });

  it('have no common output for technical assistance without a target', () => {
    expect(outputs.rows.some(({ key }) => key.startsWith('V'))).toBe(false);
  });

  it('end each block with the grand total and, marked as ours, the total computed', () => {
    const block = outputs.rows.filter(({ key }) => key.startsWith('I.8.i.'));
    expect(block.slice(-3).map(({ key, kind }) => [key, kind])).toEqual([['I.8.i.CO23', 'body'], ['I.8.i.CO-GRAND', 'subtotal'], ['I.8.i.CO-TOT', 'subtotal']]);
  });
});
