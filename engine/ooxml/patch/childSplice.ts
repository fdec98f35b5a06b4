import type { ElementPlace } from '../xml/elements.js';
import type { Splice } from './textSplices.js';

/** The children of an element, in the order of the text. */
export function childrenOf(elements: readonly ElementPlace[], parent: ElementPlace): ElementPlace[] {
  return elements.filter((one) => one.parent === parent);
}

/**
 * The change that puts a child into an element: after the last of those that must come before it, or as the last of all.
 * @param order names that may stand in the element, in the order of the schema; children of other names do not count
 */
export function childSplice(elements: readonly ElementPlace[], parent: ElementPlace, xml: string, local?: string, order: readonly string[] = []): Splice {
  if (parent.isEmpty) return { start: parent.contentStart - 2, end: parent.contentStart, text: `>${xml}</${tagName(parent)}>` };
  const children = childrenOf(elements, parent);
  const rank = local === undefined ? -1 : order.indexOf(local);
  if (rank < 0) return at(parent.contentEnd, xml);
  const before = children.filter((one) => one.uri === parent.uri && isBefore(order.indexOf(one.local), rank));
  return at(before.at(-1)?.end ?? parent.contentStart, xml);
}

function isBefore(place: number, rank: number): boolean {
  return place >= 0 && place <= rank;
}

function at(place: number, text: string): Splice {
  return { start: place, end: place, text };
}

/** As it is written, with its prefix. */
export function tagName({ prefix, local }: ElementPlace): string {
  return prefix + local;
}
