import { decimal, powerOfTen, ZERO, type Decimal } from '../../number/decimal.js';
import { shownDecimals } from '../../number/italianFormat.js';
import type { CellModel, CellStyle } from '../../ooxml/read/workbookModel.js';
import { numberIn } from '../../readback/cellQuantity.js';

/** A number of a table that is not known, where it stands, and how far it is known: the true value lies within `value` ± `halfWidth`. */
export interface GridNumber {
  readonly row: number;
  readonly column: number;
  /** As the cell holds it; a percentage as a ratio. */
  readonly value: Decimal;
  readonly halfWidth: Decimal;
  /** Decimals with which it is shown; of a percentage, in points. */
  readonly decimals: number;
}

/** A number with more decimals than this was computed, not typed: its digits are all there. */
const MOST_TYPED_DECIMALS = 8;
/** The share of its value by which a computed number may be off: Excel keeps 15 digits, and sums lose some. */
const DIGITS_OF_EXCEL = -12;
const CENTS = 2;
const LARGEST_RATIO = decimal(2);

/** A cell that holds a number, before it is known what its column holds. */
export interface RawNumber {
  readonly cell: CellModel;
  readonly style: CellStyle | undefined;
  readonly value: Decimal;
  readonly places: number;
  readonly isComputed: boolean;
}

/** The number of a cell; undefined for a blank, a text, a date. */
export function rawNumber(cell: CellModel, style: CellStyle | undefined): RawNumber | undefined {
  if (style?.isDate === true) return undefined;
  const value = numberIn(cell);
  if (value === undefined) return undefined;
  const places = cell.kind === 'text' ? shownDecimals(cell.text.replace('%', '')) : value.decimalPlaces();
  return { cell, style, value, places, isComputed: places > MOST_TYPED_DECIMALS };
}

/**
 * The numbers of a column of amounts or counts. Whole numbers and amounts to the cent are exact; what is written with other
 * decimals, or under a heading in millions, was rounded there.
 * @param power the power of ten of the heading: 6 for «Mln €»
 */
export function plainNumbers(numbers: readonly RawNumber[], power: number): GridNumber[] {
  const typed = numbers.filter(({ isComputed }) => !isComputed);
  const places = Math.max(0, ...typed.map((one) => one.places));
  const isExact = power === 0 && (places === 0 || places === CENTS);
  const half = isExact ? ZERO : powerOfTen(-places).dividedBy(2);
  return numbers.map(({ cell, style, value, isComputed }) => ({
    row: cell.row,
    column: cell.column,
    value,
    halfWidth: isComputed ? computedHalfWidth(value) : half.greaterThan(0) ? half : scaledHalfWidth(value, style),
    decimals: isComputed ? Math.max(places, CENTS) : places,
  }));
}

/** The numbers of a column of percentages, as ratios, known as far as they are shown. */
export function percentNumbers(numbers: readonly RawNumber[]): GridNumber[] {
  const isHundredfold = numbers.some(({ cell, style, value }) => isWrittenInPoints(cell, style) || (style?.isPercent !== true && value.abs().greaterThan(LARGEST_RATIO)));
  return numbers.map(({ cell, style, value, places, isComputed }) => {
    const inPoints = style?.isPercent !== true && isHundredfold;
    const shown = style?.decimals === undefined ? 0 : style.decimals + (style.isPercent ? 2 : 0);
    const ratio = inPoints ? value.dividedBy(100) : value;
    const ratioPlaces = Math.max(places, shown) + (inPoints ? 2 : 0);
    return {
      row: cell.row,
      column: cell.column,
      value: ratio,
      halfWidth: isComputed ? computedHalfWidth(ratio) : powerOfTen(-ratioPlaces).dividedBy(2),
      decimals: isComputed ? CENTS : Math.max(0, ratioPlaces - 2),
    };
  });
}

function isWrittenInPoints({ kind, text }: CellModel, style: CellStyle | undefined): boolean {
  return kind === 'text' && text.includes('%') && style?.isPercent !== true;
}

function computedHalfWidth(value: Decimal): Decimal {
  return value.abs().times(powerOfTen(DIGITS_OF_EXCEL));
}

/** A number that its format shows in millions, typed in whole hundreds of thousands, was typed as it is shown. */
function scaledHalfWidth(value: Decimal, style: CellStyle | undefined): Decimal {
  if (style?.power === undefined || value.isZero()) return ZERO;
  const last = powerOfTen(style.power - (style.decimals ?? 0));
  return value.dividedBy(last).isInteger() ? last.dividedBy(2) : ZERO;
}
