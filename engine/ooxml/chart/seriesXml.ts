import type { ChartModel, SeriesModel } from './chartModel.js';
import { categoriesXml, valuesXml } from './dataCache.js';
import { dataLabelsXml, hasFrame, sliceLabelsXml } from './dataLabels.js';
import { plainText } from './drawnText.js';
import { MEASURED, seriesColour, TITLE } from './palette.js';
import { filledShape, frameShape, strongLineShape } from './shapeXml.js';

/** A series of bars or columns. */
export function barSeriesXml(series: SeriesModel, index: number, model: ChartModel): string {
  const colour = hasFrame(model) ? MEASURED : seriesColour(index);
  const shape = series.look === 'frame' ? frameShape(TITLE) : filledShape(colour.fill);
  const labels = dataLabelsXml(series, model, colour);
  const data = `${categoriesXml(model.categories)}${valuesXml(series)}`;
  return `<c:ser>${identity(series, index)}${shape}<c:invertIfNegative val="0"/>${labels}${data}</c:ser>`;
}

/** The one series of a pie or doughnut, a colour for each slice. */
export function sliceSeriesXml(series: SeriesModel, index: number, model: ChartModel): string {
  const colours = series.values.map((_, slice) => seriesColour(slice));
  const slices = colours.map(({ fill }, slice) => `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/>${filledShape(fill)}</c:dPt>`).join('');
  const labels = sliceLabelsXml(series, model, colours);
  return `<c:ser>${identity(series, index)}${slices}${labels}${categoriesXml(model.categories)}${valuesXml(series)}</c:ser>`;
}

/** The marks of the lines of a line chart: each its own shape, so that colour is not all. */
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'x'] as const;

export function lineSeriesXml(series: SeriesModel, index: number, model: ChartModel): string {
  const colour = seriesColour(index);
  const mark = `<c:marker><c:symbol val="${MARKS[index % MARKS.length]!}"/><c:size val="7"/>${filledShape(colour.fill)}</c:marker>`;
  const labels = dataLabelsXml(series, model, colour);
  const data = `${categoriesXml(model.categories)}${valuesXml(series)}`;
  return `<c:ser>${identity(series, index)}${strongLineShape(colour.fill)}${mark}${labels}${data}<c:smooth val="0"/></c:ser>`;
}

function identity({ name }: SeriesModel, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plainText(name)}</c:v></c:tx>`;
}
