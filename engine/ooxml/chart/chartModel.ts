/** The charts that are drawn. `bar` lies down, `column` stands up; the stacked ones set the series one after the other. */
export type ChartKind = 'bar' | 'column' | 'stackedBar' | 'stackedColumn' | 'pie' | 'doughnut' | 'line';

/** A chart with its ranges and the values that they hold: what its XML is written from. */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly title: string;
  readonly categories: CategoryRange;
  readonly series: readonly SeriesModel[];
  /** Shown when there is one; the axis of values is otherwise left out, because every bar has its figure. */
  readonly valueAxis?: ValueAxis;
  readonly categoryAxisTitle?: string;
}

export interface CategoryRange {
  /** `'S1 Piano finanziario'!$B$7:$B$11` */
  readonly range: string;
  /** One for each cell of the range; undefined where the cell is empty. */
  readonly texts: readonly (string | undefined)[];
}

export interface SeriesModel {
  readonly name: string;
  readonly range: string;
  /** The number of each cell as exact decimal text; undefined where the cell has none: a gap, never 0. */
  readonly values: readonly (string | undefined)[];
  /** Number format of the cells. */
  readonly format: string;
  /** Number format of the figure beside each value; slices show their share of the whole in it. Undefined: no figure. */
  readonly labels: readonly (string | undefined)[];
  /** `frame`: an empty outline over the bars of the other series, for a level to be reached. */
  readonly look: 'filled' | 'frame';
}

export interface ValueAxis {
  readonly title?: string;
  readonly format: string;
  /** Distance between the lines, in the unit of the values: plain decimal text. */
  readonly majorUnit?: string;
}
