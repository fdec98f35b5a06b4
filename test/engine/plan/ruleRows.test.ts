import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../engine/checks/rules/allRules.js';
import { coverPlan } from '../../../engine/plan/coverPlan.js';
import { FINDINGS } from '../../../engine/plan/listPlan.js';
import { ruleRows } from '../../../engine/plan/ruleRows.js';
import type { PlanRow } from '../../../engine/plan/sheetPlan.js';
import type { Report } from '../../../engine/report.js';
import { reportOf } from './infographicReport.js';

const texts = ({ cells }: PlanRow): string[] => cells.map((cell) => (cell.kind === 'text' ? cell.text : ''));
const report = reportOf(2018);
const rowOf = (given: Report, id: string, language: 'it' | 'en' = 'it') => ruleRows(given, language).map(texts).find(([, rule]) => rule === id)!;

/** The report with one rule that came out otherwise. */
function withOutcome(outcome: Report['checks']['rules'][number]): Report {
  return { ...report, checks: { ...report.checks, rules: report.checks.rules.map((one) => (one.rule === outcome.rule ? outcome : one)) } };
}

describe('the second part of the sheet of checks', () => {
  it('has a line for every rule, in the order of the families, with as many cells as the findings', () => {
    const rows = ruleRows(report, 'it');
    expect(rows.slice(1).map((row) => texts(row)[1])).toEqual(ALL_RULES.map(({ id }) => id));
    for (const { cells } of rows) expect(cells).toHaveLength(FINDINGS.columns.length);
  });

  it('says how many times a rule was verified, and why not more', () => {
    const one = withOutcome({ rule: 'FIN-002', run: 4, held: 4, failed: 0, notVerifiable: 1, reason: { it: 'manca una cella', en: 'a cell is missing' } });
    expect(rowOf(one, 'FIN-002').slice(5, 7)).toEqual(['rispettata', 'verifiche 4; non verificabili 1 (manca una cella)']);
    expect(rowOf(one, 'FIN-002', 'en').slice(5, 7)).toEqual(['held', 'applied 4; not verifiable 1 (a cell is missing)']);
  });

  it('gives the severity of the rules that failed, and of those only', () => {
    const failed = withOutcome({ rule: 'FIN-002', run: 5, held: 3, failed: 2, notVerifiable: 0 });
    expect(rowOf(failed, 'FIN-002')).toMatchObject(['errore', 'FIN-002', '', '', expect.any(String), 'non rispettata', 'verifiche 5: rispettata 3, non rispettata 2', expect.any(String)]);
    expect(rowOf(report, 'FIN-002')[0]).toBe('');
  });

  it('gives the reason alone of a rule that could not be verified, or that is switched off', () => {
    expect(rowOf(report, 'PF-016').slice(5, 7)).toEqual(['non verificabile', 'il piano non dà la riserva di efficacia degli assi']);
    const off = withOutcome({ rule: 'FIN-007', run: 0, held: 0, failed: 0, notVerifiable: 0, isOff: true, reason: { it: 'overbooking deciso', en: 'overbooking deciso' } });
    expect(rowOf(off, 'FIN-007').slice(5, 7)).toEqual(['disattivata', 'overbooking deciso']);
  });

  it('marks what was not read in a source', () => {
    expect(rowOf(report, 'FIN-017')[7]).toMatch(/art\. 13\(3\) · non verificata$/);
    expect(rowOf(report, 'FIN-001')[7]).toMatch(/tabella 1 · letta nella fonte$/);
    expect(rowOf(report, 'FIN-021')[7]).toBe('regola di RAA');
  });

  /** N+3 at 31.12.2018: 128,7 Mln certified in total against 204,6: public summary of 2018, section 2.1. */
  it('says by how much, and on which basis, the N+3 target is covered', () => {
    expect(rowOf(report, 'FIN-020')[6]).toMatch(/^verifiche 1 \(importo totale: margine 76 Mln €\)$/);
  });
});

describe('the cover', () => {
  const lineOf = (given: Report, label: string) => coverPlan(given, [], 'it').rows.map(texts).find(([item]) => item === label)?.[1];

  it('counts the rules: the numbers add up to all of them', () => {
    const [verified, held, failed, notVerifiable, off] = lineOf(report, 'Regole di controllo')!.match(/\d+/g)!.map(Number);
    expect(held! + failed!).toBe(verified);
    expect(verified! + notVerifiable! + off!).toBe(ALL_RULES.length);
    expect(verified).toBeGreaterThan(20);
  });

  it('says why the programme has switched a check off', () => {
    const settings = new Map([['CHK-PUB', { isOff: true as const, reason: 'nessuna pubblicazione' }]]);
    const off = { ...report, context: { ...report.context, programme: { ...report.context.programme, ruleSettings: settings } } };
    expect(lineOf(off, 'Cifre pubblicate a confronto con quelle calcolate')).toBe('disattivato dal programma: nessuna pubblicazione');
  });
});
