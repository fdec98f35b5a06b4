import type { CellRange } from '../ooxml/read/workbookModel.js';
import type { MaybeValue } from './formulaValue.js';

/** Where formulas read the cells of a workbook. */
export interface CellReader {
  /** @returns undefined for a sheet that is not there, or was not read */
  sheet(name: string): ReadableSheet | undefined;
  /** What a name of the workbook stands for, as written; undefined for one that it does not have. */
  definedName(name: string, sheet: string): string | undefined;
}

/** The cells of a sheet as formulas see them. */
export interface ReadableSheet {
  readonly name: string;
  /** The last row and column that hold something: what is beyond is blank. */
  readonly lastRow: number;
  readonly lastColumn: number;
  value(row: number, column: number): MaybeValue;
}

/** A range of a sheet that a formula was given. */
export interface Area extends CellRange {
  readonly sheet: ReadableSheet;
}

/** How many cells an area has, blank ones too. */
export function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}
