import { decimal } from '../number/decimal.js';
import { asPrinted, exactly, type Quantity, type Unit } from '../number/quantity.js';

/** The units in which figures are written, each with the unit of the engine and its scale. */
export const WRITTEN_UNITS = {
  EUR: { unit: 'euro', scale: decimal(1) },
  MEUR: { unit: 'euro', scale: decimal(1_000_000) },
  persone: { unit: 'persons', scale: decimal(1) },
  numero: { unit: 'number', scale: decimal(1) },
  percento: { unit: 'ratio', scale: decimal('0.01') },
} as const satisfies Record<string, { unit: Unit; scale: ReturnType<typeof decimal> }>;

export type WrittenUnit = keyof typeof WRITTEN_UNITS;

/**
 * The quantity that a written figure stands for.
 * Amounts in whole cents and counts are exact; millions, percentages and figures with negative decimals
 * (thousands, hundreds) are known only as far as they are printed.
 * @param value plain decimal text, in the written unit
 * @param decimals printed decimals; negative for thousands (-3)
 */
export function quantityOf(value: string, unit: WrittenUnit, decimals: number): Quantity {
  const written = WRITTEN_UNITS[unit];
  const number = decimal(value);
  const isRounded = unit === 'MEUR' || unit === 'percento' || decimals < 0;
  return isRounded
    ? asPrinted(written.unit, number, decimals, written.scale)
    : exactly(written.unit, number.times(written.scale));
}
