import type { Quantity } from '../number/quantity.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { InitiativeState, Qualifier } from '../input/figure.js';
import type { Language } from '../number/italianFormat.js';
import { translate } from '../text/translate.js';

/** Something known, with where it comes from: a typed figure, or what the plan says. */
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
}

/** Where a figure was read: what its row says, otherwise the row itself. */
export function sourceText({ source, file = '', row = 0 }: Pick<Fact, 'source' | 'file' | 'row'>, language: Language): string {
  return source === '' ? `${file}, ${translate(language, 'place.row', { row: String(row) })}` : source;
}
