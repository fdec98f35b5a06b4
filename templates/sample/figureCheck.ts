import type { Figure } from '../../engine/index.js';
import { boundsOf, isWithin } from './bounds.js';
import { CATEGORIES, COMPOSITIONS, DISADVANTAGED, countsOf, participantsIn, type Category, type Counts } from './compositions.js';
import type { BookedFigure } from './figureBook.js';
import { unionAllocation } from './planMoney.js';
import { CALIBRATED_RESULTS, rateBase, type CalibratedResult } from './resultIndicators.js';
import type { SamplePlan } from './samplePlan.js';

type Key = Figure['key'];

/** Why a published figure does not come out of the records. */
export type Unreached = 'noRecord' | 'otherDate' | 'otherFigure' | 'otherYear' | 'together';

export interface UnreachedFigure {
  readonly figure: Figure;
  readonly reason: Unreached;
  /** What the sample has instead, in the unit of the figure (cents for euro); absent where records count no such thing. */
  readonly planned?: number;
  /** What a rate of the sample is of. */
  readonly base?: number;
}

export interface FigureCheck {
  /** Typed and printed figures that come out as they are printed, by year. */
  readonly reached: ReadonlyMap<number, number>;
  readonly unreached: readonly UnreachedFigure[];
}

/** Compares each published figure that records could give with what the sample will count. Nothing is left out in silence. */
export function checkFigures(plan: SamplePlan, lastYear: number): FigureCheck {
  const reached = new Map<number, number>();
  const unreached: UnreachedFigure[] = [];
  for (const booked of plan.frame.book.figures) {
    const { figure } = booked;
    if (figure.key.year > lastYear || !concernsRecords(figure.key) || (booked.isPrintedOnly && isAlsoTyped(plan, figure))) continue;
    const counted = countedFor(plan, figure.key);
    if (counted === undefined) {
      unreached.push({ figure, reason: isAtYearEnd(figure.key) ? 'noRecord' : 'otherDate' });
    } else if (isWithin(counted.value, boundsOf(figure, counted.scale))) {
      reached.set(figure.key.year, (reached.get(figure.key.year) ?? 0) + 1);
    } else {
      unreached.push({ figure, reason: reasonOf(plan, booked), planned: counted.value, ...(figure.key.isRate && { base: counted.scale }) });
    }
  }
  return { reached, unreached };
}

const MONEY = ['programmed', 'committed', 'paid', 'certified'] as const;
const CENTS = 100;

/** Figures of persons, operations and money; not the plan, the targets, the initiatives, nor shares that follow from counts. */
function concernsRecords({ measure, axis }: Key): boolean {
  if (axis?.startsWith('area:') === true) return false;
  return ['participants', 'vulnerable', 'indicatorValue', 'selectedOperations', 'certifiedUnion', 'certifiedUnionProgress', 'groupShareOfVulnerable', ...MONEY].includes(measure);
}

/** A printed figure that says the same as a typed one is not counted twice. */
function isAlsoTyped({ frame: { book } }: SamplePlan, { key, quantity, decimals }: Figure): boolean {
  return book.figures.some(
    ({ figure, isPrintedOnly }) => !isPrintedOnly && isSameKey(figure.key, key) && figure.quantity.value.equals(quantity.value) && figure.decimals === decimals,
  );
}

const FIELDS = ['measure', 'year', 'isRate', 'axis', 'priority', 'indicator', 'item', 'detail', 'date'] as const;

function isSameKey(a: Key, b: Key): boolean {
  return FIELDS.every((field) => a[field] === b[field]) && (a.sex ?? 'T') === (b.sex ?? 'T');
}

function isAtYearEnd({ date, year }: Key): boolean {
  return date === undefined || date === `${year}-12-31`;
}

interface Counted {
  readonly value: number;
  /** Whole units in the unit of the figure: cents in a euro; the base of a rate. */
  readonly scale: number;
}

