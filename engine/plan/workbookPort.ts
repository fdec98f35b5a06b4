import type { Issue } from '../issues.js';
import type { CellContent } from '../ooxml/cellXml.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from './placement.js';
import type { NumberFormat, RowPattern } from './sheetPlan.js';

/** What is read of a workbook before it is filled. */
export interface WorkbookReader {
  /** The first body cell of each table that the workbook has a place for, by plan id. */
  anchors(): Promise<ReadonlyMap<string, CellPosition>>;
  /** What stands in a sheet now. */
  sheet(name: string): Promise<SheetModel>;
  /** What RAA said in this workbook of what it wrote; nothing when it never did. */
  provenance(): Promise<string | undefined>;
  /** Why cells of a sheet cannot be written: locked, covered by merged cells, part of an array. */
  obstacles(sheet: string, cells: readonly CellPlace[]): Promise<readonly Issue[]>;
}

/**
 * The one way to a workbook, whatever the host: the Node program implements it over a file, the task pane over Excel.
 * Reads first, writes after; a host may keep the writes and carry them out together.
 */
export interface WorkbookPort extends WorkbookReader {
  /** Puts one sheet's content at its anchor. */
  write(block: SheetBlock): Promise<void>;
  /** Writes single cells, which keep their look. */
  writeCells(sheet: string, cells: readonly CellWrite[]): Promise<void>;
  writeProvenance(xml: string): Promise<void>;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellWrite extends CellPlace {
  readonly content: CellContent;
  /** For a cell whose own number format would show the number as something else. */
  readonly format: NumberFormat;
}

/** All that a filling writes, as plain data: it can be sent from where it was computed to where the workbook is. */
export interface FillWrites {
  readonly blocks: readonly SheetBlock[];
  readonly cells: readonly { readonly sheet: string; readonly writes: readonly CellWrite[] }[];
  /** What RAA says of it in the workbook. */
  readonly provenance: string;
}

/** The content of a sheet, with every formula written out. */
export interface SheetBlock {
  readonly id: string;
  readonly anchor: CellPosition;
  readonly title: readonly string[];
  readonly columns: readonly BlockColumn[];
  readonly header: readonly { readonly texts: readonly string[]; readonly lines: number }[];
  readonly rows: readonly BlockRow[];
  /** What stands there now of ours: where each look is found, and how many rows are to be taken away. */
  readonly before: BlockBefore;
}

export interface BlockColumn {
  readonly pattern: string;
  readonly width: number;
  /** True for a column that can be folded away with those beside it. */
  readonly isOutlined: boolean;
}

export interface BlockBefore {
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly patterns: readonly RowPattern[];
  /** Rows, counted from 0, in which nothing stood: they have a pattern, and no look to be taken from. None in a blank template. */
  readonly bareRows: ReadonlySet<number>;
  /** True for a blank template: widths and heights are still to be given. */
  readonly isBlank: boolean;
  /** True when the sheet holds nothing but ours from the headings down: it may be written anew. */
  readonly isAlone: boolean;
  /** Cells that stay as a person left them, as "row,column". */
  readonly kept: ReadonlySet<string>;
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

export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}
