import type { CellKind } from '../../engine/ooxml/read/workbookModel.js';

/** A cell of the open workbook. What it shows is in `kind` and `text`, as `CellModel` has them; for a formula, its result. */
export interface HostCell {
  readonly kind: CellKind;
  readonly text: string;
  /** English, without `=`. */
  readonly formula?: string | undefined;
  /** For the cell that holds an array formula. */
  readonly arrayRange?: string | undefined;
  readonly style: number;
  /** As the part has it, to the letter: rich text and readings of the file stay as long as the content does. */
  readonly raw?: string | undefined;
}

/** What is put into a cell. */
export type CellValue = { readonly kind: 'blank' | 'number' | 'text' | 'boolean' | 'error'; readonly text: string };

export const BLANK: CellValue = { kind: 'blank', text: '' };

/** A rectangle of cells; rows and columns count from 1, last ones included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether one area lies within another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

export function isSame(a: Area, b: Area): boolean {
  return isWithin(a, b) && isWithin(b, a);
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
