import type { ChartModel } from './chartModel.js';
import { plainText, textProperties, titleXml } from './drawnText.js';
import { INK, LINE, QUIET } from './palette.js';
import { lineShape, noShape } from './shapeXml.js';

/** The identifiers of the two axes of a chart: unique within its part. */
export const CATEGORY_AXIS = 100_000_001;
export const VALUE_AXIS = 100_000_002;

const LABEL = { size: 900, colour: INK } as const;
const AXIS_TITLE = { size: 900, colour: QUIET } as const;

/**
 * The axes of a chart with bars, columns or lines. Lying bars read from the top, as the table beside them does: the
 * order of the categories is turned, and the axis of values goes back to the bottom.
 */
export function axesXml({ kind, valueAxis, categoryAxisTitle }: ChartModel): string {
  const isLying = kind === 'bar' || kind === 'stackedBar';
  const category =
    `<c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLying ? 'l' : 'b'}"/>${axisTitle(categoryAxisTitle)}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${noShape()}${textProperties(LABEL)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>`;
  const value =
    `<c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${valueAxis === undefined ? 1 : 0}"/>` +
    `<c:axPos val="${isLying ? 'b' : 'l'}"/>${valueAxis === undefined ? '' : `<c:majorGridlines>${lineShape(LINE)}</c:majorGridlines>`}` +
    `${axisTitle(valueAxis?.title)}<c:numFmt formatCode="${plainText(valueAxis?.format ?? 'General')}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${noShape()}${textProperties(LABEL)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>` +
    (valueAxis?.majorUnit === undefined ? '' : `<c:majorUnit val="${valueAxis.majorUnit}"/>`);
  return `<c:catAx>${category}</c:catAx><c:valAx>${value}</c:valAx>`;
}

function axisTitle(text: string | undefined): string {
  return text === undefined ? '' : titleXml(text, AXIS_TITLE);
}
