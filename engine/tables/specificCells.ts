import type { FactStore } from '../facts/factStore.js';
import { keyMaker, type FigureKey, type Sex } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import type { CellOf } from './annualCells.js';
import { annualSum } from './formulas/annualSum.js';
import type { Formula } from './formulas/formula.js';
import { sum } from './formulas/sum.js';
import { figureScope, type ScopedIndicator } from './indicatorRows.js';
import { EMPTY } from './makeRows.js';
import { ofRegion, otherRegions } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';

/** A programme-specific indicator in its row of Table 2C or 4B. */
export interface SpecificRow {
  readonly one: ScopedIndicator;
  /** When it is not the category of region of the programme. */
  readonly region?: CategoryOfRegion;
  readonly cellOf: CellOf;
  readonly context: ReportContext;
  /** True when its figures are percentages: they are never summed. */
  readonly isRate: boolean;
  /** Men and women are optional: they are shown when some figure of the indicator has them. */
  readonly hasSexes: boolean;
}

/** The categories of region of which there are figures of an indicator: that of the programme, which keys leave out, and the others. */
export function regionsOf(one: ScopedIndicator, context: ReportContext): (CategoryOfRegion | undefined)[] {
  return [undefined, ...otherRegions(context, (key) => isFigureOf(key, one))];
}

export function specificRow(one: ScopedIndicator, region: CategoryOfRegion | undefined, cellOf: CellOf, context: ReportContext): SpecificRow {
  const own = context.official.all.filter(({ key }) => key.region === region && isFigureOf(key, one));
  const wanted = (one.scope.target2023?.quantity.unit ?? one.indicator.unit) === 'ratio';
  // Given only as counts, or only as percentages: shown as they are given.
  const isRate = own.length > 0 && own.every(({ key }) => key.isRate !== wanted) ? !wanted : wanted;
  return { one, ...ofRegion(region), cellOf, context, isRate, hasSexes: own.some(({ key }) => key.sex === 'M' || key.sex === 'F') };
}

const MEASURES: readonly MeasureId[] = ['annualIndicator', 'indicatorValue'];

function isFigureOf({ measure, axis, priority, indicator, date }: FigureKey, { indicator: own, scope }: ScopedIndicator): boolean {
  return MEASURES.includes(measure) && date === undefined && axis === own.axis && indicator === own.code && priority === scope.priority;
}

/** The value of one year. The total is that of men and women, where both are given. */
export function annualCell(row: SpecificRow, sex: Sex, year: number): CellSpec {
  if (sex !== 'T') return row.hasSexes ? { kind: 'figure', key: keyOf(row, 'annualIndicator', sex, year) } : EMPTY;
  const formula = ofBothSexes(row, `annual`, year);
  return { kind: 'figure', key: keyOf(row, 'annualIndicator', sex, year), ...(formula && { formula }) };
}

/** The cumulative value at the end of a year: the sum of the annual ones when all are known, otherwise as given. Percentages are only given. */
export function cumulativeCell(row: SpecificRow, sex: Sex, years: readonly number[]): CellSpec {
  if (sex !== 'T' && !row.hasSexes) return EMPTY;
  const formula = row.isRate ? undefined : annualSum(years.map((year) => row.cellOf(`annual${sex}${year}`)), years);
  return { kind: 'figure', key: keyOf(row, 'indicatorValue', sex, years.at(-1)!), ...(formula && { formula }) };
}

function ofBothSexes({ hasSexes, isRate, cellOf }: SpecificRow, value: string, year: number): Formula | undefined {
  return hasSexes && !isRate ? sum([cellOf(`${value}M${year}`), cellOf(`${value}F${year}`)]) : undefined;
}

/** The key of a figure; a total may be given as such, or without a sex. */
function keyOf({ one, region, context, isRate }: SpecificRow, measure: MeasureId, sex: Sex, year: number): FigureKey {
  const make = keyMaker(year);
  const plain = make(measure, { ...figureScope(one), ...ofRegion(region), isRate });
  const withSex = { ...plain, sex };
  return sex === 'T' && !isGiven(withSex, context.official) ? plain : withSex;
}

function isGiven(key: FigureKey, store: FactStore): boolean {
  return store.find(key) !== undefined;
}
