import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { elementsOf, type ElementPlace } from '../xml/elements.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { findRows } from '../read/findRows.js';
import { CellTable } from './cellTable.js';

/** The text of a sheet, cut in two: its rows, which can be huge, and all the rest, which is small. */
export interface SheetText {
  readonly xml: string;
  /** The sheet with `<sheetData/>` in the place of its rows. */
  readonly frame: string;
  readonly elements: readonly ElementPlace[];
  readonly root: ElementPlace;
  /** The empty `<sheetData/>` of the frame. */
  readonly dataPlace: ElementPlace;
  /** The start tag of the rows, as it is written, without its `>`: `<sheetData`. */
  readonly dataTag: string;
  /** Where the rows stand in the whole text: the same place twice for `<sheetData/>`. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The end tag of the rows as it is written; nothing after `<sheetData/>`. */
  readonly dataEndTag: string;
  /** All of the rows with their tags. */
  readonly data: string;
  readonly table: CellTable;
}

/** @throws WorkbookRefusal XLS-010 (no well-formed sheet), XLS-011, XLS-012 */
export function cutSheet(xml: string, sheet: string, part: string): SheetText {
  const found = findRows(xml, part);
  if (found === undefined) throw damaged(part, xml.length);
  const { tag: start, start: dataStart, isEmpty, prefix } = found;
  const table = new CellTable(xml, dataStart, prefix, sheet, part, isEmpty);
  const tail = table.tailStart;
  const dataTag = xml.slice(start, dataStart - (isEmpty ? 2 : 1));
  const frame = `${xml.slice(0, start)}${dataTag}/>${xml.slice(tail)}`;
  const elements = elementsOf(frame, part);
  const root = elements[0]!;
  const dataPlace = elements.find((one) => one.start === start);
  if (!SPREADSHEET.has(root.uri) || root.local !== 'worksheet' || root.prefix !== prefix || dataPlace === undefined) throw damaged(part, start);
  const { dataEnd } = table;
  const data = xml.slice(start, tail);
  return { xml, frame, elements, root, dataPlace, dataTag, dataStart, dataEnd, dataEndTag: xml.slice(dataEnd, tail), data, table };
}

function damaged(part: string, at: number): WorkbookRefusal {
  return new WorkbookRefusal('XLS-010', { path: part }, { found: String(at + 1) });
}
