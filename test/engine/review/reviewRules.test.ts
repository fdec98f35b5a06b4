import { beforeAll, describe, expect, it } from 'vitest';
import { reviewRules } from '../../../engine/review/reviewRules.js';
import type { ReadWorkbook } from '../../support/readWorkbooks.js';
import { subjectWith, workbookOf } from './changedWorkbook.js';

const ORIGIN = { programme: '2014IT05SFOP007', year: 2022, engine: '0.1.0', inputs: '' };

describe('the rules on a workbook', () => {
  let made: ReadWorkbook;
  beforeAll(async () => {
    made = await workbookOf(2022);
  });
  const outcomeOf = (rule: string, origin: typeof ORIGIN) => {
    const subject = subjectWith(made, {}, { provenance: { origin, sheets: [], cells: new Map() } });
    const { findings, outcomes } = reviewRules(subject, new Map());
    return { outcome: outcomes.find((one) => one.rule === rule)!, sentences: findings.filter(({ check }) => check === rule).map(({ sentence }) => sentence) };
  };

  it('know the programme and the year that the workbook says to be of', () => {
    expect(outcomeOf('REP-004', ORIGIN).outcome).toMatchObject({ run: 2, held: 2 });
    expect(outcomeOf('REP-004', { ...ORIGIN, year: 2020 }).sentences).toEqual(['finding.otherYear']);
    expect(outcomeOf('REP-004', { ...ORIGIN, programme: '2014IT05SFOP001' }).sentences).toEqual(['finding.otherProgramme']);
  });

  it('know the date of approval that its cover gives', () => {
    expect(outcomeOf('REP-001', ORIGIN).outcome).toMatchObject({ run: 1, held: 1, notVerifiable: 0 });
  });

  it('have a finding for each one that fails', () => {
    const subject = subjectWith(made, {});
    const without = { ...subject, readBack: { ...subject.readBack, place: () => undefined, recognized: [] } };
    const { findings, outcomes } = reviewRules({ ...without, provenance: { origin: { ...ORIGIN, year: 2020 }, sheets: [], cells: new Map() } }, new Map());
    expect(findings).toEqual([]);
    expect(outcomes.filter(({ failed }) => failed > 0)).toEqual([]);
    const { notVerifiable, reason } = outcomes.find(({ rule }) => rule === 'REP-004')!;
    expect([notVerifiable, reason?.it]).toEqual([1, 'la cartella di lavoro non ha la tabella che la regola guarda']);
  });
});
