import { cellId, type CellRef, type CellSpec } from '../tables/cell.js';
import type { Column, Table } from '../tables/table.js';

/** A cell of a table before anything is read: what it is, and how it is found. */
export interface ShapeCell {
  readonly ref: CellRef;
  readonly id: string;
  readonly spec: CellSpec;
  readonly column: Column;
}

/** The cells of a table row by row. They depend on the report only: made once for all the workbooks of a year. */
export function tableShape(table: Table): readonly (readonly ShapeCell[])[] {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const shape = table.rows.map((row) =>
    table.columns.map((column): ShapeCell => {
      const ref = { table: table.id, row: row.key, column: column.key };
      return { ref, id: cellId(ref), spec: row.cells.get(column.key) ?? EMPTY, column };
    }),
  );
  shapes.set(table, shape);
  return shape;
}

const shapes = new WeakMap<Table, readonly (readonly ShapeCell[])[]>();
const EMPTY: CellSpec = { kind: 'empty' };
