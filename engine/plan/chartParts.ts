import type { ChartModel, SeriesModel } from '../ooxml/chart/chartModel.js';
import type { ChartFrame } from '../ooxml/chart/drawingXml.js';
import { Decimal, decimal, ZERO } from '../number/decimal.js';
import { anchorName } from './anchors.js';
import { CellsOfPlans, numberOf, textOf } from './cellsOfPlans.js';
import type { ChartPlan, ChartSeries } from './chartPlan.js';
import { GENERAL } from './numberFormats.js';
import type { PlacedCells } from './placement.js';
import type { NumberFormat, SheetPlan } from './sheetPlan.js';

/**
 * The charts of a sheet with their ranges where the tables stand, and with the values that the cells of the plans hold.
 * A chart of cells that the workbook has no place for is left out.
 */
export function chartParts({ id, charts = [] }: SheetPlan, sheets: readonly SheetPlan[], placed: PlacedCells): { frames: ChartFrame[]; models: ChartModel[] } {
  const cells = new CellsOfPlans(sheets, placed);
  const shown = charts.filter(({ categories, series, frame }) => {
    return [categories, frame, ...series.map(({ values }) => values)].every(({ first, last }) => placed.has(first) && placed.has(last));
  });
  return {
    frames: shown.map((chart) => frameOf(`${anchorName(id)}_${chart.key}`, chart, placed)),
    models: shown.map((chart) => chartModel(chart, cells)),
  };
}

function frameOf(name: string, { alternativeText, frame }: ChartPlan, placed: PlacedCells): ChartFrame {
  const [start, end] = [placed.position(frame.first), placed.position(frame.last)];
  return { name, alternativeText: alternativeText.replace(/\s+/g, ' ').trim(), top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function chartModel({ kind, title, categories, series, shareFormat, valueAxis, categoryAxisTitle }: ChartPlan, cells: CellsOfPlans): ChartModel {
  const texts = cells.of(categories).map(textOf);
  const isStacked = kind === 'stackedBar' || kind === 'stackedColumn';
  const models = series.map((one) => seriesModel(one, shareFormat, cells));
  const longest = longestBar(models, isStacked);
  return {
    kind,
    title,
    categories: { range: cells.range(categories), texts },
    series: models.map((model, i) => (series[i]!.hidesSmallLabels ? { ...model, labels: fittingLabels(model, longest) } : model)),
    ...(valueAxis && { valueAxis }),
    ...(categoryAxisTitle !== undefined && { categoryAxisTitle }),
  };
}

function seriesModel(series: ChartSeries, shareFormat: NumberFormat | undefined, cells: CellsOfPlans): SeriesModel {
  const found = cells.of(series.values);
  const formats = found.map((cell) => ('format' in cell && numberOf(cell) !== undefined ? cell.format : undefined));
  const format = formats.find((one) => one !== undefined) ?? GENERAL;
  const labels = formats.map((own = format) => (series.isLevel ? undefined : (shareFormat ?? withoutZeros(own))));
  return { name: series.name, range: cells.range(series.values), values: found.map(numberOf), format, labels, look: series.isLevel ? 'frame' : 'filled' };
}

/** The share of the longest bar below which a figure does not fit on its part. */
const FITS = decimal('0.14');

function fittingLabels({ values, labels }: SeriesModel, longest: Decimal): SeriesModel['labels'] {
  return labels.map((label, i) => (decimal(values[i] ?? '0').lessThan(longest.times(FITS)) ? undefined : label));
}

/** In a chart of Excel a cell with a text («n.d.») counts as zero: zeros show no figure. */
function withoutZeros(format: NumberFormat): NumberFormat {
  return `${format};-${format};;`;
}

function longestBar(series: readonly SeriesModel[], isStacked: boolean): Decimal {
  const sizes = series.filter(({ look }) => look === 'filled').map(({ values }) => values.map((value) => decimal(value ?? '0')));
  const bars = isStacked ? (sizes[0] ?? []).map((_, i) => sizes.reduce((total, each) => total.plus(each[i] ?? ZERO), ZERO)) : sizes.flat();
  return bars.reduce((longest, bar) => Decimal.max(longest, bar), ZERO);
}
