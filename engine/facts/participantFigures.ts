import { COMMON_INDICATORS, HOUSEHOLD_INDICATORS } from '../law/period2014/commonIndicators.js';
import { FIRST_YEAR } from '../law/period2014/period.js';
import type { AxisCode, PriorityCode } from '../programme/codes.js';
import { keyMaker } from '../programme/figureKey.js';
import type { CategoryOfRegion, Programme } from '../programme/programme.js';
import type { FactScope, RecordFact, RecordFacts } from '../records/recordFacts.js';
import type { countedFrom } from './recordSources.js';
import type { Tally } from './tally.js';

/** The three situations at entry that make up all the participants with complete data. */
const ALL_SITUATIONS: readonly string[] = ['CO01', 'CO03', 'CO05'];

const PERSON_INDICATORS = COMMON_INDICATORS.filter(({ code, bySex }) => bySex && !HOUSEHOLD_INDICATORS.includes(code));
const PROJECT_INDICATORS = COMMON_INDICATORS.filter(({ bySex }) => !bySex);
const BY_SEX: ReadonlySet<string> = new Set(PERSON_INDICATORS.map(({ code }) => code));

const SEXES = ['M', 'F'] as const;

interface Scope {
  readonly axis: AxisCode;
  readonly priority?: PriorityCode;
  /** When it is not the category of region of the programme. */
  readonly region?: CategoryOfRegion;
}

