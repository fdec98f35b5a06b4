import { beforeAll, describe, expect, it } from 'vitest';
import { reviewMagnitudes } from '../../../engine/review/reviewMagnitudes.js';
import { cellId } from '../../../engine/tables/cell.js';
import type { ReadWorkbook } from '../../support/readWorkbooks.js';
import { subjectWith, workbookOf, type Typed } from './changedWorkbook.js';

describe('figures written as texts', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });
  const asText: Typed = { kind: 'text', text: '11.234.567' };
  const told = (...ids: readonly string[]) => reviewMagnitudes(subjectWith(made, Object.fromEntries(ids.map((id) => [id, asText])))).findings;

  it('are told one by one while they are few', () => {
    expect(told('S4A/I/male', 'S4A/II/male', 'S4A/III/male').map(({ sentence }) => sentence)).toEqual(['finding.numberAsText', 'finding.numberAsText', 'finding.numberAsText']);
  });

  it('are told once for a table when they are many, the others beside the first', () => {
    const findings = told('S4A/I/male', 'S4A/II/male', 'S4A/III/male', 'S4A/IV/male', 'S3/II/paid');
    expect(findings.map(({ cell, sentence, values, related }) => [cellId(cell!), sentence, values['many'], related.length])).toEqual([
      ['S3/II/paid', 'finding.numberAsText', undefined, 0],
      ['S4A/I/male', 'finding.numbersAsText', '4', 3],
    ]);
  });
});
