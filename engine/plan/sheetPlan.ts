import type { AddressBook } from '../tables/formulas/formula.js';
import type { ChartPlan } from './chartPlan.js';

/**
 * The content of one sheet, free of any host: title, headings and rows to be placed at the anchor of the sheet.
 * Shells place it cell by cell; the look comes from the pattern rows of the template.
 */
export interface SheetPlan {
  /** Identifies the sheet: `S3`, `guide`. Its anchor is named after it. */
  readonly id: string;
  readonly sheetName: string;
  /** Lines above the table: title, programme, legend. */
  readonly title: readonly string[];
  readonly columns: readonly PlanColumn[];
  /** Heading rows: groups of the law, if any; the headings, one in every column; letters of the columns, if any. */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly PlanRow[];
  /** Charts that stand over the cells of the sheet. */
  readonly charts?: readonly ChartPlan[];
}

export interface PlanColumn {
  readonly key: string;
  /** The column of the template whose look it takes. */
  readonly pattern: string;
  /** Width in characters. */
  readonly width: number;
  /** True for a column that can be folded away with those beside it. */
  readonly isOutlined?: boolean;
}

/** The looks of rows: the template has one pattern row for each, in this order, from the anchor down. */
export const ROW_PATTERNS = ['body', 'group', 'subtotal', 'total', 'note', 'link'] as const;
export type RowPattern = (typeof ROW_PATTERNS)[number];

export interface PlanRow {
  /** The row of the computed table, when it is one. */
  readonly key?: string;
  readonly pattern: RowPattern;
  /** One for each column of the plan; fewer when the rest of the row is bare, as under a chart. */
  readonly cells: readonly PlanCell[];
}

/** What is written in a cell. Numbers are exact decimal text; formulas carry the value that the engine computed. */
export type PlanCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly format: NumberFormat }
  | {
      readonly kind: 'formula';
      readonly formula: (book: AddressBook) => string;
      readonly value: CachedValue;
      readonly format: NumberFormat;
    }
  /** A text that leads to a cell of this workbook. */
  | { readonly kind: 'link'; readonly text: string; readonly target: LinkTarget };

export type CachedValue = { readonly number: string } | { readonly text: string };

/** A sheet (its first cell), or a cell of a table. */
export type LinkTarget = { readonly sheet: string } | { readonly table: string; readonly row: string; readonly column: string };

/** An Excel number format code, in the English form that files hold. */
export type NumberFormat = string;

export const BLANK: PlanCell = { kind: 'blank' };

/** What a cell of Excel can hold. Sentences and lists of sources can grow beyond: they are cut, and end with «…». */
const LONGEST_TEXT = 32_767;

export function textCell(text: string): PlanCell {
  if (text === '') return BLANK;
  return { kind: 'text', text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…` : text };
}
