import { decimal, type Decimal } from '../number/decimal.js';
import { formatDecimal, type Language } from '../number/italianFormat.js';
import { isExact, knownDecimals, type Quantity } from '../number/quantity.js';
import type { Bilingual } from '../law/reference.js';
import { WORDS } from '../text/words.js';
import type { WrittenUnit } from '../programme/writtenQuantity.js';
import type { CellValue } from './cell.js';

export const MILLION: Decimal = decimal(1_000_000);

/** Amounts known only to thousands or worse are written in millions, with the decimals that are known. */
const COARSE: Decimal = decimal(500);
const MOST_DECIMALS = 2;

export function isCoarse({ halfWidth }: Quantity): boolean {
  return halfWidth.greaterThanOrEqualTo(COARSE);
}

/**
 * Decimals to print for an amount in millions: as many as are known, at most two; an exact amount below a tenth of a million
 * gets a third one, so that 69 000 € does not become 0,07.
 */
export function decimalsInMillions(quantity: Quantity): number {
  const wanted = quantity.value.abs().lessThan(MILLION.dividedBy(10)) && !quantity.value.isZero() ? MOST_DECIMALS + 1 : MOST_DECIMALS;
  return knownDecimals(quantity.halfWidth.dividedBy(MILLION), wanted);
}

/**
 * Decimals to print for a ratio as a percentage: as many as are known, at most `wanted`.
 * With none wanted in particular (targets, single figures) a number has the decimals with which it was given.
 */
export function decimalsOfPercent({ value, halfWidth }: Quantity, wanted?: number): number {
  const most = wanted ?? Math.min(MOST_DECIMALS, value.times(100).decimalPlaces());
  return knownDecimals(halfWidth.times(100), halfWidth.isZero() ? most : (wanted ?? MOST_DECIMALS));
}

/** A quantity as people read it, with its unit: "329,3 Mln €", "184.312.574,33 €", "122,89%", "202.708". */
export function quantityText(quantity: Quantity, language: Language, percentDecimals?: number): string {
  const { unit, value } = quantity;
  if (unit === 'ratio') return `${formatDecimal(value.times(100), decimalsOfPercent(quantity, percentDecimals), language)}%`;
  if (unit !== 'euro') return formatDecimal(value, 0, language);
  if (isCoarse(quantity)) {
    return withUnit(formatDecimal(value.dividedBy(MILLION), decimalsInMillions(quantity), language), 'MEUR', language);
  }
  return withUnit(formatDecimal(value, isExact(quantity) ? MOST_DECIMALS : 0, language), 'EUR', language);
}

const UNITS: Record<Language, Record<WrittenUnit, readonly [before: string, after: string]>> = {
  it: { EUR: ['', ' €'], MEUR: ['', ' Mln €'], persone: ['', ''], numero: ['', ''], percento: ['', '%'] },
  en: { EUR: ['EUR ', ''], MEUR: ['EUR ', ' million'], persone: ['', ''], numero: ['', ''], percento: ['', '%'] },
};

/** A number with its unit, as each language writes it: "329,3 Mln €", "EUR 329.3 million". */
export function withUnit(number: string, unit: WrittenUnit, language: Language): string {
  const [before, after] = UNITS[language][unit];
  return before + number + after;
}

/** How far a rounded quantity may be from the truth: "± 0,25 Mln €"; empty when it is exact. */
export function uncertaintyText({ unit, halfWidth }: Quantity, language: Language): string {
  if (halfWidth.isZero()) return '';
  if (!halfWidth.isFinite()) return '± ∞';
  const shown = unit === 'ratio' ? halfWidth.times(100) : unit === 'euro' ? halfWidth.dividedBy(MILLION) : halfWidth;
  const number = formatDecimal(shown, significantDecimals(shown), language);
  if (unit === 'euro') return `± ${withUnit(number, 'MEUR', language)}`;
  return unit === 'ratio' ? `± ${number} p.p.` : `± ${number}`;
}

/** Decimals that show two digits of a small number: 0.25 → 2, 0.0034 → 4. */
function significantDecimals(value: Decimal): number {
  const exponent = value.isZero() ? 0 : value.e;
  return Math.max(0, Math.min(6, 1 - exponent));
}

/** The text of a cell as the workbook shows it. */
export function cellText(value: CellValue, language: Language, percentDecimals?: number): string {
  switch (value.state) {
    case 'known':
      return quantityText(value.quantity, language, percentDecimals);
    case 'word':
      return WORDS[language][value.word];
    case 'text':
      return inLanguage(value.text, language);
    case 'empty':
      return '';
    default:
      return WORDS[language][value.state];
  }
}

export function inLanguage(text: string | Bilingual, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}
