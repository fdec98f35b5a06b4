import { tableShape, type ShapeCell } from '../readback/tableShape.js';
import { cellId, type CellRef } from '../tables/cell.js';
import type { Table } from '../tables/table.js';

/**
 * The ids of cells, each as the one text under which the cell is kept. Equal texts made anew would do, but a look-up has to put each
 * together and compare it letter by letter: for the nine thousand operands of a workbook that took longer than adding them up.
 */
export class CellIds {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #found = new Map<string, TableIds>();

  constructor(tables: readonly Table[]) {
    this.#tables = new Map(tables.map((table) => [table.id, table]));
  }

  of(ref: CellRef): string {
    const ids = this.#idsOf(ref.table);
    const column = ids?.columns.get(ref.column);
    return (column === undefined ? undefined : ids?.rows.get(ref.row)?.[column]?.id) ?? cellId(ref);
  }

  #idsOf(id: string): TableIds | undefined {
    const found = this.#found.get(id);
    const table = found === undefined ? this.#tables.get(id) : undefined;
    if (table === undefined) return found;
    const shape = tableShape(table);
    const made = { rows: new Map(table.rows.map(({ key }, r) => [key, shape[r]!])), columns: new Map(table.columns.map(({ key }, c) => [key, c])) };
    this.#found.set(id, made);
    return made;
  }
}

interface TableIds {
  readonly rows: ReadonlyMap<string, readonly ShapeCell[]>;
  readonly columns: ReadonlyMap<string, number>;
}
