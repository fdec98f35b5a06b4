import { apportion } from './apportion.js';
import { middle } from './bounds.js';
import { DISADVANTAGED } from './compositions.js';
import type { SampleFrame } from './sampleFrame.js';

/** How many of each disadvantaged group an axis counts at the end of a year; empty where nothing is printed. */
export type GroupCounts = readonly number[] | undefined;

/**
 * The disadvantaged groups of each axis and year: printed one by one, or as a total with its shares, or as what the printed axes
 * leave of the programme's total.
 * @param participants cumulative, by axis and year
 */
export function planGroups(frame: SampleFrame, participants: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, readonly GroupCounts[]> {
  const axes = frame.programme.axes.filter(({ code }) => participants.get(code)!.some((count) => count > 0)).map(({ code }) => code);
  const planned = new Map<string, GroupCounts[]>(axes.map((axis) => [axis, []]));
  frame.years.forEach((year, t) => {
    for (const axis of axes) planned.get(axis)!.push(printedGroups(frame, year, axis, lastOf(planned.get(axis)!)));
    const silent = axes.filter((axis) => planned.get(axis)![t] === undefined);
    const rest = restOfProgramme(frame, year, axes.map((axis) => planned.get(axis)![t]), silent.map((axis) => lastOf(planned.get(axis)!)));
    const shares = rest?.map((count) => apportion(Math.max(count, 0), silent.map((axis) => participants.get(axis)![t]!)));
    silent.forEach((axis, i) => (planned.get(axis)![t] = shares?.map((byAxis) => byAxis[i]!)));
  });
  return planned;
}

function lastOf(groups: readonly GroupCounts[]): readonly number[] {
  return [...groups].reverse().find((counts) => counts !== undefined) ?? DISADVANTAGED.map(() => 0);
}

function printedGroups({ book, scale }: SampleFrame, year: number, axis: string, before: readonly number[]): GroupCounts {
  const scope = (indicator: string) => ({ axis, indicator }) as Parameters<typeof book.whole>[2];
  const printed = DISADVANTAGED.map((group) => book.whole(year, 'indicatorValue', scope(group), scale));
  if (printed.some((bounds) => bounds !== undefined)) return printed.map((bounds, i) => (bounds === undefined ? before[i]! : middle(bounds)));
  const all = book.whole(year, 'vulnerable', { axis } as Parameters<typeof book.whole>[2], scale);
  if (all === undefined) return undefined;
  const total = middle(all);
  const shares = DISADVANTAGED.map((group) => book.partOf(total, year, 'groupShareOfVulnerable', scope(group)));
  return apportion(total, shares.map((bounds, i) => (bounds === undefined ? before[i]! : middle(bounds))), {
    lows: shares.map((bounds, i) => Math.max(bounds?.low ?? 0, before[i]!)),
    highs: shares.map((bounds) => bounds?.high ?? total),
  });
}

/** What is left for the axes that print nothing; undefined when the programme prints nothing either. */
function restOfProgramme({ book, scale }: SampleFrame, year: number, printed: readonly GroupCounts[], before: readonly (readonly number[])[]): GroupCounts {
  if (before.length === 0) return undefined;
  const taken = DISADVANTAGED.map((_, i) => printed.reduce((sum, groups) => sum + (groups?.[i] ?? 0), 0));
  const lows = DISADVANTAGED.map((_, i) => before.reduce((sum, groups) => sum + groups[i]!, 0));
  const totals = DISADVANTAGED.map((group) => book.whole(year, 'indicatorValue', { indicator: group }, scale));
  if (totals.some((bounds) => bounds !== undefined)) return totals.map((bounds, i) => (bounds === undefined ? lows[i]! : middle(bounds) - taken[i]!));
  const all = book.whole(year, 'vulnerable', {}, scale);
  if (all === undefined || all.low !== all.high) return undefined;
  const rest = all.low - taken.reduce((sum, count) => sum + count, 0);
  return rest < 0 ? undefined : apportion(rest, lows, { lows });
}
