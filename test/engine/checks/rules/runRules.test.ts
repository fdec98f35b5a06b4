import { describe, expect, it } from 'vitest';
import { computeReport, readValues, type Report } from '../../../../engine/index.js';
import { ALL_RULES } from '../../../../engine/checks/rules/allRules.js';
import { runRules } from '../../../../engine/checks/rules/runRules.js';
import type { RuleOutcome, RuleSetting, RuleSettings } from '../../../../engine/checks/rules/validationRule.js';
import { cellId } from '../../../../engine/tables/cell.js';
import { programmeOfCase } from '../../../cases/programme.js';
import { ruleSubject } from '../../../cases/rules/tablesOfCase.js';

const WRONG = { 'T4A/I.8.i.CO01/cumulativeT': '10', 'T4A/I.8.i.CO02/cumulativeT': '11' };

const settings = (entries: Readonly<Record<string, RuleSetting>>): RuleSettings => new Map(Object.entries(entries));
const outcomeOf = (outcomes: readonly RuleOutcome[], id: string) => outcomes.find(({ rule }) => rule === id)!;

describe('the runner of the rules', () => {
  const subject = ruleSubject({ cells: WRONG });

  it('gives every rule an outcome, in its order: nothing passes in silence', () => {
    const { outcomes } = runRules(subject);
    expect(outcomes.map(({ rule }) => rule)).toEqual(ALL_RULES.map(({ id }) => id));
    for (const { rule, run, held, failed, notVerifiable, reason } of outcomes) {
      expect(run, rule).toBe(held + failed);
      expect(run + notVerifiable, rule).toBeGreaterThan(0);
      if (run === 0) expect(reason?.it ?? '', rule).not.toBe('');
    }
  });

  it('says of rules on records that there are no records, and takes their outcomes when there are', () => {
    const counted: RuleOutcome = { rule: 'ESF-REC-022', run: 7, held: 5, failed: 2, notVerifiable: 1 };
    expect(outcomeOf(runRules(subject).outcomes, 'ESF-REC-022')).toMatchObject({ run: 0, notVerifiable: 1, reason: { it: 'nessuna registrazione di partecipanti e operazioni' } });
    expect(outcomeOf(runRules({ ...subject, records: [counted] }).outcomes, 'ESF-REC-022')).toEqual(counted);
  });

  it('says of rules on records that the records are invented, where they are', () => {
    const sample = { ...subject, context: { ...subject.context, isSample: true } };
    expect(outcomeOf(runRules(sample).outcomes, 'ESF-REC-022').reason?.it).toMatch(/persone inventate/);
  });

  it('keeps the severity of the rule, unless the programme gives another', () => {
    const severityWith = (given: RuleSettings) => runRules(subject, given).findings.find(({ check }) => check === 'ESF-CO-001')?.severity;
    expect(severityWith(new Map())).toBe('error');
    expect(severityWith(settings({ 'ESF-CO-001': { severity: 'info', reason: 'prova' } }))).toBe('info');
    expect(severityWith(settings({ 'ESF-CO-002': { severity: 'info', reason: 'prova' } }))).toBe('error');
  });

  it('tells a rule that is off as such, with the words of the programme, and nothing that it would have found', () => {
    const off = settings({ 'ESF-CO-001': { isOff: true, reason: 'dati di prova' }, 'ESF-REC-022': { isOff: true, reason: 'altri dati' } });
    const { findings, outcomes } = runRules({ ...subject, records: [{ rule: 'ESF-REC-022', run: 1, held: 0, failed: 1, notVerifiable: 0 }] }, off);
    expect(findings.map(({ check }) => check)).not.toContain('ESF-CO-001');
    expect(outcomeOf(outcomes, 'ESF-CO-001')).toEqual({ rule: 'ESF-CO-001', run: 0, held: 0, failed: 0, notVerifiable: 0, isOff: true, reason: { it: 'dati di prova', en: 'dati di prova' } });
    expect(outcomeOf(outcomes, 'ESF-REC-022')).toMatchObject({ isOff: true, run: 0 });
  });

  it('says that a rule which RAA keeps by its construction held for what RAA computed, and cannot be verified elsewhere', () => {
    const rule = 'ESF-CO-015';
    expect(outcomeOf(runRules({ ...subject, origin: 'computed' }).outcomes, rule)).toMatchObject({ run: 1, held: 1, notVerifiable: 0 });
    expect(outcomeOf(runRules(subject).outcomes, rule)).toMatchObject({ run: 0, held: 0, notVerifiable: 1 });
  });

  it('asks of invented records that they agree with each other, not how far the programme is', () => {
    const achievement = 'T4A/I.8.i.CO01/achievementT';
    const scope = { plan: 'PIANO', priority: '8.i', target2023: { value: '100', unit: 'persone', source: 'prova' } };
    const programme = { indicators: [{ code: 'CO01', axis: 'I', kind: 'output', unit: 'persone', name: 'Disoccupati', scopes: [scope] }] };
    const previous = { year: 2015, cells: { 'T4A/I.8.i.CO01/cumulativeT': '11', 'T4A/I.8.i.CO01/annualM2015': '1' } };
    const own = ruleSubject({ programme, previous, cells: { ...WRONG, 'T4A/I.8.i.CO01/annualM2015': '2', [achievement]: '200%' } });
    const rules = ['ESF-CO-001', 'ESF-CO-019', 'ESF-CO-020', 'ESF-CO-023', 'ESF-CO-026'] as const;
    const failing = (one: typeof own) => runRules(one).outcomes.filter(({ rule, failed }) => (rules as readonly string[]).includes(rule) && failed > 0).map(({ rule }) => rule);
    const sample = { ...own, context: { ...own.context, isSample: true } };
    const sampleBefore = { ...own.previous!, context: { ...own.previous!.context, isSample: true } };
    expect(failing(own)).toEqual([...rules]);
    expect(failing(sample)).toEqual(['ESF-CO-001']);
    expect(failing({ ...sample, previous: sampleBefore })).toEqual(['ESF-CO-001', 'ESF-CO-020']);
  });

  it('names the place, the two sides and the rule', () => {
    const [finding] = runRules(subject).findings.filter(({ check }) => check === 'ESF-CO-001');
    expect(finding!.values).toMatchObject({
      left: { it: 'CO02' },
      right: { it: 'CO01' },
      block: { it: 'Asse I – priorità d\'investimento 8.i' },
      column: { it: 'Valore cumulativo – Totale' },
    });
    expect(finding!.related!.map(cellId)).toEqual(['T4A/I.8.i.CO01/cumulativeT']);
  });
});

