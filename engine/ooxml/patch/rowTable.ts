import { parseRange } from '../cellAddress.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import type { CellRange } from '../read/workbookModel.js';
import { SheetCursor } from './sheetCursor.js';

/** A formula that several cells share: only its first cell holds the text of it. */
export interface SharedGroup {
  readonly first: CellPlace;
  readonly others: CellPlace[];
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the rows of a sheet stand in its text, and which formulas fill several cells: what one walk over the cells tells. */
export class RowTable {
  /** Numbers of the rows, in the order of the text, with the places of their start and end, and their last column with a cell. */
  readonly numbers: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly lastColumns: number[] = [];
  /** Ranges of array formulas and tables of data that fill more than one cell. */
  readonly filledRanges: CellRange[] = [];
  readonly sharedGroups: SharedGroup[] = [];
  hasFormulas = false;
  /** The end tag of the rows, and the place after it. */
  readonly dataEnd: number;
  readonly tailStart: number;
  private isInOrder = true;
  private byNumber: Map<number, number> | undefined;
  private doubled = new Set<number>();

  /** @throws WorkbookRefusal XLS-010, XLS-011, XLS-012 */
  constructor(
    private readonly xml: string,
    dataStart: number,
    private readonly prefix: string,
    private readonly sheet: string,
    private readonly part: string,
    isEmpty: boolean,
  ) {
    const cursor = new SheetCursor(xml, dataStart, prefix, sheet, part);
    const open = new Map<string, SharedGroup>();
    while (!isEmpty && cursor.nextRow()) {
      let lastColumn = 0;
      while (cursor.nextCell()) {
        if (cursor.column > lastColumn) lastColumn = cursor.column;
        if (cursor.formulaStart >= 0) this.readFormula(cursor, open);
      }
      if (cursor.row <= (this.numbers.at(-1) ?? 0)) this.isInOrder = false;
      this.numbers.push(cursor.row);
      this.starts.push(cursor.rowStart);
      this.ends.push(cursor.rowEnd);
      this.lastColumns.push(lastColumn);
    }
    this.dataEnd = isEmpty ? dataStart : cursor.dataEnd;
    this.tailStart = cursor.reached;
  }

  /** The place of a row among the others; -1 when there is no such row. @throws WorkbookRefusal XLS-011 for a number given twice */
  indexOf(row: number): number {
    if (this.isInOrder) {
      const index = this.firstFrom(row);
      return this.numbers[index] === row ? index : -1;
    }
    this.byNumber ??= this.indexByNumber();
    if (this.doubled.has(row)) throw new WorkbookRefusal('XLS-011', { sheet: this.sheet, row }, { found: `${row}:${row} ×2`, expected: `${row}:${row}` });
    return this.byNumber.get(row) ?? -1;
  }

  /** Where a new row belongs: before the first with a greater number. */
  placeFor(row: number): number {
    const next = this.isInOrder ? this.firstFrom(row) : this.numbers.findIndex((number) => number > row);
    return this.starts[next] ?? this.ends.at(-1) ?? this.dataEnd;
  }

  /** A cursor on a row, by its place among the others. */
  cursorAt(index: number): SheetCursor {
    const cursor = new SheetCursor(this.xml, this.starts[index]!, this.prefix, this.sheet, this.part, this.numbers[index]! - 1);
    cursor.nextRow();
    return cursor;
  }

  private readFormula(cursor: SheetCursor, open: Map<string, SharedGroup>): void {
    this.hasFormulas = true;
    const type = cursor.formulaAttribute('t');
    if (type === undefined || type === 'normal') return;
    const cell = { row: cursor.row, column: cursor.column };
    if (type === 'shared') {
      const index = cursor.formulaAttribute('si') ?? '';
      const group = open.get(index);
      if (group === undefined || (cursor.formulaAttribute('ref') !== undefined && !cursor.isEmptyFormula)) {
        const started = { first: cell, others: [] };
        open.set(index, started);
        this.sharedGroups.push(started);
      } else group.others.push(cell);
      return;
    }
    const range = parseRange(cursor.formulaAttribute('ref') ?? '');
    if (range !== undefined && (range.top < range.bottom || range.left < range.right)) this.filledRanges.push(range);
  }

  /** The first place from which rows have at least this number. */
  private firstFrom(row: number): number {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.numbers[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private indexByNumber(): Map<number, number> {
    const places = new Map<number, number>();
    this.numbers.forEach((number, i) => {
      if (places.has(number)) this.doubled.add(number);
      places.set(number, i);
    });
    return places;
  }
}
