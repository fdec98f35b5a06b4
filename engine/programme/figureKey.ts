import type { CivilDate } from './civilDate.js';
import { cutOff } from './civilDate.js';
import type { AxisCode, PriorityCode } from './codes.js';
import { joinKey } from './joinKey.js';
import { MEASURES, type Measure, type MeasureId } from './measures.js';
import type { Unit } from '../number/quantity.js';

export type Sex = 'T' | 'M' | 'F';

/** A group of axes that the text of a report counts together. */
export type AreaCode = `area:${string}`;

/**
 * What a figure is about. Two figures with the same key are the same quantity: typed, computed or printed.
 * Without an axis it concerns the whole programme.
 */
export interface FigureKey {
  readonly measure: MeasureId;
  /** Report year to which the figure belongs. */
  readonly year: number;
  /** True for a percentage: the same indicator may have a count and a rate. */
  readonly isRate: boolean;
  readonly axis?: AxisCode | AreaCode;
  readonly priority?: PriorityCode;
  readonly region?: string;
  readonly sex?: Sex;
  readonly indicator?: string;
  /** Name of an initiative, or of another figure. */
  readonly item?: string;
  readonly detail?: string;
  /** Date to which the figure refers, when it is not 31 December of the report year. */
  readonly date?: CivilDate;
}

/** Whether a figure of this measure, in this unit, is a percentage. */
export function isRateOf(measure: MeasureId, unit: Unit): boolean {
  const { units }: Measure = MEASURES[measure];
  return units.length === 1 ? units[0] === 'ratio' : unit === 'ratio';
}

/** The key as one text: equal keys give equal texts, whatever the order in which their fields were written. */
export function keyText(key: FigureKey): string {
  const { measure, year, isRate, axis, priority, region, sex, indicator, item, detail, date } = key;
  const ownDate = date === undefined || date === cutOff(year) ? undefined : date;
  return joinKey([measure, String(year), isRate ? 'rate' : 'amount', axis, priority, region, sex, indicator, item, detail, ownDate]);
}

/** Makes keys of one report year: `figure('programmed', { axis: 'II' })`. */
export function keyMaker(year: number) {
  return (measure: MeasureId, scope: Partial<Omit<FigureKey, 'measure' | 'year'>> = {}): FigureKey => {
    const { units }: Measure = MEASURES[measure];
    return { isRate: units.length === 1 && units[0] === 'ratio', ...scope, measure, year };
  };
}
