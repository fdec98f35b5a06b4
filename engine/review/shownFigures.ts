import type { FindingValue } from '../checks/finding.js';
import { roundHalfUp, type Decimal } from '../number/decimal.js';
import { isExact, type Quantity, type Unit } from '../number/quantity.js';
import type { WrittenUnit } from '../programme/writtenQuantity.js';
import type { CellValue } from '../tables/cell.js';
import { WORDS } from '../text/words.js';

const WRITTEN: Readonly<Record<Unit, WrittenUnit>> = { euro: 'EUR', persons: 'persone', number: 'numero', ratio: 'percento' };
const LEAST_DECIMALS: Readonly<Record<Unit, number>> = { euro: 2, persons: 0, number: 0, ratio: 2 };
const MOST_DECIMALS = 10;

/** What was found and what was expected, with as many decimals as it takes to see that they differ. */
export function foundAndExpected(found: CellValue, expected: CellValue): { readonly found: FindingValue; readonly expected: FindingValue } {
  if (found.state !== 'known' || expected.state !== 'known') return { found: shown(found), expected: shown(expected) };
  // An amount that follows from a percentage is known as well as that: «58,75 Mln €».
  if (expected.quantity.unit !== 'ratio' && !isExact(expected.quantity)) return { found: shown(found), expected: { quantity: expected.quantity } };
  const [a, b] = [scaled(found.quantity), scaled(expected.quantity)];
  let decimals = Math.max(LEAST_DECIMALS[found.quantity.unit], a.decimalPlaces() <= 2 ? a.decimalPlaces() : 0);
  while (decimals < MOST_DECIMALS && roundHalfUp(a, decimals).equals(roundHalfUp(b, decimals))) decimals += 1;
  return { found: { decimal: a, decimals, unit: WRITTEN[found.quantity.unit] }, expected: { decimal: b, decimals, unit: WRITTEN[expected.quantity.unit] } };
}

/** By how much two figures differ, without a sign. */
export function differenceShown(found: CellValue, expected: CellValue): FindingValue {
  if (found.state !== 'known' || expected.state !== 'known') return '';
  const { unit, value } = found.quantity;
  const difference = { ...found.quantity, value: value.minus(expected.quantity.value).abs() };
  return { decimal: scaled(difference), decimals: Math.max(LEAST_DECIMALS[unit], Math.min(scaled(difference).decimalPlaces(), 2)), unit: WRITTEN[unit] };
}

/** A value of a cell, as sentences show it. */
export function shown(value: CellValue): FindingValue {
  switch (value.state) {
    case 'known':
      return { decimal: scaled(value.quantity), decimals: Math.max(LEAST_DECIMALS[value.quantity.unit], Math.min(scaled(value.quantity).decimalPlaces(), 2)), unit: WRITTEN[value.quantity.unit] };
    case 'word':
      return { it: WORDS.it[value.word], en: WORDS.en[value.word] };
    case 'text':
      return value.text;
    case 'empty':
      return '';
    default:
      return { it: WORDS.it[value.state], en: WORDS.en[value.state] };
  }
}

/** A ratio in per cent, as people write it. */
function scaled({ unit, value }: Quantity): Decimal {
  return unit === 'ratio' ? value.times(100) : value;
}
