/*
 * What the pane shows is drawn from its state: a view gives a tree of shapes, `draw` makes the page look like it and changes only
 * what differs, so that focus, the scroll and what a screen reader is reading stay where they are. Texts are text, never markup.
 */

/** An element as it should be; made by {@link el}. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
  /** What it holds is drawn by itself, and left alone. */
  readonly isKept?: boolean;
}

/** Attributes by name; `false` and undefined leave one out. `on…` are handlers; `value` and `checked` are the state of a field. */
export interface Attributes {
  readonly id?: string;
  /** Tells items of a list apart: an element never becomes one of another key, id or tag. */
  readonly key?: string;
  readonly class?: string | undefined;
  readonly onclick?: (event: MouseEvent) => void;
  readonly onchange?: (event: Event) => void;
  readonly oninput?: (event: Event) => void;
  readonly onkeydown?: (event: KeyboardEvent) => void;
  readonly [name: string]: string | number | boolean | undefined | ((event: never) => void);
}

export type Child = Shape | string | undefined | false | readonly Child[];

/** A shape. `el('p', { class: 'quiet' }, 'text')` */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Shape {
  return { tag, attributes, children: flat(children) };
}

function flat(children: readonly Child[]): (Shape | string)[] {
  return children.flatMap((child) => (child === undefined || child === false || child === '' ? [] : isList(child) ? flat(child) : [child]));
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

/** Makes what an element holds look like the shapes. */
export function draw(parent: Element, shapes: readonly (Shape | string)[]): void {
  const old = [...parent.childNodes];
  const kept = new Map(old.flatMap((node): [string, ChildNode][] => (node instanceof Element && madeAs.has(node) ? [[madeAs.get(node)!.name, node]] : [])));
  shapes.forEach((shape, i) => {
    const now = parent.childNodes[i];
    if (typeof shape === 'string') {
      if (now?.nodeType !== Node.TEXT_NODE) parent.insertBefore(document.createTextNode(shape), now ?? null);
      else if (now.nodeValue !== shape) now.nodeValue = shape;
      return;
    }
    const name = nameOf(shape, i);
    const found = kept.get(name);
    const element = found instanceof Element ? found : create(shape.tag, name);
    if (element !== now) parent.insertBefore(element, now ?? null);
    update(element, shape);
  });
  while (parent.childNodes.length > shapes.length) parent.lastChild!.remove();
}

/** How each element was drawn the last time. */
const madeAs = new WeakMap<Element, { readonly name: string; attributes: Attributes }>();

/** Elements of the same name are the same one: what is pressed twice by mistake must not have become another button meanwhile. */
function nameOf({ tag, attributes }: Shape, index: number): string {
  return `${tag} ${attributes.key ?? attributes.id ?? `#${index}`}`;
}

const SVG = 'http://www.w3.org/2000/svg';

function create(tag: string, name: string): Element {
  const element = tag === 'svg' || tag === 'path' ? document.createElementNS(SVG, tag) : document.createElement(tag);
  madeAs.set(element, { name, attributes: {} });
  return element;
}

function update(element: Element, { attributes, children, isKept }: Shape): void {
  const made = madeAs.get(element)!;
  for (const name of Object.keys(made.attributes)) if (!(name in attributes)) setAttribute(element, name, undefined);
  for (const [name, value] of Object.entries(attributes)) if (isField(name) || made.attributes[name] !== value) setAttribute(element, name, value);
  made.attributes = attributes;
  if (isKept !== true) draw(element, children);
  // A list of choices shows the one it is told only once its choices are there.
  if (element instanceof HTMLSelectElement && typeof attributes['value'] === 'string') element.value = attributes['value'];
}

function isField(name: string): boolean {
  return name === 'value' || name === 'checked' || name === 'indeterminate';
}

function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (name === 'key') return;
  if (name.startsWith('on')) Reflect.set(element, name, value ?? null);
  else if (name === 'checked' || name === 'indeterminate') Reflect.set(element, name, value === true);
  else if (name === 'value' && !(element instanceof HTMLProgressElement) && !(element instanceof HTMLOptionElement)) {
    if (Reflect.get(element, 'value') !== value) Reflect.set(element, 'value', value ?? '');
  } else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
