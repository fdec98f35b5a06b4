import type { Sex } from '../../programme/figureKey.js';
import type { ComputedCell } from '../../tables/cell.js';
import { ALL_SEXES, reportYears } from '../../tables/yearBlocks.js';
import { indicatorCells, isAbsent, quantityIn, type RuleTable } from './indicatorCells.js';
import { RuleTally, type RuleProcedure } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import { relateCells } from './sumBounds.js';

/** A cumulative value and the annual values of which it should be the sum. */
interface Series {
  readonly cumulative: ComputedCell;
  readonly annual: readonly ComputedCell[];
}

/** The series of the rows of the indicator tables: one for each sex, and in Table 2C for each year. */
function seriesOf(subject: Parameters<RuleProcedure>[0], tables: readonly RuleTable[]): Series[] {
  const cells = indicatorCells(subject);
  const years = reportYears(subject.context.year);
  const ofSex = (sex: Sex, last: number) => years.filter((year) => year <= last).map((year) => `annual${sex}${year}`);
  return tables.flatMap((table) => {
    const columns = ALL_SEXES.flatMap((sex) =>
      table === 'T2C'
        ? years.map((year) => ({ column: `cumulative${sex}${year}`, annual: ofSex(sex, year) }))
        : [{ column: `cumulative${sex}`, annual: ofSex(sex, years.at(-1)!) }],
    );
    const series: Series[] = [];
    for (const { key } of cells.rowsOf(table)) {
      const row = cells.rowOf(table, key);
      for (const { column, annual: names } of columns) {
        const cumulative = row.get(column);
        if (cumulative === undefined || isAbsent(cumulative.value) || names.some((name) => isAbsent(row.get(name)?.value))) continue;
        series.push({ cumulative, annual: names.map((name) => row.get(name)!) });
      }
    }
    return series;
  });
}

/** Cumulative = sum of the annual values. Indicators given only as cumulative have no annual cells; percentages are not summed. */
export const annualSums: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const { cumulative, annual } of seriesOf(subject, ['T4A', 'T4B', 'T2A', 'T2C'])) {
    if (isRate(cumulative) || annual.some(isRate)) continue;
    const related = relateCells([cumulative], '=', annual);
    if (related === undefined) continue;
    if (related.verdict === 'holds') tally.hold();
    else if (related.verdict === 'unknown') tally.skip(RULE_REASONS.noValue);
    else {
      tally.fail({
        cell: cumulative.ref,
        sentence: 'finding.ruleAnnualSum',
        values: { label: { label: cumulative.ref }, found: { quantity: related.left.known! }, bound: { quantity: related.right.known! } },
        related: annual.map(({ ref }) => ref),
      });
    }
  }
  return tally.result;
};

/**
 * A cumulative percentage is not the sum of the percentages of the years: those of two years or more add up to more than any mean
 * of them.
 */
export const percentagesNotSummed: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  for (const { cumulative, annual } of seriesOf(subject, ['T2C'])) {
    const total = quantityIn(cumulative.value);
    const given = annual.filter(({ value }) => quantityIn(value)?.value.greaterThan(0) === true);
    if (!isRate(cumulative) && !annual.some(isRate)) continue;
    if (total === undefined || given.length < 2) {
      tally.skip(RULE_REASONS.noValue);
      continue;
    }
    const related = relateCells([cumulative], '=', given);
    if (related?.verdict !== 'holds') tally.hold();
    else {
      tally.fail({
        cell: cumulative.ref,
        sentence: 'finding.rulePercentagesSummed',
        values: { label: { label: cumulative.ref }, found: { quantity: total } },
        related: given.map(({ ref }) => ref),
      });
    }
  }
  return tally.result;
};

function isRate({ value }: ComputedCell): boolean {
  return quantityIn(value)?.unit === 'ratio';
}
