import type { Programme } from '../../engine/index.js';
import { apportion } from './apportion.js';
import { middle } from './bounds.js';
import { composeAxis, type Printed } from './composeAxis.js';
import { COMPOSITIONS, COMPOSITION_NAMES, DISADVANTAGED, countsOf, type Category, type CompositionName, type Counts } from './compositions.js';
import { planGroups } from './planGroups.js';
import { risingPath } from './risingPath.js';
import { prioritiesOf, type SampleFrame } from './sampleFrame.js';

type PriorityAxis = Programme['axes'][number];
type Scope = Parameters<SampleFrame['book']['whole']>[2];

/** The participants of an axis who enter in each period, by priority, with what they are made of. */
export interface ParticipantPlan {
  readonly axis: PriorityAxis;
  readonly priorities: readonly (string | undefined)[];
  /** By period, then by priority. */
  readonly entering: readonly (readonly Counts[])[];
}

export function planParticipants(frame: SampleFrame): ParticipantPlan[] {
  const { axes } = frame.programme;
  const bySex = new Map(axes.map(({ code }) => [code as string, COMPOSITIONS.sex.map((sex) => pathOf(frame, code, { axis: code, sex } as Scope))]));
  const participants = new Map(axes.map(({ code }) => [code as string, frame.years.map((_, t) => bySex.get(code)!.reduce((sum, path) => sum + path[t]!, 0))]));
  const groups = planGroups(frame, participants);
  return axes.map((axis) => {
    const all = participants.get(axis.code)!;
    const printed = (category: Category, name: CompositionName, t: number): number | undefined => {
      if (name === 'sex') return bySex.get(axis.code)![COMPOSITIONS.sex.indexOf(category as 'M')]![t];
      if (name === 'group') return groups.get(axis.code)?.[t]?.[DISADVANTAGED.indexOf(category)];
      return printedOf(frame, t, axis.code, category);
    };
    const cumulative = new Map<Category, number[]>();
    for (const name of COMPOSITION_NAMES) {
      const categories: readonly Category[] = COMPOSITIONS[name];
      const rows: Printed[] = frame.years.map((_, t) => categories.map((category) => printed(category, name, t)));
      const planned = composeAxis(all, rows, categories.map((category) => frame.settings.share(axis.code, category)));
      categories.forEach((category, c) => cumulative.set(category, planned.map((row) => row[c]!)));
    }
    return { axis, priorities: prioritiesOf(axis), entering: byPriority(frame, axis, cumulative) };
  });
}

/** The participants of a sex in each year, rising; half of those of an axis that prints no sexes. */
function pathOf({ book, years, asked, scale }: SampleFrame, axis: string, scope: Scope): number[] {
  const values = years.map((year) => {
    const own = book.whole(year, 'participants', scope, scale);
    const all = own ?? book.whole(year, 'participants', { axis } as Scope, scale / 2);
    return all && middle(all);
  });
  return values.some((value) => value !== undefined) ? risingPath(values, asked) : years.map(() => 0);
}

/** What is printed of a category; a figure that a later one contradicts gives way to the year asked. */
function printedOf({ book, years, asked, scale }: SampleFrame, t: number, axis: string, indicator: Category, priority?: string): number | undefined {
  const values = years.map((year) => {
    const bounds = book.whole(year, 'indicatorValue', { axis, indicator, ...(priority !== undefined && { priority }) } as Scope, scale);
    return bounds && middle(bounds);
  });
  return values[t] === undefined ? undefined : risingPath(values, asked)[t];
}

/** Divides each category among the priorities: the conditions decide how many each has, the rest finds its place there. */
function byPriority(frame: SampleFrame, axis: PriorityAxis, cumulative: ReadonlyMap<Category, readonly number[]>): Counts[][] {
  const priorities = prioritiesOf(axis);
  const given = new Map<Category, number[]>([...cumulative.keys()].map((category) => [category, priorities.map(() => 0)]));
  return frame.years.map((_, t) => {
    const entering = priorities.map(() => countsOf(() => 0));
    for (const name of [...COMPOSITION_NAMES].sort((a, b) => Number(b === 'condition') - Number(a === 'condition'))) {
      const room = name === 'condition' ? undefined : entering.map((counts) => counts.CO01 + counts.CO03 + counts.CO05);
      for (const category of inOrder(COMPOSITIONS[name], frame, priorities)) {
        const shares = shareOut(frame, axis, t, category, cumulative.get(category)!, given.get(category)!, room);
        shares.forEach((count, k) => {
          entering[k]![category] = count;
          given.get(category)![k]! += count;
          if (room !== undefined) room[k]! -= count;
        });
      }
    }
    return entering;
  });
}

/** Those with weights of their own come first, while there is room everywhere. */
function inOrder(categories: readonly Category[], frame: SampleFrame, priorities: readonly (string | undefined)[]): Category[] {
  const isWeighed = (category: Category) => priorities.some((code) => code !== undefined && frame.settings.priorityWeight(code, category) !== undefined);
  return [...categories.filter(isWeighed), ...categories.filter((category) => !isWeighed(category))];
}

function shareOut(
  frame: SampleFrame,
  axis: PriorityAxis,
  t: number,
  category: Category,
  cumulative: readonly number[],
  given: readonly number[],
  room: readonly number[] | undefined,
): number[] {
  const priorities = prioritiesOf(axis);
  const own = priorities.map((code) => (code === undefined ? undefined : frame.settings.priorityWeight(code, category)));
  const isWeighed = own.some((weight) => weight !== undefined);
  const weights = isWeighed ? own.map((weight) => weight ?? 0) : (room ?? priorities.map(() => 1));
  const rise = cumulative[t]! - (cumulative[t - 1] ?? 0);
  const targets = priorities.map((code) => (code === undefined ? undefined : targetOf(frame, axis.code, code, t, category, cumulative)));
  const fixed = targets.map((target, k) => (target === undefined ? undefined : Math.min(Math.max(target - given[k]!, 0), room?.[k] ?? rise, rise)));
  // Nearer to their weights over all the periods than a division of each period on its own would be.
  const ideal = weights.map((weight, k) => (room === undefined ? Math.max((cumulative[t]! * weight) / Math.max(sumOf(weights), 1) - given[k]!, 0) : weight));
  return apportion(rise, ideal, { lows: fixed.map((value) => value ?? 0), highs: fixed.map((value, k) => value ?? room?.[k] ?? rise) });
}

/** The cumulative count of a priority: printed for it, or on the way to what is printed later. */
function targetOf(frame: SampleFrame, axis: string, priority: string, t: number, category: Category, cumulative: readonly number[]): number | undefined {
  for (let later = t; later < frame.years.length; later += 1) {
    const printed = printedOf(frame, later, axis, category, priority);
    if (printed !== undefined) return later === t || cumulative[later] === 0 ? printed : Math.round((printed * cumulative[t]!) / cumulative[later]!);
  }
  return undefined;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
