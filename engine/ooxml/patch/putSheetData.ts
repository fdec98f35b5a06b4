import { cellXml } from '../cellXml.js';
import { escapeXml } from '../xmlText.js';
import { TagCursor } from '../xml/tagCursor.js';
import { attributeSplices } from './attributeSplices.js';
import type { RowCells } from './rowCells.js';
import type { CellEdit, RowEdit, SheetEdits } from './sheetEdits.js';
import type { SheetText } from './sheetText.js';
import { spliceText, type Splice } from './textSplices.js';

/**
 * The rows of a sheet with their start and end tag, once the edits are made. Untouched cells, and all that stands between rows and
 * cells, are copied to the letter.
 * @param rowCells the row of the file with a number; undefined when it has none
 */
export function sheetDataText(sheet: SheetText, edits: SheetEdits, rowCells: (row: number) => RowCells | undefined): string {
  const { xml, rows, root, dataTag, dataStart, dataEnd, dataEndTag } = sheet;
  const splices: Splice[] = [];
  rows.numbers.forEach((number, i) => {
    if (number >= edits.clearedFrom) splices.push({ start: rows.starts[i]!, end: rows.ends[i]!, text: '' });
  });
  for (const number of [...edits.rows.keys()].sort((a, b) => a - b)) {
    const edit = edits.rows.get(number)!;
    const present = number < edits.clearedFrom ? rowCells(number) : undefined;
    if (present === undefined) {
      const place = rows.placeFor(number);
      splices.push({ start: place, end: place, text: newRowXml(number, edit, root.prefix) });
    } else splices.push(...rowSplices(xml, number, edit, present, root.prefix));
  }
  const data = spliceText(xml, splices, dataStart, dataEnd);
  if (data === '') return `${dataTag}/>`;
  return `${dataTag}>${data}${dataEndTag || `</${root.prefix}sheetData>`}`;
}

function newRowXml(number: number, { cells, attributes }: RowEdit, prefix: string): string {
  const written = [...attributes].flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`])).join('');
  const content = byColumn(cells).map(([column, cell]) => prefixedCell(number, column, cell, prefix)).join('');
  const tag = `${prefix}row r="${number}"${written}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${prefix}row>`;
}

function rowSplices(xml: string, number: number, edit: RowEdit, row: RowCells, prefix: string): Splice[] {
  const tag = changedTag(xml.slice(row.start, row.tagEnd), edit, row);
  if (row.isEmpty) {
    const content = byColumn(edit.cells).map(([column, cell]) => prefixedCell(number, column, cell, prefix)).join('');
    const text = content === '' ? tag : `${tag.replace(/\/>$/, '>')}${content}</${prefix}row>`;
    return [{ start: row.start, end: row.end, text }];
  }
  const cells = byColumn(edit.cells).map(([column, cell]) => {
    const spot = row.byColumn.get(column);
    const place = spot?.start ?? placeForCell(row, column);
    return { start: place, end: spot?.end ?? place, text: prefixedCell(number, column, cell, prefix) };
  });
  return [{ start: row.start, end: row.tagEnd, text: tag }, ...cells];
}

/** Before the first cell of a greater column, else after the last. */
function placeForCell({ cells, tagEnd }: RowCells, column: number): number {
  return cells.find((one) => one.column > column)?.start ?? cells.at(-1)?.end ?? tagEnd;
}

/** The start tag of a row, with its extent made wide enough for new cells. */
function changedTag(tag: string, { cells, attributes }: RowEdit, row: RowCells): string {
  const added = [...cells.keys()].filter((column) => !row.byColumn.has(column));
  if (added.length === 0 && attributes.size === 0) return tag;
  const cursor = new TagCursor(tag, '');
  cursor.next();
  const start = { attributes: cursor.attributes(), isEmpty: cursor.kind === 'empty', contentStart: cursor.end };
  const spans = start.attributes.find(({ name }) => name === 'spans')?.value;
  const values = new Map(attributes);
  if (spans !== undefined && added.length > 0) {
    const wider = widerSpans(spans, added);
    if (wider !== spans) values.set('spans', wider);
  }
  return spliceText(tag, attributeSplices(start, values));
}

/** Undefined for an extent that is better left out: it is only a hint to readers. */
function widerSpans(spans: string, added: readonly number[]): string | undefined {
  const match = /^(\d+):(\d+)$/.exec(spans);
  if (match === null) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  const [least, most] = [Math.min(first, ...added), Math.max(last, ...added)];
  return least === first && most === last ? spans : `${least}:${most}`;
}

function byColumn(cells: ReadonlyMap<number, CellEdit>): [number, CellEdit][] {
  return [...cells].sort(([a], [b]) => a - b);
}

/** The text of a cell has its `<` escaped: each that stands in its XML begins a tag. */
function prefixedCell(row: number, column: number, { style, content }: CellEdit, prefix: string): string {
  const xml = cellXml(row, column, style, content);
  return prefix === '' ? xml : xml.replace(/<\/?/g, (mark) => mark + prefix);
}
