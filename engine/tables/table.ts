import type { Bilingual, LegalReference } from '../law/reference.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { MeasureId } from '../programme/measures.js';
import type { Quantity } from '../number/quantity.js';
import type { CellRef, CellSpec } from './cell.js';
import type { TextKey } from '../text/translate.js';
import type { ReportContext } from './reportContext.js';

/** What a column holds, which decides its number format and its alignment. `figure`: each row its own unit. */
export type ColumnKind = 'text' | 'money' | 'count' | 'percent' | 'figure';

/** A computation between columns of one row, as data. `share`: this row over the total row of the same column. */
export type ColumnFormula =
  | { readonly ratio: readonly [numerator: string, denominator: string] }
  | { readonly sum: readonly string[] }
  | { readonly share: string };

export interface Column {
  readonly key: string;
  /** The column of the definition that this one repeats (a year of a series), when it is not itself one of them. */
  readonly repeats?: string;
  /** What names the column everywhere: in its sheet too, unless `printed` says otherwise. */
  readonly heading: Bilingual;
  /** What stands in the sheet under the heading of the group, when the two together make the heading: «Uomini» under «Valore annuale 2020». */
  readonly printed?: Bilingual;
  /** Heading over several columns, as the law prints it: stands over the first of them. */
  readonly group?: Bilingual;
  /** Second line of the heading: the letter of the column, or its formula (`C=B/A`). */
  readonly letter?: string;
  readonly kind: ColumnKind;
  /** Printed decimals of percentages. */
  readonly decimals?: number;
  /** Width in characters. */
  readonly width: number;
  /** The figure that the column holds in each row; the row adds its axis, priority, … */
  readonly measure?: MeasureId;
  readonly scope?: Partial<Omit<FigureKey, 'measure' | 'year'>>;
  readonly formula?: ColumnFormula;
  /** True when the column is left out of a report in which no row has anything to show there. */
  readonly isOptional?: boolean;
  /** True for the columns of past years: they can be folded away in the sheet. */
  readonly isOutlined?: boolean;
  /** True when the total row is the sum of the rows; otherwise it has the column's own formula. */
  readonly isSummed?: boolean;
}

export type RowKind = 'body' | 'group' | 'subtotal' | 'total';

export interface Row {
  readonly key: string;
  readonly kind: RowKind;
  /** The block in which the row stands, for sentences: «8.i». */
  readonly block?: string;
  readonly cells: ReadonlyMap<string, CellSpec>;
}

/** A note under the table: a sentence of `text/` with the values of cells or facts. */
export interface TableNote {
  readonly key: NoteKey;
  readonly values: Readonly<Record<string, NoteValue>>;
}

/** Text as it is, an amount, or the value of a cell: written in the language of the workbook. */
export type NoteValue = string | { readonly quantity: Quantity } | { readonly cell: CellRef };

export type NoteKey = Extract<TextKey, `note.${string}`>;

/** How a wide sheet is printed, lying down: on A3, over so many pages side by side. Sheets that do not say so go on one A4 page across. */
export interface PageLayout {
  readonly paper: 'A3';
  readonly pagesWide: number;
}

/**
 * A standard table as data: what does not depend on the programme. `make` is the few lines of code that pick the facts.
 * The blank template is built from these definitions.
 */
export interface TableDefinition {
  readonly id: string;
  /** Name of its sheet, at most 31 characters. */
  readonly sheet: Bilingual;
  readonly title: Bilingual;
  readonly references: readonly LegalReference[];
  /** All the columns that the table may have; a report may repeat one for several years, or leave one out. */
  readonly columns: readonly Column[];
  /** False when the Italian headings were not read in a primary source: told in the guide. */
  readonly areHeadingsVerified: boolean;
  /** True for a table of the official model: its figures are those of `context.official`. */
  readonly isOfficial?: boolean;
  readonly page?: PageLayout;
  /** Columns on the left that stay in view. */
  readonly frozenColumns: number;
  /** The columns that name a row, for sentences: "Asse II", "Dote Unica Lavoro, donne". */
  readonly labelColumns: readonly string[];
  readonly make: (context: ReportContext) => TableContent;
}

export interface TableContent {
  /** When the title depends on the report. */
  readonly title?: Bilingual;
  /** When they differ from those of the definition. */
  readonly columns?: readonly Column[];
  /** When they are more than those of the definition: the category of region too. */
  readonly labelColumns?: readonly string[];
  readonly rows: readonly Row[];
  readonly notes?: readonly TableNote[];
}

/** A table of one report, before the computation. */
export type Table = Omit<TableDefinition, 'make'> & Required<Omit<TableContent, 'title' | 'labelColumns'>>;
