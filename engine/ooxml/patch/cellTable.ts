import { cellTwice, rowTwice } from '../read/givenTwice.js';
import { parseRange } from '../cellAddress.js';
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

/*
 * Hot: where the rows and cells of a sheet stand in its text, and which formulas fill several cells: what one walk tells. Rows and
 * cells are called by their index, in the order of the text. What is known of them stands in two arrays of numbers. With an object
 * for each cell and each change, made in a second walk, half a million cells took 1.9 s and 440 MB to fill, now 0.7 s and 190 MB.
 */
export class CellTable {
  rowCount = 0;
  cellCount = 0;
  /** Ranges of array formulas and tables of data that fill more than one cell. */
  readonly filledRanges: CellRange[] = [];
  readonly sharedGroups: SharedGroup[] = [];
  hasFormulas = false;
  /** The end tag of the rows, and the place after it. */
  readonly dataEnd: number;
  readonly tailStart: number;
  private rows: Int32Array;
  private cells: Int32Array;
  private isInOrder = true;
  private byNumber: Map<number, number> | undefined;
  private readonly doubled = new Set<number>();
  /** The row looked for last, and where it is: cells are mostly asked for row by row. */
  private lastNumber = 0;
  private lastIndex = -1;

  /** @throws WorkbookRefusal XLS-010, XLS-011, XLS-012 */
  constructor(
    private readonly xml: string,
    dataStart: number,
    private readonly prefix: string,
    private readonly sheet: string,
    private readonly part: string,
    isEmpty: boolean,
  ) {
    // Most cells take more letters than this: the arrays seldom grow.
    const expected = isEmpty ? 0 : Math.ceil((xml.length - dataStart) / LETTERS_OF_A_CELL);
    this.cells = new Int32Array(expected * CELL_SIZE + CELL_SIZE);
    this.rows = new Int32Array(ROW_SIZE * Math.ceil(expected / CELLS_OF_A_ROW) + ROW_SIZE);
    const cursor = new SheetCursor(xml, dataStart, prefix, sheet, part);
    if (!isEmpty) this.walk(cursor);
    this.dataEnd = isEmpty ? dataStart : cursor.dataEnd;
    this.tailStart = cursor.reached;
  }

  private walk(cursor: SheetCursor): void {
    const groups = new Map<string, SharedGroup>();
    let { rows, cells } = this;
    let rowAt = 0;
    let cellAt = 0;
    let lastRow = 0;
    while (cursor.nextRow()) {
      if (rowAt + 2 * ROW_SIZE > rows.length) rows = grown(rows);
      const firstCell = cellAt / CELL_SIZE;
      let lastColumn = 0;
      let isSorted = 1;
      while (cursor.nextCell()) {
        const { column } = cursor;
        if (column <= lastColumn) isSorted = 0;
        lastColumn = column;
        if (cellAt === cells.length) cells = grown(cells);
        cells[cellAt] = column;
        cells[cellAt + START] = cursor.cellStart;
        cells[cellAt + END] = cursor.cellEnd;
        cells[cellAt + STYLE] = cursor.style;
        let marks = cursor.plainLength;
        if (cursor.hasContent) marks |= HAS_CONTENT;
        if (cursor.formulaStart >= 0) {
          marks |= HAS_FORMULA;
          this.readFormula(cursor, groups);
        }
        cells[cellAt + MARKS] = marks;
        cellAt += CELL_SIZE;
      }
      if (cursor.row <= lastRow) this.isInOrder = false;
      lastRow = cursor.row;
      rows[rowAt] = lastRow;
      rows[rowAt + START] = cursor.rowStart;
      rows[rowAt + END] = cursor.rowEnd;
      rows[rowAt + TAG_END] = cursor.rowTagEnd;
      rows[rowAt + FIRST_CELL] = firstCell;
      rows[rowAt + IS_SORTED] = isSorted;
      rowAt += ROW_SIZE;
    }
    this.rowCount = rowAt / ROW_SIZE;
    this.cellCount = cellAt / CELL_SIZE;
    // The row after the last one: where the cells of the last one end.
    rows[rowAt + FIRST_CELL] = this.cellCount;
    this.rows = rows;
    this.cells = cells;
  }

  /** The number of a row, and places in the text. */
  rowNumber(index: number): number {
    return this.rows[index * ROW_SIZE]!;
  }

  rowStart(index: number): number {
    return this.rows[index * ROW_SIZE + START]!;
  }

  rowTagEnd(index: number): number {
    return this.rows[index * ROW_SIZE + TAG_END]!;
  }

  rowEnd(index: number): number {
    return this.rows[index * ROW_SIZE + END]!;
  }

  /** The index of its first cell; of the first one after it, for a row without cells. */
  firstCell(index: number): number {
    return this.rows[index * ROW_SIZE + FIRST_CELL]!;
  }

  column(cell: number): number {
    return this.cells[cell * CELL_SIZE]!;
  }

  start(cell: number): number {
    return this.cells[cell * CELL_SIZE + START]!;
  }

  end(cell: number): number {
    return this.cells[cell * CELL_SIZE + END]!;
  }

  style(cell: number): number {
    return this.cells[cell * CELL_SIZE + STYLE]!;
  }

  hasContent(cell: number): boolean {
    return (this.cells[cell * CELL_SIZE + MARKS]! & HAS_CONTENT) !== 0;
  }

