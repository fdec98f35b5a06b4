import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { escapeXml } from '../xmlText.js';
import { TagCursor } from '../xml/tagCursor.js';
import { declareContentType } from './contentTypesPatch.js';
import type { PartStore } from './partStore.js';
import { addRelationship, relationshipsFrom, XML_DECLARATION } from './relationshipsPatch.js';
import { relationshipType, type StandardForm } from './strictNamespaces.js';

const PROPERTIES_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The part of the workbook whose XML has a root of some namespace: where a program keeps what it must remember of the workbook. */
export function customXmlPart(store: PartStore, workbookPart: string, rootNamespace: string): string | undefined {
  // LibreOffice has the package point to such parts, not the workbook.
  const parts = [...relationshipsFrom(store, workbookPart), ...relationshipsFrom(store, '')].flatMap(({ kind, target }) => (kind === 'customXml' && target !== undefined && store.has(target) ? [target] : []));
  return parts.find((part) => rootNamespaceOf(store, part) === rootNamespace);
}

/** The namespace of the root of a part; none for a part of others that we cannot read. */
function rootNamespaceOf(store: PartStore, part: string): string | undefined {
  try {
    const cursor = new TagCursor(store.text(part), part);
    if (!cursor.next()) return undefined;
    const prefix = cursor.name.slice(0, Math.max(cursor.name.indexOf(':'), 0));
    return cursor.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return undefined;
    throw error;
  }
}

/** Adds such a part, or replaces the one of the same namespace. */
export function setCustomXml(store: PartStore, workbookPart: string, form: StandardForm, rootNamespace: string, xml: string): void {
  const present = customXmlPart(store, workbookPart, rootNamespace);
  if (present !== undefined) {
    store.set(present, xml);
    return;
  }
  const part = store.freeName('customXml/item', '.xml');
  const properties = store.freeName('customXml/itemProps', '.xml');
  store.set(part, xml);
  declareContentType(store, part, 'application/xml');
  addRelationship(store, workbookPart, relationshipType('customXml', form), part);
  // The properties of such parts have the namespaces of the transitional form in both.
  store.set(
    properties,
    `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${itemId(rootNamespace)}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(rootNamespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  declareContentType(store, properties, PROPERTIES_TYPE);
  addRelationship(store, part, relationshipType('customXmlProps', form), properties);
}

/** An identifier in the form of a GUID, always the same for a namespace: four 32-bit FNV-1a hashes. */
function itemId(namespace: string): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv1a(`${seed}${namespace}`)).join('');
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}

function fnv1a(text: string): string {
  const hash = [...text].reduce((value, letter) => Math.imul(value ^ letter.codePointAt(0)!, 0x01000193), 0x811c9dc5);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
