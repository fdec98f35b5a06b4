import type { ElementPlace } from '../xml/elements.js';
import { RELATIONSHIPS } from '../xml/namespaces.js';
import type { StandardForm } from './strictNamespaces.js';

/** An `r:id`, with the prefix that the root of the part has for it, or with one of its own. */
export function relationshipAttribute(root: ElementPlace, id: string, form: StandardForm): string {
  const declared = root.attributes.find(({ name, value }) => name.startsWith('xmlns:') && RELATIONSHIPS.has(value));
  if (declared !== undefined) return `${declared.name.slice('xmlns:'.length)}:id="${id}"`;
  return `xmlns:r="${[...RELATIONSHIPS][form === 'strict' ? 1 : 0]}" r:id="${id}"`;
}
