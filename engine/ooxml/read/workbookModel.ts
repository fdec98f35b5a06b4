/** What is read of a workbook. Places count from 1. Nothing here is interpreted: cells keep the exact text of the file. */
export interface WorkbookModel {
  /** Day 1 of its dates is 1 January 1900 or 2 January 1904. */
  readonly dateSystem: 1900 | 1904;
  /** Sheets cannot be added, renamed or removed. */
  readonly isStructureLocked: boolean;
  /** All the sheets, in order, also those that hold no cells. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Formats of cells, by style number. */
  readonly styles: readonly CellStyle[];
}

export interface SheetEntry {
  readonly name: string;
  /** Only a worksheet has cells; the others are named to the user, never passed over in silence. `missing`: its entry leads to no part. */
  readonly kind: 'worksheet' | 'chartsheet' | 'dialogsheet' | 'macrosheet' | 'missing';
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The part that holds it; empty for a missing one. */
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; none for a name of the workbook. */
  readonly sheet?: string;
  /** What it stands for, as written: `'S3 Avanzamento'!$A$7`. */
  readonly text: string;
  readonly isHidden: boolean;
}

export interface CellStyle {
  /** The number format is one of dates or times. */
  readonly isDate: boolean;
  /** The number format shows a hundredfold with a per cent sign. */
  readonly isPercent: boolean;
  /** The number format shows thousands or millions of what the cell holds: `#,##0.0,,`. */
  readonly isScaled: boolean;
  /** How many decimals the number format shows; none when it shows as many as there are. */
  readonly decimals?: number;
  /** The power of ten by which it divides what the cell holds: 6 for millions. */
  readonly power?: number;
  /** The cell cannot be changed while its sheet is protected. */
  readonly isLocked: boolean;
}

export interface SheetModel {
  readonly name: string;
  readonly isProtected: boolean;
  /** Ranges that may be edited on a protected sheet are not expanded: `A1:B5 D7`. */
  readonly editableRanges: readonly string[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableEntry[];
  /** In the order of the sheet, rows then columns. */
  readonly rows: readonly RowModel[];
}

export interface RowModel {
  readonly number: number;
  readonly cells: readonly CellModel[];
}

export interface CellModel {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** Exact text of a number, the text itself, TRUE or FALSE, #N/A, an ISO date; empty for a blank cell. For a formula, its cached result. */
  readonly text: string;
  /** English, without `=`; those that share another's are written out. */
  readonly formula?: string;
  /** For the cell that holds the formula of several: the range of an array, or of a table of data. */
  readonly arrayRange?: string;
  readonly style: number;
}

export type CellKind = 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'isoDate';

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table of Excel (a ListObject). */
export interface TableEntry {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalRows: number;
  readonly part: string;
}
