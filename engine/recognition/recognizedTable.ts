/** A place in a workbook that bears a standard table, with all that speaks for it and what is in the way of filling it. */
export interface RecognizedTable {
  readonly table: string;
  readonly sheet: string;
  readonly headerRows: RowSpan;
  /** The first cell of the body: the first row under the headings, the leftmost column recognised. */
  readonly firstCell: CellPlace;
  /** The column of the sheet for each column of the table that was found. */
  readonly columns: ReadonlyMap<string, number>;
  /** The texts above each of these columns, as the user sees them; for amounts also the line above the table that says that they are in millions. */
  readonly headings: ReadonlyMap<string, string>;
  /** The row of the sheet for each row of the report's table that was found; empty without a report. */
  readonly rows: ReadonlyMap<string, number>;
  /** Columns and rows of the table that the sheet does not have. */
  readonly missingColumns: readonly string[];
  readonly missingRows: readonly string[];
  /** 0 to 1: see `weights.ts`. */
  readonly score: number;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly obstacles: readonly Obstacle[];
}

export type Certainty = 'certain' | 'likely' | 'doubtful';

/** First and last, both within. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * How a column was found: by the wording of the table, another known one, or most of its words; else by its place between two
 * others, or by the labels that stand in it.
 */
export type HeadingMatch = 'exact' | 'alias' | 'partial' | 'position' | 'labels';

/** What speaks for a table, as data: sentences are made in `text/`. */
export type Evidence =
  | { readonly kind: 'anchor'; readonly name: string }
  /** The user says that the table is here. */
  | { readonly kind: 'mapped' }
  | ({ readonly kind: 'title'; readonly text: string } & CellPlace)
  | { readonly kind: 'sheetName' }
  | ({ readonly kind: 'heading'; readonly key: string; readonly text: string; readonly how: HeadingMatch } & CellPlace)
  | { readonly kind: 'rows'; readonly found: number; readonly expected: number }
  /** Another place for the same table, about as good: against certainty. */
  | { readonly kind: 'rival'; readonly sheet: string; readonly score: number } & CellPlace;

/** What is in the way of filling the cells of the table. */
export type Obstacle =
  | { readonly kind: 'hiddenSheet' }
  | ({ readonly kind: 'lockedCells' | 'formulas'; readonly count: number } & CellPlace)
  | { readonly kind: 'mergedCells' | 'arrays'; readonly ranges: readonly string[] };
