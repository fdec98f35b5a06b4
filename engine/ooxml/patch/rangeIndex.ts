import type { CellRange } from '../read/workbookModel.js';

/**
 * Ranges of a sheet, asked which of them holds a cell. Ranges are never expanded: one may be the whole sheet. They are sorted
 * by their first row, and each knows how far down those before it reach, so that few are looked at.
 */
export class RangeIndex {
  private readonly ranges: readonly CellRange[];
  private readonly reach: readonly number[];

  constructor(ranges: readonly CellRange[]) {
    this.ranges = [...ranges].sort((a, b) => a.top - b.top);
    let lowest = 0;
    this.reach = this.ranges.map(({ bottom }) => (lowest = Math.max(lowest, bottom)));
  }

  holding(row: number, column: number): CellRange | undefined {
    for (let i = this.lastFrom(row); i >= 0 && this.reach[i]! >= row; i--) {
      const range = this.ranges[i]!;
      if (row <= range.bottom && column >= range.left && column <= range.right) return range;
    }
    return undefined;
  }

  /** Whether one of them has a cell in common with a range. */
  meets({ top, left, bottom, right }: CellRange): boolean {
    return this.ranges.some((one) => one.top <= bottom && one.bottom >= top && one.left <= right && one.right >= left);
  }

  /** The last range that begins at a row or above it; -1 when none does. */
  private lastFrom(row: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ranges[middle]!.top <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