/** Common indicators, grand total and participants. Cumulative figures have both sexes together, except participants. */
export function participantFigures(records: RecordFacts, programme: Programme, tally: Tally, from: ReturnType<typeof countedFrom>): void {
  const { kinds, year: reportYear } = records;
  const years = Array.from({ length: reportYear - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const regionOf = ({ region }: FactScope) => (region === programme.categoryOfRegion ? {} : { region });
  const isPerson = (code: string) => BY_SEX.has(code);

  const own = programme.axes
    .filter(({ technicalAssistance }) => !technicalAssistance)
    .flatMap(({ code, investmentPriorities }) => investmentPriorities.map((priority): Scope => ({ axis: code, priority: priority.code })));
  const scopes = [...own, ...scopesOfOtherRegions(records.facts, programme)];

  const hasEarlier = records.facts.some((fact) => isOfIndicator(fact) && fact.year < FIRST_YEAR);

  const annual = (scope: Scope, indicator: string, sex: 'T' | 'M' | 'F', year: number, value: number) => {
    const rule = hasEarlier && year === FIRST_YEAR && !isPerson(indicator) ? 'counted.projectsToDate' : ruleOf(indicator);
    const counted = from(isPerson(indicator) ? 'partecipanti' : 'operazioni', rule, year, [indicator]);
    tally.add(keyMaker(year)('annualIndicator', { ...scope, indicator, sex }), isPerson(indicator) ? 'persons' : 'number', counted, value);
  };
  const cumulative = ({ axis, priority, ...region }: Scope, indicator: string, sex: 'T' | 'M' | 'F', value: number) => {
    const figure = keyMaker(reportYear);
    const isHeads = isPerson(indicator);
    const counted = from(isHeads ? 'partecipanti' : 'operazioni', cumulativeRuleOf(indicator), reportYear, [indicator]);
    const unit = isHeads ? 'persons' : 'number';
    tally.add(figure('indicatorValue', { axis, ...region, indicator }), unit, counted, value);
    if (priority !== undefined) tally.add(figure('indicatorValue', { axis, priority, ...region, indicator }), unit, counted, value);
    if (ALL_SITUATIONS.includes(indicator) && sex !== 'T') {
      tally.add(figure('participants', { axis, ...region, sex }), 'persons', from('partecipanti', 'counted.participants', reportYear, ALL_SITUATIONS), value);
    }
  };
  const grandTotal = (scope: Scope, year: number, value: number) =>
    tally.add(keyMaker(year)('grandTotal', { ...scope, sex: 'T' }), 'persons', from('partecipanti', 'counted.grandTotal', year), value);

  if (kinds.has('partecipanti')) {
    for (const scope of scopes) {
      for (const { code } of PERSON_INDICATORS) {
        for (const year of years) for (const sex of SEXES) annual(scope, code, sex, year, 0);
        for (const sex of SEXES) cumulative(scope, code, sex, 0);
      }
      for (const year of years) grandTotal(scope, year, 0);
    }
  }
  if (kinds.has('operazioni')) {
    for (const scope of scopes) {
      for (const { code } of PROJECT_INDICATORS) {
        for (const year of years) annual(scope, code, 'T', year, 0);
        cumulative(scope, code, 'T', 0);
      }
    }
  }

  for (const fact of records.facts) {
    const scope = { axis: fact.axis, ...(fact.priority && { priority: fact.priority }), ...regionOf(fact) };
    if (fact.measure === 'grandTotal') grandTotal(scope, yearInTables(fact.year), fact.value);
    else if (isOfIndicator(fact)) annual(scope, fact.indicator, fact.sex, yearInTables(fact.year), fact.value);
  }
  for (const fact of overTheYears(records.facts)) {
    cumulative({ axis: fact.axis, ...(fact.priority && { priority: fact.priority }), ...regionOf(fact) }, fact.indicator, fact.sex, fact.value);
  }
  referenceFigures(records, programme, scopes, years, tally, from);
}

/** The priorities where the records name another category of region: what they do not give there is zero too. */
function scopesOfOtherRegions(facts: readonly RecordFact[], { categoryOfRegion, axes }: Programme): Scope[] {
  const found = new Map<string, Scope>();
  for (const { axis, priority, region } of facts) {
    const isParticipants = axes.some(({ code, technicalAssistance }) => code === axis && !technicalAssistance);
    if (isParticipants && priority !== undefined && region !== categoryOfRegion) found.set(`${axis}/${priority}/${region}`, { axis, priority, region });
  }
  return [...found.values()];
}

/**
 * The year of a figure in the tables: what was before them is in the first, as the first report covers 2014, 2015 and the time before.
 * @source CPR Art. 50
 */
function yearInTables(year: number): number {
  return Math.max(year, FIRST_YEAR);
}

type OfIndicator = RecordFact & { readonly indicator: string };

function isOfIndicator(fact: RecordFact): fact is OfIndicator {
  return (fact.measure === 'output' || fact.measure === 'result') && fact.indicator !== undefined;
}

/** The counts of an indicator in a scope and sex, with those of all the years added up. */
function overTheYears(facts: readonly RecordFact[]): OfIndicator[] {
  const sums = new Map<string, OfIndicator>();
  for (const fact of facts.filter(isOfIndicator)) {
    const { axis, priority = '', region, sex, indicator, value } = fact;
    const id = `${axis}/${priority}/${region}/${sex}/${indicator}`;
    sums.set(id, { ...fact, value: value + (sums.get(id)?.value ?? 0) });
  }
  return [...sums.values()];
}

/** Results among the participants of the output indicator on which a target is set: zero for the pairs that the programme, or the records, name. */
function referenceFigures(
  { kinds, referenceResults }: RecordFacts,
  { indicators, categoryOfRegion }: Programme,
  scopes: readonly Scope[],
  years: readonly number[],
  tally: Tally,
  from: ReturnType<typeof countedFrom>,
): void {
  const add = (scope: Scope, result: string, reference: string, sex: 'M' | 'F', year: number, value: number) => {
    const key = keyMaker(year)('annualOfReference', { ...scope, sex, indicator: result, detail: reference });
    tally.add(key, 'persons', from('partecipanti', 'counted.ofReference', year, [result, reference]), value);
  };
  if (!kinds.has('partecipanti')) return;
  const declared = indicators
    .filter(({ kind, code }) => kind === 'result' && BY_SEX.has(code))
    .flatMap(({ axis, code, scopes: asked }) => asked.flatMap(({ baseIndicator }) => (baseIndicator === undefined ? [] : [{ axis, result: code, reference: baseIndicator }])));
  for (const { axis, result, reference } of [...declared, ...referenceResults]) {
    for (const scope of scopes.filter((one) => one.axis === axis)) {
      for (const year of years) for (const sex of SEXES) add(scope, result, reference, sex, year, 0);
    }
  }
  for (const { axis, priority, region, sex, year, result, reference, value } of referenceResults) {
    add({ axis, ...(priority && { priority }), ...(region !== categoryOfRegion && { region }) }, result, reference, sex, yearInTables(year), value);
  }
}

function ruleOf(indicator: string) {
  if (!BY_SEX.has(indicator)) return 'counted.projects';
  return indicator.startsWith('CR') ? 'counted.result' : 'counted.output';
}

function cumulativeRuleOf(indicator: string) {
  if (!BY_SEX.has(indicator)) return 'counted.projectsToDate';
  return indicator.startsWith('CR') ? 'counted.resultToDate' : 'counted.outputToDate';
}
