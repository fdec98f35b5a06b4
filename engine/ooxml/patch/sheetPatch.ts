import { parseRange } from '../cellAddress.js';
import type { CellContent } from '../cellXml.js';
import type { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { CellRange, CellStyle } from '../read/workbookModel.js';
import { attributeOf, type ElementPlace } from '../xml/elements.js';
import { TagCursor } from '../xml/tagCursor.js';
import { attributeSplices } from './attributeSplices.js';
import { childSplice } from './childSplice.js';
import { ColumnList, type ColumnLook } from './columnList.js';
import { putSheetData } from './putSheetData.js';
import { SheetEdits } from './sheetEdits.js';
import { rangeText } from '../rangeText.js';
import { SheetGuard } from './sheetGuard.js';
import type { SheetText } from './sheetText.js';
import { relationshipAttribute } from './relationshipAttribute.js';
import { WORKSHEET_ORDER } from './schemaOrder.js';
import type { StandardForm } from './strictNamespaces.js';
import { spliceText, type Splice } from './textSplices.js';

/** One sheet of a workbook, changed cell by cell. All that is not touched stays to the letter. */
export class SheetPatch {
  private readonly guard: SheetGuard;
  private readonly columns: ColumnList;
  private readonly edits: SheetEdits;
  private hasFrameChanges = false;
  private newDrawing: { readonly id: string; readonly form: StandardForm } | undefined;
  private filterEnd: number | undefined;

  /** @param styles those of the file, which say what is locked */
  constructor(
    private readonly text: SheetText,
    name: string,
    styles: readonly CellStyle[],
  ) {
    this.edits = new SheetEdits(this.text.table);
    this.guard = new SheetGuard(name, this.text, styles);
    this.columns = new ColumnList(this.text);
  }

  /** The style of a cell as it is now; of one that does not exist, the style of its row, or else of its column. */
  styleAt(row: number, column: number): number {
    return this.styleOf(row, column, this.edits.presentCell(row, column));
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
    const cell = this.edits.presentCell(row, column);
    this.edits.setCell(row, column, cell, style ?? this.styleOf(row, column, cell), content);
  }

  /** Height in points; the application may still change it when the text changes. */
  setRowHeight(row: number, points: number): void {
    this.edits.attributesOf(row).set('ht', String(points)).set('customHeight', undefined);
  }

  setColumnWidth(column: number, characters: number): void {
    this.setColumn(column, { width: characters });
  }

  setColumn(column: number, look: ColumnLook): void {
    this.columns.setLook(column, look);
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
    const { xml, table } = this.text;
    const from = table.indexOf(fromRow);
    if (from < 0) return;
    const attributes = this.edits.attributesOf(toRow);
    const tag = new TagCursor(xml.slice(table.rowStart(from), table.rowTagEnd(from)), '');
    tag.next();
    for (const { name, value } of tag.attributes()) if (name !== 'r' && name !== 'spans') attributes.set(name, value);
    for (let cell = table.firstCell(from); cell < table.firstCell(from + 1); cell++) {
      const column = table.column(cell);
      const present = this.edits.presentCell(toRow, column);
      const isFree = this.edits.of(toRow, column, present) < 0 && (present < 0 || !table.hasContent(present));
      if (isFree) this.edits.setCell(toRow, column, present, table.style(cell), { kind: 'blank' });
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
    const { table } = this.text;
    for (let index = 0; index < table.rowCount; index++) {
      const row = table.rowNumber(index);
      if (row < range.top || row > range.bottom) continue;
      table.indexOf(row);
      for (let cell = table.firstCell(index); cell < table.firstCell(index + 1); cell++) {
        if (table.hasContent(cell) && table.column(cell) >= range.left && table.column(cell) <= range.right) return true;
      }
    }
    return false;
  }

  get hasCellChanges(): boolean {
    return this.isCleared || this.edits.hasCells;
  }

  /** Whether a formula is put in, written over or taken away: the order of calculation in the file is then no longer right. */
  get hasFormulaChanges(): boolean {
    return (this.isCleared && this.text.table.hasFormulas) || this.edits.touchesFormulas;
  }

  /**
   * The text of the part; undefined when nothing changes.
   * @throws WorkbookRefusal XLS-015 when the text of a shared formula is written over and not all the cells that share it
   */
  toText(): string | undefined {
    return this.toPieces()?.join('');
  }

  /** The same in pieces, the first of which goes up to the rows: a huge text need not be put together to be written. */
  toPieces(): string[] | undefined {
    if (!this.hasChanges) return undefined;
    this.refuseBrokenFormulas();
    const { frame, dataPlace, data } = this.text;
    const splices = [...this.columns.splices(), ...this.filterSplices(), ...this.drawingSplices(), ...(this.hasRowChanges ? this.extentSplices() : [])];
    const isBefore = ({ end }: Splice) => end <= dataPlace.start;
    const pieces = [spliceText(frame, splices.filter(isBefore), 0, dataPlace.start)];
    if (this.hasRowChanges) putSheetData(pieces, this.text, this.edits);
    else pieces.push(data);
    pieces.push(spliceText(frame, splices.filter((one) => !isBefore(one)), dataPlace.end));
    return pieces;
  }

  /** The text of the part as it is in the file. */
  get xml(): string {
    return this.text.xml;
  }

  /** Whether {@link toText} has anything to say. */
  get hasChanges(): boolean {
    return this.hasRowChanges || this.hasFrameChanges;
  }

  /** @throws WorkbookRefusal XLS-015 as {@link toText} */
  refuseBrokenFormulas(): void {
    if (!this.hasRowChanges) return;
    for (const { row, column } of this.guard.sharedFirsts()) {
      const isReplaced = this.edits.replaces(row, column);
      const refusal = isReplaced ? this.guard.sharedRefusal(row, column, (r, c) => this.edits.replaces(r, c)) : undefined;
      if (refusal !== undefined) throw refusal;
    }
  }

  private get isCleared(): boolean {
    return this.edits.clearedFrom !== Number.POSITIVE_INFINITY;
  }

  private get hasRowChanges(): boolean {
    return this.isCleared || this.edits.hasCells || this.edits.rowAttributes.size > 0;
  }

  private lastingRefusal(row: number, column: number): WorkbookRefusal | undefined {
    const outside = this.guard.outside(row, column);
    if (outside !== undefined) return outside;
    // A row or a cell given twice is refused whether or not the sheet is protected.
    this.text.table.indexOf(row);
    return this.guard.refusal(row, column, this.guard.isProtected ? this.fileStyleAt(row, column) : 0);
  }

  /** @param cell its index in the file; -1 when it is not there, or taken away */
  private styleOf(row: number, column: number, cell: number): number {
    const { edits } = this;
    const edit = edits.of(row, column, cell);
    if (edit >= 0) return edits.styles[edit]!;
    const rowStyle = edits.rowAttributes.get(row)?.get('s');
    if (rowStyle !== undefined) return Number(rowStyle);
    if (cell >= 0) return this.text.table.style(cell);
    return row < edits.clearedFrom ? this.fileStyleAt(row, column) : this.columns.styleOf(column);
  }

  private fileStyleAt(row: number, column: number): number {
    const { table } = this.text;
    const cell = table.cellAt(row, column);
    if (cell >= 0) return table.style(cell);
    const index = table.indexOf(row);
    return (index < 0 ? undefined : table.rowStyle(index)) ?? this.columns.styleOf(column);
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
    const { clearedFrom, hasCells, extent: changed } = this.edits;
    const extent = this.isCleared ? this.extentAbove(clearedFrom, present) : { ...present };
    if (hasCells) {
      extent.top = Math.min(extent.top, changed.top);
      extent.bottom = Math.max(extent.bottom, changed.bottom);
      extent.left = Math.min(extent.left, changed.left);
      extent.right = Math.max(extent.right, changed.right);
    }
    const isSame = extent.top === present.top && extent.left === present.left && extent.bottom === present.bottom && extent.right === present.right;
    return isSame ? [] : attributeSplices(dimension!, new Map([['ref', rangeText(extent)]]));
  }

  /** From the first cell of the present extent to the last of the rows that stay. */
  private extentAbove(clearedFrom: number, { top, left }: CellRange): { top: number; left: number; bottom: number; right: number } {
    const { table } = this.text;
    const extent = { top, left, bottom: top, right: left };
    for (let index = 0; index < table.rowCount; index++) {
      const lastColumn = table.lastColumn(index);
      if (table.rowNumber(index) >= clearedFrom || lastColumn === 0) continue;
      extent.bottom = Math.max(extent.bottom, table.rowNumber(index));
      extent.right = Math.max(extent.right, lastColumn);
    }
    return extent;
  }
}
