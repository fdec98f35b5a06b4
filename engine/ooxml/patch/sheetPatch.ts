import { parseRange } from '../cellAddress.js';
import type { CellContent } from '../cellXml.js';
import type { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { CellRange, CellStyle } from '../read/workbookModel.js';
import { attributeOf, type ElementPlace } from '../xml/elements.js';
import { TagCursor } from '../xml/tagCursor.js';
import { attributeSplices } from './attributeSplices.js';
import { childSplice } from './childSplice.js';
import { ColumnList } from './columnList.js';
import { readRowCells, type RowCells } from './rowCells.js';
import { sheetDataText } from './sheetDataText.js';
import { SheetEdits } from './sheetEdits.js';
import { rangeText, SheetGuard } from './sheetGuard.js';
import { cutSheet, type SheetText } from './sheetText.js';
import { relationshipAttribute } from './relationshipAttribute.js';
import { WORKSHEET_ORDER } from './schemaOrder.js';
import type { StandardForm } from './strictNamespaces.js';
import { spliceText, type Splice } from './textSplices.js';

/** One sheet of a workbook, changed cell by cell. All that is not touched stays to the letter. */
export class SheetPatch {
  private readonly text: SheetText;
  private readonly guard: SheetGuard;
  private readonly columns: ColumnList;
  private readonly edits = new SheetEdits();
  private readonly readRows = new Map<number, RowCells | undefined>();
  private hasFrameChanges = false;
  private newDrawing: { readonly id: string; readonly form: StandardForm } | undefined;
  private filterEnd: number | undefined;

  /**
   * @param styles those of the file, which say what is locked
   * @throws WorkbookRefusal XLS-007, XLS-010, XLS-011, XLS-012
   */
  constructor(
    xml: string,
    private readonly name: string,
    part: string,
    styles: readonly CellStyle[],
  ) {
    this.text = cutSheet(xml, name, part);
    this.guard = new SheetGuard(name, this.text, styles);
    this.columns = new ColumnList(this.text);
  }

  /** The style of a cell as it is now; of one that does not exist, the style of its row, or else of its column. */
  styleAt(row: number, column: number): number {
    const edit = this.edits.cell(row, column);
    if (edit !== undefined) return edit.style;
    if (row < this.edits.clearedFrom && this.edits.rows.get(row)?.attributes.get('s') === undefined) return this.fileStyleAt(row, column);
    return Number(this.edits.rows.get(row)?.attributes.get('s') ?? this.columns.styleOf(column));
  }

  /** Why a cell cannot be written, as things stand; the cells that share its formula may still be written before it all ends. */
  refusalFor(row: number, column: number, isWritten?: (row: number, column: number) => boolean): WorkbookRefusal | undefined {
    const isReplaced = (r: number, c: number) => this.edits.replaces(r, c) || isWritten?.(r, c) === true;
    return this.lastingRefusal(row, column) ?? this.guard.sharedRefusal(row, column, isReplaced);
  }

  /** @throws WorkbookRefusal XLS-011 to XLS-015 */
  setCell(row: number, column: number, content: CellContent, style?: number): void {
    const refusal = this.lastingRefusal(row, column);
    if (refusal !== undefined) throw refusal;
    this.edits.row(row).cells.set(column, { style: style ?? this.styleAt(row, column), content });
  }

  /** Height in points; the application may still change it when the text changes. */
  setRowHeight(row: number, points: number): void {
    this.edits.row(row).attributes.set('ht', String(points)).set('customHeight', undefined);
  }

  setColumnWidth(column: number, characters: number): void {
    this.columns.setWidth(column, characters);
    this.hasFrameChanges = true;
  }

  clearColumns(): void {
    this.columns.clear();
    this.hasFrameChanges = true;
  }

  /** Takes away the rows from one on, and what was put in them. For templates of our own: nothing is asked of the guard. */
  clearRowsFrom(row: number): void {
    this.edits.clearFrom(row);
  }

  /** The filter of the sheet reaches down to a row. */
  setFilterEnd(row: number): void {
    this.filterEnd = row;
    this.hasFrameChanges = true;
  }

  /**
   * Gives a row the attributes of another and its styles, where it has no content. To be done before its cells are set.
   */
  copyRowStyle(fromRow: number, toRow: number): void {
    const from = this.rowCells(fromRow);
    if (from === undefined) return;
    const { attributes, cells } = this.edits.row(toRow);
    const tag = new TagCursor(this.text.xml.slice(from.start, from.tagEnd), '');
    tag.next();
    for (const { name, value } of tag.attributes()) if (name !== 'r' && name !== 'spans') attributes.set(name, value);
    const present = toRow < this.edits.clearedFrom ? this.rowCells(toRow) : undefined;
    for (const { column, style } of from.cells) {
      const isFree = !cells.has(column) && present?.byColumn.get(column)?.hasContent !== true;
      if (isFree) cells.set(column, { style, content: { kind: 'blank' } });
    }
  }

  /** The relationship to the drawing of the sheet, when it has one. */
  get drawingId(): string | undefined {
    if (this.newDrawing !== undefined) return this.newDrawing.id;
    const drawing = this.child('drawing');
    return drawing?.attributes.find(({ name }) => name.endsWith(':id'))?.value;
  }

  /** The sheet shows the drawing of a relationship. */
  setDrawing(id: string, form: StandardForm): void {
    this.newDrawing = { id, form };
    this.hasFrameChanges = true;
  }

  /** Whether the file has something in a range: content of cells, or merges, which would be in the way of a table. */
  hasContentIn(range: CellRange): boolean {
    if (this.guard.merges.meets(range)) return true;
    return this.text.rows.numbers.some((row) => {
      if (row < range.top || row > range.bottom) return false;
      return this.rowCells(row)!.cells.some(({ column, hasContent }) => hasContent && column >= range.left && column <= range.right);
    });
  }

  get hasCellChanges(): boolean {
    return this.isCleared || [...this.edits.rows.values()].some(({ cells }) => cells.size > 0);
  }

  /** Whether a formula is put in, written over or taken away: the order of calculation in the file is then no longer right. */
  get hasFormulaChanges(): boolean {
    if (this.isCleared && this.text.rows.hasFormulas) return true;
    return [...this.edits.rows].some(([row, { cells }]) => {
      const present = row < this.edits.clearedFrom ? this.rowCells(row) : undefined;
      return [...cells].some(([column, { content }]) => content.kind === 'formula' || present?.byColumn.get(column)?.hasFormula === true);
    });
  }

  /**
   * The text of the part; undefined when nothing changes.
   * @throws WorkbookRefusal XLS-015 when the text of a shared formula is written over and not all the cells that share it
   */
  toText(): string | undefined {
    if (!this.hasRowChanges && !this.hasFrameChanges) return undefined;
    for (const { row, column } of this.guard.sharedFirsts()) {
      const isReplaced = this.edits.replaces(row, column);
      const refusal = isReplaced ? this.guard.sharedRefusal(row, column, (r, c) => this.edits.replaces(r, c)) : undefined;
      if (refusal !== undefined) throw refusal;
    }
    const { frame, dataPlace } = this.text;
    const data = this.hasRowChanges ? sheetDataText(this.text, this.edits, (row) => this.rowCells(row)) : this.text.data;
    const extent = this.hasRowChanges ? this.extentSplices() : [];
    return spliceText(frame, [...this.columns.splices(), ...this.filterSplices(), ...this.drawingSplices(), ...extent, { start: dataPlace.start, end: dataPlace.end, text: data }]);
  }

  private get isCleared(): boolean {
    return this.edits.clearedFrom !== Number.POSITIVE_INFINITY;
  }

  private get hasRowChanges(): boolean {
    return this.isCleared || this.edits.rows.size > 0;
  }

  private lastingRefusal(row: number, column: number): WorkbookRefusal | undefined {
    return this.guard.outside(row, column) ?? this.guard.refusal(row, column, this.fileStyleAt(row, column));
  }

  private fileStyleAt(row: number, column: number): number {
    const present = this.rowCells(row);
    return present?.byColumn.get(column)?.style ?? present?.style ?? this.columns.styleOf(column);
  }

  private rowCells(row: number): RowCells | undefined {
    if (this.readRows.has(row)) return this.readRows.get(row);
    const index = this.text.rows.indexOf(row);
    const cells = index < 0 ? undefined : readRowCells(this.text.rows, index, this.name);
    this.readRows.set(row, cells);
    return cells;
  }

  private child(local: string): ElementPlace | undefined {
    const { elements, root } = this.text;
    return elements.find((one) => one.local === local && one.parent === root && one.uri === root.uri);
  }

  private filterSplices(): Splice[] {
    const filter = this.child('autoFilter');
    const range = filter && parseRange(attributeOf(filter, 'ref') ?? '');
    if (this.filterEnd === undefined || range === undefined) return [];
    return attributeSplices(filter!, new Map([['ref', rangeText({ ...range, bottom: Math.max(range.top, this.filterEnd) })]]));
  }

  private drawingSplices(): Splice[] {
    if (this.newDrawing === undefined) return [];
    const { elements, root } = this.text;
    const xml = `<${root.prefix}drawing ${relationshipAttribute(root, this.newDrawing.id, this.newDrawing.form)}/>`;
    return [childSplice(elements, root, xml, 'drawing', WORKSHEET_ORDER)];
  }

  /** The extent of the sheet: wide enough for what is put in, or drawn anew once rows are taken away. */
  private extentSplices(): Splice[] {
    const dimension = this.child('dimension');
    const present = dimension && parseRange(attributeOf(dimension, 'ref') ?? '');
    if (present === undefined) return [];
    const { clearedFrom, rows } = this.edits;
    const extent = this.isCleared ? this.extentAbove(clearedFrom, present) : { ...present };
    for (const [row, { cells }] of rows) {
      for (const column of cells.keys()) {
        extent.top = Math.min(extent.top, row);
        extent.bottom = Math.max(extent.bottom, row);
        extent.left = Math.min(extent.left, column);
        extent.right = Math.max(extent.right, column);
      }
    }
    const isSame = extent.top === present.top && extent.left === present.left && extent.bottom === present.bottom && extent.right === present.right;
    return isSame ? [] : attributeSplices(dimension!, new Map([['ref', rangeText(extent)]]));
  }

  /** From the first cell of the present extent to the last of the rows that stay. */
  private extentAbove(clearedFrom: number, { top, left }: CellRange): { top: number; left: number; bottom: number; right: number } {
    const { numbers, lastColumns } = this.text.rows;
    const extent = { top, left, bottom: top, right: left };
    numbers.forEach((number, i) => {
      if (number >= clearedFrom || lastColumns[i] === 0) return;
      extent.bottom = Math.max(extent.bottom, number);
      extent.right = Math.max(extent.right, lastColumns[i]!);
    });
    return extent;
  }
}
