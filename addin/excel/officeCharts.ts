import { FONT, GAP, hasFrame, HOLE, INK, isStacked, LINE, MEASURED, needsLegend, overlapOf, PAPER, PIE_START, QUIET, seriesColour, TITLE, type ChartFrame, type ChartKind, type ChartModel, type SeriesModel } from '../../engine/index.js';
import type { OfficeStep } from './officeSteps.js';
import { cellAddress, rangeReference } from './rangePlace.js';
import { sheetOf } from './officeReader.js';

/*
 * The charts that the file version draws (engine/ooxml/chart), by Excel's own members: same kinds, ranges, colours and labels. What
 * those members cannot say: the alternative text of a chart. Its name is what a reader who does not see it finds.
 */

/** A chart with its place. */
export interface PlacedChart {
  readonly sheet: string;
  readonly frame: ChartFrame;
  readonly model: ChartModel;
}

const TYPES: Readonly<Record<ChartKind, Excel.ChartType>> = {
  bar: 'BarClustered' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
  stackedBar: 'BarStacked' as Excel.ChartType,
  stackedColumn: 'ColumnStacked' as Excel.ChartType,
  pie: 'Pie' as Excel.ChartType,
  doughnut: 'Doughnut' as Excel.ChartType,
  line: 'LineMarkers' as Excel.ChartType,
};

const MARKERS = ['Circle', 'Square', 'Triangle', 'Diamond', 'X'] as const;
/** Widths of lines in points, and size of a point of a line. */
const WEIGHTS = { thin: 0.75, frame: 1.25, line: 2.25 } as const;
const MARKER_SIZE = 7;
const SIZES = { title: 11, text: 9 } as const;

/** Draws a chart. */
export function drawStep({ sheet, frame, model }: PlacedChart): OfficeStep {
  return {
    bytes: chartBytes(model),
    run: (context) => {
      const { charts } = sheetOf(context, sheet);
      // Cells that begin with a number are one series to Excel; a text in front would be taken for its name.
      const source = model.series.find(({ values }) => values[0] !== undefined) ?? model.series[0]!;
      const chart = charts.add(TYPES[model.kind], rangeNamed(context, source.range), isLying(source.range) ? 'Rows' : 'Columns');
      chart.name = frame.name;
      chart.setPosition(cellAddress(frame.top, frame.left), cellAddress(frame.bottom, frame.right));
      showSeries(context, chart, model, 1);
      dressChart(chart, model);
    },
  };
}

/**
 * Has a chart that is there show its ranges again; its looks and its place stay as a person made them. With another number of series
 * it becomes the new one, in its place.
 * @param present how many series it has
 */
export function refreshStep({ sheet, frame, model }: PlacedChart, present: number): OfficeStep {
  return {
    bytes: chartBytes(model),
    run: (context) => {
      const chart = sheetOf(context, sheet).charts.getItem(frame.name);
      if (present === model.series.length) {
        model.series.forEach((one, i) => showData(context, chart.series.getItemAt(i), one, model));
        return;
      }
      // The first stays: a chart without any forgets its kind.
      for (let i = present - 1; i > 0; i--) chart.series.getItemAt(i).delete();
      if (present > 0) chart.series.getItemAt(0).hasDataLabels = false;
      showSeries(context, chart, model, Math.min(present, 1));
      dressChart(chart, model);
    },
  };
}

export function deleteStep(sheet: string, name: string): OfficeStep {
  return { bytes: 600, run: (context) => sheetOf(context, sheet).charts.getItem(name).delete() };
}

/** Shows and dresses all the series of a chart. @param present how many it has, to be used for the first ones */
function showSeries(context: Excel.RequestContext, chart: Excel.Chart, model: ChartModel, present: number): void {
  model.series.forEach((series, i) => {
    const drawn = i < present ? chart.series.getItemAt(i) : chart.series.add(series.name);
    showData(context, drawn, series, model);
    dress(drawn, series, i, model);
  });
}

function showData(context: Excel.RequestContext, drawn: Excel.ChartSeries, { name, range }: SeriesModel, { categories }: ChartModel): void {
  drawn.name = name;
  drawn.setValues(rangeNamed(context, range));
  drawn.setXAxisValues(rangeNamed(context, categories.range));
}

function dress(drawn: Excel.ChartSeries, series: SeriesModel, index: number, model: ChartModel): void {
  switch (model.kind) {
    case 'pie':
    case 'doughnut':
      return dressSlices(drawn, series, model);
    case 'line':
      return dressLine(drawn, series, index, model);
    default:
      return dressBars(drawn, series, index, model);
  }
}

function dressBars(drawn: Excel.ChartSeries, series: SeriesModel, index: number, model: ChartModel): void {
  const colour = hasFrame(model) ? MEASURED : seriesColour(index);
  drawn.gapWidth = GAP;
  drawn.overlap = overlapOf(model);
  drawn.invertIfNegative = false;
  if (series.look === 'frame') {
    drawn.format.fill.clear();
    outline(drawn.format.line, TITLE, WEIGHTS.frame);
  } else {
    drawn.format.fill.setSolidColor(hex(colour.fill));
    outline(drawn.format.line, PAPER, WEIGHTS.thin);
  }
  labelPoints(drawn, series, model, isStacked(model) ? colour.ink : INK);
}

function dressLine(drawn: Excel.ChartSeries, series: SeriesModel, index: number, model: ChartModel): void {
  const { fill } = seriesColour(index);
  outline(drawn.format.line, fill, WEIGHTS.line);
  drawn.smooth = false;
  drawn.markerStyle = MARKERS[index % MARKERS.length]!;
  drawn.markerSize = MARKER_SIZE;
  drawn.markerBackgroundColor = hex(fill);
  drawn.markerForegroundColor = hex(PAPER);
  labelPoints(drawn, series, model, INK);
}

