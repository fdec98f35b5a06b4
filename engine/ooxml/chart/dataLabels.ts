import type { ChartModel, SeriesModel } from './chartModel.js';
import { plainText, textProperties } from './drawnText.js';
import { INK, type SeriesColour } from './palette.js';
import { noShape } from './shapeXml.js';

const SIZE = 900;

/** The figures beside the bars or points of a series, each in its own number format. */
export function dataLabelsXml({ labels }: SeriesModel, model: ChartModel, { ink }: SeriesColour): string {
  const main = labels.find((format) => format !== undefined);
  if (main === undefined) return '<c:dLbls><c:delete val="1"/></c:dLbls>';
  const colour = isStacked(model) ? ink : INK;
  const others = labels.map((format, i) => {
    if (format === main) return '';
    return `<c:dLbl><c:idx val="${i}"/>${format === undefined ? '<c:delete val="1"/>' : labelContent(model, format, colour)}</c:dLbl>`;
  });
  return `<c:dLbls>${others.join('')}${labelContent(model, main, colour)}</c:dLbls>`;
}

/** The figures of slices: on a ring each is written in the ink that is readable on its slice. */
export function sliceLabelsXml({ labels }: SeriesModel, model: ChartModel, colours: readonly SeriesColour[]): string {
  const main = labels.find((format) => format !== undefined) ?? 'General';
  const own = model.kind !== 'doughnut' ? [] : colours.map(({ ink }, i) => `<c:dLbl><c:idx val="${i}"/>${labelContent(model, labels[i] ?? main, ink)}</c:dLbl>`);
  return `<c:dLbls>${own.join('')}${labelContent(model, main, INK)}<c:showLeaderLines val="1"/></c:dLbls>`;
}

function labelContent(model: ChartModel, format: string, colour: string): string {
  const { kind } = model;
  const isSlice = kind === 'pie' || kind === 'doughnut';
  const position = positionOf(model);
  const shown: readonly [name: string, isShown: boolean][] = [
    ['showLegendKey', false],
    ['showVal', !isSlice],
    ['showCatName', kind === 'pie'],
    ['showSerName', false],
    ['showPercent', isSlice],
    ['showBubbleSize', false],
  ];
  return (
    `<c:numFmt formatCode="${plainText(format)}" sourceLinked="0"/>${noShape()}${textProperties({ size: SIZE, colour })}` +
    (position === undefined ? '' : `<c:dLblPos val="${position}"/>`) +
    shown.map(([name, isShown]) => `<c:${name} val="${isShown ? 1 : 0}"/>`).join('') +
    (kind === 'pie' ? '<c:separator> </c:separator>' : '')
  );
}

/** Where figures stand: only what Excel allows for the kind, because another place is a file that it repairs. */
function positionOf(model: ChartModel): string | undefined {
  if (model.kind === 'doughnut') return undefined;
  if (model.kind === 'line') return 't';
  if (isStacked(model)) return 'ctr';
  // At the foot of a bar, where the outline of a level never crosses a figure.
  return hasFrame(model) ? 'inBase' : 'outEnd';
}

export function isStacked({ kind }: ChartModel): boolean {
  return kind === 'stackedBar' || kind === 'stackedColumn';
}

/** Whether the bars are measured against a level. */
export function hasFrame({ series }: ChartModel): boolean {
  return series.some(({ look }) => look === 'frame');
}
