import type { Bilingual } from '../../law/reference.js';
import type { CellRef } from '../../tables/cell.js';
import { TOTAL_ROW } from '../../tables/makeRows.js';
import { figureAt, isAbove } from './cellFigures.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';

const CENTS = 2;

const ROUNDED: Bilingual = {
  it: 'gli importi sono noti solo arrotondati (milioni di euro)',
  en: 'amounts are known only rounded (millions of euro)',
};

/** FIN-021: amounts that were typed or counted have no more than two decimals. What formulas compute is rounded where it is shown. */
const isInCents: RuleProcedure = ({ tables }, rule) => {
  const tally = new RuleTally(rule);
  for (const { id: table, columns, rows } of tables.tables) {
    for (const { key: column } of columns.filter(({ kind }) => kind === 'money')) {
      for (const { key: row } of rows) {
        const cell: CellRef = { table, row, column };
        const { value, origin } = tables.cell(cell);
        if (origin !== 'typed' || value.state !== 'known') continue;
        const { quantity } = value;
        if (!quantity.halfWidth.isZero()) tally.skip(ROUNDED);
        else if (quantity.value.decimalPlaces() <= CENTS) tally.hold();
        else tally.fail({ cell, sentence: 'finding.moreThanCents', values: { cell: { label: cell }, found: { decimal: quantity.value, decimals: quantity.value.decimalPlaces(), unit: 'EUR' } } });
      }
    }
  }
  if (tally.result.run + tally.result.notVerifiable === 0) tally.skip(RULE_REASONS.noValue);
  return tally.result;
};

/** The chain of the money: each stage is within the one before. */
const STAGES = ['programmed', 'committed', 'paid', 'certified'] as const;

/** FIN-022: the chain of the regional table, on every axis and on the total. */
const isInOrder: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const row of [...subject.context.programme.axes.map(({ code }) => code), TOTAL_ROW]) {
    STAGES.slice(1).forEach((stage, i) => {
      const [cell, outer]: CellRef[] = [{ table: 'S3', row, column: stage }, { table: 'S3', row, column: STAGES[i]! }];
      const [inner, bound] = [figureAt(subject, cell!), figureAt(subject, outer!)];
      if (inner === undefined || bound === undefined) tally.skip(RULE_REASONS.noValue);
      else if (!isAbove(inner, bound)) tally.hold();
      else tally.fail({ cell: cell!, related: [outer!], sentence: 'finding.order', values: { inner: { label: cell! }, outer: { label: outer! } } });
    });
  }
  return tally.result;
};

/** How the rules on amounts are verified. */
export const AMOUNT_PROCEDURES: RuleProcedures = { 'FIN-021': isInCents, 'FIN-022': isInOrder };
