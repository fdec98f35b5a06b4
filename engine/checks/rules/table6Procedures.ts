import { sumOf } from '../../number/quantity.js';
import { figureAt, figuresAt, isAbove, isOther } from './cellFigures.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import { TABLE_6_PLAN_PROCEDURES } from './table6PlanProcedures.js';
import { axisRows, cellOfTable6 as cellOf, totalRows } from './table6Rows.js';
import { recomputeShares } from './table6Shares.js';

/** FIN-001: the shares of the axes. */
const hasOwnShares: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  recomputeShares(tally, subject, axisRows(subject.context).map(({ key }) => key));
  return tally.result;
};

/** One column within another, in the rows of the axes. */
function within(inner: string, outer: string): RuleProcedure {
  return (subject, rule) => {
    const tally = new RuleTally(rule);
    for (const { key } of axisRows(subject.context)) {
      const [cell, bound] = [cellOf(key, inner), cellOf(key, outer)];
      const [found, limit] = [figureAt(subject, cell), figureAt(subject, bound)];
      if (found === undefined || limit === undefined) tally.skip(RULE_REASONS.noValue);
      else if (!isAbove(found, limit)) tally.hold();
      else tally.fail({ cell, related: [bound], sentence: 'finding.amountAbove', values: { cell: { label: cell }, found: { quantity: found }, bound: { label: bound }, limit: { quantity: limit } } });
    }
    return tally.result;
  };
}

/** FIN-004: the number of operations, and whether there is any where there are costs. */
const hasOperations: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const { key } of axisRows(subject.context)) {
    const [cell, costCell] = [cellOf(key, 'operations'), cellOf(key, 'eligibleCost')];
    const [operations, cost] = [figureAt(subject, cell), figureAt(subject, costCell)];
    if (operations === undefined) {
      tally.skip(RULE_REASONS.noValue);
      continue;
    }
    const isWhole = operations.value.isInteger() && !operations.value.isNegative();
    if (isWhole) tally.hold();
    else tally.fail({ cell, sentence: 'finding.operationsNotWhole', values: { cell: { label: cell }, found: { decimal: operations.value, decimals: operations.value.decimalPlaces(), unit: 'numero' } } });
    if (cost === undefined) tally.skip(RULE_REASONS.noValue);
    else if (operations.value.isZero() && cost.value.abs().greaterThan(cost.halfWidth)) {
      tally.fail({ cell, related: [costCell], sentence: 'finding.costWithoutOperations', values: { cell: { label: cell }, cost: { quantity: cost } } });
    } else if (!operations.value.isZero() && cost.value.isZero() && cost.halfWidth.isZero()) {
      tally.fail({ cell, related: [costCell], sentence: 'finding.operationsWithoutCost', values: { cell: { label: cell }, found: { quantity: operations } } });
    } else tally.hold();
  }
  return tally.result;
};

/** The columns that totals add up. */
const SUMMED = ['funding', 'eligibleCost', 'publicCost', 'declared', 'operations', 'certified2018', 'certified2023'] as const;

/** FIN-006: totals of what stands above them, and their shares. */
const addsUp: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const [rows, totals] = [axisRows(subject.context), totalRows(subject)];
  const table = subject.tables.tables.find(({ id }) => id === 'T6');
  const columns = SUMMED.filter((column) => table?.columns.some(({ key }) => key === column));
  const grandTotal = totals.at(-1);
  for (const total of totals) {
    const parts = total === grandTotal ? totals.slice(0, -1) : rows.filter(({ region }) => regionOfTotal(total) === region).map(({ key }) => key);
    for (const column of columns) {
      const [cell, terms] = [cellOf(total, column), parts.map((row) => cellOf(row, column))];
      const [found, figures] = [figureAt(subject, cell), figuresAt(subject, terms)];
      if (found === undefined || figures === undefined) {
        tally.skip(RULE_REASONS.noValue);
        continue;
      }
      const expected = sumOf(found.unit, figures);
      if (!isOther(found, expected)) tally.hold();
      else tally.fail({ cell, related: terms, sentence: 'finding.totalOfAxes', values: { cell: { label: cell }, found: { quantity: found }, expected: { quantity: expected } } });
    }
  }
  recomputeShares(tally, subject, totals);
  return tally.result;
};

/** `total@IT` is the total of the category of region IT, `total` that of the programme's own. */
function regionOfTotal(total: string): string | undefined {
  return total.split('@')[1];
}

/** How the rules on Table 6 are verified. */
export const TABLE_6_PROCEDURES: RuleProcedures = {
  'FIN-001': hasOwnShares,
  'FIN-002': within('publicCost', 'eligibleCost'),
  'FIN-003': within('declared', 'eligibleCost'),
  'FIN-004': hasOperations,
  'FIN-006': addsUp,
  ...TABLE_6_PLAN_PROCEDURES,
};
