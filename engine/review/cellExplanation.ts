import type { CellPosition } from '../plan/placement.js';

/** The answer to "where does this number come from?", in one language. Empty texts are what is not known. */
export interface CellExplanation {
  readonly place: CellPosition;
  /** The standard table in which it stands: `S3`; none for a cell of another. */
  readonly table?: string;
  /** "Avanzamento impegni (Asse II)"; for a cell of no standard table, the headings above and beside it. */
  readonly label: string;
  readonly value: string;
  /** "± 0,25 Mln €" */
  readonly precision: string;
  /** The workbook's own formula, with `=`. */
  readonly formula: string;
  /** Typed, computed, counted from records. */
  readonly origin: string;
  readonly rule: string;
  /** What the rule gives on the values that stand in the workbook, when they are there. */
  readonly expected: string;
  /** Whether that is what the cell shows; undefined when nothing can be compared. */
  readonly agrees?: boolean;
  readonly inputs: readonly ExplainedInput[];
  /** How many records were counted, when the figure counts some. */
  readonly records: string;
  /** Where the figure, or those that it comes from, were read. */
  readonly source: string;
  /** Act and article. */
  readonly reference: string;
  /** Some of it was not read in a primary source. */
  readonly isUnverified: boolean;
}

export interface ExplainedInput {
  readonly role: 'numerator' | 'denominator' | 'term';
  readonly place: string;
  readonly label: string;
  readonly value: string;
  readonly records: string;
  readonly source: string;
}
