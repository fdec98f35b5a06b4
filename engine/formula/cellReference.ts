/** A cell named in a formula. Rows and columns count from 1; `$` fixes one of them when the formula is copied. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
