import { beforeAll, describe, expect, it } from 'vitest';
import { reviewErrorValues } from '../../../engine/review/reviewErrorValues.js';
import { cellId } from '../../../engine/tables/cell.js';
import type { ReadWorkbook } from '../../support/readWorkbooks.js';
import { subjectWith, workbookOf } from './changedWorkbook.js';

describe('a cell in error', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });

  it('is told where it starts, with those that it spoils beside it', () => {
    const error = { kind: 'error', text: '#DIV/0!' } as const;
    const { findings } = reviewErrorValues(subjectWith(made, { 'S3/II/paid': { ...error, formula: '1/0' }, 'S3/II/paidProgress': error, 'S3/total/paid': error }));
    expect(findings.map(({ cell, severity, values, related }) => [cellId(cell!), severity, values['found'], related.length])).toEqual([['S3/II/paid', 'error', '#DIV/0!', 2]]);
  });

  it('is an error in a table, a warning beside it, nothing where a chart leaves a point out', () => {
    const { sheets, ...subject } = subjectWith(made, {});
    const beside = (text: string) => {
      const [first, ...others] = sheets;
      const changed = { ...first!, rows: [...first!.rows, { ...first!.rows[0]!, row: 999, cells: [{ row: 999, column: 30, kind: 'error' as const, text, formula: 'NA()', style: 0 }] }] };
      return reviewErrorValues({ ...subject, sheets: [changed, ...others] }).findings.map(({ severity }) => severity);
    };
    expect(beside('#REF!')).toEqual(['warning']);
    expect(beside('#N/A')).toEqual([]);
    expect(reviewErrorValues(subjectWith(made, { 'S3/II/paid': { kind: 'error', text: '#N/A' } })).findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is nowhere in a workbook of ours', () => {
    const { findings, counts } = reviewErrorValues(subjectWith(made, {}));
    expect(findings).toEqual([]);
    expect(counts[0]!.held).toBeGreaterThan(1000);
  });
});
