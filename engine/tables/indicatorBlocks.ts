import { COMMON_INDICATORS, isCommonIndicator } from '../law/period2014/commonIndicators.js';
import { REGION_NAMES } from '../law/period2014/officialHeadings.js';
import type { Bilingual } from '../law/reference.js';
import type { AxisCode, PriorityCode } from '../programme/codes.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { CategoryOfRegion, IndicatorKind } from '../programme/programme.js';
import { indicatorsInForce, type ScopedIndicator } from './indicatorRows.js';
import { text, type rowMaker } from './makeRows.js';
import { otherRegions, regionSuffix } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';
import type { Row } from './table.js';

/**
 * A part of an official table: an axis with one of its investment priorities; an axis alone where the figures name no priority.
 * Each category of region with figures has its own.
 */
export interface IndicatorBlock {
  /** Key of its heading: `I.8.i`, `II`, `I.8.i@IT`. */
  readonly key: string;
  readonly axis: AxisCode;
  readonly priority?: PriorityCode;
  /** When it is not the category of region of the programme. */
  readonly region?: CategoryOfRegion;
  /** True for the figures of an axis that has investment priorities, where the plan sets targets for it as a whole. */
  readonly isWholeAxis: boolean;
  readonly title: Bilingual;
  /** How sentences name it: «8.i», «Asse II». */
  readonly name: string;
}

/** The indicators of the plan in force that are common to all ESF programmes, or only of this one. */
export function plannedIndicators(context: ReportContext, kind: IndicatorKind, isCommon: boolean): ScopedIndicator[] {
  return indicatorsInForce(context).filter(({ indicator }) => indicator.kind === kind && isCommonIndicator(indicator.code) === isCommon);
}

/**
 * The blocks of a table of common indicators: each axis and investment priority. An axis as a whole follows its priorities where
 * the plan sets targets for it without naming one; technical assistance has a block only for indicators with a target.
 * Each block is followed by those of the other categories of region of which there are figures there.
 * @param planned the common indicators of the plan that the table shows
 */
export function commonBlocks(context: ReportContext, kind: 'output' | 'result', planned: readonly ScopedIndicator[]): IndicatorBlock[] {
  const blocks = context.programme.axes.flatMap(({ code, technicalAssistance, investmentPriorities }) => {
    const ofAxis = planned.filter(({ indicator, scope }) => indicator.axis === code && scope.priority === undefined);
    if (technicalAssistance) return ofAxis.some(({ scope }) => scope.target2023 !== undefined) ? [axisBlock(code, false)] : [];
    const priorities = investmentPriorities.map((priority) => priorityBlock(code, priority.code));
    return ofAxis.length > 0 && priorities.length !== 1 ? [...priorities, axisBlock(code, true)] : priorities;
  });
  return blocks.flatMap((block) => [block, ...otherRegions(context, (key) => isFigureOf(key, block, kind, context)).map((region) => inRegion(block, region))]);
}

const MEASURES: readonly MeasureId[] = ['annualIndicator', 'annualOfReference', 'grandTotal', 'indicatorValue'];

/** Whether a figure is shown in a block of a table of common indicators. */
function isFigureOf({ measure, axis, priority, indicator }: FigureKey, block: IndicatorBlock, kind: 'output' | 'result', { programme }: ReportContext): boolean {
  if (axis !== block.axis || !MEASURES.includes(measure)) return false;
  const kindOfFigure = indicator === undefined ? 'output' : COMMON_INDICATORS.find(({ code }) => code === indicator)?.kind;
  if (kindOfFigure !== kind) return false;
  if (block.isWholeAxis || priority === block.priority) return true;
  return priority === undefined && programme.axes.find(({ code }) => code === axis)!.investmentPriorities.length === 1;
}

/** The key of a row of a block: `I.8.i.CO01`, `I.8.i.CO01@IT`. */
export function blockRow({ axis, priority, region }: IndicatorBlock, ...parts: readonly string[]): string {
  return [axis, ...(priority === undefined ? [] : [priority]), ...parts].join('.') + regionSuffix(region);
}

/** The blocks of a table of programme-specific indicators: the axes and priorities of which the plan has some. */
export function specificBlocks(planned: readonly ScopedIndicator[]): IndicatorBlock[] {
  const blocks = planned.map(({ indicator: { axis }, scope: { priority } }) => (priority === undefined ? axisBlock(axis, false) : priorityBlock(axis, priority)));
  return [...new Map(blocks.map((block) => [block.key, block])).values()];
}

/** Whether the plan sets an indicator for a block: for its priority, or for its axis when that has no other. */
export function isOfBlock({ indicator, scope }: ScopedIndicator, block: IndicatorBlock, { programme }: ReportContext): boolean {
  if (indicator.axis !== block.axis) return false;
  const priorities = programme.axes.find(({ code }) => code === block.axis)!.investmentPriorities;
  const priority = scope.priority ?? (priorities.length === 1 ? priorities[0]!.code : undefined);
  return priority === block.priority;
}

/** The blocks of the priorities of which a block is the whole; undefined for a block of its own. */
export function partsOf(block: IndicatorBlock, blocks: readonly IndicatorBlock[]): readonly IndicatorBlock[] | undefined {
  return block.isWholeAxis ? blocks.filter((one) => one.axis === block.axis && one.region === block.region && !one.isWholeAxis) : undefined;
}

/** The heading of a block inside the table. */
export function blockHeading(make: ReturnType<typeof rowMaker>, { key, title }: IndicatorBlock, labelColumn: string): Row {
  return make.bare('group', key, { [labelColumn]: text(title) });
}

function priorityBlock(axis: AxisCode, priority: PriorityCode): IndicatorBlock {
  const title = { it: `Asse ${axis} – priorità d'investimento ${priority}`, en: `Axis ${axis} – investment priority ${priority}` };
  return { key: `${axis}.${priority}`, axis, priority, isWholeAxis: false, title, name: priority };
}

function inRegion(block: IndicatorBlock, region: CategoryOfRegion): IndicatorBlock {
  const [title, name] = [block.title, REGION_NAMES[region]];
  return { ...block, region, key: block.key + regionSuffix(region), title: { it: `${title.it} – categoria di regione: ${name.it}`, en: `${title.en} – category of region: ${name.en}` } };
}

function axisBlock(axis: AxisCode, isWholeAxis: boolean): IndicatorBlock {
  const whole = {
    it: `Asse ${axis} – intero asse: target che i documenti non dividono per priorità`,
    en: `Axis ${axis} – the whole axis: targets that the documents do not divide by priority`,
  };
  const alone = { it: `Asse ${axis}`, en: `Axis ${axis}` };
  return { key: axis, axis, isWholeAxis, title: isWholeAxis ? whole : alone, name: axis };
}
