import { beforeAll, describe, expect, it } from 'vitest';
import { reviewSeries } from '../../../engine/review/reviewSeries.js';
import { cellId } from '../../../engine/tables/cell.js';
import { tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';
import { refOf, subjectWith, workbookOf, type Typed } from './changedWorkbook.js';

describe('a workbook beside that of an earlier year', () => {
  let [before, now]: ReadWorkbook[] = [];
  beforeAll(async () => {
    [before, now] = [await workbookOf(2020), await workbookOf(2022)];
  });
  const review = (changes: Readonly<Record<string, Typed>> = {}) => reviewSeries(subjectWith(now!, changes, { previous: tablesRead(before!) })).findings;
  const told = (changes: Readonly<Record<string, Typed>> = {}) => review(changes).map(({ cell, sentence, severity }) => `${severity} ${sentence} ${cellId(cell!)}`);

  // Requirements P2, T2.13, Q5 and section 11.7: what the published reports changed between 2020 and 2022, all of it with a reason.
  it('tells what the reports of 2020 and 2022 changed: allocations, a target, programmed amounts, an indicator from per cent to number', () => {
    const all = told();
    expect(all.filter((one) => !one.startsWith('info'))).toEqual([]);
    for (const one of ['promiseChanged S1/IV/allocation', 'promiseChanged S1/V/allocation', 'promiseChanged S2/II.NUCLEI/target', 'programmedFell S3/II/programmed', 'unitChanged S5/IV.PA_IT.11.i/target']) {
      expect(all).toContain(`info finding.${one}`);
    }
    expect(all.some((one) => one.includes('S3/total/allocation') || one.includes('cumulativeFell'))).toBe(false);
  });

  it('warns of a cumulative amount that falls, at the axis and not again at the total', () => {
    const fell = told({ 'S3/III/paid': { text: '1000000' }, 'S3/total/paid': { text: '1000000' } }).filter((one) => one.includes('Fell') && one.includes('paid'));
    expect(fell).toEqual(['warning finding.cumulativeFell S3/III/paid']);
  });

  it('tells a figure of the earlier year left in its place, when the others of the column moved', () => {
    const { text } = tablesRead(before!).model(refOf('S3/III/certified'))!;
    expect(told({ 'S3/III/certified': { text } }).filter((one) => one.includes('certified'))).toEqual(['info finding.lastYearLeft S3/III/certified']);
  });

  it('says nothing without an earlier year', () => {
    expect(reviewSeries(subjectWith(now!, {})).counts).toEqual([]);
    expect(reviewSeries(subjectWith(now!, {}, { previous: tablesRead(now!) })).findings).toEqual([]);
  });
});
