import type { Programme } from '../../engine/index.js';
import type { FigureBook } from './figureBook.js';
import type { SampleSettings } from './sampleSettings.js';

type PriorityAxis = Programme['axes'][number];

/** What every part of the plan starts from. */
export interface SampleFrame {
  readonly programme: Programme;
  readonly book: FigureBook;
  readonly settings: SampleSettings;
  /** The years whose figures are printed; period `t` ends with year `t`, the first begins in `firstYear`. */
  readonly years: readonly number[];
  readonly firstYear: number;
  /** The place of the year whose figures win where two years contradict each other. */
  readonly asked: number;
  /** 1 for the whole programme; less for a reduced sample. */
  readonly scale: number;
}

/** The investment priorities of an axis; one without a code where the axis has none (technical assistance). */
export function prioritiesOf(axis: PriorityAxis): readonly (string | undefined)[] {
  return axis.investmentPriorities.length > 0 ? axis.investmentPriorities.map(({ code }) => code) : [undefined];
}
