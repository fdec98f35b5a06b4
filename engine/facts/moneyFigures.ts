import type { AxisCode } from '../programme/codes.js';
import { keyMaker } from '../programme/figureKey.js';
import { FIRST_YEAR } from '../law/period2014/period.js';
import type { MeasureId } from '../programme/measures.js';
import type { Programme } from '../programme/programme.js';
import type { RecordFacts, RecordMeasure } from '../records/recordFacts.js';
import { categoryDetail } from './categoryDetail.js';
import type { CountingRule } from './counted.js';
import type { countedFrom } from './recordSources.js';
import type { Tally } from './tally.js';

type OfMovements = Extract<RecordMeasure, 'committed' | 'paid' | 'declared' | 'certified'>;
type OfOperations = Extract<RecordMeasure, 'eligibleTotal' | 'eligiblePublic' | 'operations'>;

const MOVEMENTS: readonly OfMovements[] = ['committed', 'paid', 'declared', 'certified'];
const OPERATIONS: Readonly<Record<OfOperations, MeasureId>> = {
  eligibleTotal: 'eligibleTotal',
  eligiblePublic: 'eligiblePublic',
  operations: 'selectedOperations',
};

const isMovement = (measure: RecordMeasure): measure is OfMovements => MOVEMENTS.some((one) => one === measure);
const isOperation = (measure: RecordMeasure): measure is OfOperations => measure in OPERATIONS;

const RULES: Readonly<Record<OfMovements | OfOperations, CountingRule>> = {
  committed: 'counted.committed',
  paid: 'counted.paid',
  declared: 'counted.declared',
  certified: 'counted.certified',
  eligibleTotal: 'counted.eligibleTotal',
  eligiblePublic: 'counted.eligiblePublic',
  operations: 'counted.operations',
};

/** Amounts, operations, categories of intervention and uses with a ceiling: cumulative at the end of the report year. */
export function moneyFigures(records: RecordFacts, programme: Programme, tally: Tally, from: ReturnType<typeof countedFrom>): void {
  const { kinds, year, facts } = records;
  const figure = keyMaker(year);
  const axes = programme.axes.map(({ code }) => code);
  const places = [...axes.map((axis) => ({ axis })), ...otherPlaces(facts, programme)];
  const place = ({ axis, region }: { axis: AxisCode; region: string }) => ({ axis, ...(region !== programme.categoryOfRegion && { region }) });

  const movement = (measure: OfMovements, scope: { axis: AxisCode; region?: string }, value = 0) =>
    tally.add(figure(measure, scope), 'euro', from('movimenti', RULES[measure], year), value);
  const operation = (measure: OfOperations, scope: { axis?: AxisCode; region?: string }, value = 0) =>
    tally.add(figure(OPERATIONS[measure], scope), measure === 'operations' ? 'number' : 'euro', from('operazioni', RULES[measure], year), value);

  if (kinds.has('movimenti')) for (const one of places) for (const measure of MOVEMENTS) movement(measure, one);
  if (kinds.has('operazioni')) {
    operation('operations', {});
    for (const one of places) for (const measure of ['eligibleTotal', 'eligiblePublic', 'operations'] as const) operation(measure, one);
  }
  for (const fact of facts) {
    if (isMovement(fact.measure)) movement(fact.measure, place(fact), fact.value);
    if (isOperation(fact.measure)) operation(fact.measure, place(fact), fact.value);
    if (fact.measure === 'operations') operation('operations', {}, fact.value);
  }
  certifiedBefore(records, programme, tally, from);
  certifiedUnion(records, tally, from);
  categories(records, programme, tally, from);
  specialUses(records, programme, tally, from);
  if (kinds.has('programmato')) {
    const add = (axis: AxisCode, value = 0) => tally.add(figure('programmed', { axis }), 'euro', from('programmato', 'counted.programmed', year), value);
    for (const axis of axes) add(axis);
    for (const { axis, value } of records.programmed) add(axis, value);
  }
}

