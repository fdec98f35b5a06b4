import { attributeOf, elementsOf, type ElementPlace } from '../xml/elements.js';
import { RELATIONSHIPS } from '../xml/namespaces.js';
import { escapeXml } from '../xmlText.js';
import { attributeSplices } from './attributeSplices.js';
import { childrenOf, childSplice } from './childSplice.js';
import { spliceText, type Splice } from './textSplices.js';

/** A drawing whose charts have the relationships that its part will really have. @param ids by the identifiers it is written with */
export function renamedRelationships(xml: string, part: string, ids: ReadonlyMap<string, string>): string {
  const elements = elementsOf(xml, part);
  return spliceText(xml, elements.flatMap((one) => relationshipSplices(one, ids)));
}

/**
 * A drawing with the anchors of another put after its own. They keep their namespaces, and their shapes get numbers that are free.
 * @param added a whole drawing part
 */
export function drawingWith(xml: string, part: string, added: string): string {
  const elements = elementsOf(xml, part);
  const numbers = shapes(elements).map((one) => Number(attributeOf(one, 'id')));
  const anchors = anchorsOf(added, part, numbers.reduce((most, one) => Math.max(most, one), 1) + 1);
  return spliceText(xml, [childSplice(elements, elements[0]!, anchors)]);
}

/** The anchors of a drawing, to stand in another: each declares the namespaces that were declared around it. */
function anchorsOf(xml: string, part: string, firstNumber: number): string {
  const elements = elementsOf(xml, part);
  const root = elements[0]!;
  const declared = root.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  const numbered = shapes(elements).flatMap((one, i) => attributeSplices(one, new Map([['id', String(firstNumber + i)]])));
  return childrenOf(elements, root)
    .map((anchor) => {
      const missing = declared.filter(({ name }) => attributeOf(anchor, name) === undefined);
      const inside: Splice[] = numbered.filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
      return spliceText(xml, [...attributeSplices(anchor, new Map(missing.map(({ name, value }) => [name, value]))), ...inside], anchor.start, anchor.end);
    })
    .join('');
}

function shapes(elements: readonly ElementPlace[]): ElementPlace[] {
  return elements.filter((one) => one.local === 'cNvPr' && one.uri === elements[0]!.uri);
}

function relationshipSplices(element: ElementPlace, ids: ReadonlyMap<string, string>): Splice[] {
  return element.attributes.flatMap(({ name, value, start, end }) => {
    const id = isRelationship(element, name) ? ids.get(value) : undefined;
    return id === undefined ? [] : [{ start, end, text: `${name}="${escapeXml(id)}"` }];
  });
}

/** Whether an attribute is an `r:id`, with the prefix that stands for relationships here. */
function isRelationship(element: ElementPlace, name: string): boolean {
  const colon = name.indexOf(':');
  if (colon < 0) return false;
  const declaration = `xmlns:${name.slice(0, colon)}`;
  for (let one: ElementPlace | undefined = element; one !== undefined; one = one.parent) {
    const uri = attributeOf(one, declaration);
    if (uri !== undefined) return RELATIONSHIPS.has(uri);
  }
  return false;
}
