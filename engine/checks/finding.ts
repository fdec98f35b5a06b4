import type { Fact } from '../facts/fact.js';
import type { Severity } from '../issues.js';
import type { Bilingual } from '../law/reference.js';
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
  'CHK-SOM': 'sums',
  'CHK-SEX': 'menAndWomen',
  'CHK-PCT': 'percentages',
  'CHK-BAS': 'bases',
  'CHK-RIP': 'repeatedFigures',
  'CHK-ESI': 'verdicts',
  'CHK-SER': 'series',
  'CHK-ETI': 'labels',
  'CHK-FOR': 'typedOverFormula',
  'CHK-INT': 'formulaRange',
  'CHK-FML': 'oddFormula',
  'CHK-CAC': 'staleResult',
  'CHK-UNI': 'units',
  'CHK-ERR': 'errorValue',
  'CHK-MAN': 'changedByHand',
  'CHK-DAT': 'differsFromData',
} as const;

export type CheckCode = keyof typeof CHECKS;

/** A rule of the guidance, by its id: `ESF-CO-001`, `FIN-006`. */
export type RuleId = `${'ESF-REC' | 'ESF-CO' | 'ESF-CR' | 'PF' | 'FIN' | 'REP'}-${string}`;

/** Why a printed figure differs from the computed one. */
export type DifferenceReason = 'rounding' | 'truncation' | 'definition' | 'printedError';

/** Something that does not agree, or that a reader should know. */
export interface Finding {
  readonly check: CheckCode | RuleId;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly sentence: FindingSentence;
  readonly values: Readonly<Record<string, FindingValue>>;
  /** What most likely went wrong, when one slip explains it. */
  readonly cause?: LikelyCause;
  /** The other cells that take part. */
  readonly related?: readonly CellRef[];
  /** Where the printed or typed figure was read. */
  readonly source?: Pick<Fact, 'source' | 'file' | 'row'>;
}

/** The slip that turns the figure that should stand there into the one that does. */
export type LikelyCause =
  | { readonly kind: 'digit' | 'swappedDigits' | 'lostDigit' | 'doubledDigit' | 'sign' | 'rounding' | 'truncation' }
  /** Wrong by a power of ten: 3 for thousands, -2 for a percentage written as a ratio. */
  | { readonly kind: 'scale'; readonly power: number }
  /** The figure that belongs in another cell: a shifted row, men for women, another axis. */
  | { readonly kind: 'otherCell' | 'shiftedRow' | 'exchanged'; readonly cell: CellRef }
  /** What stood there in the year before. */
  | { readonly kind: 'lastYear' }
  /** The sum leaves out one of its terms, or takes one twice. */
  | { readonly kind: 'leftOut' | 'countedTwice'; readonly cell: CellRef }
  /** A percentage of another base. */
  | { readonly kind: 'otherBase'; readonly cell: CellRef };

/** Text as it is, or what is written in the language of the workbook: labels of cells, quantities, numbers as printed. */
export type FindingValue =
  | string
  | Bilingual
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
