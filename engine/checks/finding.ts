import type { Fact } from '../facts/fact.js';
import type { Severity } from '../issues.js';
import type { Decimal } from '../number/decimal.js';
import type { Quantity } from '../number/quantity.js';
import type { WrittenUnit } from '../programme/writtenQuantity.js';
import type { TextKey } from '../text/translate.js';
import type { CellRef } from '../tables/cell.js';

/** The checks of a report, each with what it looks at. The sentence is in `text/`, family `check`. */
export const CHECKS = {
  'CHK-PUB': 'published',
  'CHK-TOT': 'typedTotal',
  'CHK-PAR': 'partialTotal',
  'CHK-ORD': 'orderOfStages',
  'CHK-OVB': 'overbooking',
  'CHK-DUP': 'typedAndComputed',
  'CHK-CAT': 'categories',
  'CHK-NOM': 'nomenclature',
  'CHK-CEI': 'ceilings',
} as const;

export type CheckCode = keyof typeof CHECKS;

/** Why a printed figure differs from the computed one. */
export type DifferenceReason = 'rounding' | 'truncation' | 'definition' | 'printedError';

/** Something that does not agree, or that a reader should know. */
export interface Finding {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly sentence: FindingSentence;
  readonly values: Readonly<Record<string, FindingValue>>;
  /** Where the printed or typed figure was read. */
  readonly source?: Pick<Fact, 'source' | 'file' | 'row'>;
}

/** Text as it is, or what is written in the language of the workbook: labels of cells, quantities, numbers as printed. */
export type FindingValue =
  | string
  | { readonly label: CellRef }
  | { readonly labels: readonly string[] }
  | { readonly quantity: Quantity }
  | { readonly decimal: Decimal; readonly decimals: number; readonly unit: WrittenUnit };

export type FindingSentence = Extract<TextKey, `finding.${string}`>;

/** How many times a check was applied, and with what outcome. */
export interface CheckCount {
  readonly check: CheckCode;
  readonly run: number;
  readonly held: number;
  readonly notVerifiable: number;
}
