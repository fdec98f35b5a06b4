import { escapeXml, withoutForbidden } from '../xmlText.js';
import { FONT } from './palette.js';

/** The look of a text: size in hundredths of a point, colour as RRGGBB. */
export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

/** The look of all the texts of an element (`c:txPr`). */
export function textProperties(look: TextLook): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${characters('defRPr', look)}</a:pPr><a:endParaRPr lang="it-IT"/></a:p></c:txPr>`;
}

/** A title with its own text: of the chart, or of an axis. */
export function titleXml(text: string, look: TextLook): string {
  const paragraph = `<a:p><a:pPr>${characters('defRPr', look)}</a:pPr><a:r>${characters('rPr', look)}<a:t>${plainText(text)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Text that XML can hold: DrawingML has no escape for what XML cannot. */
export function plainText(text: string): string {
  return escapeXml(withoutForbidden(text));
}

function characters(element: 'defRPr' | 'rPr', { size, colour, isBold = false }: TextLook): string {
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const fonts = `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;
  return `<a:${element} sz="${size}" b="${isBold ? 1 : 0}">${fill}${fonts}</a:${element}>`;
}
