import { isCommonIndicator } from '../../law/period2014/commonIndicators.js';
import { sumOf, type Quantity } from '../../number/quantity.js';
import type { CellRef } from '../../tables/cell.js';
import { blockRow } from '../../tables/indicatorBlocks.js';
import { indicatorRow } from '../../tables/indicatorRows.js';
import { isDivided, regionsOfAxis, regionSuffix } from '../../tables/regionPlaces.js';
import { outputBlocks } from '../../tables/t4aCommonOutputs.js';
import { financialRow } from '../../tables/t6FinancialData.js';
import { reportYears } from '../../tables/yearBlocks.js';
import { figureAt, figuresAt, isAbove, isOther, valueAt } from './cellFigures.js';
import { financialRowOf, frameworkRows, NO_FRAMEWORK, valueCell, type FrameworkRow } from './frameworkRows.js';
import { notConcerned } from './notConcerned.js';
import { RuleTally, type RuleProcedure, type RuleProcedures, type RuleResult } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

/** PF-004: output values are those of Tables 4A and 4B. */
const agreesWithOutputs: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const outputs = frameworkRows(subject).filter(({ one }) => one.indicator.kind === 'output');
  if (outputs.length === 0) tally.skip(NO_FRAMEWORK);
  for (const row of outputs) {
    const cell = valueCell(row, subject);
    const parts = outputCells(row, subject).find((cells) => figuresAt(subject, cells) !== undefined);
    const [found, terms] = [figureAt(subject, cell), parts && figuresAt(subject, parts)];
    if (found === undefined || parts === undefined || terms === undefined) {
      tally.skip(RULE_REASONS.noValue);
      continue;
    }
    const expected = sumOf(found.unit, terms);
    if (!isOther(found, expected)) tally.hold();
    else tally.fail({ cell, related: parts, sentence: 'finding.frameworkOutput', values: { cell: { label: cell }, found: { quantity: found }, expected: { quantity: expected }, table: parts[0]!.table.slice(1) } });
  }
  return tally.result;
};

/** Where Tables 4A and 4B hold the value of a row: the priorities concerned, or the axis as a whole. */
function outputCells({ one, axis, region }: FrameworkRow, { context }: RuleSubject): CellRef[][] {
  if (!isCommonIndicator(one.indicator.code)) return [[{ table: 'T4B', row: indicatorRow(one) + regionSuffix(region), column: 'cumulativeT' }]];
  const blocks = outputBlocks(context).filter((block) => block.axis === axis && block.region === region);
  const cellOf = (block: (typeof blocks)[number]): CellRef => ({ table: 'T4A', row: blockRow(block, one.indicator.code), column: 'cumulativeT' });
  const { priority } = one.scope;
  const parts = blocks.filter((block) => !block.isWholeAxis && (priority === undefined || block.priority === priority));
  const whole = blocks.filter(({ isWholeAxis }) => isWholeAxis && priority === undefined);
  return [parts, whole].filter((some) => some.length > 0).map((some) => some.map(cellOf));
}

/** PF-005: the financial value is the certified expenditure of the axis. */
const isCertified: RuleProcedure = (subject, rule) => {
  const { context } = subject;
  const rows = frameworkRows(subject).filter(({ one }) => one.indicator.kind === 'financial');
  const pairs = rows.map((row): [CellRef, CellRef | undefined] => {
    const hasOwnCell = !context.isSample && !isDivided(row.axis, context);
    return [valueCell(row, subject), hasOwnCell ? { table: 'S3', row: row.axis, column: 'certified' } : undefined];
  });
  return compareSame(subject, rule, pairs);
};

/** PF-012: columns 13 and 14 of Table 6, in the two reports that have them. */
const isReviewed: RuleProcedure = (subject, rule) => {
  const column = `certified${subject.context.year}`;
  const table = subject.tables.tables.find(({ id }) => id === 'T6');
  if (table?.columns.some(({ key }) => key === column) !== true) {
    return notConcerned({ it: 'le colonne 13 e 14 esistono solo nelle relazioni sul 2018 e sul 2023', en: 'columns 13 and 14 exist in the reports on 2018 and 2023 only' });
  }
  const rows = frameworkRows(subject).filter(({ one }) => one.indicator.kind === 'financial');
  return compareSame(subject, rule, rows.map((row) => [{ table: 'T6', row: financialRow(row.axis, row.region), column }, valueCell(row, subject)]));
};

