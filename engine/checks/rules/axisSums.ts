import { COMMON_INDICATORS } from '../../law/period2014/commonIndicators.js';
import type { ComputedCell } from '../../tables/cell.js';
import { partsOf } from '../../tables/indicatorBlocks.js';
import { TOTAL_ROW } from '../../tables/makeRows.js';
import { axesWithParticipants } from '../../tables/reportContext.js';
import { indicatorCells, type IndicatorCells } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import { relateCells } from './sumBounds.js';

/** A whole and its parts. */
interface Whole {
  readonly whole: ComputedCell;
  readonly parts: readonly ComputedCell[];
}

/** An axis is the sum of its investment priorities, the programme that of its axes (table of participants). */
export const axisSums: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  for (const { whole, parts } of [...axesOf(cells), ...programmeOf(subject, cells)]) {
    const related = parts.length === 0 ? undefined : relateCells([whole], '=', parts);
    if (related === undefined) continue;
    if (related.verdict === 'holds') tally.hold();
    else if (related.verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
    else {
      tally.fail({
        cell: whole.ref,
        sentence: 'finding.ruleAxisSum',
        values: { label: { label: whole.ref }, found: { quantity: related.left.known! }, bound: { quantity: related.right.known! } },
        related: parts.map(({ ref }) => ref),
      });
    }
  }
  return tally.result;
};

function axesOf(cells: IndicatorCells): Whole[] {
  return cells.blocks.flatMap((block) => {
    const parts = partsOf(block, cells.blocks);
    if (parts === undefined) return [];
    return COMMON_INDICATORS.flatMap(({ code }) => {
      const row = cells.indicatorRow(block, code);
      const rows = parts.map((part) => cells.indicatorRow(part, code));
      return cells.valueColumns.both.flatMap((column): Whole[] => {
        const whole = row.get(column);
        return whole === undefined ? [] : [{ whole, parts: rows.flatMap((part) => part.get(column) ?? []) }];
      });
    });
  });
}

function programmeOf({ context }: RuleSubject, cells: IndicatorCells): Whole[] {
  return ['total', 'male', 'female'].flatMap((column): Whole[] => {
    const whole = cells.find('S4A', TOTAL_ROW, column);
    return whole === undefined ? [] : [{ whole, parts: axesWithParticipants(context).flatMap(({ code }) => cells.find('S4A', code, column) ?? []) }];
  });
}
