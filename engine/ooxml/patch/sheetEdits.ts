import type { CellContent } from '../cellXml.js';

export interface CellEdit {
  readonly style: number;
  readonly content: CellContent;
}

/** What is to change in a row. */
export interface RowEdit {
  readonly cells: Map<number, CellEdit>;
  /** Attributes of the row by name; undefined for one that is taken away. */
  readonly attributes: Map<string, string | undefined>;
}

/** What is to change in the rows of a sheet. */
export class SheetEdits {
  readonly rows = new Map<number, RowEdit>();
  /** Rows of the file from this one on are taken away. */
  clearedFrom = Number.POSITIVE_INFINITY;

  row(number: number): RowEdit {
    const row = this.rows.get(number) ?? { cells: new Map<number, CellEdit>(), attributes: new Map<string, string | undefined>() };
    this.rows.set(number, row);
    return row;
  }

  cell(row: number, column: number): CellEdit | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  /** Whether what the file has in a cell is written over, or taken away. */
  replaces(row: number, column: number): boolean {
    return row >= this.clearedFrom || this.cell(row, column) !== undefined;
  }

  clearFrom(row: number): void {
    this.clearedFrom = Math.min(this.clearedFrom, row);
    for (const number of [...this.rows.keys()]) if (number >= row) this.rows.delete(number);
  }
}
