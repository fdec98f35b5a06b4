import { cellXml, type CellContent } from './cellXml.js';
import { columnLetters, parseAddress } from './cellAddress.js';
import { attribute } from './xmlText.js';

interface RowXml {
  /** The attributes of the row that are not its number or its extent. */
  attributes: string;
  /** The XML of the cells, by column. */
  readonly cells: Map<number, string>;
}

/**
 * One sheet, changed cell by cell. Everything outside the rows that are set stays as it was in the text.
 * It reads the sheets of templates made by this program: rows and cells with their addresses, no prefixes.
 */
export class SheetXml {
  private readonly before: string;
  private readonly after: string;
  private readonly rows: Map<number, RowXml>;
  private readonly widths = new Map<number, number>();

  constructor(xml: string) {
    const { before, data, after } = splitSheetData(xml);
    this.before = before;
    this.after = after;
    this.rows = readRows(data);
  }

  /** The style index of a cell, 0 when it has none. */
  styleAt(row: number, column: number): number {
    const xml = this.rows.get(row)?.cells.get(column);
    return xml === undefined ? 0 : Number(attribute(xml.slice(0, xml.indexOf('>')), 's') ?? 0);
  }

  setCell(row: number, column: number, style: number, content: CellContent): void {
    this.row(row).cells.set(column, cellXml(row, column, style, content));
  }

  /** Height of a row in points; the application may still change it when the text changes. */
  setHeight(row: number, points: number): void {
    const target = this.row(row);
    target.attributes = `${target.attributes.replace(/\s(?:ht|customHeight)="[^"]*"/g, '')} ht="${points}"`;
  }

  /** Takes away the rows from one on, with their cells. */
  clearFrom(row: number): void {
    for (const number of [...this.rows.keys()]) if (number >= row) this.rows.delete(number);
  }

  /** Width of a column, in characters. Once one is set, only those set are left: patterns that are not shown lose theirs. */
  setWidth(column: number, characters: number): void {
    this.widths.set(column, characters);
  }

  toXml(): string {
    const numbers = [...this.rows.keys()].sort((a, b) => a - b);
    const data = numbers.map((number) => rowXml(number, this.rows.get(number)!)).join('');
    return `${this.withExtent(this.before, numbers)}<sheetData>${data}</sheetData>${this.withFilter(this.after, numbers)}`;
  }

  private row(number: number): RowXml {
    const row = this.rows.get(number) ?? { attributes: '', cells: new Map<number, string>() };
    this.rows.set(number, row);
    return row;
  }

  private withExtent(before: string, numbers: readonly number[]): string {
    const columns = [...this.rows.values()].flatMap(({ cells }) => [...cells.keys()]);
    const last = `${columnLetters(Math.max(1, ...columns))}${numbers.at(-1) ?? 1}`;
    const sized = before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${last}"/>`);
    if (this.widths.size === 0) return sized;
    const cols = [...this.widths]
      .sort(([a], [b]) => a - b)
      .map(([column, width]) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`)
      .join('');
    return `${sized.replace(/<cols>.*?<\/cols>/s, '')}<cols>${cols}</cols>`;
  }

  /** A filter on the headings covers all the rows under them. */
  private withFilter(after: string, numbers: readonly number[]): string {
    return after.replace(/(<autoFilter ref="[A-Z]+\d+:[A-Z]+)\d+"/, `$1${numbers.at(-1) ?? 1}"`);
  }
}

function splitSheetData(xml: string): { before: string; data: string; after: string } {
  const start = xml.indexOf('<sheetData');
  const open = xml.indexOf('>', start) + 1;
  if (start < 0 || open === 0) throw new Error('A sheet without sheetData.');
  if (xml[open - 2] === '/') return { before: xml.slice(0, start), data: '', after: xml.slice(open) };
  const close = xml.indexOf('</sheetData>', open);
  return { before: xml.slice(0, start), data: xml.slice(open, close), after: xml.slice(close + '</sheetData>'.length) };
}

function readRows(data: string): Map<number, RowXml> {
  const rows = new Map<number, RowXml>();
  for (const [, tag, content = ''] of data.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const cells = new Map<number, string>();
    for (const [xml, cellTag] of content.matchAll(/<c\b([^>]*?)(?:\/>|>.*?<\/c>)/gs)) {
      const place = parseAddress(attribute(cellTag!, 'r') ?? '');
      if (place !== undefined) cells.set(place.column, xml);
    }
    const attributes = tag!.replace(/\s(?:r|spans)="[^"]*"/g, '');
    rows.set(Number(attribute(tag!, 'r')), { attributes, cells });
  }
  return rows;
}

function rowXml(number: number, { attributes, cells }: RowXml): string {
  const inOrder = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return `<row r="${number}"${attributes}>${inOrder.join('')}</row>`;
}
