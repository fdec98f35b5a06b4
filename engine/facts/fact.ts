import type { Quantity } from '../number/quantity.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { InitiativeState, Qualifier } from '../input/figure.js';

/** Something known, with where it comes from: a typed figure, or what the plan says. */
export interface Fact {
  readonly key: FigureKey;
  readonly quantity: Quantity;
  /** In words: document, section, line. */
  readonly source: string;
  readonly qualifier?: Qualifier;
  readonly state?: InitiativeState;
  readonly base?: string;
  /** File and row, for typed figures. */
  readonly file?: string;
  readonly row?: number;
}
