import { COMMON_INDICATORS } from '../../law/period2014/commonIndicators.js';
import { regionsOfAxis } from '../../tables/regionPlaces.js';
import { financialRow } from '../../tables/t6FinancialData.js';
import { indicatorCells, quantityIn, type IndicatorCells } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import { relateCells } from './sumBounds.js';

/** The common outputs that count projects. */
const PROJECTS = ['CO20', 'CO21', 'CO22'] as const;

/** Projects of a kind are among the selected operations of the axis (Table 6, column 12), added over its investment priorities. */
export const projectsWithinOperations: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  for (const { operations, blocks } of placesOf(subject, cells)) {
    for (const code of PROJECTS) {
      const parts = blocks.flatMap((block) => cells.cellOf(block, code, 'cumulativeT') ?? []);
      const related = parts.length === 0 ? undefined : relateCells(parts, '<=', [operations]);
      if (related === undefined) continue;
      if (related.verdict === 'holds') tally.hold();
      else if (related.verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
      else {
        const largest = parts.reduce((most, cell) => (valueOf(cell) > valueOf(most) ? cell : most));
        tally.fail({
          cell: largest.ref,
          sentence: 'finding.ruleProjects',
          values: { code, found: { quantity: related.left.known! }, bound: { quantity: related.right.known! }, axis: blocks[0]!.axis },
          related: [...parts.filter((part) => part !== largest).map(({ ref }) => ref), operations!.ref],
        });
      }
    }
  }
  return tally.result;
};

function valueOf({ value }: { readonly value: Parameters<typeof quantityIn>[0] }): number {
  return quantityIn(value)?.value.toNumber() ?? 0;
}

/** Participants and results need operations: an axis without any has none in its priorities. */
export const valuesNeedOperations: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  for (const { operations, blocks } of placesOf(subject, cells)) {
    const number = quantityIn(operations?.value);
    for (const block of blocks) {
      const counted = COMMON_INDICATORS.flatMap(({ code }) => cells.cellOf(block, code, 'cumulativeT') ?? []).filter(({ value }) => quantityIn(value)?.value.greaterThan(0) === true);
      if (number === undefined) tally.skip(RULE_REASONS.noValue);
      else if (number.value.greaterThan(0) || counted.length === 0) tally.hold();
      else {
        const [first, ...others] = counted;
        tally.fail({
          cell: first!.ref,
          sentence: 'finding.ruleWithoutOperations',
          values: { label: { label: first!.ref }, found: { quantity: quantityIn(first!.value)! }, axis: block.axis },
          related: [...others.map(({ ref }) => ref), operations!.ref],
        });
      }
    }
  }
  return tally.result;
};

/** Each axis and category of region: its row of Table 6, and the blocks of its priorities. */
function placesOf({ context }: RuleSubject, cells: IndicatorCells) {
  return context.programme.axes.flatMap(({ code }) =>
    regionsOfAxis(code, context).map((region) => ({
      operations: cells.find('T6', financialRow(code, region), 'operations'),
      blocks: cells.blocks.filter((block) => block.axis === code && block.region === region && !block.isWholeAxis),
    })),
  );
}
