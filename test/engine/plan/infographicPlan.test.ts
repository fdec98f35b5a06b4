import { describe, expect, it } from 'vitest';
import { shortened } from '../../../engine/plan/targetBlock.js';
import { planOf, reportOf } from './infographicReport.js';
import type { PlanCell, SheetPlan } from '../../../engine/plan/sheetPlan.js';
import type { WorkbookPlan } from '../../../engine/plan/workbookPlan.js';

const sheetOf = (plan: WorkbookPlan): SheetPlan => plan.sheets.find(({ id }) => id === 'infographic')!;

function cell(plan: WorkbookPlan, row: string, column: string): PlanCell | undefined {
  const sheet = sheetOf(plan);
  return sheet.rows.find(({ key }) => key === row)?.cells[sheet.columns.findIndex(({ key }) => key === column)];
}

const shown = (one: PlanCell | undefined) => {
  if (one?.kind !== 'formula') return one?.kind === 'text' ? one.text : one;
  return 'number' in one.value ? one.value.number : one.value.text;
};
const formula = (plan: WorkbookPlan, one: PlanCell | undefined) => (one?.kind === 'formula' ? one.formula(plan.placed.book('Foglio infographic')) : undefined);
const texts = ({ rows }: SheetPlan) => rows.flatMap(({ cells }) => cells.flatMap((one) => (one.kind === 'text' ? [one.text] : [])));

