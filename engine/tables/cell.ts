import type { Fact } from '../facts/fact.js';
import type { Bilingual } from '../law/reference.js';
import type { Quantity } from '../number/quantity.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { Formula } from './formulas/formula.js';
import type { WordKey } from '../text/words.js';

/** A cell of a table, wherever the table is placed. Its text, `S3/II/paid`, is its trace id. */
export interface CellRef {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

export function cellId({ table, row, column }: CellRef): string {
  return `${table}/${row}/${column}`;
}

/** What a cell is meant to hold. */
export type CellSpec =
  | { readonly kind: 'text'; readonly text: string | Bilingual }
  | { readonly kind: 'word'; readonly word: WordKey }
  /** The concept does not exist here (participants of technical assistance): shown as «–». */
  | { readonly kind: 'notApplicable' }
  /** Nothing belongs here: the row has no such cell. */
  | { readonly kind: 'empty' }
  /** A figure: computed when a formula can, else the typed one with the same key, else not available. */
  | { readonly kind: 'figure'; readonly key?: FigureKey; readonly formula?: Formula };

/** What a cell holds. «n.d.» and «n.c.» are values: never 0, never an error. */
export type CellValue =
  | { readonly state: 'known'; readonly quantity: Quantity }
  /** A verdict, as a word of the product; `isRounded` when the amounts compared are rounded. */
  | { readonly state: 'word'; readonly word: WordKey; readonly isRounded: boolean }
  | { readonly state: 'text'; readonly text: string | Bilingual }
  | { readonly state: 'notAvailable' }
  | { readonly state: 'notComputable' }
  | { readonly state: 'notApplicable' }
  /** Known, and not shown: in the public edition, numbers of few persons and what would reveal them. */
  | { readonly state: 'protected' }
  | { readonly state: 'empty' };

export const NOT_AVAILABLE: CellValue = { state: 'notAvailable' };
export const NOT_COMPUTABLE_CELL: CellValue = { state: 'notComputable' };

/** A cell after the computation, with all that explains it. */
export interface ComputedCell {
  readonly ref: CellRef;
  readonly value: CellValue;
  readonly origin: 'typed' | 'computed' | 'label' | 'none';
  readonly key?: FigureKey;
  /** The typed figure used, or typed although it was also computed. */
  readonly fact?: Fact;
  readonly formula?: Formula;
  /** The sum of the terms available, when the typed total was used because some term is missing. */
  readonly partial?: Quantity;
}

export function known(quantity: Quantity): CellValue {
  return { state: 'known', quantity };
}

/** The quantities among some values, and whether all were there. */
export function quantitiesOf(values: readonly CellValue[]): Quantity[] {
  return values.flatMap((value) => (value.state === 'known' ? [value.quantity] : []));
}
