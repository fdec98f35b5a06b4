import { CONTENT_TYPES } from '../xml/namespaces.js';
import { attributeOf, elementsOf } from '../xml/elements.js';
import { escapeXml } from '../xmlText.js';
import { childSplice } from './childSplice.js';
import type { PartStore } from './partStore.js';
import { spliceText } from './textSplices.js';

const PART = '[Content_Types].xml';

/** Says what a new part is, unless the default of its extension says so already. */
export function declareContentType(store: PartStore, name: string, type: string): void {
  const text = store.text(PART);
  const elements = elementsOf(text, PART).filter(({ uri }) => uri === CONTENT_TYPES);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const isKnown = elements.some(
    (one) => one.local === 'Default' && attributeOf(one, 'Extension')?.toLowerCase() === extension && attributeOf(one, 'ContentType') === type,
  );
  if (isKnown) return;
  const root = elements[0]!;
  const xml = `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
  store.set(PART, spliceText(text, [childSplice(elements, root, xml)]));
}

/** Says no more what a part is, once it is removed. */
export function forgetContentType(store: PartStore, name: string): void {
  const text = store.text(PART);
  const gone = elementsOf(text, PART).filter((one) => one.local === 'Override' && attributeOf(one, 'PartName')?.toLowerCase() === `/${name.toLowerCase()}`);
  if (gone.length > 0) store.set(PART, spliceText(text, gone.map(({ start, end }) => ({ start, end, text: '' }))));
}
