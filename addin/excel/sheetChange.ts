import type { CellRange } from '../../engine/index.js';
import type { HeldContent } from './heldContent.js';
import type { LookCopy } from './lookCopies.js';

/** What happens to one cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: HeldContent;
  /** Number format that the cell has before. */
  readonly formatBefore: string;
  readonly after: HeldContent;
  readonly formatAfter: string;
  /** Number format that the cell has once looks are in their places, before it is written. */
  readonly formatPlaced: string;
  /** True for a cell that loses its look too: nothing of ours stands there any more. */
  readonly isCleared: boolean;
}

/** What happens to one sheet, as plain data: enough to carry it out, and to take it back. */
export interface SheetChange {
  readonly sheet: string;
  /** Row by row, from left to right, each once. */
  readonly cells: readonly CellChange[];
  /** Looks that change place, within a zone that is put aside first; undefined when all looks stay. */
  readonly looks?: { readonly zone: CellRange; readonly copies: readonly LookCopy[] };
  /** Heights in points of the rows from one on, and how many rows after them are given back: they get the height of plain ones. */
  readonly heights?: { readonly top: number; readonly points: readonly number[]; readonly plainRows: number };
  /** Widths of columns that stand one beside the other. */
  readonly columns?: { readonly left: number; readonly looks: readonly ColumnChange[] };
  /** The row down to which the filter of the sheet reaches, when it has one on these headings: the others are a person's. */
  readonly filter?: { readonly heading: number; readonly bottom: number };
}

export interface ColumnChange {
  /** In points; undefined for a column that is given back: it gets the width of plain ones. */
  readonly points: number | undefined;
  readonly isOutlined: boolean;
  readonly wasOutlined: boolean;
}
