import { beforeAll, describe, expect, it } from 'vitest';
import { reviewAgainstData } from '../../../engine/review/reviewAgainstData.js';
import { cellId } from '../../../engine/tables/cell.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';
import { refOf, subjectWith, typedCopy, workbookOf, type Typed } from './changedWorkbook.js';

describe('a workbook against the data', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });
  const review = (changes: Readonly<Record<string, Typed>>) => reviewAgainstData(subjectWith(made, changes, { report: made.report })).findings;
  const textAt = (id: string) => tablesRead(made).model(refOf(id))!.text;

  it.each(PUBLISHED_YEARS)('differs nowhere in that of %i, typed by hand too', async (year) => {
    const one = await workbookOf(year);
    for (const sheets of [one.sheets, typedCopy(one.workbook, one.sheets)]) {
      const { findings, counts } = reviewAgainstData(subjectWith({ ...one, sheets }, {}, { report: one.report }));
      expect(findings.map(({ cell }) => cellId(cell!))).toEqual([]);
      expect(counts[0]!.held).toBeGreaterThan(400);
    }
  });

  it('differs in the cell that was mistyped, with its slip, and not in the totals that Excel made of it', () => {
    const [right, total] = [Number(textAt('S3/III/certified')), Number(textAt('S3/total/certified'))];
    const wrong = right * 10;
    const findings = review({
      'S3/III/certified': { text: wrong.toFixed(2) },
      'S3/total/certified': { text: (total - right + wrong).toFixed(2), formula: 'SUM(H5:H9)' },
    });
    const own = findings.filter(({ cell }) => cell!.column === 'certified');
    expect(own.map(({ cell, cause }) => [cellId(cell!), cause])).toEqual([['S3/III/certified', { kind: 'scale', power: 1 }]]);
  });

  it('differs where a figure of the data is missing', () => {
    expect(review({ 'S3/III/certified': { kind: 'text', text: 'n.d.' } }).map(({ cell, sentence }) => [cellId(cell!), sentence])[0]).toEqual(['S3/III/certified', 'finding.missingFromData']);
  });

  it('is not looked for without data', () => {
    expect(reviewAgainstData(subjectWith(made, {})).counts).toEqual([]);
  });
});
