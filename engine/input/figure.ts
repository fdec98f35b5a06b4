import type { FigureKey } from '../programme/figureKey.js';
import type { Quantity } from '../number/quantity.js';
import type { WrittenUnit } from '../programme/writtenQuantity.js';

/** Words that say how a printed number was cut: then it is a lower bound, or only near. */
export const QUALIFIERS = ['oltre', 'più di', 'circa'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How far an initiative is, as the summaries group their lists. */
export const INITIATIVE_STATES = ['in corso', 'programmata', 'realizzata', 'conclusa', 'svolta'] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** A figure typed in or taken from a publication: the typed record of one row. */
export interface Figure {
  readonly key: FigureKey;
  readonly quantity: Quantity;
  readonly writtenUnit: WrittenUnit;
  /** Decimals with which the figure was written, in its written unit. */
  readonly decimals: number;
  readonly qualifier?: Qualifier;
  readonly state?: InitiativeState;
  /** What a percentage refers to, in words. */
  readonly base?: string;
  /** Document, section and line where it was read, in words; empty when the row names none. */
  readonly source: string;
  readonly file: string;
  readonly row: number;
}

/** A figure printed in a publication, kept only to be compared with the computed one. */
export interface PublishedFigure extends Figure {
  readonly id: string;
  readonly document: string;
  readonly section: string;
  readonly line: number;
  /** The text as it stands in the document. */
  readonly printed: string;
  readonly note?: string;
}

/** Conservation: every row read is used or listed with its reason, so `used + excluded = read`. */
export interface ReadCount {
  readonly file: string;
  readonly read: number;
  readonly used: number;
  readonly excluded: readonly { readonly row: number; readonly reason: ExclusionReason }[];
}

export type ExclusionReason = 'laterYear' | 'inError';
