import { formatDecimal, type Language } from '../number/italianFormat.js';
import type { Quantity } from '../number/quantity.js';
import { cellId, type CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { reference } from '../tables/formulas/reference.js';
import { cellText, decimalsInMillions, decimalsOfPercent, MILLION, withUnit } from '../tables/valueText.js';
import { WORDS } from '../text/words.js';
import { GENERAL, cellNumber } from './numberFormats.js';
import { textCell, type NumberFormat, type PlanCell } from './sheetPlan.js';

/** Amounts of the infographic are read at a glance: one decimal of a million, none where it is not known. */
const DECIMALS_OF_MILLIONS = 1;
const DECIMALS_OF_PERCENT = 2;

/** A cell that repeats a figure of a table, live; «–» when the table has no such row (participants of technical assistance). */
export function repeatedCell(ref: CellRef, computed: ComputedTables, language: Language): PlanCell {
  const cell = computed.cells.get(cellId(ref));
  if (cell === undefined) return textCell(WORDS[language].notApplicable);
  const formula = reference(ref).excel;
  if (cell.value.state !== 'known') return { kind: 'formula', formula, value: { text: cellText(cell.value, language) }, format: GENERAL };
  return { kind: 'formula', formula, value: { number: cellNumber(cell.value.quantity) }, format: glanceFormat(cell.value.quantity) };
}

/** The known quantity of a cell of the tables. */
export function quantityAt(ref: CellRef, computed: ComputedTables): Quantity | undefined {
  const value = computed.cells.get(cellId(ref))?.value;
  return value?.state === 'known' ? value.quantity : undefined;
}

/** The format of a figure read at a glance. Two commas divide by a million: the cell holds euro. */
export function glanceFormat(quantity: Quantity): NumberFormat {
  if (quantity.unit === 'euro') return `#,##0${decimalMark(millionDecimals(quantity))},,`;
  return quantity.unit === 'ratio' ? `0${decimalMark(decimalsOfPercent(quantity, DECIMALS_OF_PERCENT))}%` : '#,##0';
}

/** The same figure in a sentence: "236,7 Mln €", "24,39%", "244.885"; «n.d.» when it is not known. */
export function glanceText(ref: CellRef, computed: ComputedTables, language: Language): string {
  const quantity = quantityAt(ref, computed);
  if (quantity?.unit !== 'euro') {
    const value = computed.cells.get(cellId(ref))?.value ?? { state: 'notApplicable' };
    return cellText(value, language, DECIMALS_OF_PERCENT);
  }
  return withUnit(formatDecimal(quantity.value.dividedBy(MILLION), millionDecimals(quantity), language), 'MEUR', language);
}

function millionDecimals(quantity: Quantity): number {
  return Math.min(DECIMALS_OF_MILLIONS, decimalsInMillions(quantity));
}

function decimalMark(decimals: number): string {
  return decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
}
