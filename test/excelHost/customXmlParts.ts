import { declareContentType, forgetContentType } from '../../engine/ooxml/patch/contentTypesPatch.js';
import { addRelationship, relationshipsFrom, removeRelationships } from '../../engine/ooxml/patch/relationshipsPatch.js';
import { relationshipType } from '../../engine/ooxml/patch/strictNamespaces.js';
import { relationshipsPart } from '../../engine/ooxml/read/relationships.js';
import { elementsOf } from '../../engine/ooxml/xml/elements.js';
import { attribute } from '../../engine/ooxml/xmlText.js';
import type { HostBook } from './hostBook.js';
import { HostError } from './protocol.js';

const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The parts in which programs keep XML of their own, by the name of the part. */
export function customXmlParts({ store, workbookPart }: HostBook): string[] {
  return [...relationshipsFrom(store, workbookPart), ...relationshipsFrom(store, '')].flatMap(({ kind, target }) => (kind === 'customXml' && target !== undefined && store.has(target) ? [target] : []));
}

/** The identifier that a part has in its properties: a GUID in braces. */
export function customXmlId(book: HostBook, part: string): string {
  const properties = book.related(part, 'customXmlProps');
  const tag = properties === undefined ? undefined : /<[^<]*datastoreItem[^>]*>/.exec(book.store.text(properties))?.[0];
  return (tag === undefined ? undefined : attribute(tag, 'ds:itemID')) ?? part;
}

/** The namespace of the root; empty for none. @throws HostError InvalidArgument when it is no XML */
export function rootNamespace(xml: string): string {
  try {
    return elementsOf(xml, 'customXml')[0]!.uri;
  } catch {
    throw new HostError('InvalidArgument');
  }
}

export function addCustomXml(book: HostBook, xml: string): string {
  const { store } = book;
  rootNamespace(xml);
  const part = store.freeName('customXml/item', '.xml');
  const properties = store.freeName('customXml/itemProps', '.xml');
  store.set(part, xml);
  declareContentType(store, part, 'application/xml');
  addRelationship(store, book.workbookPart, relationshipType('customXml', book.form), part);
  const number = /(\d+)\.xml$/.exec(part)![1]!;
  store.set(properties, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{00000000-0000-4000-9000-${number.padStart(12, '0')}}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs/></ds:datastoreItem>`);
  declareContentType(store, properties, PROPERTIES_TYPE);
  addRelationship(store, part, relationshipType('customXmlProps', book.form), properties);
  return part;
}

export function removeCustomXml(book: HostBook, part: string): void {
  const { store } = book;
  const properties = book.related(part, 'customXmlProps');
  for (const one of properties === undefined ? [part] : [properties, part]) {
    store.remove(one);
    forgetContentType(store, one);
  }
  if (store.has(relationshipsPart(part))) store.remove(relationshipsPart(part));
  for (const source of [book.workbookPart, '']) removeRelationships(store, source, part);
}
