import { cellXml, plainNumber } from '../cellXml.js';
import { escapeXml } from '../xmlText.js';
import { TagCursor } from '../xml/tagCursor.js';
import { attributeSplices } from './attributeSplices.js';
import type { EditedContent, SheetEdits } from './sheetEdits.js';
import type { SheetText } from './sheetText.js';
import { spliceText } from './textSplices.js';

/**
 * Adds to the pieces of a text the rows of a sheet with their start and end tag, once the edits are made. Untouched cells, and all
 * that stands between rows and cells, are copied to the letter.
 */
export function putSheetData(pieces: string[], sheet: SheetText, edits: SheetEdits): void {
  const { dataTag, dataEndTag, root } = sheet;
  pieces.push(dataTag);
  const from = pieces.push('>');
  new DataWriter(pieces, sheet, edits).putAll();
  if (pieces.length === from) pieces[from - 1] = '/>';
  else pieces.push(dataEndTag || `</${root.prefix}sheetData>`);
}

/*
 * Hot: goes once over the rows and cells of the file, in the order of the text, and over those that are put in, in the order of
 * their numbers. A changed cell whose tag stays as it is costs one slice of the text.
 */
class DataWriter {
  private reached: number;
  private readonly xml: string;
  private readonly prefix: string;

  constructor(
    private readonly out: string[],
    private readonly sheet: SheetText,
    private readonly edits: SheetEdits,
  ) {
    this.xml = sheet.xml;
    this.prefix = sheet.root.prefix;
    this.reached = sheet.dataStart;
  }

  putAll(): void {
    const { table, dataEnd } = this.sheet;
    const { clearedFrom } = this.edits;
    const added = this.addedRows();
    let next = 0;
    for (let index = 0; index < table.rowCount; index++) {
      const number = table.rowNumber(index);
      const isGone = number >= clearedFrom;
      while (next < added.length && (added[next]! < number || (isGone && added[next] === number))) this.putNewRow(added[next++]!, table.rowStart(index));
      if (isGone) this.copyTo(table.rowStart(index), table.rowEnd(index));
      else this.putRow(index, number);
    }
    const end = table.rowCount === 0 ? dataEnd : table.rowEnd(table.rowCount - 1);
    while (next < added.length) this.putNewRow(added[next++]!, end);
    this.copyTo(dataEnd, dataEnd);
  }

  /** Rows that the file does not hold, or no longer, in order. @throws WorkbookRefusal XLS-011 for one that it holds twice */
  private addedRows(): number[] {
    const { newCells, rowAttributes, clearedFrom } = this.edits;
    const rows = [...new Set([...newCells.keys(), ...rowAttributes.keys()])];
    return rows.filter((row) => row >= clearedFrom || this.sheet.table.indexOf(row) < 0).sort((a, b) => a - b);
  }

  /** Copies the text up to a place, and goes on from another. */
  private copyTo(place: number, next: number): void {
    if (place > this.reached) this.out.push(this.xml.slice(this.reached, place));
    this.reached = next;
  }

  private putNewRow(number: number, place: number): void {
    const { newCells, rowAttributes } = this.edits;
    this.copyTo(place, place);
    let tag = `<${this.prefix}row r="${number}"`;
    for (const [name, value] of rowAttributes.get(number) ?? []) if (value !== undefined) tag += ` ${name}="${escapeXml(value)}"`;
    const columns = newCells.get(number);
    if (columns === undefined) this.out.push(tag, '/>');
    else {
      // One text for each row, not several for each cell: of half a million cells they would take hundreds of megabytes.
      const cells = byColumn(columns).map(([column, edit]) => this.newCell(number, column, edit));
      this.out.push([tag, '>', ...cells, `</${this.prefix}row>`].join(''));
    }
  }

  private putRow(index: number, number: number): void {
    const { table } = this.sheet;
    const { edits, out } = this;
    const added = edits.newCells.get(number);
    const attributes = edits.rowAttributes.get(number);
    const start = table.rowStart(index);
    const tagEnd = table.rowTagEnd(index);
    const tag = added === undefined && attributes === undefined ? undefined : changedTag(this.xml.slice(start, tagEnd), [...(added?.keys() ?? [])], attributes);
    if (tag !== undefined) {
      this.copyTo(start, tagEnd);
      const isOpened = added !== undefined && table.rowEnd(index) === tagEnd;
      out.push(isOpened ? `${tag.slice(0, -2)}>` : tag);
    }
    const columns = added === undefined ? [] : byColumn(added);
    let next = 0;
    const end = table.firstCell(index + 1);
    let place = tagEnd;
    for (let cell = table.firstCell(index); cell < end; cell++) {
      if (next < columns.length) {
        const column = table.column(cell);
        while (next < columns.length && columns[next]![0] < column) {
          this.copyTo(table.start(cell), table.start(cell));
          this.putCell(number, columns[next]![0], columns[next++]![1]);
        }
        place = table.end(cell);
      }
      const edit = edits.ofFileCell(cell);
      if (edit >= 0) this.putOver(cell, number, edit);
    }
    if (next < columns.length) this.copyTo(place, place);
    for (; next < columns.length; next++) this.putCell(number, columns[next]![0], columns[next]![1]);
    if (added !== undefined && table.rowEnd(index) === tagEnd) out.push(`</${this.prefix}row>`);
  }

  /** Writes a cell of the file over. */
  private putOver(cell: number, row: number, edit: number): void {
    const { table } = this.sheet;
    const { edits, out, xml } = this;
    const length = table.plainLength(cell);
    const content = edits.contents[edit]!;
    if (length > 0 && typeof content === 'string' && table.style(cell) === edits.styles[edit]) {
      out.push(xml.slice(this.reached, table.start(cell) + length), '><v>', plainNumber(content), '</v></c>');
      this.reached = table.end(cell);
      return;
    }
    this.copyTo(table.start(cell), table.end(cell));
    this.putCell(row, table.column(cell), edit);
  }

  /** The text of a cell has its `<` escaped: each that stands in its XML begins a tag. */
  private newCell(row: number, column: number, edit: number): string {
    const xml = cellXml(row, column, this.edits.styles[edit]!, asContent(this.edits.contents[edit]!));
    return this.prefix === '' ? xml : xml.replace(/<\/?/g, (mark) => mark + this.prefix);
  }

  private putCell(row: number, column: number, edit: number): void {
    this.out.push(this.newCell(row, column, edit));
  }
}

function asContent(content: EditedContent) {
  return typeof content === 'string' ? ({ kind: 'number', value: content } as const) : content;
}

/** The start tag of a row, with its extent made wide enough for new cells. */
function changedTag(tag: string, added: readonly number[], attributes: ReadonlyMap<string, string | undefined> = new Map()): string {
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

/** Cells are nearly always put in from left to right: then there is nothing to sort. */
function byColumn(cells: ReadonlyMap<number, number>): [column: number, edit: number][] {
  const found = [...cells];
  const isSorted = found.every((cell, i) => i === 0 || found[i - 1]![0] < cell[0]);
  return isSorted ? found : found.sort((a, b) => a[0] - b[0]);
}
