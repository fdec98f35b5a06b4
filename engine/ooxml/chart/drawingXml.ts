import { CHART, MAIN_DRAWING, OFFICE_RELATIONSHIPS, SHEET_DRAWING } from './drawingNamespaces.js';
import { plainText } from './drawnText.js';

/** Where a chart stands on its sheet, and what it is called. Rows and columns count from 1, as those of cells do. */
export interface ChartFrame {
  /** Its name on the sheet, by which it is found again: `RAA_infographic_allocation`. */
  readonly name: string;
  /** What a reader who does not see the chart is told. */
  readonly alternativeText: string;
  /** The first cell under the chart. */
  readonly top: number;
  readonly left: number;
  /** The last row and column under it. */
  readonly bottom: number;
  readonly right: number;
}

/** The drawing part of a sheet (`xl/drawings/drawing1.xml`): the charts in order, related as rId1, rId2, … */
export function drawingXml(frames: readonly ChartFrame[]): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN_DRAWING}">${frames.map(anchorXml).join('')}</xdr:wsDr>`
  );
}

function anchorXml({ name, alternativeText, top, left, bottom, right }: ChartFrame, index: number): string {
  const number = index + 1;
  // Identifier 1 is that of the drawing itself in what Excel writes.
  const properties = `<xdr:cNvPr id="${number + 1}" name="${plainText(name)}" descr="${plainText(onOneLine(alternativeText))}"/>`;
  const frame =
    `<xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId${number}"/></a:graphicData></a:graphic>`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(left - 1, top - 1)}</xdr:from><xdr:to>${corner(right, bottom)}</xdr:to>` +
    `<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** Markers count from 0; the closing one is the corner of the first cell that is no longer covered. */
function corner(column: number, row: number): string {
  return `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
}

/** An attribute turns line ends into blanks: better here than by each reader. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
