import type { CellPosition } from './placement.js';
import type { NumberFormat, RowPattern } from './sheetPlan.js';

/**
 * The one way to a workbook, whatever the host: the Node program implements it over a file, the task pane over Excel.
 * Reads first, writes after; a host may keep the writes and carry them out together.
 */
export interface WorkbookPort {
  /** The first body cell of each table that the workbook has a place for, by plan id. */
  anchors(): Promise<ReadonlyMap<string, CellPosition>>;
  /** Puts one sheet's content at its anchor. Rows and headings beyond those of the block are left as they are. */
  write(block: SheetBlock): Promise<void>;
}

/** The content of a sheet, with every formula written out. */
export interface SheetBlock {
  readonly id: string;
  readonly anchor: CellPosition;
  readonly title: readonly string[];
  readonly columns: readonly { readonly pattern: string; readonly width: number }[];
  readonly header: readonly { readonly texts: readonly string[]; readonly lines: number }[];
  readonly rows: readonly BlockRow[];
}

export interface BlockRow {
  readonly pattern: RowPattern;
  /** How many lines of text its fullest cell needs at the width of its column. */
  readonly lines: number;
  readonly cells: readonly BlockCell[];
}

/** A cell as a workbook holds it. Text is always text, even when it begins with `=`. */
export type BlockCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly format: NumberFormat }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: { readonly number: string } | { readonly text: string }; readonly format: NumberFormat };
