import { columnNumber } from '../../engine/ooxml/cellAddress.js';
import { attributeOf, elementsOf, type ElementPlace } from '../../engine/ooxml/xml/elements.js';
import { TagCursor } from '../../engine/ooxml/xml/tagCursor.js';
import { childrenOf, childSplice } from '../../engine/ooxml/patch/childSplice.js';
import { WORKSHEET_ORDER } from '../../engine/ooxml/patch/schemaOrder.js';
import { spliceText, type Splice } from '../../engine/ooxml/patch/textSplices.js';

/** A row as the part has it: the attributes of its tag, and its cells to the letter. */
export interface RawRow {
  readonly attributes: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<number, string>;
}

/** The text of a worksheet taken apart: the rows, and all that stands around them. What is not replaced stays to the letter. */
export class SheetFrame {
  readonly elements: readonly ElementPlace[];
  readonly root: ElementPlace;
  readonly #frame: string;
  readonly #content: string;
  readonly #changes = new Map<string, string | undefined>();
  #rows: ReadonlyMap<number, RawRow> | undefined;

  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    const { start, end } = contentPlace(text, part);
    this.#content = text.slice(start, end);
    this.#frame = text.slice(0, start) + text.slice(end);
    this.elements = elementsOf(this.#frame, part);
    this.root = this.elements[0]!;
  }

  /** With its colon: `x:`, or nothing. */
  get prefix(): string {
    return this.root.prefix;
  }

  child(local: string): ElementPlace | undefined {
    return childrenOf(this.elements, this.root).find((one) => one.local === local && one.uri === this.root.uri);
  }

  /** Children of a child of the root. */
  items(list: string, local: string): ElementPlace[] {
    const parent = this.child(list);
    return parent === undefined ? [] : childrenOf(this.elements, parent).filter((one) => one.local === local);
  }

  /** The text of an element, to the letter. */
  textOf({ start, end }: ElementPlace): string {
    return this.#frame.slice(start, end);
  }

  /** Puts another element in the place of a child of the root; undefined takes it away. */
  replace(local: string, xml: string | undefined): void {
    this.#changes.set(local, xml);
  }

  /** The rows as they stand in the text. */
  rows(): ReadonlyMap<number, RawRow> {
    return (this.#rows ??= rawRows(this.#content, this.part));
  }

  /** The text of the part. @param rows in the place of those of the text */
  toText(rows?: string): string {
    const data = this.child('sheetData')!;
    const splices = [...this.#changes].flatMap(([local, xml]) => this.#splices(local, xml));
    const content = rows ?? this.#content;
    if (content !== '') splices.push(childSplice(this.elements, data, content));
    return spliceText(this.#frame, splices);
  }

  #splices(local: string, xml: string | undefined): Splice[] {
    const present = this.child(local);
    if (present !== undefined) return [{ start: present.start, end: present.end, text: xml ?? '' }];
    return xml === undefined ? [] : [childSplice(this.elements, this.root, xml, local, WORKSHEET_ORDER)];
  }
}

/** Where the rows stand: after the tag that opens them, before the one that closes them. */
function contentPlace(text: string, part: string): { start: number; end: number } {
  const cursor = new TagCursor(text, part);
  let start: number | undefined;
  while (cursor.next()) {
    if (!/(?:^|:)sheetData$/.test(cursor.name)) continue;
    if (cursor.kind === 'empty') return { start: cursor.end, end: cursor.end };
    if (cursor.kind === 'close') return { start: start!, end: cursor.start };
    start = cursor.end;
  }
  throw new Error(`No rows in ${part}`);
}

function rawRows(content: string, part: string): Map<number, RawRow> {
  const rows = new Map<number, { attributes: Map<string, string>; cells: Map<number, string> }>();
  const cursor = new TagCursor(content, part);
  let number = 0;
  let column = 0;
  let cellStart = -1;
  while (cursor.next()) {
    const local = cursor.name.slice(cursor.name.indexOf(':') + 1);
    if (local === 'row' && cursor.kind !== 'close') {
      const attributes = new Map(cursor.attributes().map(({ name, value }) => [name, value]));
      number = Number(attributes.get('r') ?? number + 1);
      column = 0;
      const before = rows.get(number);
      rows.set(number, { attributes: before?.attributes ?? attributes, cells: before?.cells ?? new Map<number, string>() });
    } else if (local === 'c') {
      if (cursor.kind !== 'close') {
        const reference = cursor.attribute('r');
        column = reference === undefined ? column + 1 : columnNumber(/^[A-Z]+/.exec(reference)![0]);
        cellStart = cursor.start;
      }
      if (cursor.kind !== 'open') rows.get(number)!.cells.set(column, content.slice(cellStart, cursor.end));
    }
  }
  return rows;
}

/** The attributes of an element by name. */
export function attributesOf(element: ElementPlace | undefined): Map<string, string> {
  return new Map(element?.attributes.map(({ name, value }) => [name, value]) ?? []);
}

export { attributeOf };