/** The axes where the records name another category of region: what they do not give there is zero too. */
function otherPlaces(facts: RecordFacts['facts'], { categoryOfRegion }: Programme): { axis: AxisCode; region: string }[] {
  const found = new Map(facts.filter(({ region }) => region !== categoryOfRegion).map(({ axis, region }) => [`${axis}/${region}`, { axis, region }]));
  return [...found.values()];
}

type Origin = ReturnType<typeof countedFrom>;

/** Certified expenditure at the end of each year before the report year: it is cumulative. */
function certifiedBefore({ kinds, year: reportYear, certifiedAtYearEnd, facts }: RecordFacts, programme: Programme, tally: Tally, from: Origin): void {
  if (!kinds.has('movimenti')) return;
  const add = (axis: AxisCode, year: number, region: object, value = 0) =>
    tally.add(keyMaker(year)('certified', { axis, ...region }), 'euro', from('movimenti', 'counted.certified', year), value);
  const places = [...programme.axes.map(({ code }) => ({ axis: code })), ...otherPlaces(facts, programme)];
  for (const { axis, ...region } of places) for (let year = FIRST_YEAR; year < reportYear; year += 1) add(axis, year, region);
  for (const { axis, region, year, value } of certifiedAtYearEnd) {
    if (year < reportYear) add(axis, year, region === programme.categoryOfRegion ? {} : { region }, value);
  }
}

/** The share of the Union in the certified expenditure of the programme: known when every axis with certified expenditure gives it. */
function certifiedUnion({ kinds, year, facts, unionAmounts }: RecordFacts, tally: Tally, from: Origin): void {
  if (!kinds.has('movimenti')) return;
  const ofCertified = unionAmounts.filter(({ measure }) => measure === 'certified');
  const isGiven = ({ axis, region }: { axis: AxisCode; region: string }) => ofCertified.some((one) => one.axis === axis && one.region === region);
  if (!facts.filter(({ measure }) => measure === 'certified').every(isGiven)) return;
  const total = ofCertified.reduce((sum, { value }) => sum + value, 0);
  tally.add(keyMaker(year)('certifiedUnion'), 'euro', from('movimenti', 'counted.certifiedUnion', year), total);
}

/** One set of figures for each combination of codes: the rows of Table 7. */
function categories({ kinds, year, combinations }: RecordFacts, programme: Programme, tally: Tally, from: Origin): void {
  const figure = keyMaker(year);
  for (const { axis, region, codes, eligibleTotal, eligiblePublic, declared, operations } of combinations) {
    const scope = { axis, detail: categoryDetail(codes), ...(region !== programme.categoryOfRegion && { region }) };
    const [costs, movements] = [from('operazioni', 'counted.category', year), from('movimenti', 'counted.categoryDeclared', year)];
    tally.add(figure('categorisedTotal', scope), 'euro', costs, eligibleTotal);
    tally.add(figure('categorisedPublic', scope), 'euro', costs, eligiblePublic);
    tally.add(figure('categorisedOperations', scope), 'number', costs, operations);
    if (kinds.has('movimenti')) tally.add(figure('categorisedDeclared', scope), 'euro', movements, declared);
  }
}

/** Amounts with a ceiling. What is declared of them is in no record: it is zero only where nothing is used. */
function specialUses({ kinds, year, specialUses: uses }: RecordFacts, programme: Programme, tally: Tally, from: Origin): void {
  if (!kinds.has('operazioni')) return;
  const figure = keyMaker(year);
  const cross = from('operazioni', 'counted.crossFinancing', year);
  const outside = from('operazioni', 'counted.outsideUnion', year);
  for (const { code: axis } of programme.axes) {
    const used = uses.filter((one) => one.axis === axis).reduce((sum, { crossFinancing }) => sum + crossFinancing, 0);
    tally.add(figure('crossFinancingSelected', { axis }), 'euro', cross, used);
    if (used === 0) tally.add(figure('crossFinancingDeclared', { axis }), 'euro', cross);
  }
  const usedOutside = uses.reduce((sum, { outsideUnion }) => sum + outsideUnion, 0);
  tally.add(figure('outsideUnionSelected'), 'euro', outside, usedOutside);
  if (usedOutside === 0) tally.add(figure('outsideUnionDeclared'), 'euro', outside);
}
