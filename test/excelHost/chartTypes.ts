import { inside, type Bag, type ChartDefinition, type SeriesDefinition } from './chartDefinition.js';
import { seriesOfRange } from './chartSource.js';
import { colour } from './fontAndFill.js';
import { defineType, type HostObject, type PropertyDefinition } from './hostObject.js';
import { areaText } from './hostSheet.js';
import type { HostRange } from './hostRange.js';
import { quotedSheet } from './formulaText.js';
import { HostError } from './protocol.js';
import { rangeArgument, rangeOrAddress } from './rangeTypes.js';
import { columnWidth, rowHeight } from './sizes.js';
import { worksheetObject, type HostWorksheet } from './worksheetTypes.js';

/** A type of which the double only remembers what is set. @param values what the API tells while nothing is set */
function remembered(name: string, values: Readonly<Record<string, unknown>>, parts: Readonly<Record<string, (bag: Bag) => HostObject>> = {}, methods: Readonly<Record<string, (bag: Bag, args: readonly unknown[]) => unknown>> = {}): (bag: Bag) => HostObject {
  return defineType<Bag>({ name, properties: memories(values), parts, methods });
}

function memories<T extends Bag>(values: Readonly<Record<string, unknown>>): Record<string, PropertyDefinition<T>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, plain]) => [
      name,
      {
        get: (bag: T) => bag[name] ?? plain,
        set: (bag: T, value: unknown) => {
          if (plain !== null && typeof value !== typeof plain) throw new HostError('InvalidArgument');
          (bag as Bag)[name] = value;
        },
      },
    ]),
  );
}

const font = remembered('ChartFont', { bold: false, italic: false, size: 10, name: 'Calibri', color: '#000000', underline: 'None' });
const line = remembered('ChartLineFormat', { color: '#000000', weight: 0.75, lineStyle: 'Continuous' }, {}, { clear: (bag) => void (bag['isCleared'] = true) });
const border = remembered('ChartBorder', { color: '#000000', weight: 0.75, lineStyle: 'Continuous' }, {}, { clear: (bag) => void (bag['isCleared'] = true) });
const fill = remembered('ChartFill', {}, {}, {
  setSolidColor: (bag, [value]) => {
    const found = colour(value);
    if (found === undefined) throw new HostError('InvalidArgument');
    bag['color'] = found;
    delete bag['isCleared'];
  },
  clear: (bag) => {
    bag['isCleared'] = true;
    delete bag['color'];
  },
});

const part = (make: (bag: Bag) => HostObject, name: string) => (bag: Bag) => make(inside(bag, name));
const areaFormat = remembered('ChartAreaFormat', { roundedCorners: false }, { fill: part(fill, 'fill'), font: part(font, 'font'), border: part(border, 'border') });
const titleFormat = remembered('ChartTitleFormat', {}, { font: part(font, 'font'), fill: part(fill, 'fill'), border: part(border, 'border') });
const title = remembered('ChartTitle', { text: '', visible: true, overlay: false, position: 'Automatic', horizontalAlignment: 'Center' }, { format: part(titleFormat, 'format') });
const legendFormat = remembered('ChartLegendFormat', {}, { font: part(font, 'font'), fill: part(fill, 'fill'), border: part(border, 'border') });
const legend = remembered('ChartLegend', { visible: true, position: 'Right', overlay: false }, { format: part(legendFormat, 'format') });
const gridlinesFormat = remembered('ChartGridlinesFormat', {}, { line: part(line, 'line') });
const gridlines = remembered('ChartGridlines', { visible: true }, { format: part(gridlinesFormat, 'format') });
const axisTitleFormat = remembered('ChartAxisTitleFormat', {}, { font: part(font, 'font'), fill: part(fill, 'fill'), border: part(border, 'border') });
const axisTitle = remembered('ChartAxisTitle', { text: '', visible: true }, { format: part(axisTitleFormat, 'format') });
const axisFormat = remembered('ChartAxisFormat', {}, { font: part(font, 'font'), fill: part(fill, 'fill'), line: part(line, 'line') });
const axis = remembered(
  'ChartAxis',
  { visible: true, numberFormat: 'General', linkNumberFormat: false, majorUnit: null, minorUnit: null, minimum: null, maximum: null, reversePlotOrder: false, tickLabelPosition: 'NextToAxis', majorTickMark: 'None', minorTickMark: 'None', position: 'Automatic', tickLabelSpacing: null, offset: 100, categoryType: 'Automatic', displayUnit: 'None', scaleType: 'Linear' },
  { title: part(axisTitle, 'title'), majorGridlines: part(gridlines, 'majorGridlines'), minorGridlines: part(gridlines, 'minorGridlines'), format: part(axisFormat, 'format') },
);
const axes = remembered('ChartAxes', {}, { categoryAxis: part(axis, 'categoryAxis'), valueAxis: part(axis, 'valueAxis') });
const labelFormat = remembered('ChartDataLabelFormat', {}, { font: part(font, 'font'), fill: part(fill, 'fill'), border: part(border, 'border') });
const LABEL = { numberFormat: 'General', linkNumberFormat: false, position: 'BestFit', showValue: true, showPercentage: false, showCategoryName: false, showSeriesName: false, showLegendKey: false, showBubbleSize: false, separator: ', ' };
const labels = remembered('ChartDataLabels', LABEL, { format: part(labelFormat, 'format') });
const label = remembered('ChartDataLabel', { ...LABEL, text: '' }, { format: part(labelFormat, 'format') });
const seriesFormat = remembered('ChartSeriesFormat', {}, { fill: part(fill, 'fill'), line: part(line, 'line') });
const pointFormat = remembered('ChartPointFormat', {}, { fill: part(fill, 'fill'), border: part(border, 'border') });
const point = remembered('ChartPoint', { hasDataLabel: false, markerSize: 5, markerStyle: 'Automatic', markerBackgroundColor: '#000000', markerForegroundColor: '#000000' }, { dataLabel: part(label, 'dataLabel'), format: part(pointFormat, 'format') });