/** The same amount in two cells. */
function compareSame(subject: RuleSubject, rule: Parameters<RuleProcedure>[1], pairs: readonly (readonly [CellRef, CellRef | undefined])[]) {
  const tally = new RuleTally(rule);
  if (pairs.length === 0) tally.skip(NO_FRAMEWORK);
  for (const [cell, other] of pairs) {
    const [found, expected] = [figureAt(subject, cell), other && figureAt(subject, other)];
    if (found === undefined || expected === undefined) tally.skip(RULE_REASONS.noValue);
    else if (!isOther(found, expected)) tally.hold();
    else tally.fail({ cell, related: [other!], sentence: 'finding.frameworkCertified', values: { cell: { label: cell }, found: { quantity: found }, other: { label: other! }, expected: { quantity: expected } } });
  }
  return tally.result;
}

/** PF-006: what is certified was declared before. */
const isDeclared: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { context } = subject;
  const rows = frameworkRows(subject);
  for (const { code } of context.programme.axes) {
    for (const region of regionsOfAxis(code, context)) {
      const framework = financialRowOf(rows, code, region);
      const inSummary = context.isSample || isDivided(code, context) ? undefined : { table: 'S3', row: code, column: 'certified' };
      const cell = framework === undefined ? inSummary : valueCell(framework, subject);
      const outer: CellRef = { table: 'T6', row: financialRow(code, region), column: 'declared' };
      const [certified, declared] = [cell && figureAt(subject, cell), figureAt(subject, outer)];
      if (certified === undefined || declared === undefined) tally.skip(RULE_REASONS.noValue);
      else if (!isAbove(certified, declared)) tally.hold();
      else tally.fail({ cell: cell!, related: [outer], sentence: 'finding.certifiedAboveDeclared', values: { certified: { label: cell! }, found: { quantity: certified }, declared: { label: outer }, bound: { quantity: declared } } });
    }
  }
  return tally.result;
};

/** A value of a series, with its year. */
interface Point {
  readonly year: number;
  readonly cell: CellRef;
  readonly figure: Quantity;
}

/** PF-007: financial values never fall, in the years that the table shows and from the report of the year before. */
const neverFalls: RuleProcedure = (subject, rule) => {
  const rows = frameworkRows(subject).filter(({ one }) => one.indicator.kind === 'financial');
  const told = new RuleTally(rule);
  // A row with observations has a reason beside it: still to be looked at, no more an error.
  const noted = new RuleTally({ ...rule, severity: 'warning' });
  if (rows.length === 0) told.skip(NO_FRAMEWORK);
  for (const row of rows) {
    const tally = valueAt(subject, row.cell('observations'))?.state === 'text' ? noted : told;
    const points = pointsOf(row, subject);
    if (points.length < 2) tally.skip(RULE_REASONS.noPrevious);
    points.slice(1).forEach(({ cell, figure }, i) => {
      const before = points[i]!;
      if (!isAbove(before.figure, figure)) tally.hold();
      else tally.fail({ cell, sentence: 'finding.frameworkFalls', values: { cell: { label: cell }, found: { quantity: figure }, before: { quantity: before.figure }, date: String(before.year) } });
    });
  }
  return joined(told.result, noted.result);
};

/** The known values of a row, year after year; the report of the year before gives its own where the row has none. */
function pointsOf(row: FrameworkRow, subject: RuleSubject): Point[] {
  const { previous } = subject;
  return reportYears(subject.context.year).flatMap((year) => {
    const cell = valueCell(row, subject, year);
    const isPrevious = previous?.context.year === year;
    const figure = figureAt(subject, cell) ?? (isPrevious ? figureAt(previous, cell) : undefined);
    return figure === undefined ? [] : [{ year, cell, figure }];
  });
}

function joined(one: RuleResult, other: RuleResult): RuleResult {
  const reason = one.reason ?? other.reason;
  return {
    findings: [...one.findings, ...other.findings],
    run: one.run + other.run,
    held: one.held + other.held,
    notVerifiable: one.notVerifiable + other.notVerifiable,
    ...(reason && { reason }),
  };
}

/** How the rules on the values of the framework are verified, against the tables that they come from. */
export const FRAMEWORK_VALUE_PROCEDURES: RuleProcedures = {
  'PF-004': agreesWithOutputs,
  'PF-005': isCertified,
  'PF-006': isDeclared,
  'PF-007': neverFalls,
  'PF-012': isReviewed,
};
