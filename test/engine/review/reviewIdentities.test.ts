import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedFinding } from '../../../engine/review/placedFinding.js';
import { reviewIdentities } from '../../../engine/review/reviewIdentities.js';
import { cellId } from '../../../engine/tables/cell.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { readMade, tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';
import { sampleReport } from '../../support/sampleReports.js';
import { refOf, subjectWith, typedCopy, workbookOf, type Typed } from './changedWorkbook.js';

/** What is told of each cell: check, cell, figure expected, cause. */
function told({ check, cell, values, cause }: PlacedFinding): unknown[] {
  const { expected } = values;
  const figure = typeof expected === 'object' && 'decimal' in expected ? expected.decimal.toDecimalPlaces(4).toFixed() : typeof expected === 'object' && 'it' in expected ? expected.it : expected;
  return [check, cellId(cell!), figure, cause?.kind];
}

describe.each(PUBLISHED_YEARS)('the workbook of %i', (year) => {
  it('has no arithmetic to correct, with its formulas or with values typed in their place', async () => {
    const made = await workbookOf(year);
    const typed = { ...made, sheets: typedCopy(made.workbook, made.sheets) };
    for (const one of [made, typed]) {
      const { findings, counts } = reviewIdentities(subjectWith(one, {}));
      expect(findings.map(told)).toEqual([]);
      expect(counts.reduce((sum, { held }) => sum + held, 0)).toBeGreaterThan(200);
    }
  });

  it('has none where its official tables are a sample: invented records say nothing of the figures of the programme', async () => {
    const made = await readMade(await sampleReport(year));
    expect(reviewIdentities(subjectWith(made, {})).findings.map(told)).toEqual([]);
  });
});

describe('one cell typed wrongly in a workbook made by hand', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    const generated = await workbookOf(2022);
    made = { ...generated, sheets: typedCopy(generated.workbook, generated.sheets) };
  });
  const review = (changes: Readonly<Record<string, Typed>>) => reviewIdentities(subjectWith(made, changes)).findings.map(told);
  const textAt = (id: string) => tablesRead(made).model(refOf(id))!.text;

  // The figures are those of Table 2 of the report for 2022; what the sums must be follows from them.
  it('is a total with two digits swapped: the total is named, not the ratios and repetitions that fail with it', () => {
    expect(textAt('S3/total/programmed')).toBe('971067817.19');
    expect(review({ 'S3/total/programmed': { text: '971068717.19' } })).toEqual([['CHK-SOM', 'S3/total/programmed', '971067817.19', 'swappedDigits']]);
  });

  it('is an amount of an axis: total and ratio fail, the amount is named', () => {
    const right = textAt('S3/II/committed');
    const wrong = (Number(right) * 1000).toFixed(2);
    expect(review({ 'S3/II/committed': { text: wrong } })).toEqual([[expect.any(String), 'S3/II/committed', right, 'scale']]);
  });

  it('is a percentage alone', () => {
    expect(textAt('S3/I/committedProgress')).toMatch(/^0\.\d{3,4}$/);
    const [finding] = review({ 'S3/I/committedProgress': { text: '0.5' } });
    expect(finding!.slice(0, 2)).toEqual(['CHK-PCT', 'S3/I/committedProgress']);
  });

  it('is a percentage of the base of another column: the base that fits is named', () => {
    const { tables } = tablesRead(made);
    const value = (id: string) => {
      const { value: one } = tables.cell(refOf(id));
      return one.state === 'known' ? one.quantity.value : undefined;
    };
    // E = D/B; over A, the allocation, it is another percentage.
    const ofAllocation = value('S3/II/committed')!.dividedBy(value('S3/II/allocation')!).toFixed(4);
    const { findings } = reviewIdentities(subjectWith(made, { 'S3/II/committedProgress': { text: ofAllocation } }));
    expect(findings.map(({ check, cell, cause }) => [check, cellId(cell!), cause])).toEqual([['CHK-BAS', 'S3/II/committedProgress', { kind: 'otherBase', cell: refOf('S3/II/allocation') }]]);
  });

  it('is a whole column of percentages of another base: told once', () => {
    const { tables } = tablesRead(made);
    const share = (axis: string) => {
      const [part, whole] = ['committed', 'allocation'].map((column) => tables.cell(refOf(`S3/${axis}/${column}`)).value);
      return part?.state === 'known' && whole?.state === 'known' ? part.quantity.value.dividedBy(whole.quantity.value).toFixed(4) : '';
    };
    const changes = Object.fromEntries(['II', 'III', 'IV'].map((axis) => [`S3/${axis}/committedProgress`, { text: share(axis) }]));
    const { findings } = reviewIdentities(subjectWith(made, changes));
    expect(findings.map(({ check, sentence, values, related }) => [check, sentence, values['count'], related.length >= 2])).toEqual([['CHK-BAS', 'finding.otherBaseOften', '3', true]]);
  });

  it('is a figure that stands in two places: the plan says which is wrong', () => {
    expect(review({ 'S2/I.CO01/milestone': { text: '25100' } })).toEqual([['CHK-DAT', 'S2/I.CO01/milestone', '25000', expect.anything()]]);
  });

  it('is men and women exchanged', () => {
    const [men, women] = [textAt('S4A/I/male'), textAt('S4A/I/female')];
    const findings = review({ 'S4A/I/male': { text: women }, 'S4A/I/female': { text: men } });
    expect(findings.map(([, , , cause]) => cause)).toEqual(['exchanged']);
    expect(['S4A/I/male', 'S4A/I/female']).toContain(findings[0]![1]);
  });

  it('is a sum of men and women: each side holds in its column, the total is named', () => {
    const right = textAt('S4A/II/total');
    expect(review({ 'S4A/II/total': { text: String(Number(right) + 40_000) } }).map((one) => one.slice(0, 3))).toEqual([['CHK-SEX', 'S4A/II/total', right]]);
  });

  it('is a verdict against its figures', () => {
    const right = textAt('S2/I.CO01/verdict');
    const wrong = right === 'conseguito' ? 'non conseguito' : 'conseguito';
    expect(review({ 'S2/I.CO01/verdict': { kind: 'text', text: wrong } })).toEqual([['CHK-ESI', 'S2/I.CO01/verdict', right, undefined]]);
  });

  it('is a total of parts one of which is not there: it may be more than the others, not less', () => {
    const blank = { kind: 'text', text: 'n.d.' } as const;
    const parts = ['I', 'III', 'IV', 'V'].map((axis) => Number(textAt(`S3/${axis}/paid`)));
    const below = (parts.reduce((a, b) => a + b, 0) - 1000).toFixed(2);
    const findings = reviewIdentities(subjectWith(made, { 'S3/II/paid': blank, 'S3/total/paid': { text: below } })).findings;
    expect(findings.map(({ cell }) => cellId(cell!))).toContain('S3/total/paid');
    const above = reviewIdentities(subjectWith(made, { 'S3/II/paid': blank })).findings;
    expect(above.map(told)).toEqual([]);
  });

  it('two mistakes in one column are two findings', () => {
    const [first, second] = [textAt('S3/I/paid'), textAt('S3/III/paid')];
    const twice = (text: string) => (Number(text) * 10).toFixed(2);
    const findings = review({ 'S3/I/paid': { text: twice(first) }, 'S3/III/paid': { text: twice(second) } });
    expect(findings.map(([, cell]) => cell).sort()).toEqual(['S3/I/paid', 'S3/III/paid']);
  });
});