interface HostSeries {
  readonly on: HostWorksheet;
  readonly chart: ChartDefinition;
  readonly series: SeriesDefinition;
}

const SERIES = { name: '', chartType: 'Invalid', gapWidth: 150, overlap: 0, hasDataLabels: false, smooth: false, filtered: false, doughnutHoleSize: 50, firstSliceAngle: 0, axisGroup: 'Primary', markerStyle: 'Automatic', markerSize: 5, markerBackgroundColor: '#000000', markerForegroundColor: '#000000', plotOrder: 1, invertIfNegative: true, varyByCategories: false };

function fixedAddress({ sheet, area }: HostRange): string {
  return `${quotedSheet(sheet.name)}!${areaText(area, '$')}`;
}

const seriesObject = defineType<HostSeries>({
  name: 'ChartSeries',
  properties: Object.fromEntries(Object.entries(memories<Bag>(SERIES)).map(([name, { get, set }]) => [name, { get: ({ series }: HostSeries) => get(series), set: ({ series }: HostSeries, value: unknown) => set!(series, value) }])),
  parts: {
    dataLabels: ({ series }) => labels(inside(series, 'dataLabels')),
    format: ({ series }) => seriesFormat(inside(series, 'format')),
    points: (target) => pointsObject(target),
  },
  methods: {
    setValues: ({ series }, [range]) => void (series.values = fixedAddress(rangeArgument(range))),
    setXAxisValues: ({ series }, [range]) => void (series.xAxisValues = fixedAddress(rangeArgument(range))),
    delete: ({ chart, series }) => void chart.series.splice(chart.series.indexOf(series), 1),
  },
});

function pointCount({ on, series }: HostSeries): number {
  const range = series.values === undefined ? undefined : on.state.rangeOfName(series.values, on.sheet);
  return range === undefined ? 0 : range.rowCount * range.columnCount;
}

const pointsObject = defineType<HostSeries>({
  name: 'ChartPointsCollection',
  properties: { count: { get: pointCount } },
  items: (target) => Array.from({ length: pointCount(target) }, (_, i) => point(inside(inside(target.series, 'points'), String(i)))),
  methods: {
    getCount: pointCount,
    getItemAt: (target, [index]) => {
      if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= pointCount(target)) throw new HostError('InvalidArgument');
      return point(inside(inside(target.series, 'points'), String(index)));
    },
  },
});

const seriesCollectionObject = defineType<HostChart>({
  name: 'ChartSeriesCollection',
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: ({ on, chart }) => chart.series.map((series) => seriesObject({ on, chart, series })),
  methods: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt: ({ on, chart }, [index]) => {
      const series = chart.series[Number(index)];
      if (series === undefined) throw new HostError('InvalidArgument');
      return seriesObject({ on, chart, series });
    },
    add: ({ on, chart }, [name, index]) => {
      const series: SeriesDefinition = { name: typeof name === 'string' ? name : `Series${chart.series.length + 1}` };
      chart.series.splice(typeof index === 'number' ? index : chart.series.length, 0, series);
      return seriesObject({ on, chart, series });
    },
  },
});

