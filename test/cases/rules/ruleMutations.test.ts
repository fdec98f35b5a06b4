import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../../engine/checks/rules/allRules.js';
import { runRules } from '../../../engine/checks/rules/runRules.js';
import type { RuleSubject } from '../../../engine/checks/rules/ruleSubject.js';
import type { RowComparison, ValidationRule } from '../../../engine/checks/rules/validationRule.js';
import { cellId } from '../../../engine/tables/cell.js';
import { ruleCases, subjectOf } from './ruleCase.js';
import { ruleSubject } from './tablesOfCase.js';

/** What the cases of a rule say of it, ready to be asked again of a rule that is not quite the same. */
interface Expected {
  readonly title: string;
  readonly subject: RuleSubject;
  readonly findings: readonly string[];
  readonly failed?: number;
}

const CASES = ruleCases();

function expectedOf(id: string): Expected[] {
  return CASES.filter(([, { rule }]) => rule === id).flatMap(([, file]) =>
    [...(file.good ?? []).map((one) => ({ ...one, findings: [] })), ...(file.bad ?? [])].map((one) => ({
      title: one.title,
      subject: ruleSubject(subjectOf(file, one)),
      findings: [...one.findings].sort(),
      ...(one.outcome?.failed !== undefined && { failed: one.outcome.failed }),
    })),
  );
}

/** The titles of the cases that no longer come out as they should. */
function turned(rule: ValidationRule, cases: readonly Expected[]): string[] {
  return cases
    .filter(({ subject, findings, failed }) => {
      const found = runRules(subject, new Map(), { rules: [rule], procedures: {} });
      const cells = found.findings.map(({ cell }) => cellId(cell)).sort();
      return cells.join() !== findings.join() || (failed !== undefined && found.outcomes[0]!.failed !== failed);
    })
    .map(({ title }) => title);
}

function comparisonsOf({ condition }: ValidationRule): readonly RowComparison[] {
  return condition.kind === 'compare' ? [condition] : condition.kind === 'compareAll' ? condition.comparisons : [];
}

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** A comparison with one thing wrong in it. */
function mutantsOf(one: RowComparison): [what: string, mutant: RowComparison][] {
  const relations = (['<=', '=', '>='] as const).filter((relation) => relation !== one.relation);
  const values = (['annual', 'cumulative', 'both'] as const).filter((columns) => columns !== one.values);
  // Of a total that has no cells for the years, the years add nothing.
  const telling = values.filter((columns) => !(one.left.includes('CO-GRAND') && columns === 'both'));
  return [
    ...relations.map((relation): [string, RowComparison] => [`${one.relation} becomes ${relation}`, { ...one, relation }]),
    ['the sides change places', { ...one, left: one.right, right: one.left }],
    ...(one.left.length > 1 ? one.left.map((code, i): [string, RowComparison] => [`left without ${code}`, { ...one, left: without(one.left, i) }]) : []),
    ...(one.right.length > 1 ? one.right.map((code, i): [string, RowComparison] => [`right without ${code}`, { ...one, right: without(one.right, i) }]) : []),
    ...telling.map((columns): [string, RowComparison] => [`${one.values} becomes ${columns}`, { ...one, values: columns }]),
  ];
}

const COMPARED = ALL_RULES.filter((rule) => comparisonsOf(rule).length > 0);

describe('a comparison with one thing wrong', () => {
  it('is tried on many rules', () => {
    expect(COMPARED.length).toBeGreaterThan(15);
  });

  it.each(COMPARED.map((rule) => [rule.id, rule] as const))('turns some case of %s', (id, rule) => {
    const cases = expectedOf(id);
    const comparisons = comparisonsOf(rule);
    const asItIs = (all: readonly RowComparison[]): ValidationRule => ({ ...rule, condition: { kind: 'compareAll', comparisons: all } });
    expect(turned(asItIs(comparisons), cases)).toEqual([]);

    const unnoticed = comparisons.flatMap((one, i) => [
      ...mutantsOf(one)
        .filter(([, mutant]) => turned(asItIs(comparisons.map((other, j) => (i === j ? mutant : other))), cases).length === 0)
        .map(([what]) => `${one.left.join('+')} ${one.relation} ${one.right.join('+')}: ${what}`),
      ...(comparisons.length > 1 && turned(asItIs(without(comparisons, i)), cases).length === 0 ? [`${one.left.join('+')}: left out`] : []),
    ]);
    expect(unnoticed).toEqual([]);
  });

  /** A strict comparison cannot be written as data: some case has two equal sides, which it would refuse. */
  it.each(COMPARED.map((rule) => [rule.id, rule] as const))('has for %s a case whose sides are equal', (id, rule) => {
    const cases = expectedOf(id).filter(({ findings }) => findings.length === 0);
    for (const one of comparisonsOf(rule)) {
      const equal: ValidationRule = { ...rule, condition: { ...one, relation: '=' } };
      const held = cases.filter(({ subject }) => runRules(subject, new Map(), { rules: [equal], procedures: {} }).outcomes[0]!.held > 0);
      expect(held.length, one.left.join('+')).toBeGreaterThan(0);
    }
  });
});
