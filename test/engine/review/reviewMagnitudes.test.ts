import { beforeAll, describe, expect, it } from 'vitest';
import { reviewMagnitudes } from '../../../engine/review/reviewMagnitudes.js';
import { cellId } from '../../../engine/tables/cell.js';
import { PUBLISHED_YEARS } from '../../support/bundled.js';
import { tablesRead, type ReadWorkbook } from '../../support/readWorkbooks.js';
import { refOf, subjectWith, workbookOf, type Typed } from './changedWorkbook.js';

describe('the magnitude of figures', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });
  const told = (changes: Readonly<Record<string, Typed>>) => reviewMagnitudes(subjectWith(made, changes)).findings.map(({ cell, sentence }) => [cellId(cell!), sentence]);

  it.each(PUBLISHED_YEARS)('is plausible in the workbook of %i', async (year) => {
    const { findings, counts } = reviewMagnitudes(subjectWith(await workbookOf(year), {}));
    expect(findings).toEqual([]);
    expect(counts[0]!.held).toBeGreaterThan(300);
  });

  it('is not that of an amount in cents beside amounts in euro', () => {
    const { text } = tablesRead(made).model(refOf('S3/II/paid'))!;
    expect(told({ 'S3/II/paid': { text: (Number(text) * 1000).toFixed(2) } })).toEqual([['S3/II/paid', 'finding.outOfProportion']]);
    expect(told({ 'S3/II/paid': { text: (Number(text) * 2).toFixed(2) } })).toEqual([]);
  });

  it('has no sign, and no thousand per cent', () => {
    expect(told({ 'S4A/II/male': { text: '-5' } })).toEqual([['S4A/II/male', 'finding.negative']]);
    expect(told({ 'S3/II/paidProgress': { text: '11.5' } })).toEqual([['S3/II/paidProgress', 'finding.percentageBeyond']]);
  });

  it('is read from numbers: a number as text is told, so is a text that is none, «n.d.» is not', () => {
    expect(told({ 'S4A/II/male': { kind: 'text', text: '1.234' } })).toEqual([['S4A/II/male', 'finding.noNumber']]);
    expect(told({ 'S4A/II/male': { kind: 'text', text: '11.234.567' } })).toEqual([['S4A/II/male', 'finding.numberAsText']]);
    expect(told({ 'S4A/II/male': { kind: 'text', text: 'circa 300' } })).toEqual([['S4A/II/male', 'finding.noNumber']]);
    expect(told({ 'S4A/II/male': { kind: 'text', text: 'n.d.' } })).toEqual([]);
  });
});