/** A colour for each slice; on a ring each figure is written in the ink that is readable on its slice. */
function dressSlices(drawn: Excel.ChartSeries, { labels, values }: SeriesModel, { kind }: ChartModel): void {
  const main = labels.find((format) => format !== undefined) ?? 'General';
  drawn.firstSliceAngle = kind === 'pie' ? PIE_START : 0;
  if (kind === 'doughnut') drawn.doughnutHoleSize = HOLE;
  drawn.hasDataLabels = true;
  const { dataLabels } = drawn;
  dataLabels.showValue = false;
  dataLabels.showPercentage = true;
  dataLabels.showCategoryName = kind === 'pie';
  if (kind === 'pie') dataLabels.separator = ' ';
  dressLabel(dataLabels, main, INK);
  values.forEach((_, i) => {
    const { fill, ink } = seriesColour(i);
    const point = drawn.points.getItemAt(i);
    point.format.fill.setSolidColor(hex(fill));
    point.format.border.color = hex(PAPER);
    point.format.border.weight = WEIGHTS.thin;
    if (kind === 'doughnut') dressLabel(point.dataLabel, labels[i] ?? main, ink);
  });
}

/** The figures beside the bars or points of a series, each in its own number format; those that have none stay without. */
function labelPoints(drawn: Excel.ChartSeries, { labels }: SeriesModel, model: ChartModel, ink: string): void {
  const main = labels.find((format) => format !== undefined);
  drawn.hasDataLabels = main !== undefined;
  if (main === undefined) return;
  const { dataLabels } = drawn;
  dataLabels.showValue = true;
  dataLabels.position = labelPosition(model);
  dressLabel(dataLabels, main, ink);
  labels.forEach((format, i) => {
    if (format === main) return;
    const point = drawn.points.getItemAt(i);
    if (format === undefined) point.hasDataLabel = false;
    else dressLabel(point.dataLabel, format, ink);
  });
}

function labelPosition(model: ChartModel): Excel.ChartDataLabelPosition {
  const position = model.kind === 'line' ? 'Top' : isStacked(model) ? 'Center' : hasFrame(model) ? 'InsideBase' : 'OutsideEnd';
  return position as Excel.ChartDataLabelPosition;
}

function dressLabel(label: Excel.ChartDataLabels | Excel.ChartDataLabel, format: string, ink: string): void {
  label.linkNumberFormat = false;
  label.numberFormat = format;
  write(label.format.font, SIZES.text, ink);
}

function dressChart(chart: Excel.Chart, model: ChartModel): void {
  chart.title.text = model.title;
  chart.title.overlay = false;
  write(chart.title.format.font, SIZES.title, TITLE, true);
  chart.format.fill.setSolidColor(hex(PAPER));
  chart.format.border.clear();
  chart.legend.visible = needsLegend(model);
  if (needsLegend(model)) {
    chart.legend.position = 'Bottom';
    chart.legend.overlay = false;
    write(chart.legend.format.font, SIZES.text, INK);
  }
  chart.displayBlanksAs = 'NotPlotted';
  if (model.kind !== 'pie' && model.kind !== 'doughnut') dressAxes(chart.axes, model);
}

/** Lying bars read from the top, as the table beside them does; the axis of values goes back to the bottom. */
function dressAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, categoryAxisTitle, valueAxis: planned }: ChartModel): void {
  const isTurned = kind === 'bar' || kind === 'stackedBar';
  categoryAxis.reversePlotOrder = isTurned;
  categoryAxis.position = isTurned ? 'Maximum' : 'Automatic';
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.line.clear();
  write(categoryAxis.format.font, SIZES.text, INK);
  titleAxis(categoryAxis, categoryAxisTitle);
  valueAxis.visible = planned !== undefined;
  valueAxis.majorGridlines.visible = planned !== undefined;
  if (planned === undefined) return;
  valueAxis.majorGridlines.format.line.color = hex(LINE);
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = planned.format;
  if (planned.majorUnit !== undefined) valueAxis.majorUnit = Number(planned.majorUnit);
  valueAxis.majorTickMark = 'None';
  valueAxis.format.line.clear();
  write(valueAxis.format.font, SIZES.text, INK);
  titleAxis(valueAxis, planned.title);
}

function titleAxis({ title }: Excel.ChartAxis, text: string | undefined): void {
  title.visible = text !== undefined;
  if (text === undefined) return;
  title.text = text;
  write(title.format.font, SIZES.text, QUIET);
}

function write(font: Excel.ChartFont, size: number, colour: string, bold = false): void {
  font.name = FONT;
  font.size = size;
  font.bold = bold;
  font.color = hex(colour);
}

function outline(line: Excel.ChartLineFormat, colour: string, weight: number): void {
  line.color = hex(colour);
  line.weight = weight;
}

function hex(colour: string): string {
  return `#${colour}`;
}

function rangeNamed(context: Excel.RequestContext, reference: string): Excel.Range {
  const place = rangeReference(reference);
  if (place === undefined) throw new Error('A chart shows what is no range.');
  return sheetOf(context, place.sheet).getRange(place.address);
}

/** Whether the cells of a range stand one beside the other. */
function isLying(reference: string): boolean {
  const match = /\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference);
  return match !== null && match[2] === match[4] && match[1] !== match[3];
}

/** About what all the calls of a chart take. */
function chartBytes({ series }: ChartModel): number {
  return series.reduce((total, { values }) => total + 6_000 + values.length * 1_500, 12_000);
}
