import { COMMON_INDICATORS } from '../../law/period2014/commonIndicators.js';
import { codeRanges } from './codeRanges.js';
import { indicatorCells, isAbsent, quantityIn, type RuleTable } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import { relateCells } from './sumBounds.js';

/** Totals of a year, or cumulative ones, in the tables of indicators. */
const TOTAL = /^(annual|cumulative)T(\d*)$/;

/** T = M + W in every cell of the tables that has the three of them. Percentages are not summed. */
export function sexTotals(tables: readonly RuleTable[]): RuleProcedure {
  return (subject, rule) => {
    const cells = indicatorCells(subject);
    const tally = new RuleTally(rule);
    for (const table of tables) {
      const columns = cells.columnsOf(table).filter(({ key }) => TOTAL.test(key)).map(({ key }) => [key, key.replace(TOTAL, '$1M$2'), key.replace(TOTAL, '$1F$2')] as const);
      for (const { key } of cells.rowsOf(table)) {
        const row = cells.rowOf(table, key);
        for (const [total, ofMen, ofWomen] of columns) {
          const [all, men, women] = [row.get(total), row.get(ofMen), row.get(ofWomen)];
          if (all === undefined || isAbsent(men?.value) || isAbsent(women?.value) || quantityIn(all.value)?.unit === 'ratio') continue;
          const related = relateCells([all], '=', [men, women]);
          if (related === undefined) continue;
          if (related.verdict === 'holds') tally.hold();
          else if (related.verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
          else {
            tally.fail({
              cell: all.ref,
              sentence: 'finding.ruleSexes',
              values: { label: { label: all.ref }, found: { quantity: related.left.known! }, bound: { quantity: related.right.known! }, says: rule.says },
              related: [men!.ref, women!.ref],
            });
          }
        }
      }
    }
    return tally.result;
  };
}

/** The indicators that count persons by sex in a block: the common outputs. */
const BY_SEX = COMMON_INDICATORS.filter(({ kind, bySex }) => kind === 'output' && bySex).map(({ code }) => code);

/** Men and women are given wherever a common output has participants: one finding for each investment priority, naming its indicators. */
export const sexesPresent: RuleProcedure = (subject, rule) => {
  const cells = indicatorCells(subject);
  const tally = new RuleTally(rule);
  // The rows of an axis as a whole are not of the model: they need no sexes.
  for (const block of cells.blocks.filter(({ isWholeAxis }) => !isWholeAxis)) {
    const rows = BY_SEX.flatMap((code) => {
      const [all, men, women] = [cells.cellOf(block, code, 'cumulativeT'), cells.cellOf(block, code, 'cumulativeM'), cells.cellOf(block, code, 'cumulativeF')];
      return all === undefined || men === undefined || women === undefined || isAbsent(all.value) || isAbsent(men.value) ? [] : [{ code, all, men, women }];
    });
    const without = rows.filter(({ all, men, women }) => {
      const count = quantityIn(all.value);
      if (count === undefined) tally.skip(RULE_REASONS.noValue);
      else if (!count.value.greaterThan(0) || [men, women].every(({ value }) => value.state === 'known')) tally.hold();
      else return true;
      return false;
    });
    if (without.length === 0) continue;
    const absent = without.flatMap(({ men, women }) => [men, women]).filter(({ value }) => value.state !== 'known');
    tally.fail(
      {
        cell: absent[0]!.ref,
        sentence: 'finding.ruleWithoutSexes',
        values: { block: block.title, codes: codeRanges(without.map(({ code }) => code)) },
        related: absent.slice(1).map(({ ref }) => ref),
      },
      without.length,
    );
  }
  return tally.result;
};
