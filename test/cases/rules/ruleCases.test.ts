import { unfilledIn } from '../../support/unfilledSentence.js';
import { describe, expect, it } from 'vitest';
import { ALL_PROCEDURES } from '../../../engine/checks/rules/allProcedures.js';
import { ALL_RULES } from '../../../engine/checks/rules/allRules.js';
import { runRules } from '../../../engine/checks/rules/runRules.js';
import { cellId } from '../../../engine/tables/cell.js';
import { CASES_ELSEWHERE } from './casesElsewhere.js';
import { allRuleCases, ruleCases, subjectOf, testText, type OneCase, type RuleCase } from './ruleCase.js';
import { ruleSubject } from './tablesOfCase.js';

const CASES = ruleCases();

const of = (side: 'good' | 'bad' | 'counted') => CASES.flatMap(([file, one]) => (one[side] ?? []).map((single): [string, RuleCase, OneCase] => [`${file}: ${single.title}`, one, single]));

function run(file: RuleCase, one: OneCase) {
  const rules = ALL_RULES.filter(({ id }) => id === file.rule);
  if (rules.length === 0) throw new Error(`No rule ${file.rule}.`);
  const { findings, outcomes } = runRules(ruleSubject(subjectOf(file, one)), new Map(), { rules, procedures: ALL_PROCEDURES });
  return { outcome: outcomes[0]!, findings };
}

describe('a good case', () => {
  it.each(of('good'))('%s', (_, file, one) => {
    const { outcome, findings } = run(file, one);
    expect(findings.map(({ cell }) => cellId(cell))).toEqual([]);
    expect(outcome).toMatchObject({ failed: 0, ...one.outcome });
    expect(outcome.run, 'the rule was applied').toBeGreaterThan(0);
  });
});

describe('a bad case', () => {
  it.each(of('bad'))('%s', (_, file, one) => {
    const { outcome, findings } = run(file, one);
    expect(findings.map(({ cell }) => cellId(cell)).sort()).toEqual([...(one as NonNullable<RuleCase['bad']>[number]).findings].sort());
    expect(outcome.failed).toBeGreaterThan(0);
    expect(outcome).toMatchObject(one.outcome ?? {});
    const { severity } = ALL_RULES.find(({ id }) => id === file.rule)!;
    expect(findings.flatMap(unfilledIn)).toEqual([]);
    for (const finding of findings) expect(finding.severity).toBe(severity);
  });
});

describe('a case that is only counted', () => {
  it.each(of('counted'))('%s', (_, file, one) => {
    const { outcome, findings } = run(file, one);
    expect(findings).toEqual([]);
    expect(outcome).toMatchObject({ failed: 0, ...one.outcome });
    expect(one.outcome, 'a case says what is counted').toBeDefined();
    expect(outcome.reason?.it ?? '').not.toBe('');
  });
});

describe('every rule', () => {
  const all = allRuleCases();
  const isThere = (side: unknown) => side !== undefined && !(Array.isArray(side) && side.length === 0);
  const idsOf = (side: 'good' | 'bad' | 'counted') => new Set(all.filter(([, one]) => isThere(one[side])).map(([, { rule }]) => rule));
  const [good, bad, counted] = [idsOf('good'), idsOf('bad'), idsOf('counted')];
  const elsewhere = (side: 'good' | 'bad', id: string) => CASES_ELSEWHERE.some((one) => one[side].includes(id));

  it('is there once', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.length).toBeGreaterThan(50);
  });

  it('that has no plain comparison has its procedure', () => {
    const ids = ALL_RULES.filter(({ condition }) => condition.kind === 'procedure').map(({ id }) => id as string);
    expect(ids.filter((id) => ALL_PROCEDURES[id] === undefined)).toEqual([]);
    expect(Object.keys(ALL_PROCEDURES).filter((id) => !ALL_RULES.some((rule) => rule.id === id))).toEqual([]);
  });

  it('has a case where it holds and one where it does not', () => {
    const verified = ALL_RULES.filter(({ condition: { kind } }) => kind !== 'byConstruction' && kind !== 'withoutData');
    const without = verified.flatMap(({ id }) => (['good', 'bad'] as const).filter((side) => !(side === 'good' ? good : bad).has(id) && !elsewhere(side, id)).map((side) => `${id}: no ${side} case`));
    expect(without).toEqual([]);
  });

  it('that is not verified on cells has a case that counts it as such', () => {
    const others = ALL_RULES.filter(({ condition: { kind } }) => kind === 'byConstruction' || kind === 'withoutData');
    expect(others.filter(({ id }) => !counted.has(id) && !good.has(id) && !elsewhere('good', id)).map(({ id }) => id)).toEqual([]);
  });

  it('has its source and a sentence in both languages', () => {
    for (const { id, source, says } of ALL_RULES) {
      expect(source, id).not.toBe('');
      for (const text of [says.it, says.en]) expect(text, id).toMatch(/^[\p{L}\d«].{15,}[^.\s]$/u);
      expect(says.it, id).not.toBe(says.en);
    }
  });

  it.each(all)('%s is of a rule, and says where it was read', (file, { rule, source }) => {
    expect(ALL_RULES.map(({ id }) => id as string)).toContain(rule);
    expect(file).toMatch(new RegExp(`^${rule.replace(/-\d+$/, '')}/${rule}\\.json$`));
    expect(source).not.toBe('');
  });

  it('that has its cases in another test is named there', () => {
    const absent = CASES_ELSEWHERE.flatMap(({ test, good: holding, bad: failing }) => [...holding, ...failing].filter((id) => testText(test)?.includes(id) !== true).map((id) => `${test}: ${id}`));
    expect(absent).toEqual([]);
  });
});
