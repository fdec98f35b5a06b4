import { SPREADSHEET } from '../xml/namespaces.js';
import { TagCursor, type Attribute } from '../xml/tagCursor.js';

/** Where the rows of a sheet begin in its text. */
export interface RowsStart {
  /** Place of the `<` of the tag that opens them, and after its `>`. */
  readonly tag: number;
  readonly start: number;
  readonly isEmpty: boolean;
  /** The prefix of the sheet's elements, with its colon, or nothing. */
  readonly prefix: string;
}

/** Finds the `sheetData` of a sheet, the child of its root, without reading its rows; undefined when there is none. */
export function findRows(xml: string, part: string): RowsStart | undefined {
  const cursor = new TagCursor(xml, part);
  let root: Attribute[] = [];
  for (let depth = 0; cursor.next(); ) {
    const { name, kind, start, end } = cursor;
    if (kind === 'close') {
      depth--;
      continue;
    }
    if (depth === 0) root = cursor.attributes();
    const prefix = name.slice(0, name.indexOf(':') + 1);
    const isRows = depth === 1 && name === `${prefix}sheetData` && SPREADSHEET.has(uriOf(prefix, [...cursor.attributes(), ...root]));
    if (isRows) return { tag: start, start: end, isEmpty: kind === 'empty', prefix };
    if (kind === 'open') depth++;
  }
  return undefined;
}

/** What a prefix stands for, by the attributes of an element and of those around it. */
function uriOf(prefix: string, attributes: readonly Attribute[]): string {
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return attributes.find(({ name }) => name === declaration)?.value ?? '';
}
