import { PACKAGE_RELATIONSHIPS, relationshipKind } from '../xml/namespaces.js';
import { attributeOf, elementsOf, type ElementPlace } from '../xml/elements.js';
import { escapeXml } from '../xmlText.js';
import { existingPart, relationshipsPart, resolveTarget } from '../read/relationships.js';
import { childSplice } from './childSplice.js';
import type { PartStore } from './partStore.js';
import { spliceText } from './textSplices.js';

export interface PartRelationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part it leads to; none for a link out of the package. */
  readonly target: string | undefined;
  readonly place: ElementPlace;
}

/** The relationships of a part, those added in this patch too; of the package, for no name. */
export function relationshipsFrom(store: PartStore, source: string): PartRelationship[] {
  const part = relationshipsPart(source);
  if (!store.has(part)) return [];
  return elementsOf(store.text(part), part)
    .filter(({ uri, local }) => local === 'Relationship' && uri === PACKAGE_RELATIONSHIPS)
    .map((place) => {
      const type = attributeOf(place, 'Type') ?? '';
      const isInside = attributeOf(place, 'TargetMode') !== 'External';
      const target = isInside ? existingPart(resolveTarget(source, attributeOf(place, 'Target') ?? ''), (one) => store.has(one)) : undefined;
      return { id: attributeOf(place, 'Id') ?? '', kind: relationshipKind(type), type, target, place };
    });
}

/** Leads from a part to another; gives the new identifier. */
export function addRelationship(store: PartStore, source: string, type: string, target: string): string {
  const part = relationshipsPart(source);
  if (!store.has(part)) store.set(part, `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`);
  const text = store.text(part);
  const elements = elementsOf(text, part);
  const taken = new Set(elements.map((one) => attributeOf(one, 'Id')?.toLowerCase()));
  let number = 1;
  while (taken.has(`rid${number}`)) number++;
  const root = elements[0]!;
  const xml = `<${root.prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(pathFrom(source, target))}"/>`;
  store.set(part, spliceText(text, [childSplice(elements, root, xml)]));
  return `rId${number}`;
}

/** The way from the folder of a part to another part, as Excel writes it: `../drawings/drawing1.xml`. */
function pathFrom(source: string, target: string): string {
  const [from, to] = [source.split('/').slice(0, -1), target.split('/')];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Takes away the relationships of a part that lead to another. */
export function removeRelationships(store: PartStore, source: string, target: string): void {
  const part = relationshipsPart(source);
  const gone = relationshipsFrom(store, source).filter((one) => one.target?.toLowerCase() === target.toLowerCase());
  if (gone.length > 0) store.set(part, spliceText(store.text(part), gone.map(({ place }) => ({ start: place.start, end: place.end, text: '' }))));
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
