import type { CellRef, ComputedCell } from '../../tables/cell.js';
import { blockRow, isOfBlock, plannedIndicators, type IndicatorBlock } from '../../tables/indicatorBlocks.js';
import { ALL_SEXES } from '../../tables/yearBlocks.js';
import type { RuleSubject } from './ruleSubject.js';
import { indicatorCells, type IndicatorCells } from './indicatorCells.js';
import { RuleTally, type RuleFinding, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import { relateCells } from './sumBounds.js';

/** The results whose target needs no reference output. @source SFC2014 support portal, baselines and targets */
const WITHOUT_REFERENCE: readonly string[] = ['CR05', 'CR09'];

/** The outputs on which a target cannot be counted: no person is in both. @source SFC2014 support portal, drop-down lists */
const INADMISSIBLE: Readonly<Record<string, readonly string[]>> = {
  CR01: ['CO05'],
  CR04: ['CO05'],
  CR06: ['CO05'],
  CR07: ['CO01', 'CO03'],
  CR08: ['CO06'],
};

/** A common result with a target in a block, and the rows that the table has for it. */
interface TargetedResult {
  readonly block: IndicatorBlock;
  readonly code: string;
  readonly base?: string;
  /** The row of the reference population; the one of all participants, where the table has no other. */
  readonly row: string;
  readonly hasOwnRow: boolean;
}

function targetedResults(subject: RuleSubject, cells: IndicatorCells): TargetedResult[] {
  const planned = plannedIndicators(subject.context, 'result', true).filter(({ scope }) => scope.target2023 !== undefined);
  return cells.blocks.flatMap((block) =>
    planned
      .filter((one) => isOfBlock(one, block, subject.context))
      .map(({ indicator: { code }, scope: { baseIndicator: base } }) => {
        const own = blockRow(block, code, 'rif');
        const hasOwnRow = cells.find('T2A', own, 'cumulativeT') !== undefined;
        return { block, code, ...(base !== undefined && { base }), row: hasOwnRow ? own : blockRow(block, code), hasOwnRow };
      }),
  );
}

/** Results of the reference population are within the reference output. */
export const resultsWithinReference: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  return within(
    rule,
    targetedResults(subject, cells).flatMap(({ block, base, row, hasOwnRow }) =>
      base === undefined || !hasOwnRow ? [] : ALL_SEXES.map((sex) => [cells.find('T2A', row, `cumulative${sex}`), cells.cellOf(block, base, `cumulative${sex}`)] as const),
    ),
  );
};

/** Results of the reference population are among those of all participants, in every year too. */
export const referenceWithinAll: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  return within(
    rule,
    targetedResults(subject, cells).flatMap(({ block, code, row, hasOwnRow }) =>
      hasOwnRow ? cells.valueColumns.both.map((column) => [cells.find('T2A', row, column), cells.cellOf(block, code, column)] as const) : [],
    ),
  );
};

type Pair = readonly [part: ComputedCell | undefined, whole: ComputedCell | undefined];

function within(rule: Parameters<RuleProcedure>[1], pairs: readonly Pair[]) {
  const tally = new RuleTally(rule);
  for (const [part, whole] of pairs) {
    const related = relateCells([part], '<=', [whole]);
    if (related === undefined) continue;
    if (related.verdict === 'holds') tally.hold();
    else if (related.verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
    else {
      const [inner, outer] = [part!.ref, whole!.ref];
      const values = { inner: { label: inner }, found: { quantity: related.left.known! }, outer: { label: outer }, bound: { quantity: related.right.known! } };
      tally.fail({ cell: inner, sentence: 'finding.ruleOutsideReference', values, related: [outer] });
    }
  }
  return tally.result;
}

/** Each target has the reference output that it needs, and no other. Where the plan does not say which, nothing can be said. */
export const referenceNeeded: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const { block, code, base, row } of targetedResults(subject, indicatorCells(subject))) {
    if (!WITHOUT_REFERENCE.includes(code)) {
      if (base === undefined) tally.skip(NO_REFERENCE);
      else tally.hold();
    } else if (base === undefined) tally.hold();
    else tally.fail(ofPlan(row, 'finding.ruleReferenceNotWanted', { code, base, block: block.title }));
  }
  return tally.result;
};

/** A reference output whose participants can have the result. */
export const referenceAdmissible: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const { block, code, base, row } of targetedResults(subject, indicatorCells(subject))) {
    if (base === undefined) {
      if (!WITHOUT_REFERENCE.includes(code)) tally.skip(NO_REFERENCE);
    } else if (INADMISSIBLE[code]?.includes(base) !== true) tally.hold();
    else tally.fail(ofPlan(row, 'finding.ruleReferenceInadmissible', { code, base, block: block.title }));
  }
  return tally.result;
};

const NO_REFERENCE = {
  it: 'il piano non dice su quale output di riferimento è contato il target',
  en: 'the plan does not say on which reference output the target is counted',
};

function ofPlan(row: string, sentence: RuleFinding['sentence'], values: RuleFinding['values']): RuleFinding {
  const cell: CellRef = { table: 'T2A', row, column: 'base' };
  return { cell, sentence, values };
}