describe('the rules on a report that RAA computed', () => {
  const row = (indicator: string, value: string, more: Readonly<Record<string, string>> = {}) => ({ misura: 'valore_annuale', asse: 'I', priorita_investimento: '8.i', genere: 'F', indicatore: indicator, valore: value, unita: 'persone', ...more });

  function reportOf(figures: readonly Readonly<Record<string, string>>[]): Report {
    const { programme } = programmeOfCase({});
    const headings = ['misura', 'asse', 'priorita_investimento', 'genere', 'indicatore', 'valore', 'unita', 'decimali', 'categoria_regione'];
    const lines = figures.map((figure) => ['2014', ...headings.map((heading) => (figure as Readonly<Record<string, string | undefined>>)[heading] ?? ''), 'prova'].join(';'));
    const read = readValues([['anno', ...headings, 'fonte'].join(';'), ...lines, ''].join('\n'), 'valori.csv', programme!, 2014);
    expect(read.issues).toEqual([]);
    return computeReport({ programme: programme!, year: 2014, figures: read.figures, published: [], counts: [read.count] }).report!;
  }
  const foundIn = (figures: Parameters<typeof reportOf>[0], check: string) => {
    const { context, computed } = reportOf(figures);
    return runRules({ context, tables: computed, origin: 'computed' }).findings.filter((finding) => finding.check === check).map(({ cell }) => cellId(cell));
  };

  it('look at the year and at the cumulative value that it makes', () => {
    expect(foundIn([row('CO01', '10'), row('CO02', '11')], 'ESF-CO-001').sort()).toEqual(['T4A/I.8.i.CO02/annualF2014', 'T4A/I.8.i.CO02/cumulativeF']);
    expect(foundIn([row('CO01', '10'), row('CO02', '10')], 'ESF-CO-001')).toEqual([]);
  });

  it('look at each category of region apart', () => {
    const other = { categoria_regione: 'IT' };
    const figures = [row('CO01', '100'), row('CO02', '5'), row('CO01', '1', other), row('CO02', '2', other)];
    expect(foundIn(figures, 'ESF-CO-001').sort()).toEqual(['T4A/I.8.i.CO02@IT/annualF2014', 'T4A/I.8.i.CO02@IT/cumulativeF']);
  });
});