function countedFor(plan: SamplePlan, key: Key): Counted | undefined {
  const t = plan.frame.years.indexOf(key.year);
  if (t < 0 || !isAtYearEnd(key)) return undefined;
  const money = MONEY.find((measure) => measure === key.measure);
  if (money !== undefined) return { value: axesOf(plan, key).reduce((sum, axis) => sum + moneyOf(plan, axis, money, t), 0), scale: CENTS };
  const overAxes = (valueOf: (axis: string) => number) => sumOf(axesOf(plan, key).map(valueOf));
  if (key.measure === 'certifiedUnion' || key.measure === 'certifiedUnionProgress') {
    const scale = key.isRate ? unionAllocation(plan.frame, key.year) : CENTS;
    return { value: overAxes((axis) => plan.money.get(axis)!.certifiedUnion[t]!), scale };
  }
  if (key.measure === 'selectedOperations') return { value: overAxes((axis) => sumOf(plan.operations.get(axis)!.slice(0, t + 1).flat())), scale: 1 };
  const counts = countsAt(plan, key, t);
  const disadvantaged = DISADVANTAGED.reduce((sum, group) => sum + counts[group], 0);
  if (key.measure === 'participants') return { value: key.sex === 'M' || key.sex === 'F' ? counts[key.sex] : participantsIn(counts), scale: 1 };
  if (key.measure === 'vulnerable') return { value: disadvantaged, scale: 1 };
  const category = CATEGORIES.find((one) => one === key.indicator && !COMPOSITIONS.sex.some((sex) => sex === one));
  if (key.measure === 'groupShareOfVulnerable') return category && { value: counts[category], scale: disadvantaged };
  if (category !== undefined && !key.isRate) return { value: counts[category], scale: 1 };
  if (key.indicator === 'CO21' && key.axis !== undefined && plan.women.has(key.axis)) return { value: plan.women.get(key.axis)![t]!, scale: 1 };
  const result = CALIBRATED_RESULTS.find((one) => one === key.indicator);
  const value = result && reachedAt(plan, key, result, t);
  return value === undefined ? undefined : { value, scale: key.isRate ? rateBase(result!, counts) : 1 };
}

function axesOf(plan: SamplePlan, key: Key): string[] {
  return plan.participants.map(({ axis }) => axis.code as string).filter((axis) => key.axis === undefined || key.axis === axis);
}

function moneyOf(plan: SamplePlan, axis: string, measure: (typeof MONEY)[number], t: number): number {
  const { programmed, stages } = plan.money.get(axis)!;
  return (measure === 'programmed' ? programmed : stages[measure])[t]!;
}

/** What the participants of a scope are made of at the end of a year. */
function countsAt(plan: SamplePlan, { axis, priority }: Key, t: number): Counts {
  const scope = plan.participants
    .filter((one) => axis === undefined || one.axis.code === axis)
    .flatMap(({ priorities, entering }) => {
      const isInScope = (_: unknown, k: number) => priority === undefined || priorities[k] === priority;
      return entering.slice(0, t + 1).flatMap((row) => row.filter(isInScope));
    });
  return countsOf((category: Category) => scope.reduce((sum, counts) => sum + counts[category], 0));
}

function reachedAt(plan: SamplePlan, { axis, priority }: Key, result: CalibratedResult, t: number): number | undefined {
  const plans = plan.participants.filter((one) => axis === undefined || one.axis.code === axis);
  const reached = plans.flatMap(({ axis: { code }, priorities }) => {
    const ofAxis = plan.results.get(code)?.get(result) ?? [];
    return ofAxis.filter((_, k) => priority === undefined || priorities[k] === priority);
  });
  if (reached.length === 0 || reached.some((one) => one === undefined)) return undefined;
  return reached.reduce((sum, one) => sum + sumOf(one!.flatMap((row) => row.slice(0, t + 1))), 0);
}

function reasonOf({ frame: { book, years, asked } }: SamplePlan, { figure, isPrintedOnly }: BookedFigure): Unreached {
  if (isPrintedOnly) return 'otherFigure';
  const { key } = figure;
  const isPrintedInOthers = book.figures.some(({ figure: other }) => other.key.year !== key.year && isSameKey({ ...other.key, year: key.year }, key));
  return isPrintedInOthers && years.indexOf(figure.key.year) !== asked ? 'otherYear' : 'together';
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
