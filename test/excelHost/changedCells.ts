import type { BookSheet } from './bookSheet.js';
import type { Area } from './hostCell.js';

/** Cells that changed since the last calculation, by sheet, row and column. */
export class ChangedCells {
  /** Everything counts as changed. */
  all = false;
  readonly #rows = new Map<string, Map<number, Set<number>>>();

  get isEmpty(): boolean {
    return !this.all && this.#rows.size === 0;
  }

  add({ id }: BookSheet, row: number, column: number): void {
    let rows = this.#rows.get(id);
    if (rows === undefined) this.#rows.set(id, (rows = new Map()));
    const columns = rows.get(row);
    if (columns === undefined) rows.set(row, new Set([column]));
    else columns.add(column);
  }

  has({ id }: BookSheet, row: number, column: number): boolean {
    return this.#rows.get(id)?.get(row)?.has(column) === true;
  }

  /** Whether one of them lies in an area. */
  meets({ id }: BookSheet, { top, left, bottom, right }: Area): boolean {
    const rows = this.#rows.get(id);
    if (rows === undefined) return false;
    const isIn = (columns: ReadonlySet<number> | undefined) => {
      if (columns === undefined) return false;
      if (right - left < columns.size) {
        for (let column = left; column <= right; column++) if (columns.has(column)) return true;
        return false;
      }
      for (const column of columns) if (column >= left && column <= right) return true;
      return false;
    };
    if (bottom - top < rows.size) {
      for (let row = top; row <= bottom; row++) if (isIn(rows.get(row))) return true;
      return false;
    }
    for (const [row, columns] of rows) if (row >= top && row <= bottom && isIn(columns)) return true;
    return false;
  }

  clear(): void {
    this.all = false;
    this.#rows.clear();
  }
}
