import type { ChartKind, ChartModel, SeriesModel } from '../../engine/ooxml/chart/chartModel.js';
import type { BookSheet } from './bookSheet.js';
import { read, type Bag, type ChartDefinition, type SeriesDefinition } from './chartDefinition.js';
import { parseAddressText } from './formulaText.js';
import type { HostBook } from './hostBook.js';
import type { HostCell } from './hostCell.js';

const KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: 'bar',
  ColumnClustered: 'column',
  BarStacked: 'stackedBar',
  ColumnStacked: 'stackedColumn',
  Pie: 'pie',
  Doughnut: 'doughnut',
  Line: 'line',
  LineMarkers: 'line',
};

/** A chart as the engine writes one. @throws Error for a kind that it does not write */
export function chartModelOf(definition: ChartDefinition, book: HostBook, own: BookSheet): ChartModel {
  const kind = KINDS[definition.chartType];
  if (kind === undefined) throw new Error(`The double writes no chart of the kind ${definition.chartType}.`);
  const categories = definition.series.find(({ xAxisValues }) => xAxisValues !== undefined)?.xAxisValues ?? '';
  const axis = (name: string) => read(definition, 'axes', name) as Bag | undefined;
  const [valueAxis, categoryAxis] = [axis('valueAxis'), axis('categoryAxis')];
  const categoryTitle = shownText(categoryAxis);
  const valueTitle = shownText(valueAxis);
  const majorUnit = valueAxis?.['majorUnit'];
  return {
    kind,
    title: text(read(definition, 'title', 'text')),
    categories: { range: categories, texts: cellsAt(categories, book, own).map((cell) => (cell === undefined || cell.kind === 'blank' ? undefined : cell.text)) },
    series: definition.series.map((one) => seriesModel(one, book, own)),
    ...(valueAxis?.['visible'] !== false && {
      valueAxis: { format: text(valueAxis?.['numberFormat']) || 'General', ...(valueTitle !== undefined && { title: valueTitle }), ...(typeof majorUnit === 'number' && { majorUnit: String(majorUnit) }) },
    }),
    ...(categoryTitle !== undefined && { categoryAxisTitle: categoryTitle }),
  };
}

function seriesModel(series: SeriesDefinition, book: HostBook, own: BookSheet): SeriesModel {
  const cells = cellsAt(series.values ?? '', book, own);
  const format = book.styles.look(cells[0]?.style ?? 0).numberFormat;
  const isFrame = read(series, 'format', 'fill', 'isCleared') === true && read(series, 'format', 'line') !== undefined;
  return {
    name: series.name,
    range: series.values ?? '',
    values: cells.map((cell) => (cell?.kind === 'number' ? cell.text : undefined)),
    format,
    labels: cells.map((_, i) => {
      const point = read(series, 'points', String(i));
      const own = typeof point === 'object' && point !== null ? (point as Bag) : {};
      const isShown = own['hasDataLabel'] ?? series['hasDataLabels'] ?? false;
      return isShown === true ? text(read(own, 'dataLabel', 'numberFormat') ?? read(series, 'dataLabels', 'numberFormat') ?? 'General') : undefined;
    }),
    look: isFrame ? 'frame' : 'filled',
  };
}

function shownText(axis: Bag | undefined): string | undefined {
  const title = axis === undefined ? undefined : (axis['title'] as Bag | undefined);
  const shown = text(title?.['text']);
  return title === undefined || title['visible'] === false || shown === '' ? undefined : shown;
}

function cellsAt(reference: string, book: HostBook, own: BookSheet): (HostCell | undefined)[] {
  const parsed = parseAddressText(reference);
  const sheet = parsed === undefined ? undefined : parsed.sheet === undefined ? own : book.sheetNamed(parsed.sheet);
  if (parsed === undefined || sheet === undefined) return [];
  const cells: (HostCell | undefined)[] = [];
  const { top, left, bottom, right } = parsed.area;
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push(sheet.grid.cell(row, column));
  return cells;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
