import { CO_FINANCING } from '../../law/period2014/coFinancing.js';
import { asRatio } from '../../law/period2014/performanceFramework.js';
import type { Bilingual } from '../../law/reference.js';
import { exactly, sumOf, type Quantity } from '../../number/quantity.js';
import { UNION_SHARE } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { isDivided } from '../../tables/regionPlaces.js';
import { figureAt, isAbove, isOther } from './cellFigures.js';
import { RuleTally, type RuleProcedure, type RuleProcedures } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';
import { axisRows, cellOfTable6 as cellOf, totalRows, type AxisRow } from './table6Rows.js';

const DIVIDED: Bilingual = {
  it: 'il piano non divide dotazione e tasso per categoria di regione',
  en: 'the plan does not divide allocation and rate by category of region',
};

/** FIN-005: what the plan in force says. */
const isThePlan: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { context } = subject;
  const { programme, plan } = context;
  const compare = (cell: CellRef, expected: Quantity | undefined) => {
    const found = figureAt(subject, cell);
    if (found === undefined || expected === undefined) tally.skip(RULE_REASONS.noValue);
    else if (!isOther(found, expected)) tally.hold();
    else tally.fail({ cell, sentence: 'finding.notThePlan', values: { cell: { label: cell }, found: { quantity: found }, expected: { quantity: expected }, plan: plan.decision ?? plan.event } });
  };
  const rate = programme.financing.shares.find(({ code }) => code === UNION_SHARE)?.rate;
  for (const { key, axis } of axisRows(context)) {
    if (isDivided(axis, context)) {
      tally.skip(DIVIDED);
      continue;
    }
    compare(cellOf(key, 'funding'), plan.allocations?.get(axis));
    compare(cellOf(key, 'rate'), rate && exactly('ratio', rate));
  }
  const allocations = programme.axes.map(({ code }) => plan.allocations?.get(code));
  const known = allocations.flatMap((one) => one ?? []);
  const grandTotal = totalRows(subject).at(-1);
  if (grandTotal !== undefined) compare(cellOf(grandTotal, 'funding'), known.length === allocations.length ? sumOf('euro', known) : undefined);
  return tally.result;
};

/** FIN-007: more than the whole allocation, or less than before. */
const isLookedAt: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const earlierCost = earlierCosts(subject);
  for (const row of axisRows(subject.context)) {
    const [share, cost, funding] = [cellOf(row.key, 'selectedShare'), cellOf(row.key, 'eligibleCost'), cellOf(row.key, 'funding')];
    const [amount, allocation, before] = [figureAt(subject, cost), figureAt(subject, funding), earlierCost(row)];
    if (amount === undefined || allocation === undefined) tally.skip(RULE_REASONS.noValue);
    else if (!isAbove(amount, allocation)) tally.hold();
    else tally.fail({ cell: share, related: [cost, funding], sentence: 'finding.aboveFunding', values: { cost: { label: cost }, found: { quantity: amount }, limit: { quantity: allocation } } });
    if (amount === undefined || before === undefined) tally.skip(RULE_REASONS.noPrevious);
    else if (!isAbove(before.quantity, amount)) tally.hold();
    else tally.fail({ cell: cost, sentence: 'finding.costFalls', values: { cost: { label: cost }, found: { quantity: amount }, before: { quantity: before.quantity }, date: String(before.year) } });
  }
  return tally.result;
};

/** An amount of column 7 at the end of an earlier year. */
interface EarlierCost {
  readonly quantity: Quantity;
  readonly year: number;
}

/** Column 7 at the end of an earlier year: in the report of the year before, otherwise in the latest earlier figures among the data. */
function earlierCosts({ context, previous }: RuleSubject): (row: AxisRow) => EarlierCost | undefined {
  const { official, year } = context;
  // Where nobody gives the costs of the operations, column 7 is the committed amount.
  const measure = official.ofMeasure('eligibleTotal', year).length > 0 ? 'eligibleTotal' : 'committed';
  const earlier = official.all.filter(({ key }) => key.measure === measure && key.year < year).sort((a, b) => b.key.year - a.key.year);
  return ({ key, axis, region }) => {
    const last = previous && figureAt(previous, cellOf(key, 'eligibleCost'));
    if (previous !== undefined && last !== undefined) return { quantity: last, year: previous.context.year };
    const fact = earlier.find((one) => one.key.axis === axis && one.key.region === region);
    return fact && { quantity: fact.quantity, year: fact.key.year };
  };
}

const NO_CEILING: Bilingual = {
  it: 'il massimale noto è quello delle regioni più sviluppate',
  en: 'the known ceiling is that of more developed regions',
};

/** FIN-025: the co-financing rate of each axis. */
const isWithinRates: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { programme } = subject.context;
  const [most, least] = [CO_FINANCING.maximumMoreDeveloped, CO_FINANCING.minimum];
  for (const { key, region = programme.categoryOfRegion } of axisRows(subject.context)) {
    const cell = cellOf(key, 'rate');
    const rate = figureAt(subject, cell);
    if (rate === undefined) {
      tally.skip(RULE_REASONS.noValue);
      continue;
    }
    if (region !== 'PS') tally.skip(NO_CEILING);
    else if (!isAbove(rate, exactly('ratio', asRatio(most)))) tally.hold();
    else tally.fail({ cell, sentence: 'finding.rateAbove', values: { cell: { label: cell }, found: { quantity: rate }, limit: `${most.value}%` } });
    if (!isAbove(exactly('ratio', asRatio(least)), rate)) tally.hold();
    else tally.fail({ cell, sentence: 'finding.rateBelow', values: { cell: { label: cell }, found: { quantity: rate }, limit: `${least.value}%` } });
  }
  return tally.result;
};

/** How the rules on Table 6 against the plan are verified. */
export const TABLE_6_PLAN_PROCEDURES: RuleProcedures = {
  'FIN-005': isThePlan,
  'FIN-007': isLookedAt,
  'FIN-025': isWithinRates,
};
