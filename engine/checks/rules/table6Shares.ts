import { NOT_COMPUTABLE, ratioOf } from '../../number/ratio.js';
import { figureAt, figuresAt, isOther } from './cellFigures.js';
import type { RuleTally } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import { cellOfTable6 as cellOf } from './table6Rows.js';

/** The computed columns, with what they divide. */
const SHARES = [
  { column: 'selectedShare', amount: 'eligibleCost' },
  { column: 'declaredShare', amount: 'declared' },
] as const;

/** Columns 8 and 11 of some rows, computed anew. */
export function recomputeShares(tally: RuleTally, subject: RuleSubject, rows: readonly string[]): void {
  for (const row of rows) {
    for (const { column, amount } of SHARES) {
      const [cell, numerator, denominator] = [cellOf(row, column), cellOf(row, amount), cellOf(row, 'funding')];
      const [found, amounts] = [figureAt(subject, cell), figuresAt(subject, [numerator, denominator])];
      const expected = amounts && ratioOf(amounts[0]!, amounts[1]!);
      if (found === undefined || expected === undefined || expected === NOT_COMPUTABLE) tally.skip(RULE_REASONS.noValue);
      else if (!isOther(found, expected)) tally.hold();
      else tally.fail({ cell, related: [numerator, denominator], sentence: 'finding.shareRecomputed', values: { cell: { label: cell }, found: { quantity: found }, expected: { quantity: expected }, numerator: { label: numerator }, denominator: { label: denominator } } });
    }
  }
}
