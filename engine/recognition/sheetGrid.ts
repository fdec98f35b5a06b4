import type { CellModel, CellRange, RowModel, SheetModel } from '../ooxml/read/workbookModel.js';
import { plainHeading } from './plainText.js';

/** The cells of a sheet by row and column. Rows are looked into only when they are asked for. */
export class SheetGrid {
  readonly #rows: ReadonlyMap<number, RowModel>;
  readonly #plain = new Map<string, string>();
  readonly #columns = new Map<number, ReadonlyMap<number, CellModel>>();

  constructor(readonly sheet: SheetModel) {
    this.#rows = new Map(sheet.rows.map((row) => [row.number, row]));
  }

  cell(row: number, column: number): CellModel | undefined {
    let cells = this.#columns.get(row);
    if (cells === undefined) {
      cells = new Map(this.#rows.get(row)?.cells.map((cell) => [cell.column, cell]));
      this.#columns.set(row, cells);
    }
    return cells.get(column);
  }

  /** What the cell shows; empty for a blank one. */
  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** The text of a heading as it is compared; each text is read once. */
  plain(text: string): string {
    let plain = this.#plain.get(text);
    if (plain === undefined) {
      plain = plainHeading(text);
      this.#plain.set(text, plain);
    }
    return plain;
  }

  /** The cells of a row that show something. */
  filled(row: number): CellModel[] {
    return this.#rows.get(row)?.cells.filter(({ text }) => text.trim() !== '') ?? [];
  }

  /** The merged cells that touch some rows. */
  mergesIn(first: number, last: number): CellRange[] {
    return this.sheet.merges.filter(({ top, bottom }) => top <= last && bottom >= first);
  }
}
