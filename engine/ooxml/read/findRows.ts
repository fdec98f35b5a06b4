import { TagCursor } from '../xml/tagCursor.js';

/** Where the rows of a sheet begin in its text. */
export interface RowsStart {
  /** Place of the `<` of the tag that opens them, and after its `>`. */
  readonly tag: number;
  readonly start: number;
  readonly isEmpty: boolean;
  /** The prefix of the sheet's elements, with its colon, or nothing. */
  readonly prefix: string;
}

/** Finds the `sheetData` of a sheet, without reading its rows; undefined when there is none. */
export function findRows(xml: string, part: string): RowsStart | undefined {
  const cursor = new TagCursor(xml, part);
  while (cursor.next()) {
    const { name, kind, start, end } = cursor;
    const prefix = name.slice(0, name.indexOf(':') + 1);
    if (name === `${prefix}sheetData`) return { tag: start, start: end, isEmpty: kind === 'empty', prefix };
  }
  return undefined;
}
