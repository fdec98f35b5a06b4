import { addCustomXml, customXmlId, customXmlParts, removeCustomXml, rootNamespace } from './customXmlParts.js';
import { defineType, type HostObject } from './hostObject.js';
import type { HostBook } from './hostBook.js';
import { HostError } from './protocol.js';

interface HostXml {
  readonly book: HostBook;
  readonly part: string;
}

interface ScopedXml {
  readonly book: HostBook;
  readonly namespace: string;
}

function all(book: HostBook): HostXml[] {
  return customXmlParts(book).map((part) => ({ book, part }));
}

function scoped({ book, namespace }: ScopedXml): HostXml[] {
  return all(book).filter(({ part }) => {
    try {
      return rootNamespace(book.store.text(part)) === namespace;
    } catch {
      // A part of others that is no XML.
      return false;
    }
  });
}

const byId = (parts: readonly HostXml[], id: unknown) => parts.find(({ book, part }) => customXmlId(book, part) === id);

export const customXmlPartsObject = defineType<HostBook>({
  name: 'CustomXmlPartCollection',
  items: (book) => all(book).map(customXmlObject),
  methods: {
    add: (book, [xml]) => customXmlObject({ book, part: addCustomXml(book, String(xml)) }),
    getByNamespace: (book, [namespace]) => scopedObject({ book, namespace: String(namespace) }),
    getCount: (book) => all(book).length,
    getItem: (book, [id]) => found(byId(all(book), id)),
    getItemOrNullObject: (book, [id]) => optional(byId(all(book), id)),
  },
});

const scopedObject = defineType<ScopedXml>({
  name: 'CustomXmlPartScopedCollection',
  items: (target) => scoped(target).map(customXmlObject),
  methods: {
    getCount: (target) => scoped(target).length,
    getItem: (target, [id]) => found(byId(scoped(target), id)),
    getItemOrNullObject: (target, [id]) => optional(byId(scoped(target), id)),
    getOnlyItem: (target) => {
      const parts = scoped(target);
      if (parts.length !== 1) throw new HostError('GeneralException');
      return customXmlObject(parts[0]!);
    },
    getOnlyItemOrNullObject: (target) => {
      const parts = scoped(target);
      return parts.length === 1 ? customXmlObject(parts[0]!) : undefined;
    },
  },
});

const customXmlObject: (target: HostXml) => HostObject = defineType<HostXml>({
  name: 'CustomXmlPart',
  identity: ({ book, part }) => ({ Id: customXmlId(book, part) }),
  properties: {
    id: { get: ({ book, part }) => customXmlId(book, part) },
    namespaceUri: { get: ({ book, part }) => rootNamespace(book.store.text(part)) },
  },
  methods: {
    getXml: ({ book, part }) => book.store.text(part),
    setXml: ({ book, part }, [xml]) => {
      rootNamespace(String(xml));
      book.store.set(part, String(xml));
    },
    delete: ({ book, part }) => removeCustomXml(book, part),
  },
});

function found(part: HostXml | undefined): HostObject {
  if (part === undefined) throw new HostError('ItemNotFound');
  return customXmlObject(part);
}

function optional(part: HostXml | undefined): HostObject | undefined {
  return part === undefined ? undefined : customXmlObject(part);
}
