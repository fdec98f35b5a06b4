import type { CommonIndicator } from '../law/period2014/commonIndicators.js';
import { SAMPLED_INDICATORS, type SampledReporting } from '../law/period2014/sampledIndicators.js';
import { keyMaker, type FigureKey, type Sex } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { CellRef, CellSpec } from './cell.js';
import { annualSum } from './formulas/annualSum.js';
import { listedSum } from './formulas/listedSum.js';
import { sum } from './formulas/sum.js';
import { computed, EMPTY, typed } from './makeRows.js';
import type { ReportContext } from './reportContext.js';
import { MEN_AND_WOMEN, reportYears } from './yearBlocks.js';

type Cells = Readonly<Record<string, CellSpec>>;
type Scope = Partial<Omit<FigureKey, 'measure' | 'year' | 'sex'>>;

/** The figures of a row of Tables 2A and 4A: persons by sex and year, or one number a year. */
export interface AnnualFigures {
  readonly measure: MeasureId;
  readonly scope: Scope;
  /** The cumulative figure of the report year, when it is given as such. */
  readonly cumulative?: Scope;
}

/** Makes references to the cells of one row. */
export type CellOf = (column: string) => CellRef;

/** Where a row stands: its own cells, and those of the rows of which it is the whole, for an axis. */
export interface RowPlace {
  readonly cellOf: CellOf;
  readonly parts?: readonly CellOf[];
}

/** The annual and cumulative cells of a common indicator, as it is counted and as the programme reports it. */
export function valueCells({ code, bySex }: Pick<CommonIndicator, 'code' | 'bySex'>, figures: AnnualFigures, { cellOf, parts }: RowPlace, context: ReportContext): Cells {
  const sampling = samplingOf(code, context);
  const isSample = sampling?.way === 'cumulative';
  if (parts !== undefined) return bySex && !isSample ? cellsOfWhole(figures, cellOf, parts, context) : totalOfWhole(figures, parts, context);
  if (isSample) return cellsOfSample(figures, sampling.isReported, context);
  return bySex ? cellsBySex(figures, cellOf, context) : cellsOfTotal(figures, context);
}

/** Men and women of each year, and their cumulative values: live sums, the cumulative figures given where a year is missing. */
function cellsBySex(figures: AnnualFigures, cellOf: CellOf, context: ReportContext): Cells {
  const annual = yearCells(context, (year, sex) => typed(keyMaker(year)(figures.measure, { ...figures.scope, sex })));
  return { ...annual, ...cumulativeCells(figures, cellOf, context) };
}

/** The same for the whole of an axis, from the rows of its priorities. */
function cellsOfWhole(figures: AnnualFigures, cellOf: CellOf, parts: readonly CellOf[], context: ReportContext): Cells {
  const annual = yearCells(context, (year, sex) => computed(sum(parts.map((part) => part(`annual${sex}${year}`)))));
  return { ...annual, ...cumulativeCells(figures, cellOf, context) };
}

/** The total of an axis of what has no sex: only the cumulative value has a cell. */
function totalOfWhole(figures: AnnualFigures, parts: readonly CellOf[], context: ReportContext): Cells {
  return { ...noAnnualCells(context), ...cumulativeTotal(computed(sum(parts.map((part) => part('cumulativeT'))), cumulativeKey(figures, context))) };
}

/**
 * What has no sex: projects, enterprises, all participants. The model has no cell for their annual total: the numbers of the years
 * stand in the formula of the cumulative value.
 */
export function cellsOfTotal(figures: AnnualFigures, context: ReportContext): Cells {
  return { ...noAnnualCells(context), ...cumulativeTotal(listed(figures, ['T'], 'T', context)) };
}

/** An indicator estimated on a sample and reported by its cumulative value alone, in the reports that the model names. */
function cellsOfSample(figures: AnnualFigures, isReported: boolean, context: ReportContext): Cells {
  if (!isReported) return { ...noAnnualCells(context), ...cumulativeTotal(EMPTY) };
  return {
    ...noAnnualCells(context),
    cumulativeT: listed(figures, MEN_AND_WOMEN, undefined, context),
    cumulativeM: listed(figures, ['M'], 'M', context),
    cumulativeF: listed(figures, ['F'], 'F', context),
  };
}

/** How a programme reports an indicator that may be estimated on a sample; undefined for the others. */
export function samplingOf(code: string, { programme, year }: ReportContext): { way: SampledReporting; isReported: boolean } | undefined {
  const sampled = SAMPLED_INDICATORS.find((one) => one.code === code);
  return sampled && { way: programme.sampledIndicators?.[sampled.code] ?? 'annual', isReported: sampled.reports.includes(year) };
}

function yearCells(context: ReportContext, cell: (year: number, sex: Sex) => CellSpec): Cells {
  const years = reportYears(context.year);
  return Object.fromEntries(years.flatMap((year) => MEN_AND_WOMEN.map((sex) => [`annual${sex}${year}`, cell(year, sex)])));
}

function noAnnualCells(context: ReportContext): Cells {
  return yearCells(context, () => EMPTY);
}

function cumulativeTotal(cell: CellSpec): Cells {
  return { cumulativeT: cell, cumulativeM: EMPTY, cumulativeF: EMPTY };
}

function cumulativeCells(figures: AnnualFigures, cellOf: CellOf, context: ReportContext): Cells {
  const years = reportYears(context.year);
  const ofSex = (sex: Sex) => computed(annualSum(years.map((year) => cellOf(`annual${sex}${year}`)), years), cumulativeKey(figures, context, sex));
  return {
    cumulativeT: computed(sum([cellOf('cumulativeM'), cellOf('cumulativeF')]), cumulativeKey(figures, context)),
    cumulativeM: ofSex('M'),
    cumulativeF: ofSex('F'),
  };
}

function cumulativeKey({ cumulative }: AnnualFigures, context: ReportContext, sex?: Sex): FigureKey | undefined {
  return cumulative && context.figure('indicatorValue', { ...cumulative, ...(sex && { sex }) });
}

/** The sum of the figures of the years, each in the formula; the cumulative figure given, where one is missing. */
function listed(figures: AnnualFigures, sexes: readonly Sex[], sexOfCumulative: Sex | undefined, context: ReportContext): CellSpec {
  const terms = reportYears(context.year).flatMap((year) =>
    sexes.map((sex) => ({ name: `${year}${sexes.length > 1 ? ` ${sex}` : ''}`, fact: context.official.find(keyMaker(year)(figures.measure, { ...figures.scope, sex })) })),
  );
  const known = terms.flatMap(({ name, fact }) => (fact === undefined ? [] : [{ name, fact }]));
  const key = cumulativeKey(figures, context, sexOfCumulative === 'T' ? undefined : sexOfCumulative);
  return { kind: 'figure', ...(known.length === terms.length && { formula: listedSum(known) }), ...(key && { key }) };
}
