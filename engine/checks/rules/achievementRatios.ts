import { decimal } from '../../number/decimal.js';
import type { ComputedCell } from '../../tables/cell.js';
import { indicatorCells, isAbsent, quantityIn, type IndicatorCells, type RuleTable } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';

const OUTPUT_TABLES = ['T4A', 'T4B'] as const;
const TABLES = [...OUTPUT_TABLES, 'T2A', 'T2C'] as const;

/** Achievement = cumulative / target, in the rows whose target is a number; empty without a target. */
export const achievementOfNumbers: RuleProcedure = ratios(2);

/** Achievement = (results / reference output) / target, in the rows whose target is a percentage. */
export const achievementOfRates: RuleProcedure = ratios(3);

/** @param terms how many cells the ratio is made of: with a reference output they are three */
function ratios(terms: number): RuleProcedure {
  return (subject, rule) => {
    const cells = indicatorCells(subject);
    const tally = new RuleTally(rule);
    for (const cell of TABLES.flatMap((table) => achievementsOf(cells, table))) {
      const { formula, value, ref } = cell;
      const found = quantityIn(value);
      if (formula?.operands.length !== terms) continue;
      const expected = quantityIn(formula.evaluate(formula.operands.map((operand) => subject.tables.cell(operand).value), formula.operands));
      const target = subject.tables.cell(formula.operands.at(-1)!).value;
      if (found !== undefined && (target.state !== 'known' || target.quantity.value.isZero())) {
        tally.fail({ cell: ref, sentence: 'finding.ruleRatioWithoutTarget', values: { label: { label: ref }, found: { quantity: found } }, related: formula.operands });
      } else if (found === undefined || expected === undefined) tally.skip(RULE_REASONS.noValue);
      else if (found.value.minus(expected.value).abs().lessThanOrEqualTo(found.halfWidth.plus(expected.halfWidth))) tally.hold();
      else {
        tally.fail({
          cell: ref,
          sentence: 'finding.ruleRatio',
          values: { label: { label: ref }, found: { quantity: found }, expected: { quantity: expected }, says: rule.says },
          related: formula.operands,
        });
      }
    }
    return tally.result;
  };
}

/** Between which achievements no comment is expected. The upper end holds always, the lower one from the report named. Rules of this project. */
export const ACHIEVEMENT_RANGE = { lower: decimal('0.5'), upper: decimal('1.5'), lowerFromReport: 2021 } as const;

/** Achievements far from their target: a comment is expected, and no table has one. */
export const unusualAchievements: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  const isLate = subject.context.year >= ACHIEVEMENT_RANGE.lowerFromReport;
  for (const { value, ref } of OUTPUT_TABLES.flatMap((table) => achievementsOf(cells, table))) {
    const found = quantityIn(value);
    if (found === undefined || subject.context.isSample) tally.skip(found === undefined ? RULE_REASONS.noValue : RULE_REASONS.sample);
    else if (found.value.greaterThan(ACHIEVEMENT_RANGE.upper)) tally.fail({ cell: ref, sentence: 'finding.ruleAboveTarget', values: { label: { label: ref }, found: { quantity: found } } });
    else if (isLate && found.value.lessThan(ACHIEVEMENT_RANGE.lower)) tally.fail({ cell: ref, sentence: 'finding.ruleFarFromTarget', values: { label: { label: ref }, found: { quantity: found } } });
    else tally.hold();
  }
  return tally.result;
};

/** The achievement cells of a table, in the rows that have one. */
function achievementsOf(cells: IndicatorCells, table: RuleTable): ComputedCell[] {
  return cells.rowsOf(table).flatMap(({ key }) => {
    const cell = cells.find(table, key, 'achievementT');
    return cell === undefined || isAbsent(cell.value) ? [] : [cell];
  });
}