  hasFormula(cell: number): boolean {
    return (this.cells[cell * CELL_SIZE + MARKS]! & HAS_FORMULA) !== 0;
  }

  /** The length of `<c r="B4" s="4"`, when its tag begins with just that; else 0. */
  plainLength(cell: number): number {
    return this.cells[cell * CELL_SIZE + MARKS]! & PLAIN_LENGTH;
  }

  /** The index of a row; -1 when there is no such row. @throws WorkbookRefusal XLS-011 for a row or a cell given twice */
  indexOf(row: number): number {
    if (row === this.lastNumber) return this.lastIndex;
    const index = this.isInOrder ? this.indexInOrder(row) : this.indexByNumber(row);
    if (index >= 0 && this.rows[index * ROW_SIZE + IS_SORTED] === 0) this.refuseDoubledCells(index);
    this.lastNumber = row;
    this.lastIndex = index;
    return index;
  }

  /** The index of a cell; -1 when there is no such cell. @throws WorkbookRefusal XLS-011 as {@link indexOf} */
  cellAt(row: number, column: number): number {
    const index = this.indexOf(row);
    if (index < 0) return -1;
    const { cells, rows } = this;
    const first = rows[index * ROW_SIZE + FIRST_CELL]!;
    const end = rows[(index + 1) * ROW_SIZE + FIRST_CELL]!;
    // Most rows begin in column A and have no gaps.
    const likely = first + column - 1;
    if (likely < end && cells[likely * CELL_SIZE] === column) return likely;
    if (rows[index * ROW_SIZE + IS_SORTED] === 0) {
      for (let cell = first; cell < end; cell++) if (cells[cell * CELL_SIZE] === column) return cell;
      return -1;
    }
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cells[middle * CELL_SIZE]! < column) low = middle + 1;
      else high = middle;
    }
    return low < end && cells[low * CELL_SIZE] === column ? low : -1;
  }

  /** The last column of a row with a cell; 0 in a row without cells. */
  lastColumn(index: number): number {
    let last = 0;
    for (let cell = this.firstCell(index); cell < this.firstCell(index + 1); cell++) last = Math.max(last, this.column(cell));
    return last;
  }

  /** The style of the cells that a row does not hold; undefined when it gives them none. */
  rowStyle(index: number): number | undefined {
    const cursor = new SheetCursor(this.xml, this.rowStart(index), this.prefix, this.sheet, this.part, this.rowNumber(index) - 1);
    cursor.nextRow();
    const style = cursor.rowAttribute('s');
    return style !== undefined && /^(?:1|true)$/.test(cursor.rowAttribute('customFormat') ?? '') ? Number(style) : undefined;
  }

  private readFormula(cursor: SheetCursor, groups: Map<string, SharedGroup>): void {
    this.hasFormulas = true;
    if (cursor.isBareFormula) return;
    const type = cursor.formulaAttribute('t');
    if (type === undefined || type === 'normal') return;
    const cell = { row: cursor.row, column: cursor.column };
    if (type === 'shared') {
      const index = cursor.formulaAttribute('si') ?? '';
      const group = groups.get(index);
      if (group === undefined || (cursor.formulaAttribute('ref') !== undefined && !cursor.isEmptyFormula)) {
        const started = { first: cell, others: [] };
        groups.set(index, started);
        this.sharedGroups.push(started);
      } else group.others.push(cell);
      return;
    }
    const range = parseRange(cursor.formulaAttribute('ref') ?? '');
    if (range !== undefined && (range.top < range.bottom || range.left < range.right)) this.filledRanges.push(range);
  }

  private indexInOrder(row: number): number {
    let low = 0;
    let high = this.rowCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rows[middle * ROW_SIZE]! < row) low = middle + 1;
      else high = middle;
    }
    return low < this.rowCount && this.rows[low * ROW_SIZE] === row ? low : -1;
  }

  private indexByNumber(row: number): number {
    if (this.byNumber === undefined) {
      this.byNumber = new Map();
      for (let index = 0; index < this.rowCount; index++) {
        const number = this.rowNumber(index);
        if (this.byNumber.has(number)) this.doubled.add(number);
        this.byNumber.set(number, index);
      }
    }
    if (this.doubled.has(row)) throw rowTwice(this.sheet, row);
    return this.byNumber.get(row) ?? -1;
  }

  private refuseDoubledCells(index: number): void {
    const columns = new Set<number>();
    for (let cell = this.firstCell(index); cell < this.firstCell(index + 1); cell++) {
      const column = this.column(cell);
      if (columns.has(column)) throw cellTwice(this.sheet, { row: this.rowNumber(index), column });
      columns.add(column);
    }
  }
}

function grown(before: Int32Array): Int32Array {
  const after = new Int32Array(before.length * 2);
  after.set(before);
  return after;
}

const LETTERS_OF_A_CELL = 16;
const CELLS_OF_A_ROW = 8;

/** What is kept of a row: its number, then these. */
const ROW_SIZE = 6;
const START = 1;
const END = 2;
const TAG_END = 3;
const FIRST_CELL = 4;
const IS_SORTED = 5;

/** What is kept of a cell: its column, then start and end as for a row, then these. */
const CELL_SIZE = 5;
const STYLE = 3;
const MARKS = 4;
/** Marks: the six lowest bits hold the length of the plain beginning of its tag. */
const PLAIN_LENGTH = 0x3f;
const HAS_CONTENT = 0x40;
const HAS_FORMULA = 0x80;
