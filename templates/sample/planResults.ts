import { apportion } from './apportion.js';
import { both, clamp, middle, type Bounds } from './bounds.js';
import { countsOf, type Counts } from './compositions.js';
import type { ParticipantPlan } from './planParticipants.js';
import { CALIBRATED_RESULTS, entitled, rateBase, type CalibratedResult } from './resultIndicators.js';
import type { SampleFrame } from './sampleFrame.js';

type Scope = Parameters<SampleFrame['book']['whole']>[2];

/** How many of those who enter in a period have the result in the same period or in a later one: `[entered][reached]`. */
export type Reached = readonly (readonly number[])[];

/** The results of an axis that have printed figures, by priority; a priority of which nothing is printed is absent. */
export type ResultPlan = ReadonlyMap<CalibratedResult, readonly (Reached | undefined)[]>;

export function planResults(frame: SampleFrame, plan: ParticipantPlan): ResultPlan {
  const printed = CALIBRATED_RESULTS.filter((result) => frame.book.has((key) => isResultOf(key, plan, result)));
  // CR03 makes CR05 too: where both are printed, CR03 is kept and the check of the figures tells about CR05.
  const kept = printed.includes('CR03') ? printed.filter((result) => result !== 'CR05') : printed;
  return new Map(kept.map((result) => [result, reachedOf(frame, plan, result)]));
}

function isResultOf(key: { readonly measure: string; readonly axis?: string; readonly indicator?: string }, { axis }: ParticipantPlan, result: CalibratedResult): boolean {
  return key.measure === 'indicatorValue' && key.axis === axis.code && key.indicator === result;
}

function reachedOf(frame: SampleFrame, plan: ParticipantPlan, result: CalibratedResult): (Reached | undefined)[] {
  const { book, years, scale } = frame;
  const cumulative = years.map((_, t) => plan.priorities.map((_, k) => cumulativeOf(plan, t, k)));
  const boundsAt = (t: number, counts: Counts, scope: object): Bounds | undefined => {
    const whole = { axis: plan.axis.code, indicator: result, ...scope } as Scope;
    const count = book.whole(years[t]!, 'indicatorValue', whole, scale);
    const rate = book.partOf(rateBase(result, counts), years[t]!, 'indicatorValue', whole);
    const ofAll = book.partOf(entitled(result, counts), years[t]!, 'indicatorValue', whole);
    return [rate, ofAll].reduce<Bounds | undefined>((met, bounds) => (met === undefined ? bounds : bounds === undefined ? met : (both(met, bounds) ?? met)), count);
  };
  const ofPriority = years.map((_, t) => plan.priorities.map((code, k) => (code === undefined ? undefined : boundsAt(t, cumulative[t]![k]!, { priority: code }))));
  const ofAxis = years.map((_, t) => boundsAt(t, countsOf((category) => cumulative[t]!.reduce((sum, counts) => sum + counts[category], 0)), {}));
  const bases = cumulative.map((row) => row.map((counts) => entitled(result, counts)));
  const totals = totalsReached(bases, ofPriority, ofAxis);
  const hasAxis = ofAxis.some((bounds) => bounds !== undefined);
  return plan.priorities.map((_, k) => {
    if (!hasAxis && ofPriority.every((row) => row[k] === undefined)) return undefined;
    return byEntry(bases.map((row) => row[k]!), totals.map((row) => row[k]!));
  });
}

/** Cumulative, by year and priority: as printed where printed, never falling, never beyond who may have the result. */
function totalsReached(bases: readonly (readonly number[])[], ofPriority: readonly (readonly (Bounds | undefined)[])[], ofAxis: readonly (Bounds | undefined)[]): number[][] {
  const totals: number[][] = [];
  bases.forEach((base, t) => {
    const before = totals[t - 1] ?? base.map(() => 0);
    const lows = base.map((_, k) => Math.max(before[k]!, ofPriority[t]![k]?.low ?? 0));
    const highs = base.map((all, k) => Math.max(lows[k]!, Math.min(all, ...ofPriority.slice(t).map((row) => row[k]?.high ?? Infinity))));
    const wanted = base.map((all, k) => {
      const own = ofPriority[t]![k];
      return clamp(own ? middle(own) : all * usualRate(t, k, bases, ofPriority, totals), { low: lows[k]!, high: highs[k]! });
    });
    const axis = ofAxis[t];
    if (axis === undefined) {
      totals.push(wanted.map(Math.floor));
      return;
    }
    const latest = Math.min(axis.high, ...ofAxis.slice(t).map((bounds) => bounds?.high ?? Infinity));
    totals.push(apportion(Math.min(middle(axis), latest), wanted.map((value) => Math.max(value, 1e-6)), { lows, highs }));
  });
  return totals;
}

/** The rate of the priority in the nearest year that prints one, or in the year before. */
function usualRate(t: number, k: number, bases: readonly (readonly number[])[], ofPriority: readonly (readonly (Bounds | undefined)[])[], totals: readonly (readonly number[])[]): number {
  const later = ofPriority.findIndex((row, at) => at > t && row[k] !== undefined);
  if (later >= 0 && bases[later]![k]! > 0) return middle(ofPriority[later]![k]!) / bases[later]![k]!;
  const before = bases[t - 1]?.[k] ?? 0;
  return before > 0 ? totals[t - 1]![k]! / before : HALF;
}

const HALF = 0.5;

/** Most of the results of a period are of those who entered in it; the rest of those who entered before. */
function byEntry(bases: readonly number[], totals: readonly number[]): number[][] {
  const free = bases.map((base, p) => base - (bases[p - 1] ?? 0));
  const reached = bases.map(() => bases.map(() => 0));
  totals.forEach((total, q) => {
    let left = total - (totals[q - 1] ?? 0);
    const take = (p: number, most: number) => {
      const count = Math.min(left, most, free[p]!);
      reached[p]![q]! += count;
      free[p]! -= count;
      left -= count;
    };
    take(q, Math.floor(free[q]! * MOST_IN_TIME));
    for (let p = q - 1; p >= 0; p -= 1) take(p, free[p]!);
    take(q, free[q]!);
  });
  return reached;
}

/** Some who enter in a period are still taking part when it ends. */
const MOST_IN_TIME = 0.85;

export function cumulativeOf({ entering }: ParticipantPlan, t: number, k: number): Counts {
  return countsOf((category) => entering.slice(0, t + 1).reduce((sum, row) => sum + row[k]![category], 0));
}
