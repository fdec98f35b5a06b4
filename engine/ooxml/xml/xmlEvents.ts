import { SaxesParser } from 'saxes';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { SPREADSHEET } from './namespaces.js';

/** An element as it opens. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** An attribute without a namespace, or of one of some namespaces. */
  attribute(local: string, uris?: ReadonlySet<string>): string | undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  text?(text: string): void;
  close?(element: { readonly uri: string; readonly local: string }): void;
}

/** What a consumer that knows no extension leaves out: the extension lists, and the choices made for those who know one. */
const MARKUP_COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * Reads a small part, event by event. The one door to the XML library: strict, namespaces resolved, no entity but the five of XML.
 * Extension lists are passed over: what they hold reuses names of the standard for other things.
 * @throws WorkbookRefusal XLS-007 (DOCTYPE), XLS-010 (not well-formed, nested too deep, an attribute too long)
 */
export function readXml(xml: string, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  /** The depth at which a passed-over element opened; 0 outside. */
  let skipped = 0;
  const malformed = () => new WorkbookRefusal('XLS-010', { path: part }, { found: String(parser.position) });

  parser.on('doctype', () => {
    throw new WorkbookRefusal('XLS-007', { path: part });
  });
  parser.on('error', () => {
    throw malformed();
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth++;
    const all = Object.values(attributes);
    if (depth > LIMITS.depth || all.some(({ value }) => value.length > LIMITS.attribute)) throw malformed();
    if (skipped > 0) return;
    if (isPassedOver(uri, local)) skipped = depth;
    else handler.open({ uri, local, attribute: (name, uris) => all.find((one) => one.local === name && (uris?.has(one.uri) ?? one.uri === ''))?.value });
  });
  const text = (piece: string) => {
    if (skipped === 0) handler.text?.(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ uri, local }) => {
    if (skipped === 0) handler.close?.({ uri, local });
    else if (skipped === depth) skipped = 0;
    depth--;
  });
  parser.write(xml).close();
}

function isPassedOver(uri: string, local: string): boolean {
  return (local === 'extLst' && SPREADSHEET.has(uri)) || (local === 'Choice' && uri === MARKUP_COMPATIBILITY);
}
