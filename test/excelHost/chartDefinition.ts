import type { Area } from './hostCell.js';

/** What was set in an object of a chart, by the names of the API; those never set are not there. */
export type Bag = { [name: string]: unknown };

/** A series: its name, where its values and categories stand (`'S1 Piano'!$B$7:$B$11`), and all else that was set in it. */
export interface SeriesDefinition extends Bag {
  name: string;
  values?: string;
  xAxisValues?: string;
}

/**
 * A chart as the API describes it: what was set, under the names of the API (`title.text`, `axes.valueAxis.numberFormat`,
 * `series[0].dataLabels.showValue`), and where it stands.
 */
export interface ChartDefinition extends Bag {
  readonly id: string;
  name: string;
  /** The sheet that it stands on. */
  readonly sheet: string;
  chartType: string;
  /** The cells under it; undefined for one that was placed in points. */
  position?: Area | undefined;
  series: SeriesDefinition[];
}

/** An object within another, made when it is first asked for. */
export function inside(bag: Bag, name: string): Bag {
  return (bag[name] ??= {}) as Bag;
}

/** A value within objects within a chart: `read(chart, 'title', 'text')`. */
export function read(bag: Bag, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Bag)[name] : undefined), bag);
}
