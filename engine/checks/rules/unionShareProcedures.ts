import { FULL_RATE_YEARS } from '../../law/period2014/coFinancing.js';
import type { Bilingual } from '../../law/reference.js';
import { exactly, type Quantity } from '../../number/quantity.js';
import { quantityText } from '../../tables/valueText.js';
import { cutOff } from '../../programme/civilDate.js';
import { UNION_SHARE } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { figureAt, isAbove, isOther } from './cellFigures.js';
import { notConcerned } from './notConcerned.js';
import { RuleTally, type RuleProcedure, type RuleProcedures, type RuleResult } from './ruleProcedure.js';
import { RULE_REASONS } from './ruleReasons.js';
import type { RuleSubject } from './ruleSubject.js';

const CERTIFIED: CellRef = { table: 'S7', row: 'certified', column: 'total' };
const CERTIFIED_UNION: CellRef = { table: 'S7', row: 'certified', column: 'union' };

/** The Union share is rounded payment by payment: of a whole programme it may be off by a hundred-thousandth. */
const ROUNDING_OF_PAYMENTS = '0.00001';

/** An amount times the co-financing rate of the programme. */
function unionPart(amount: Quantity, { context: { programme } }: RuleSubject): Quantity | undefined {
  const rate = programme.financing.shares.find(({ code }) => code === UNION_SHARE)?.rate;
  return rate && { ...amount, value: amount.value.times(rate), halfWidth: amount.halfWidth.times(rate) };
}

/**
 * FIN-019: until the first accounting year that admits 100 %, the Union share is the rate of the programme; from then on it lies
 * between that and the whole amount.
 */
const isUnionShare: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const [certified, union] = [figureAt(subject, CERTIFIED), figureAt(subject, CERTIFIED_UNION)];
  const exact = certified && unionPart(certified, subject);
  const least = exact && { ...exact, halfWidth: exact.halfWidth.plus(exact.value.abs().times(ROUNDING_OF_PAYMENTS)) };
  if (certified === undefined || union === undefined || least === undefined) {
    tally.skip(RULE_REASONS.noValue);
    return tally.result;
  }
  const admitsMore = FULL_RATE_YEARS.some(({ from }) => from <= cutOff(subject.context.year));
  const values = { cell: { label: CERTIFIED_UNION }, found: { quantity: union }, least: { quantity: least }, most: { quantity: certified } };
  const failed = { cell: CERTIFIED_UNION, related: [CERTIFIED], values };
  if (admitsMore && (isAbove(least, union) || isAbove(union, certified))) tally.fail({ ...failed, sentence: 'finding.unionShareOutside' });
  else if (!admitsMore && isOther(union, least)) tally.fail({ ...failed, sentence: 'finding.unionShareOff' });
  else tally.hold();
  return tally.result;
};

/** A row of an N+3 target: `n3.2020-12-31.union`. */
const TARGET_ROW = /^n3\.(\d{4}-\d{2}-\d{2})\.(union|total)$/;

const BASES: Readonly<Record<string, Bilingual>> = {
  union: { it: 'quota UE', en: 'EU share' },
  total: { it: 'importo totale', en: 'total amount' },
};

/** FIN-020: the targets whose date has come are covered, each on its own basis; the margin is told also where they are. */
const coversTarget: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const rows = subject.tables.tables.find(({ id }) => id === 'S7')?.rows ?? [];
  const targets = rows.flatMap(({ key }) => {
    const [, date, basis] = TARGET_ROW.exec(key) ?? [];
    return date === undefined || basis === undefined ? [] : [{ date, basis, cell: { table: 'S7', row: key, column: basis } }];
  });
  if (targets.length === 0) tally.skip({ it: 'nessun target N+3 nei dati (misura target_n3)', en: 'no N+3 target in the data (measure target_n3)' });
  const margins: Bilingual[] = [];
  for (const { date, basis, cell } of targets) {
    const [target, covered] = [figureAt(subject, cell), figureAt(subject, { ...CERTIFIED, column: basis })];
    if (date > cutOff(subject.context.year)) continue;
    if (target === undefined || covered === undefined) {
      tally.skip(RULE_REASONS.noValue);
      continue;
    }
    const margin = { ...target, value: covered.value.minus(target.value), halfWidth: target.halfWidth.plus(covered.halfWidth) };
    if (isAbove(target, covered)) {
      tally.fail({ cell, related: [{ ...CERTIFIED, column: basis }], sentence: 'finding.n3Exposure', values: { basis: BASES[basis]!, target: { quantity: target }, covered: { quantity: covered }, exposure: { quantity: { ...margin, value: margin.value.negated() } } } });
    } else {
      tally.hold();
      margins.push({ it: `${BASES[basis]!.it}: margine ${quantityText(margin, 'it')}`, en: `${BASES[basis]!.en}: margin ${quantityText(margin, 'en')}` });
    }
  }
  return margins.length === 0 ? withDueDate(tally.result, targets.length) : { ...tally.result, reason: { it: margins.map(({ it }) => it).join('; '), en: margins.map(({ en }) => en).join('; ') } };
};

/** Targets of later years are no test yet. */
function withDueDate(result: RuleResult, targets: number): RuleResult {
  const isNothing = result.run + result.notVerifiable === 0 && targets > 0;
  return isNothing ? notConcerned({ it: 'i target N+3 nei dati sono di anni successivi', en: 'the N+3 targets in the data are of later years' }) : result;
}

const NOT_BY_AXIS: Bilingual = {
  it: 'la quota UE certificata è nota solo per l\'intero programma',
  en: 'the certified Union share is known for the whole programme only',
};

/** FIN-023: the whole programme never exceeds the decision; of its axes the data do not give the Union share. */
const isWithinDecision: RuleProcedure = (subject, rule) => {
  const tally = new RuleTally(rule);
  const { plan, programme } = subject.context;
  const allocation = [...(plan.allocations ?? new Map<string, Quantity>()).values()].reduce((sum, { value }) => sum.plus(value), exactly('euro', 0).value);
  const decision = unionPart(exactly('euro', allocation), subject);
  const union = figureAt(subject, CERTIFIED_UNION);
  if (union === undefined || decision === undefined) tally.skip(RULE_REASONS.noValue);
  else if (!isAbove(union, decision)) tally.hold();
  else tally.fail({ cell: CERTIFIED_UNION, sentence: 'finding.unionAboveDecision', values: { cell: { label: CERTIFIED_UNION }, found: { quantity: union }, limit: { quantity: decision } } });
  for (const axis of programme.axes) if (axis !== undefined) tally.skip(NOT_BY_AXIS);
  return tally.result;
};

/** How the rules on the share of the Union are verified. */
export const UNION_SHARE_PROCEDURES: RuleProcedures = {
  'FIN-019': isUnionShare,
  'FIN-020': coversTarget,
  'FIN-023': isWithinDecision,
};
