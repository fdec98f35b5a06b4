import type { PublishedFigure } from '../../input/figure.js';
import { cutOff } from '../../programme/civilDate.js';
import { joinKey } from '../../programme/joinKey.js';
import { keyText } from '../../programme/figureKey.js';
import type { MeasureId } from '../../programme/measures.js';
import { planVersionFor } from '../../programme/planVersion.js';
import type { Programme } from '../../programme/programme.js';
import { axesOfAreas } from './countedPersons.js';
import { printed } from './expression.js';
import type { FigureIndex } from './figureIndex.js';
import type { Identity, MayFail } from './identity.js';

/** What is counted from the beginning of the programme, and does not fall. */
const CUMULATIVE: readonly MeasureId[] = ['programmed', 'committed', 'paid', 'certified', 'certifiedUnion', 'participants', 'vulnerable', 'indicatorValue', 'cigdAmount', 'cigdBeneficiaries', 'selectedOperations'];
/** What the plan says, and changes with it. */
const PLANNED: readonly MeasureId[] = ['allocation', 'milestone2018', 'target2023'];

/** From one report to the next: cumulative figures do not fall, the plan stays as it is, the same thing is counted alike. */
export function seriesIdentities(index: FigureIndex): Identity[] {
  return [...inTime(index, CUMULATIVE, true), ...inTime(index, PLANNED, false), ...definitions(index)];
}

/** Each figure against that of the date before. */
function inTime(index: FigureIndex, measures: readonly MeasureId[], isCumulative: boolean): Identity[] {
  const series = new Map<string, PublishedFigure[]>();
  for (const figure of index.figures) {
    const { measure, isRate, detail } = figure.key;
    if (!measures.includes(measure) || (isCumulative && isRate) || detail !== undefined) continue;
    if (index.occurrences(figure.key)[0] !== figure) continue;
    const key = timeless(figure, isCumulative);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return [...series.values()].flatMap((figures) => {
    const ordered = [...figures].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
    return ordered.slice(1).map((later, i): Identity => {
      const before = ordered[i]!;
      const mayFail = reasonToChange(later, before, index, isCumulative);
      return { kind: isCumulative ? 'series' : 'plan', relation: isCumulative ? 'atLeast' : 'equal', result: later, computed: printed(before), ...(mayFail && { mayFail }) };
    });
  });
}

function reasonToChange(later: PublishedFigure, before: PublishedFigure, index: FigureIndex, isCumulative: boolean): MayFail | undefined {
  const { programme, figures } = index;
  if (later.key.measure === 'programmed') return allocationChanged(later, before, index) ? 'plan' : 'noReason';
  if (isCumulative) return dateOf(later) === cutOff(later.key.year) && dateOf(before) === cutOff(before.key.year) ? undefined : 'source';
  if (planOf(programme, later) === planOf(programme, before)) return undefined;
  const { measure, axis, indicator, isRate } = later.key;
  const isOldValue = figures.some(
    ({ key, quantity }) => key.measure === 'indicatorValue' && key.indicator === indicator && key.axis === axis && key.isRate === isRate && key.year === before.key.year && quantity.value.equals(later.quantity.value),
  );
  return measure === 'target2023' && isOldValue ? 'newTargetIsOldValue' : 'plan';
}

function allocationChanged(later: PublishedFigure, before: PublishedFigure, index: FigureIndex): boolean {
  const scope = later.key.axis === undefined ? {} : { axis: later.key.axis };
  const [now, then] = [later, before].map((figure) => index.near(figure, 'allocation', scope)?.value());
  return now !== undefined && then !== undefined && !now.equals(then);
}

function planOf(programme: Programme, { key }: PublishedFigure): string | undefined {
  return planVersionFor(programme.planVersions, key.year)?.id;
}

/** What a figure is about, whatever the year. */
function timeless({ key }: PublishedFigure, isCumulative: boolean): string {
  const { date, ...rest } = key;
  return keyText({ ...rest, ...(date && !isCumulative && { date }), year: 0 });
}

function dateOf({ key }: PublishedFigure): string {
  return key.date ?? cutOff(key.year);
}

/** Indicators whose unit or scope differs from the report before, areas that group other axes: their figures are not one series. */
function definitions(index: FigureIndex): Identity[] {
  const years = [...new Set(index.figures.map(({ key }) => key.year))].sort((a, b) => a - b);
  return years.slice(1).flatMap((year, i) => [...targetsAlike(index, years[i]!, year), ...areasAlike(index, years[i]!, year)]);
}

function targetsAlike(index: FigureIndex, before: number, year: number): Identity[] {
  const of = (which: number) => {
    const targets = index.figures.filter(({ key }) => key.measure === 'target2023' && key.year === which && index.occurrences(key)[0]?.key.year === which);
    return new Map(targets.filter((one) => index.occurrences(one.key)[0] === one).map((one) => [joinKey([one.key.axis, one.key.indicator, one.key.priority]), one] as const));
  };
  const [old, now] = [of(before), of(year)];
  return [...now].flatMap(([, target]): Identity[] => {
    const { axis, indicator, priority } = target.key;
    const same = old.get(joinKey([axis, indicator, priority]));
    const any = [...old.values()].find(({ key }) => key.axis === axis && key.indicator === indicator && (key.priority === undefined) !== (priority === undefined));
    const earlier = same ?? any;
    if (earlier === undefined) return [];
    const differs = same === undefined ? 'scope' : same.key.isRate === target.key.isRate ? undefined : 'unit';
    return [{ kind: 'definition', relation: 'equal', result: target, computed: printed(earlier), ...(differs && { mayFail: differs }) }];
  });
}

function areasAlike(index: FigureIndex, before: number, year: number): Identity[] {
  const [old, now] = [axesOfAreas(index, before), axesOfAreas(index, year)];
  return [...now].flatMap(([area, axes]): Identity[] => {
    const of = (which: number) => index.figures.find(({ key }) => key.year === which && key.axis === area && key.measure === 'participants');
    const [earlier, later] = [of(before), of(year)];
    if (earlier === undefined || later === undefined) return [];
    const differs = axes.join() !== old.get(area)?.join();
    return [{ kind: 'definition', relation: 'equal', result: later, computed: printed(earlier), ...(differs && { mayFail: 'grouping' as const }) }];
  });
}
