import type { ChartKind } from '../ooxml/chart/chartModel.js';
import type { CellRef } from '../tables/cell.js';
import type { NumberFormat } from './sheetPlan.js';

/**
 * A chart, free of any host. It names the cells that it shows by table, row and column, so that its ranges follow the
 * tables wherever they are placed, and it holds no figure of its own.
 */
export interface ChartPlan {
  /** By which its frame is found again when the workbook is filled again: `allocation`. */
  readonly key: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** What a reader who does not see the chart is told, with its figures. */
  readonly alternativeText: string;
  readonly categories: CellSpan;
  readonly series: readonly ChartSeries[];
  /** Of the shares of slices. Other figures are shown as in their cells. */
  readonly shareFormat?: NumberFormat;
  readonly categoryAxisTitle?: string;
  /** Given when the axis of values is to be shown. */
  readonly valueAxis?: { readonly title?: string; readonly format: NumberFormat; readonly majorUnit?: string };
  /** The cells that the chart covers, from corner to corner. */
  readonly frame: CellSpan;
}

/** Cells one after the other, from the first to the last, both counted. */
export interface CellSpan {
  readonly first: CellRef;
  readonly last: CellRef;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: CellSpan;
  /** True when a bar too small for its figure goes without: the figure is in the table. */
  readonly hidesSmallLabels?: true;
  /** True for a level to be reached, drawn as an outline over the bars of the other series, without figures. */
  readonly isLevel?: true;
}