interface HostChart {
  readonly on: HostWorksheet;
  readonly chart: ChartDefinition;
}

const ofChart = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(memories<Bag>(values)).map(([name, { get, set }]) => [name, { get: ({ chart }: HostChart) => get(chart), set: ({ chart }: HostChart, value: unknown) => set!(chart, value) }]));

/** The place of a chart in points: where its cells are, unless it was said. */
function place(name: 'left' | 'top' | 'width' | 'height'): PropertyDefinition<HostChart> {
  return {
    get: ({ on, chart }) => {
      if (chart.position === undefined) return chart[name] ?? 0;
      const { top, left, bottom, right } = chart.position;
      const sum = (first: number, last: number, of: (at: number) => number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => of(first + i)).reduce((total, one) => total + one, 0);
      const width = (column: number) => columnWidth(on.sheet.grid, column);
      const height = (row: number) => rowHeight(on.sheet.grid, row);
      return name === 'left' ? sum(1, left - 1, width) : name === 'top' ? sum(1, top - 1, height) : name === 'width' ? sum(left, right, width) : sum(top, bottom, height);
    },
    set: (target, value) => {
      if (typeof value !== 'number' || value < 0) throw new HostError('InvalidArgument');
      const before = (['left', 'top', 'width', 'height'] as const).map((one) => [one, place(one).get(target)] as const);
      for (const [one, points] of before) target.chart[one] = points;
      target.chart.position = undefined;
      target.chart[name] = value;
    },
  };
}

const chartObject: (target: HostChart) => HostObject = defineType<HostChart>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    id: { get: ({ chart }) => chart.id },
    ...ofChart({ name: '', chartType: 'Invalid', plotVisibleOnly: true, displayBlanksAs: 'NotPlotted', seriesNameLevel: 0, categoryLabelLevel: 0, style: 2 }),
    left: place('left'),
    top: place('top'),
    width: place('width'),
    height: place('height'),
  },
  parts: {
    title: ({ chart }) => title(inside(chart, 'title')),
    legend: ({ chart }) => legend(inside(chart, 'legend')),
    axes: ({ chart }) => axes(inside(chart, 'axes')),
    format: ({ chart }) => areaFormat(inside(chart, 'format')),
    dataLabels: ({ chart }) => labels(inside(chart, 'dataLabels')),
    series: (target) => seriesCollectionObject(target),
    worksheet: ({ on }) => worksheetObject(on),
  },
  methods: {
    setPosition: ({ on, chart }, [start, end]) => {
      const beside = on.state.range(on.sheet, { top: 1, left: 1, bottom: 1, right: 1 });
      const first = rangeOrAddress(start, beside).area;
      const last = end === undefined || end === null ? first : rangeOrAddress(end, beside).area;
      chart.position = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
    },
    delete: ({ on, chart }) => {
      on.sheet.grid.refuseUnless('objects');
      on.state.book.charts.delete(on.sheet, chart);
    },
  },
});

export const chartsObject: (on: HostWorksheet) => HostObject = defineType<HostWorksheet>({
  name: 'ChartCollection',
  properties: { count: { get: (on) => chartsOf(on).length } },
  items: (on) => chartsOf(on).map((chart) => chartObject({ on, chart })),
  methods: {
    getCount: (on) => chartsOf(on).length,
    getItem: (on, [key]) => {
      const chart = find(on, key);
      if (chart === undefined) throw new HostError('ItemNotFound');
      return chartObject({ on, chart });
    },
    getItemOrNullObject: (on, [key]) => {
      const chart = find(on, key);
      return chart === undefined ? undefined : chartObject({ on, chart });
    },
    getItemAt: (on, [index]) => {
      const chart = chartsOf(on)[Number(index)];
      if (chart === undefined) throw new HostError('InvalidArgument');
      return chartObject({ on, chart });
    },
    add: (on, [type, source, seriesBy]) => {
      on.sheet.grid.refuseUnless('objects');
      if (typeof type !== 'string') throw new HostError('InvalidArgument');
      const chart = on.state.book.charts.add(on.sheet, type, seriesOfRange(rangeArgument(source), String(seriesBy ?? 'Auto')));
      return chartObject({ on, chart });
    },
  },
});

function chartsOf({ state, sheet }: HostWorksheet): ChartDefinition[] {
  return state.book.charts.of(sheet);
}

function find(on: HostWorksheet, key: unknown): ChartDefinition | undefined {
  return chartsOf(on).find(({ id }) => id === key) ?? chartsOf(on).find(({ name }) => name === key);
}
