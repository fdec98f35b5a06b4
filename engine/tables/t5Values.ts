import { COMMON_INDICATORS, HOUSEHOLD_INDICATORS } from '../law/period2014/commonIndicators.js';
import { keyMaker } from '../programme/figureKey.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import { samplingOf, type CellOf } from './annualCells.js';
import type { CellRef, CellSpec } from './cell.js';
import type { Formula } from './formulas/formula.js';
import { listedSum } from './formulas/listedSum.js';
import { reference } from './formulas/reference.js';
import { sum } from './formulas/sum.js';
import { sumOrElse } from './formulas/sumOrElse.js';
import { figureScope, indicatorRow, type ScopedIndicator } from './indicatorRows.js';
import { blockRow, type IndicatorBlock } from './indicatorBlocks.js';
import { computed, NOT_APPLICABLE, typed } from './makeRows.js';
import { isDivided, ofRegion, regionSuffix } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import { regionsOf } from './specificCells.js';
import { MEN_AND_WOMEN, reportYears } from './yearBlocks.js';

/** A row of the table: an indicator of the framework, in a category of region when it is not that of the programme. */
export interface FrameworkLine {
  readonly one: ScopedIndicator;
  readonly region?: CategoryOfRegion;
}

/**
 * The value of one year, men and women together. Outputs: from Tables 4A and 4B. Financial values are cumulative only.
 * @param blocks those of Table 4A
 * @source Annex V to Reg. (EU) 2015/207, notes to Table 5
 */
export function annualValue(line: FrameworkLine, year: number, blocks: readonly IndicatorBlock[], context: ReportContext): CellSpec {
  const { one, region } = line;
  if (one.indicator.kind === 'financial') return NOT_APPLICABLE;
  const key = keyMaker(year)('annualIndicator', { ...figureScope(one), ...ofRegion(region), isRate: one.indicator.unit === 'ratio' });
  const formula = one.indicator.kind === 'output' ? outputOfYear(line, year, blocks, context) : undefined;
  return formula === undefined ? typed(key) : computed(formula, key);
}

/**
 * The cumulative value at the end of a year. Outputs: the sum of the annual values; where one is missing, the cumulative value given.
 * The value of the report year stands in S2, unless the summary tables have other figures, or those of all the categories of region together.
 */
export function cumulativeValue({ one, region }: FrameworkLine, year: number, cellOf: CellOf, context: ReportContext): CellSpec {
  const { kind, axis, unit } = one.indicator;
  const inSummary = year === context.year && !context.isSample && !isDivided(axis, context) ? { table: 'S2', row: indicatorRow(one), column: 'value' } : undefined;
  const figure = keyMaker(year);
  const key = kind === 'financial' ? figure('certified', { axis, ...ofRegion(region) }) : figure('indicatorValue', { ...figureScope(one), ...ofRegion(region), isRate: unit === 'ratio' });
  if (kind !== 'output') return inSummary === undefined ? typed(key) : computed(reference(inSummary));
  const years = reportYears(year).map((before) => cellOf(`annualT${before}`));
  return inSummary === undefined ? computed(sum(years), key) : computed(sumOrElse(years, inSummary));
}

/** Where Tables 4A and 4B hold the value of a year: the cells of men and women of every priority concerned. */
function outputOfYear({ one, region }: FrameworkLine, year: number, allBlocks: readonly IndicatorBlock[], context: ReportContext): Formula | undefined {
  const { code, axis } = one.indicator;
  const common = COMMON_INDICATORS.find((indicator) => indicator.code === code);
  if (common === undefined) {
    const isThere = regionsOf(one, context).includes(region);
    return isThere ? reference({ table: 'T4B', row: indicatorRow(one) + regionSuffix(region), column: `annualT${year}` }) : undefined;
  }

  const { technicalAssistance, investmentPriorities } = context.programme.axes.find((other) => other.code === axis)!;
  const concerned = one.scope.priority === undefined ? investmentPriorities.map((priority) => priority.code) : [one.scope.priority];
  const blocks = allBlocks.filter((block) => block.axis === axis && block.region === region && block.priority !== undefined && concerned.includes(block.priority));
  if (technicalAssistance || blocks.length === 0) return undefined;
  if (!common.bySex) return projectsOfYear(code, blocks, year, context);
  if (HOUSEHOLD_INDICATORS.includes(code) || samplingOf(code, context)?.way === 'cumulative') return undefined;
  return sum(blocks.flatMap((block) => MEN_AND_WOMEN.map((sex): CellRef => ({ table: 'T4A', row: blockRow(block, code), column: `annual${sex}${year}` }))));
}

/** Projects and enterprises have no annual cell in Table 4A: their numbers stand in the formula. */
function projectsOfYear(
  indicator: string,
  blocks: readonly IndicatorBlock[],
  year: number,
  { official }: ReportContext,
): Formula | undefined {
  const terms = blocks.flatMap(({ axis, priority, region, name }) => {
    const fact = official.find(keyMaker(year)('annualIndicator', { axis, ...(priority && { priority }), ...ofRegion(region), indicator, sex: 'T' }));
    return fact === undefined ? [] : [{ name, quantity: fact.quantity, fact }];
  });
  return terms.length === blocks.length ? listedSum(terms) : undefined;
}
