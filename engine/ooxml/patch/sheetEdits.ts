import type { CellContent } from '../cellXml.js';
import type { CellTable } from './cellTable.js';

/** What a cell is to hold: for a number its text alone, which of half a million numbers keeps half the memory. */
export type EditedContent = CellContent | string;

/**
 * What is to change in the rows of a sheet. Changes of cells are counted from 0; those of cells that the file holds are found by
 * the index of the cell, so that nothing is looked up by address: most changes are of such cells.
 */
export class SheetEdits {
  /** What is put into each cell, and its style. */
  readonly contents: EditedContent[] = [];
  readonly styles: number[] = [];
  /** Changes of cells that the file does not hold, or no longer: by row and column. */
  readonly newCells = new Map<number, Map<number, number>>();
  /** Attributes of rows by name; undefined for one that is taken away. */
  readonly rowAttributes = new Map<number, Map<string, string | undefined>>();
  /** Rows of the file from this one on are taken away. */
  clearedFrom = Number.POSITIVE_INFINITY;
  /** The changed cells farthest out; `bottom` is 0 while none is changed. */
  extent = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
  /** For each cell of the file its change, from 1; 0 for none. */
  private ofCell: Int32Array | undefined;

  constructor(private readonly table: CellTable) {}

  get hasCells(): boolean {
    return this.extent.bottom > 0;
  }

  /** The change of a cell of the file; -1 for none. */
  ofFileCell(cell: number): number {
    return this.ofCell === undefined ? -1 : this.ofCell[cell]! - 1;
  }

  /** The change of a cell; -1 for none. @param cell its {@link presentCell} */
  of(row: number, column: number, cell: number): number {
    return cell >= 0 ? this.ofFileCell(cell) : (this.newCells.get(row)?.get(column) ?? -1);
  }

  /** The index of a cell that the file holds and that is not taken away; else -1. */
  presentCell(row: number, column: number): number {
    return row < this.clearedFrom ? this.table.cellAt(row, column) : -1;
  }

  /** @param cell its {@link presentCell} */
  setCell(row: number, column: number, cell: number, style: number, content: CellContent): void {
    this.put(row, column, cell, style, content.kind === 'number' ? content.value : content);
  }

  attributesOf(row: number): Map<string, string | undefined> {
    const attributes = this.rowAttributes.get(row) ?? new Map<string, string | undefined>();
    this.rowAttributes.set(row, attributes);
    return attributes;
  }

  /** Whether what the file has in a cell is written over, or taken away. */
  replaces(row: number, column: number): boolean {
    return row >= this.clearedFrom || this.of(row, column, this.presentCell(row, column)) >= 0;
  }

  clearFrom(row: number): void {
    const kept: [row: number, column: number, style: number, content: EditedContent][] = [];
    this.forEachCell((number, column, edit) => {
      if (number < row) kept.push([number, column, this.styles[edit]!, this.contents[edit]!]);
    });
    this.clearedFrom = Math.min(this.clearedFrom, row);
    this.contents.length = this.styles.length = 0;
    this.newCells.clear();
    this.ofCell = undefined;
    this.extent = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
    for (const number of [...this.rowAttributes.keys()]) if (number >= row) this.rowAttributes.delete(number);
    for (const [number, column, style, content] of kept) this.put(number, column, this.presentCell(number, column), style, content);
  }

  /** Whether a formula is put in, or one of the file is written over. */
  get touchesFormulas(): boolean {
    if (this.contents.some((content) => typeof content === 'object' && content.kind === 'formula')) return true;
    const { ofCell, table } = this;
    if (!table.hasFormulas || ofCell === undefined) return false;
    for (let cell = 0; cell < ofCell.length; cell++) if (ofCell[cell] !== 0 && table.hasFormula(cell)) return true;
    return false;
  }

  private put(row: number, column: number, cell: number, style: number, content: EditedContent): void {
    const before = this.of(row, column, cell);
    if (before >= 0) {
      this.styles[before] = style;
      this.contents[before] = content;
      return;
    }
    const edit = this.contents.push(content) - 1;
    this.styles.push(style);
    if (cell >= 0) {
      this.ofCell ??= new Int32Array(this.table.cellCount);
      this.ofCell[cell] = edit + 1;
    } else {
      const columns = this.newCells.get(row);
      if (columns === undefined) this.newCells.set(row, new Map([[column, edit]]));
      else columns.set(column, edit);
    }
    const { extent } = this;
    if (row < extent.top) extent.top = row;
    if (row > extent.bottom) extent.bottom = row;
    if (column < extent.left) extent.left = column;
    if (column > extent.right) extent.right = column;
  }

  private forEachCell(callBack: (row: number, column: number, edit: number) => void): void {
    const { table } = this;
    for (let index = 0; index < table.rowCount; index++) {
      for (let cell = table.firstCell(index); cell < table.firstCell(index + 1); cell++) {
        if (this.ofFileCell(cell) >= 0) callBack(table.rowNumber(index), table.column(cell), this.ofFileCell(cell));
      }
    }
    for (const [row, columns] of this.newCells) for (const [column, edit] of columns) callBack(row, column, edit);
  }
}
