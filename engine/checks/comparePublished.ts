import { decimal, powerOfTen, roundHalfUp, type Decimal } from '../number/decimal.js';
import type { PublishedFigure } from '../input/figure.js';
import { keyText } from '../programme/figureKey.js';
import { WRITTEN_UNITS } from '../programme/writtenQuantity.js';
import type { ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { DifferenceReason } from './finding.js';

/**
 * What became of a printed figure.
 * - `input`: it is the very figure that the cell was given;
 * - `equal`: the computed value, rounded at the printed precision, is the printed number;
 * - `different`: it is not; with the reason;
 * - `noValue`: its cell has no value to compare; `notPlaced`: no table has such a cell.
 */
export type Comparison =
  | { readonly figure: PublishedFigure; readonly outcome: 'notPlaced' }
  | { readonly figure: PublishedFigure; readonly cell: ComputedCell; readonly outcome: 'noValue' | 'input' }
  | {
      readonly figure: PublishedFigure;
      readonly cell: ComputedCell;
      readonly outcome: 'equal' | 'different';
      /** The computed value, in the unit and with the decimals of the print. */
      readonly computed: Decimal;
      /** Printed less computed, in the printed unit. */
      readonly difference: Decimal;
      readonly reason?: DifferenceReason;
      /** For another definition: the cell whose value is the printed one. */
      readonly otherCell?: ComputedCell;
    };

const ONE = decimal(1);
const HALF_CENT = decimal('0.005');

/**
 * Compares every printed figure with the cell of the same key. No tolerance: the printed precision decides.
 * A figure of a summary table is compared there; in an official table only when no summary table has it, and never with a sample.
 */
export function comparePublished(published: readonly PublishedFigure[], computed: ComputedTables, isSample = false): Comparison[] {
  const official = new Set(computed.tables.filter(({ isOfficial = false }) => isOfficial).map(({ id }) => id));
  const keyed = (isAsked: (cell: ComputedCell) => boolean) =>
    [...computed.cells.values()].flatMap((cell) => (cell.key === undefined || !isAsked(cell) ? [] : [[keyText(cell.key), cell] as const]));
  const isOfficial = ({ ref }: ComputedCell) => official.has(ref.table);
  const cells = new Map([...(isSample ? [] : keyed(isOfficial)), ...keyed((cell) => !isOfficial(cell))]);
  return published.map((figure) => {
    const cell = cells.get(keyText(figure.key));
    return cell === undefined ? { figure, outcome: 'notPlaced' } : compare(figure, cell, computed);
  });
}

function compare(figure: PublishedFigure, cell: ComputedCell, computed: ComputedTables): Comparison {
  if (cell.value.state !== 'known') return { figure, cell, outcome: 'noValue' };
  const { value, halfWidth, unit } = cell.value.quantity;
  if (cell.origin === 'typed' && value.equals(figure.quantity.value) && halfWidth.equals(figure.quantity.halfWidth)) {
    return { figure, cell, outcome: 'input' };
  }
  // A ratio told in words ("il doppio") is printed as a plain number: compared as times, not as a percentage.
  const isTimes = unit === 'ratio' && figure.writtenUnit === 'numero';
  const scale = isTimes ? ONE : WRITTEN_UNITS[figure.writtenUnit].scale;
  const [printed, exact, uncertainty] = [figure.quantity.value.dividedBy(scale), value.dividedBy(scale), halfWidth.dividedBy(scale)];
  const rounded = roundHalfUp(exact, figure.decimals);
  const result = { figure, cell, computed: rounded, difference: printed.minus(rounded) };
  if (rounded.equals(printed)) return { ...result, outcome: 'equal' };

  const reason = reasonOf(printed, exact, uncertainty.plus(centsOfTerms(figure, cell)), figure.decimals);
  if (reason !== undefined) return { ...result, outcome: 'different', reason };
  const otherCell = otherBase(figure, cell, printed, computed);
  return otherCell === undefined
    ? { ...result, outcome: 'different', reason: 'printedError' }
    : { ...result, outcome: 'different', reason: 'definition', otherCell };
}

/** The terms of a sum are exact to the cent, but may have been rounded to it: half a cent each. */
function centsOfTerms(figure: PublishedFigure, { formula, value }: ComputedCell): Decimal {
  const isAmount = value.state === 'known' && value.quantity.unit === 'euro' && figure.writtenUnit === 'EUR';
  return isAmount && formula !== undefined ? HALF_CENT.times(formula.operands.length) : decimal(0);
}

/**
 * `rounding`: some true value within the uncertainty of the inputs rounds to the printed number.
 * `truncation`: some such value, cut at the printed precision, is the printed number.
 */
function reasonOf(printed: Decimal, value: Decimal, uncertainty: Decimal, decimals: number): DifferenceReason | undefined {
  const unit = powerOfTen(-decimals);
  const distance = printed.minus(value).abs();
  if (uncertainty.greaterThan(0) && distance.lessThanOrEqualTo(uncertainty.plus(unit.dividedBy(2)))) return 'rounding';
  const isCut = value.plus(uncertainty).greaterThanOrEqualTo(printed) && value.minus(uncertainty).lessThan(printed.plus(unit));
  return isCut ? 'truncation' : undefined;
}

/** Another percentage of the same quantity, on another base, that is the printed one: then the definitions differ. */
function otherBase(figure: PublishedFigure, cell: ComputedCell, printed: Decimal, computed: ComputedTables): ComputedCell | undefined {
  const numerator = cell.formula?.operands[0];
  if (cell.value.state !== 'known' || cell.value.quantity.unit !== 'ratio' || numerator === undefined) return undefined;
  return [...computed.cells.values()].find((other) => {
    const own = other.formula?.operands[0];
    if (other === cell || own === undefined || other.value.state !== 'known' || other.value.quantity.unit !== 'ratio') return false;
    const isSameQuantity = own.table === numerator.table && own.row === numerator.row && own.column === numerator.column;
    const percent = other.value.quantity.value.dividedBy(WRITTEN_UNITS[figure.writtenUnit].scale);
    return isSameQuantity && roundHalfUp(percent, figure.decimals).equals(printed);
  });
}

/** Counts of the outcomes, for summaries. */
export function countOutcomes(comparisons: readonly Comparison[]): Record<Comparison['outcome'], number> {
  const counts = { input: 0, equal: 0, different: 0, noValue: 0, notPlaced: 0 };
  for (const { outcome } of comparisons) counts[outcome] += 1;
  return counts;
}
