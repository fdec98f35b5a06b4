import type { Decimal } from '../number/decimal.js';
import type { TextPlace } from './narrativeText.js';

/** What a written number is: an amount, a percentage, a count, or a number with decimals and no unit. */
export type FigureUnit = 'euro' | 'ratio' | 'count' | 'bare';

/** «oltre» says that the figure is cut, «circa» that it is about that much, «quasi» that it is a little less. */
export type Qualifier = 'over' | 'about' | 'under';

/** A figure in a narrative text, as it is written. */
export interface WrittenFigure {
  /** The number with its unit: «290,8 Mln €». */
  readonly text: string;
  /** Where the number begins and the unit ends, in its paragraph. */
  readonly start: number;
  readonly end: number;
  readonly place: TextPlace;
  readonly unit: FigureUnit;
  /** In euro, as a ratio (0.4 for «40%»), or the plain number. */
  readonly value: Decimal;
  /** The power of ten of the last digit written: 5 for «290,8 Mln €», -2 for «54%», 0 for «1.109». */
  readonly lastPower: number;
  /** The power of ten of the unit: 6 for millions, -2 for percentages. */
  readonly scale: number;
  readonly qualifier?: Qualifier;
}
