import type { Language } from '../number/italianFormat.js';
import { isExact, type Quantity } from '../number/quantity.js';
import type { Column } from '../tables/table.js';
import { decimalsInMillions, decimalsOfPercent } from '../tables/valueText.js';
import type { NumberFormat } from './sheetPlan.js';

/** How a table shows money: whole euro and cents, or millions when some amount is known only so. */
export type MoneyScale = 'euro' | 'wholeEuro' | 'millions';

export const GENERAL: NumberFormat = 'General';
const COUNT: NumberFormat = '#,##0';

/** The number format of a quantity in a column: never more decimals than are known. */
export function formatOf(quantity: Quantity, column: Column, scale: MoneyScale, language: Language): NumberFormat {
  switch (quantity.unit) {
    case 'euro':
      return column.kind === 'figure' ? withMoneyUnit(moneyFormat(quantity, scale), scale, language) : moneyFormat(quantity, scale);
    case 'ratio':
      return `0${fraction(decimalsOfPercent(quantity, column.decimals))}%`;
    default:
      return COUNT;
  }
}

/** In a column whose rows have different units, an amount carries its own. */
function withMoneyUnit(format: NumberFormat, scale: MoneyScale, language: Language): NumberFormat {
  if (language === 'en') return scale === 'millions' ? `"EUR "${format}" million"` : `"EUR "${format}`;
  return scale === 'millions' ? `${format} "Mln €"` : `${format} "€"`;
}

/** Two commas divide by a million: the cell holds euro, the eye sees millions. */
function moneyFormat(quantity: Quantity, scale: MoneyScale): NumberFormat {
  if (scale === 'millions') return `#,##0${fraction(decimalsInMillions(quantity))},,`;
  return scale === 'euro' && isExact(quantity) ? '#,##0.00' : COUNT;
}

function fraction(decimals: number): string {
  return decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
}

const SIGNIFICANT_DIGITS = 15;

/** The plain decimal text of a value as a workbook can hold it: at most 15 significant digits, no exponent. */
export function cellNumber(quantity: Quantity): string {
  const { value } = quantity;
  if (value.isZero()) return '0';
  if (value.e < SIGNIFICANT_DIGITS && value.isInteger()) return value.toFixed();
  return value.toSignificantDigits(SIGNIFICANT_DIGITS).toFixed();
}
