import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { TagCursor, type Attribute } from './tagCursor.js';

/** An element of a part, and where it stands in the text. */
export interface ElementPlace {
  /** Namespace address. */
  readonly uri: string;
  readonly local: string;
  /** The prefix it is written with, with its colon, to be used for elements put beside it: `x:`, or nothing. */
  readonly prefix: string;
  readonly parent: ElementPlace | undefined;
  readonly attributes: readonly Attribute[];
  readonly isEmpty: boolean;
  /** From its `<` to after its last `>`; the content alone, for an element that has any. */
  readonly start: number;
  end: number;
  readonly contentStart: number;
  contentEnd: number;
}

/**
 * The elements of a small part in the order of the text, with their namespaces compared, not their prefixes.
 * @throws WorkbookRefusal XLS-007 (DOCTYPE), XLS-010 (tags that do not match, or too deep)
 */
export function elementsOf(xml: string, part: string): ElementPlace[] {
  const cursor = new TagCursor(xml, part);
  const damaged = () => new WorkbookRefusal('XLS-010', { path: part }, { found: String(cursor.start + 1) });
  const found: ElementPlace[] = [];
  const open: { place: ElementPlace; name: string; scope: Scope }[] = [];
  while (cursor.next()) {
    const parent = open.at(-1);
    if (cursor.kind === 'close') {
      if (parent?.name !== cursor.name) throw damaged();
      parent.place.contentEnd = cursor.start;
      parent.place.end = cursor.end;
      open.pop();
      continue;
    }
    if (open.length >= LIMITS.depth) throw damaged();
    const attributes = cursor.attributes();
    const scope = scopeOf(attributes, parent?.scope ?? NO_SCOPE);
    const colon = cursor.name.indexOf(':');
    const place: ElementPlace = {
      uri: scope.get(cursor.name.slice(0, Math.max(colon, 0))) ?? '',
      local: cursor.name.slice(colon + 1),
      prefix: cursor.name.slice(0, colon + 1),
      parent: parent?.place,
      attributes,
      isEmpty: cursor.kind === 'empty',
      start: cursor.start,
      end: cursor.end,
      contentStart: cursor.end,
      contentEnd: cursor.end,
    };
    found.push(place);
    if (cursor.kind === 'open') open.push({ place, name: cursor.name, scope });
  }
  if (open.length > 0 || found.length === 0) throw damaged();
  return found;
}

/** Prefixes (without colon) and the namespaces they stand for; the empty one is the default. */
type Scope = ReadonlyMap<string, string>;
const NO_SCOPE: Scope = new Map();

function scopeOf(attributes: readonly Attribute[], outer: Scope): Scope {
  const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(({ name, value }) => [name.slice('xmlns:'.length), value] as const)]);
}

export function attributeOf({ attributes }: ElementPlace, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value;
}
