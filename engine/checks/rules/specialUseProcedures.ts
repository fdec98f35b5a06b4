import { CEILINGS } from '../../law/period2014/ceilings.js';
import { asRatio } from '../../law/period2014/performanceFramework.js';
import type { Bilingual, LegalParameter } from '../../law/reference.js';
import { roundHalfUp } from '../../number/decimal.js';
import { exactly, sumOf, type Quantity } from '../../number/quantity.js';
import { UNION_SHARE } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { TOTAL_ROW } from '../../tables/makeRows.js';
import type { ReportContext } from '../../tables/reportContext.js';
import { figureAt, isAbove } from './cellFigures.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

/** Ceilings are rounded as their cells are. */
const CENTS = 2;

const AMOUNTS = ['selected', 'declared'] as const;

/** A row of Table 8 or 10, with the amount of which its uses are a share. */
interface UseRow {
  readonly table: 'T8' | 'T10';
  readonly row: string;
  readonly whole: Quantity | undefined;
}

/** The Union support to each axis: what the plan allots to it, times the co-financing rate of the programme. */
function crossFinancing({ programme, plan }: ReportContext): UseRow[] {
  const rate = programme.financing.shares.find(({ code }) => code === UNION_SHARE)?.rate;
  return programme.axes.map(({ code }): UseRow => {
    const allocation = plan.allocations?.get(code);
    return { table: 'T8', row: code, whole: allocation && rate && exactly('euro', roundHalfUp(allocation.value.times(rate), CENTS)) };
  });
}

/** The allocation of the programme. */
function outsideUnion({ programme, plan }: ReportContext): UseRow[] {
  const allocations = programme.axes.flatMap(({ code }) => plan.allocations?.get(code) ?? []);
  return [{ table: 'T10', row: TOTAL_ROW, whole: allocations.length === programme.axes.length ? sumOf('euro', allocations) : undefined }];
}

/** FIN-016 and FIN-017: a ceiling of the law, exactly at it too; and what is declared is of what was selected. */
function isWithin(rowsOf: (context: ReportContext) => UseRow[], ceiling: LegalParameter): RuleProcedure {
  return (subject, rule) => {
    const tally = new RuleTally(rule);
    for (const { table, row, whole } of rowsOf(subject.context)) {
      const [selected, declared] = AMOUNTS.map((column): CellRef => ({ table, row, column }));
      for (const cell of [selected!, declared!]) {
        const amount = figureAt(subject, cell);
        const share: CellRef = { ...cell, column: `${cell.column}Share` };
        if (amount === undefined || whole === undefined) tally.skip(RULE_REASONS.noValue);
        else if (!isAbove(amount, exactly('euro', roundHalfUp(whole.value.times(asRatio(ceiling)), CENTS)))) tally.hold();
        else tally.fail({ cell: share, related: [cell], sentence: 'finding.aboveCeiling', values: { share: { label: share }, ceiling: `${ceiling.value}%` } });
      }
      const [inner, outer] = [figureAt(subject, declared!), figureAt(subject, selected!)];
      if (inner === undefined || outer === undefined) tally.skip(RULE_REASONS.noValue);
      else if (!isAbove(inner, outer)) tally.hold();
      else tally.fail({ cell: declared!, related: [selected!], sentence: 'finding.amountAbove', values: { cell: { label: declared! }, found: { quantity: inner }, bound: { label: selected! }, limit: { quantity: outer } } });
    }
    return tally.result;
  };
}

const NOT_FILLED: Bilingual = {
  it: 'le tabelle 8 e 10 non hanno valori: se la possibilità non è stata usata si scrive zero',
  en: 'Tables 8 and 10 have no values: where the possibility was not used, zero is written',
};

/** FIN-015: a table that is filled is filled everywhere. One without any value is not filled yet: nothing can be told. */
const hasZeros: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const rows of [crossFinancing(subject.context), outsideUnion(subject.context)]) {
    const cells = rows.flatMap(({ table, row }) => AMOUNTS.map((column): CellRef => ({ table, row, column })));
    const isFilled = cells.some((cell) => figureAt(subject, cell) !== undefined);
    for (const cell of cells) {
      if (figureAt(subject, cell) !== undefined) tally.hold();
      else if (!isFilled || isWithoutSplit(cell, subject)) tally.skip(NOT_FILLED);
      else tally.fail({ cell, sentence: 'finding.blankForZero', values: { cell: { label: cell } } });
    }
  }
  return tally.result;
};

/** Records do not divide what is declared of a use that is there: it is not zero, it is not known. */
function isWithoutSplit(cell: CellRef, subject: RuleSubject): boolean {
  const selected = figureAt(subject, { ...cell, column: 'selected' });
  return subject.origin === 'computed' && cell.column === 'declared' && selected !== undefined && !selected.value.isZero();
}

/** How the rules on Tables 8 and 10 are verified. */
export const SPECIAL_USE_PROCEDURES: RuleProcedures = {
  'FIN-015': hasZeros,
  'FIN-016': isWithin(crossFinancing, CEILINGS.crossFinancing),
  'FIN-017': isWithin(outsideUnion, CEILINGS.outsideUnion),
};
