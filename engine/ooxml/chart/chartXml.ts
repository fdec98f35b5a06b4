import { MAIN_DRAWING, OFFICE_RELATIONSHIPS, CHART } from './drawingNamespaces.js';
import { axesXml, CATEGORY_AXIS, VALUE_AXIS } from './axesXml.js';
import type { ChartModel } from './chartModel.js';
import { hasFrame, isStacked } from './dataLabels.js';
import { textProperties, titleXml } from './drawnText.js';
import { INK, TITLE } from './palette.js';
import { barSeriesXml, lineSeriesXml, sliceSeriesXml } from './seriesXml.js';
import { noShape, paperShape } from './shapeXml.js';

const TITLE_LOOK = { size: 1100, colour: TITLE, isBold: true } as const;
const LEGEND_LOOK = { size: 900, colour: INK } as const;

/** Space between groups of bars, in per cent of a bar's width. */
export const GAP = 45;
const FULL_OVERLAP = 100;
/** The hole of a ring, in per cent of its width. */
export const HOLE = 55;
/** The last slices, often the small ones, end at the right: their names stand one above the other there. */
export const PIE_START = 100;

/** The part of a chart (`xl/charts/chart1.xml`), with its ranges and the values that they hold. The same model gives the same text. */
export function chartXml(model: ChartModel): string {
  const plot = `<c:plotArea><c:layout/>${plotXml(model)}${noShape()}</c:plotArea>`;
  const legend = needsLegend(model) ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(LEGEND_LOOK)}</c:legend>` : '';
  const chart =
    `${titleXml(model.title, TITLE_LOOK)}<c:autoTitleDeleted val="0"/>${plot}${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN_DRAWING}" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    `<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${chart}</c:chart>${paperShape()}${textProperties(LEGEND_LOOK)}` +
    '<c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/><c:pageSetup/></c:printSettings>' +
    '</c:chartSpace>'
  );
}

/** A legend tells series apart; slices of a pie carry their names themselves. */
export function needsLegend({ kind, series }: ChartModel): boolean {
  return kind === 'doughnut' || (kind !== 'pie' && series.length > 1);
}

function plotXml(model: ChartModel): string {
  const series = (one: typeof barSeriesXml) => model.series.map((each, i) => one(each, i, model)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (model.kind) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series(sliceSeriesXml)}<c:firstSliceAng val="${PIE_START}"/></c:pieChart>`;
    case 'doughnut':
      return `<c:doughnutChart><c:varyColors val="1"/>${series(sliceSeriesXml)}<c:firstSliceAng val="0"/><c:holeSize val="${HOLE}"/></c:doughnutChart>`;
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series(lineSeriesXml)}<c:marker val="1"/>${axes}</c:lineChart>${axesXml(model)}`;
    default:
      return (
        `<c:barChart><c:barDir val="${DIRECTIONS[model.kind]}"/><c:grouping val="${isStacked(model) ? 'stacked' : 'clustered'}"/>` +
        `<c:varyColors val="0"/>${series(barSeriesXml)}<c:gapWidth val="${GAP}"/><c:overlap val="${overlapOf(model)}"/>${axes}</c:barChart>${axesXml(model)}`
      );
  }
}

const DIRECTIONS = { bar: 'bar', stackedBar: 'bar', column: 'col', stackedColumn: 'col' } as const;

/** Stacked bars stand in one place, and a frame stands over the bar that it measures. */
export function overlapOf(model: ChartModel): number {
  return isStacked(model) || hasFrame(model) ? FULL_OVERLAP : 0;
}
