import { apportion } from './apportion.js';
import { clamp, middle, type Bounds } from './bounds.js';
import { risingPath } from './risingPath.js';
import type { SampleFrame } from './sampleFrame.js';

type Scope = Parameters<SampleFrame['book']['whole']>[2];

/** The stages of money that publications print, in the order of the law: each is at most the one before. */
export const STAGES = ['committed', 'paid', 'declared', 'certified'] as const;
export type Stage = (typeof STAGES)[number];

/** Cents, cumulative by year. */
export type Path = readonly number[];

export interface MoneyPlan {
  readonly stages: Readonly<Record<Stage, Path>>;
  readonly programmed: Path;
  /** The part of the Union in the certified expenditure. */
  readonly certifiedUnion: Path;
}

const CENTS = 100;

export function planMoney(frame: SampleFrame): ReadonlyMap<string, MoneyPlan> {
  const axes = frame.programme.axes.map(({ code }) => code as string);
  const [programmed, committed, paid, certified] = (['programmed', 'committed', 'paid', 'certified'] as const).map((measure) => pathsOf(frame, axes, measure));
  const ordered = axes.map((_, a) => {
    const paidOf = paid![a]!.map((value, t) => Math.min(value, committed![a]![t]!));
    const certifiedOf = certified![a]!.map((value, t) => Math.min(value, paidOf[t]!));
    const declared = certifiedOf.map((value, t) => value + Math.floor((paidOf[t]! - value) / 2));
    return { committed: committed![a]!, paid: paidOf, certified: certifiedOf, declared: risingPath(declared, frame.asked) };
  });
  const union = unionOf(frame, ordered.map(({ certified: path }) => path));
  return new Map(axes.map((axis, a) => [axis, { stages: ordered[a]!, programmed: programmed![a]!, certifiedUnion: union[a]! }]));
}

/** The amounts of the axes in each year: within what is printed of them, and so that the printed total comes out too. */
function pathsOf(frame: SampleFrame, axes: readonly string[], measure: 'programmed' | Exclude<Stage, 'declared'>): Path[] {
  const byYear = frame.years.map((year) => {
    const scale = CENTS * frame.scale;
    const bounds = axes.map((axis) => frame.book.whole(year, measure, { axis } as Scope, scale));
    const total = frame.book.whole(year, measure, {}, scale);
    return amountsWithin(bounds, total);
  });
  return axes.map((_, a) => {
    const values = byYear.map((row) => row[a]);
    return values.some((value) => value !== undefined) ? risingPath(values, frame.asked) : frame.years.map(() => 0);
  });
}

/** What the axes that print nothing take is what the total leaves them. */
function amountsWithin(bounds: readonly (Bounds | undefined)[], total: Bounds | undefined): (number | undefined)[] {
  const middles = bounds.map((one) => one && middle(one));
  if (total === undefined) return middles;
  const sum = middles.reduce<number>((all, value) => all + (value ?? 0), 0);
  if (bounds.includes(undefined)) {
    const isSilent = bounds.map((one) => one === undefined);
    const rest = apportion(Math.max(middle(total) - sum, 0), isSilent.map(Number), { highs: isSilent.map((is) => (is ? Infinity : 0)) });
    return middles.map((value, a) => value ?? rest[a]);
  }
  const margin = Math.floor((total.high - total.low) / 10);
  const wanted = clamp(sum, { low: total.low + margin, high: total.high - margin });
  return apportion(wanted, middles.map((value) => value!), { lows: bounds.map((one) => one!.low), highs: bounds.map((one) => one!.high) });
}

/** The Union's part of what each axis certifies: as printed for the programme, else its share in the financing. */
function unionOf(frame: SampleFrame, certified: readonly Path[]): number[][] {
  const { book, programme, years, scale } = frame;
  const rate = unionRate(programme);
  const spent = years.map((_, t) => certified.reduce((sum, path) => sum + path[t]!, 0));
  const printed = years.map((year, t) => {
    const amount = book.whole(year, 'certifiedUnion', {}, CENTS * scale) ?? book.partOf(unionAllocation(frame, year), year, 'certifiedUnionProgress', {});
    return amount ? middle(amount) : Math.round(spent[t]! * rate);
  });
  const path = risingPath(printed, frame.asked);
  const byAxis = certified.map(() => [] as number[]);
  years.forEach((_, t) => {
    const rise = certified.map((of) => of[t]! - (of[t - 1] ?? 0));
    const parts = apportion(path[t]! - (path[t - 1] ?? 0), rise, { highs: rise });
    parts.forEach((part, a) => byAxis[a]!.push((byAxis[a]!.at(-1) ?? 0) + part));
  });
  return byAxis;
}

function unionRate({ financing }: SampleFrame['programme']): number {
  return financing.shares.find(({ code }) => code === 'ue')?.rate.toNumber() ?? 0;
}

/** Cents of the Union in the plan that the report of a year shows. */
export function unionAllocation({ programme, scale }: SampleFrame, year: number): number {
  const yearOf = ({ date, shownInReport }: (typeof programme.planVersions)[number]) => Number(date?.slice(0, 4) ?? shownInReport);
  const inForce = programme.planVersions.filter((version) => version.allocations !== undefined && yearOf(version) <= year);
  const euro = [...(inForce.at(-1)?.allocations?.values() ?? [])].reduce((sum, { value }) => sum + value.toNumber(), 0);
  return Math.round(euro * unionRate(programme) * CENTS * scale);
}
