import { cellId, type ComputedCell } from '../../tables/cell.js';
import { indicatorCells, quantityIn } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

const TABLES = ['T4A', 'T4B', 'T2A', 'T2C'] as const;

/** A cell of the report with the one of the report before that it is compared with. */
interface Pair {
  readonly now: ComputedCell;
  readonly before: ComputedCell;
}

/** @param columnBefore the column of the report before that a column is compared with, if any */
function pairsOf(subject: RuleSubject, columnBefore: (column: string, table: string) => string | undefined): Pair[] {
  const { previous } = subject;
  const cells = indicatorCells(subject);
  if (previous === undefined) return [];
  return TABLES.flatMap((table) => {
    const columns = cells.columnsOf(table).flatMap(({ key }) => {
      const before = columnBefore(key, table);
      return before === undefined ? [] : [[key, before] as const];
    });
    return cells.rowsOf(table).flatMap(({ key: row }) =>
      columns.flatMap(([column, other]) => {
        const [now, before] = [cells.find(table, row, column), previous.tables.cells.get(cellId({ table, row, column: other }))];
        return now?.value.state === 'known' && before !== undefined && quantityIn(before.value)?.unit === quantityIn(now.value)?.unit ? [{ now, before }] : [];
      }),
    );
  });
}

/** Annual values of the years that both reports have. */
const annualOfBoth = (column: string) => (/^annual[TMF]\d{4}$/.test(column) ? column : undefined);

/** What a past year said in the report before: a difference is a correction, to be listed with its reason. */
export const correctedYears: RuleProcedure = (subject, rule) => (subject.context.isSample ? ofSample(rule) : compare(subject, rule, annualOfBoth, 'finding.ruleCorrectedYear', ({ distance, uncertainty }) => distance.abs().greaterThan(uncertainty)));

/** Corrections of invented figures interest nobody. */
function ofSample(rule: Parameters<RuleProcedure>[1]) {
  const tally = new RuleTally(rule);
  tally.skip(RULE_REASONS.sample);
  return tally.result;
}

/** Cumulative values do not fall. */
export const fallingValues: RuleProcedure = (subject, rule) => {
  const [year, before] = [subject.context.year, subject.previous?.context.year];
  const columnBefore = (column: string, table: string) => {
    if (table !== 'T2C') return /^cumulative[TMF]$/.test(column) ? column : undefined;
    const [, value] = new RegExp(`^(cumulative[TMF])${String(year)}$`).exec(column) ?? [];
    return value === undefined ? undefined : `${value}${String(before)}`;
  };
  // A percentage may well fall as its base grows.
  return compare(subject, rule, columnBefore, 'finding.ruleFalls', ({ distance, uncertainty, isRate }) => !isRate && distance.plus(uncertainty).isNegative());
};

interface Change {
  readonly distance: ReturnType<typeof distanceOf>;
  readonly uncertainty: ReturnType<typeof distanceOf>;
  readonly isRate: boolean;
}

function compare(subject: RuleSubject, rule: Parameters<RuleProcedure>[1], columnBefore: Parameters<typeof pairsOf>[1], sentence: 'finding.ruleCorrectedYear' | 'finding.ruleFalls', isWrong: (change: Change) => boolean) {
  const tally = new RuleTally(rule);
  if (subject.previous === undefined || isOtherSample(subject)) {
    tally.skip(subject.previous === undefined ? RULE_REASONS.noPrevious : RULE_REASONS.sample);
    return tally.result;
  }
  for (const { now, before } of pairsOf(subject, columnBefore)) {
    const [found, old] = [quantityIn(now.value)!, quantityIn(before.value)!];
    const change = { distance: distanceOf(now, before), uncertainty: found.halfWidth.plus(old.halfWidth), isRate: found.unit === 'ratio' };
    if (!isWrong(change)) tally.hold();
    else tally.fail({ cell: now.ref, sentence, values: { label: { label: now.ref }, found: { quantity: found }, old: { quantity: old }, year: String(subject.previous.context.year) } });
  }
  return tally.result;
}

function distanceOf(now: ComputedCell, before: ComputedCell) {
  return quantityIn(now.value)!.value.minus(quantityIn(before.value)!.value);
}

/** Invented figures are not compared with true ones. */
function isOtherSample({ context, previous }: RuleSubject): boolean {
  return previous !== undefined && previous.context.isSample !== context.isSample;
}
