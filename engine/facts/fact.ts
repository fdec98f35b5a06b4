import type { Quantity } from '../number/quantity.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { InitiativeState, Qualifier } from '../input/figure.js';
import type { Language } from '../number/italianFormat.js';
import { translate } from '../text/translate.js';
import { countedBriefly, countedText, type Counted } from './counted.js';

/** Something known, with where it comes from: a typed figure, what the plan says, or what was counted from records. */
export interface Fact {
  readonly key: FigureKey;
  readonly quantity: Quantity;
  /** In words: document, section, line. Empty when the row of the data names none. */
  readonly source: string;
  readonly qualifier?: Qualifier;
  readonly state?: InitiativeState;
  readonly base?: string;
  /** File and row, for typed figures. */
  readonly file?: string;
  readonly row?: number;
  /** For what was counted from records: the files and the rule. */
  readonly counted?: Counted;
  /** The same figure from the other side (typed, or counted), that the user's choice left out. */
  readonly instead?: Fact;
}

/** The same in short, for a figure computed from this one and others. */
export function briefSourceText(fact: Sourced, language: Language): string {
  return fact.counted === undefined ? sourceText(fact, language) : countedBriefly(fact.counted);
}

type Sourced = Pick<Fact, 'source' | 'file' | 'row' | 'counted'>;

/** Where a figure was read: what its row says, otherwise the row itself; the files and the rule of what was counted. */
export function sourceText({ source, file = '', row = 0, counted }: Sourced, language: Language): string {
  if (counted !== undefined) return countedText(counted, language);
  return source === '' ? `${file}, ${translate(language, 'place.row', { row: String(row) })}` : source;
}