describe('the infographic', () => {
  const plans = new Map([2018, 2020, 2022].map((year) => [year, planOf(reportOf(year))]));

  it('stands right after the guide', () => {
    expect(plans.get(2022)!.sheets.map(({ id }) => id).slice(0, 3)).toEqual(['cover', 'guide', 'infographic']);
  });

  // The figures are those that the documents print: infographic 2020 (slides 1, 3, 5), summary 2022 (table 2, section 3).
  it.each([
    [2020, 'I', 'allocation', '236700000'],
    [2020, 'I', 'female', '97643'],
    [2020, 'I', 'CO16', '5475'],
    [2020, 'total', 'participants', '397748'],
    [2020, 'total', 'male', '214256'],
    [2022, 'I', 'programmed', '290890851.86'],
    [2022, 'I', 'undivided', '36090'],
    [2022, 'II', 'undivided', '–'],
    [2022, 'IV', 'undivided', 'n.d.'],
    [2022, 'V', 'participants', '–'],
    [2022, 'S2:I.CO01', 'allocation', '163724'],
  ])('shows of %i, in %s/%s, %s', (year, row, column, expected) => {
    expect(shown(cell(plans.get(year)!, row, column))).toBe(expected);
  });

  // S1 has its axes from row 6 and the amounts in column D; here the rows begin at 6 and the total of the vulnerable is in column J.
  it('repeats the cells of the tables by live formulas', () => {
    const plan = plans.get(2022)!;
    expect(formula(plan, cell(plan, 'II', 'allocation'))).toBe("'Foglio S1'!D7");
    expect(formula(plan, cell(plan, 'total', 'share'))).toBe("'Foglio S1'!E11");
    expect(formula(plan, cell(plan, 'I', 'undivided'))).toBe('IF(COUNT(J6)=0,"n.d.",IF(COUNT(K6:M6)=3,"–",J6-SUM(K6:M6)))');
  });

  it('has no column for undivided persons in a year without any', () => {
    expect(sheetOf(plans.get(2020)!).columns.map(({ key }) => key)).not.toContain('undivided');
    expect(sheetOf(plans.get(2022)!).columns.map(({ key }) => key)).toContain('undivided');
  });

  it.each([2018, 2020, 2022])('is a grid of charts of one width in %i: columns under each of the four come to 48', (year) => {
    const { columns, charts = [] } = sheetOf(plans.get(year)!);
    const place = (key: string) => columns.findIndex((column) => column.key === key);
    expect(charts).toHaveLength(5);
    for (const { frame } of charts.slice(0, 4)) {
      const under = columns.slice(place(frame.first.column), place(frame.last.column) + 1);
      expect(under.reduce((total, { width }) => total + width, 0)).toBeCloseTo(48, 9);
    }
    expect(new Set(charts.slice(0, 4).map(({ frame }) => `${frame.first.row} ${frame.last.row}`)).size).toBe(1);
  });

  it('covers no cell that has something', () => {
    for (const plan of plans.values()) {
      const { rows, columns, charts = [] } = sheetOf(plan);
      const filled = charts.flatMap(({ frame }) => {
        const range = rows.slice(rows.findIndex(({ key }) => key === frame.first.row), rows.findIndex(({ key }) => key === frame.last.row) + 1);
        const [left, right] = [frame.first, frame.last].map(({ column }) => columns.findIndex(({ key }) => key === column));
        return range.flatMap(({ cells }) => cells.slice(left, right! + 1));
      });
      expect(filled).toEqual([]);
    }
  });

  it('tells with figures what each chart shows', () => {
    const { charts = [] } = sheetOf(plans.get(2020)!);
    expect(charts[0]!.alternativeText).toMatch(/^Dotazione per asse, dati al 31 dicembre 2020\. Asse I: .*236,7 Mln €.*24,39%; Asse II: /);
    expect(charts[2]!.alternativeText).toContain('maschi 112.111, femmine 97.643');
    expect(charts[4]!.alternativeText).toContain('CO01 Disoccupati');
    for (const { alternativeText } of charts) expect(alternativeText.length).toBeGreaterThan(100);
  });

  // The table S2 of 2022 has 15 indicators; CO21 has no target.
  it('measures every indicator that can be measured, and counts the others', () => {
    const sheet = sheetOf(plans.get(2022)!);
    expect(sheet.rows.filter(({ key }) => key?.startsWith('S2:'))).toHaveLength(14);
    expect(texts(sheet)).toContain('Indicatori senza valore o senza target, non mostrati: 1 (tabella S2).');
    expect(texts(sheetOf(plans.get(2018)!)).join()).not.toContain('non mostrati');
  });

  it('says that a block has no figures, and has no chart of it; the others close the gap', () => {
    const isOfPersons = new Set(['participants', 'vulnerable', 'indicatorValue']);
    const plan = planOf(reportOf(2022, ({ key }) => !isOfPersons.has(key.measure)));
    const { charts = [], ...sheet } = sheetOf(plan);
    expect(texts({ ...sheet, charts })).toContain("3 · Destinatari per genere: le cifre non sono disponibili per il 2022, e il grafico non c'è.");
    expect(charts.map(({ title }) => title)).toEqual(['1 · Dotazione per asse', '2 · Risorse per fase (Mln €)', '5 · Quanto del target è raggiunto']);
    const inOrder = charts.slice(0, 2).map(({ frame }) => frame.first.column);
    expect(inOrder).toEqual(['label', 'allocation']);
  });

  it('stays a sheet when no figure but the plan is known', () => {
    const { charts = [], ...sheet } = sheetOf(planOf(reportOf(2022, () => false)));
    expect(charts.map(({ title }) => title)).toEqual(['1 · Dotazione per asse']);
    expect(texts({ ...sheet, charts }).filter((text) => text.includes('il grafico non'))).toHaveLength(4);
  });

  it('speaks English', () => {
    const sheet = sheetOf(planOf(reportOf(2018), 'en'));
    expect(sheet.header[1]).toContain('Women');
    expect(sheet.charts![0]!.alternativeText).toContain('Axis I: allocation (eur million) EUR 358.0 million');
  });
});

describe('a name that is too long', () => {
  it.each([
    ['Disoccupati', 11, 'Disoccupati'],
    ['Titolari di un diploma (ISCED 2)', 24, 'Titolari di un diploma…'],
    ['Lavoratori, compresi gli autonomi', 12, 'Lavoratori…'],
    ['Interoperabilità', 5, 'Inte…'],
  ])('«%s» in %i letters is «%s»', (name, length, expected) => {
    expect(shortened(name, length)).toBe(expected);
  });
});
