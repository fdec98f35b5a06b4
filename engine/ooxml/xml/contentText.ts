import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { unescapeXml } from '../xmlText.js';

const CDATA = '<![CDATA[';
const NOT_AN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/;

/**
 * The text that stands between two places of an XML text which have no tag between them: comments are left out, CDATA opened,
 * entities replaced, line ends made one character, as XML asks.
 * @throws WorkbookRefusal XLS-010 for an entity that XML does not define
 */
export function contentText(xml: string, from: number, to: number, part: string): string {
  const raw = xml.slice(from, to);
  if (!raw.includes('<')) return plain(raw, from, part);
  let text = '';
  for (let at = 0; at < raw.length; ) {
    const mark = raw.indexOf('<', at);
    const stop = mark < 0 ? raw.length : mark;
    text += plain(raw.slice(at, stop), from + at, part);
    if (mark < 0) break;
    if (raw.startsWith(CDATA, mark)) {
      const end = raw.indexOf(']]>', mark);
      text += withOneLineEnd(raw.slice(mark + CDATA.length, end));
      at = end + 3;
    } else at = raw.startsWith('<!--', mark) ? raw.indexOf('-->', mark + 4) + 3 : raw.indexOf('?>', mark + 2) + 2;
  }
  return text;
}

function plain(raw: string, position: number, part: string): string {
  const text = withOneLineEnd(raw);
  if (!text.includes('&')) return text;
  if (NOT_AN_ENTITY.test(text)) throw new WorkbookRefusal('XLS-010', { path: part }, { found: String(position + 1) });
  return unescapeXml(text);
}

function withOneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text of a cell as a person sees it: `_xHHHH_` stands for the character of that number (ST_Xstring). */
export function unescapeCellText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}
