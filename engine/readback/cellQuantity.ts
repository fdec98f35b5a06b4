import { decimal, powerOfTen, ZERO, type Decimal } from '../number/decimal.js';
import type { Quantity, Unit } from '../number/quantity.js';
import { parseItalianNumber } from '../number/italianFormat.js';
import type { CellModel, CellStyle } from '../ooxml/read/workbookModel.js';

/** What is known of a cell before its number is read: what its column holds, and in which unit its heading says. */
export interface CellUnit {
  readonly unit: Unit;
  /** The power of ten of the heading: 6 for «Mln €», -2 for percentages that are written as such (36,89). */
  readonly power: number;
}

/** A number with more decimals than this was computed, not typed: its digits are all there. */
const MOST_TYPED_DECIMALS = 8;
/** The share of its value by which the result of a formula may be off: Excel keeps 15 digits. */
const DIGITS_OF_EXCEL = -13;

/**
 * The number of a cell with the precision that it shows. Amounts and counts are exact as they are typed; percentages, and amounts
 * that the cell shows in thousands or millions, are known to half of the last digit shown.
 * @returns undefined for a cell that shows no number
 */
export function cellQuantity(cell: CellModel, style: CellStyle | undefined, { unit, power }: CellUnit): Quantity | undefined {
  const written = numberIn(cell);
  if (written === undefined) return undefined;
  const value = written.times(powerOfTen(power));
  return { unit, value, halfWidth: halfWidthOf(written, value, cell, style, unit, power), missing: [] };
}

/** The number of a cell, also of one that holds it as text; none for dates. */
export function numberIn({ kind, text }: CellModel): Decimal | undefined {
  if (kind === 'number') return decimal(text);
  if (kind !== 'text') return undefined;
  const read = parseItalianNumber(text.replace('%', ''));
  return typeof read === 'string' ? undefined : read;
}

function halfWidthOf(written: Decimal, value: Decimal, { formula }: CellModel, style: CellStyle | undefined, unit: Unit, power: number): Decimal {
  if (written.isZero()) return ZERO;
  const places = written.decimalPlaces();
  if (formula !== undefined || places > MOST_TYPED_DECIMALS) return value.isInteger() ? ZERO : value.abs().times(powerOfTen(DIGITS_OF_EXCEL));
  if (unit === 'ratio') {
    const shown = style?.decimals === undefined ? 0 : style.decimals + (style.isPercent ? 2 : 0);
    return half(power - Math.max(places, shown));
  }
  if (unit !== 'euro') return ZERO;
  if (power > 0) return half(power - places);
  const scale = style?.power;
  if (scale === undefined) return ZERO;
  const last = scale - (style?.decimals ?? 0);
  const isRounded = value.dividedBy(powerOfTen(last)).isInteger();
  return isRounded ? half(last) : ZERO;
}

function half(power: number): Decimal {
  return powerOfTen(power).dividedBy(2);
}
