import type { FigureKey } from '../programme/figureKey.js';
import type { IndicatorBlock } from './indicatorBlocks.js';
import { ofRegion } from './regionPlaces.js';
import type { ReportContext } from './reportContext.js';

/** Where the cumulative figure of an indicator is given for a block: with its priority, or with the axis alone when that has no other. */
export function cumulativeScope({ axis, priority, region }: IndicatorBlock, indicator: string, { programme, official, figure }: ReportContext): Partial<FigureKey> {
  const ofAxis = { axis, indicator, ...ofRegion(region) };
  if (priority === undefined) return ofAxis;
  const own = { ...ofAxis, priority };
  const isOnly = programme.axes.find(({ code }) => code === axis)!.investmentPriorities.length === 1;
  const isOfAxis = isOnly && official.find(figure('indicatorValue', own)) === undefined && official.find(figure('indicatorValue', ofAxis)) !== undefined;
  return isOfAxis ? ofAxis : own;
}
