import { elementsOf } from '../xml/elements.js';
import { escapeXml, unescapeXml, withoutForbidden } from '../xmlText.js';
import { childSplice } from './childSplice.js';
import { declareContentType } from './contentTypesPatch.js';
import type { PartStore } from './partStore.js';
import { addRelationship, relationshipsFrom, XML_DECLARATION } from './relationshipsPatch.js';
import { spliceText } from './textSplices.js';

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CORE_PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CONTENT_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** The title of the document in its properties; empty when it has none. */
export function coreTitle(store: PartStore): string {
  const part = propertiesPart(store);
  if (part === undefined) return '';
  const text = store.text(part);
  const title = elementsOf(text, part).find(({ local, uri }) => local === 'title' && uri === DUBLIN_CORE);
  return title === undefined ? '' : unescapeXml(text.slice(title.contentStart, title.contentEnd)).trim();
}

/** Names the document in its properties, for readers that show or say it. */
export function setCoreTitle(store: PartStore, title: string): void {
  const part = propertiesPart(store) ?? addProperties(store);
  const text = store.text(part);
  const elements = elementsOf(text, part);
  const root = elements[0]!;
  const written = escapeXml(withoutForbidden(title));
  const titles = elements.filter((one) => one.local === 'title' && one.uri === DUBLIN_CORE && one.parent === root);
  const gone = titles.map(({ start, end }) => ({ start, end, text: '' }));
  const [first] = titles;
  const declared = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && value === DUBLIN_CORE);
  const tag = declared === undefined ? 'dc:title' : `${declared.name.slice('xmlns:'.length)}:title`;
  const xml = `<${tag}${declared === undefined ? ` xmlns:dc="${DUBLIN_CORE}"` : ''}>${written}</${tag}>`;
  const put = first === undefined ? childSplice(elements, root, xml) : { start: first.end, end: first.end, text: xml };
  store.set(part, spliceText(text, [...gone, put]));
}

function propertiesPart(store: PartStore): string | undefined {
  return relationshipsFrom(store, '').find(({ kind, target }) => kind === 'core-properties' && target !== undefined && store.has(target))?.target;
}

function addProperties(store: PartStore): string {
  const part = store.has('docProps/core.xml') ? store.freeName('docProps/core', '.xml') : 'docProps/core.xml';
  store.set(part, `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${CORE_PROPERTIES}" xmlns:dc="${DUBLIN_CORE}"></cp:coreProperties>`);
  declareContentType(store, part, CONTENT_TYPE);
  addRelationship(store, '', RELATIONSHIP, part);
  return part;
}
