import type { FindingValue } from '../checks/finding.js';
import { isNumber, type FormulaValue } from '../formula/formulaValue.js';
import { decimal, roundHalfUp, type Decimal } from '../number/decimal.js';
import { isSameDecimal } from '../number/isSameDecimal.js';
import type { CellModel, CellStyle, WorkbookModel } from '../ooxml/read/workbookModel.js';

/** Digits of a number that no format rounds: as many as a cell shows. */
const DIGITS_OF_GENERAL = 10;
const MOST_DECIMALS = 10;
/** Excel keeps 15 digits: two numbers that differ less than this share are one. */
const SAME = decimal('1e-12');

/** Whether two numbers look the same in a cell. */
export function isShownAlike(a: Decimal, b: Decimal, style: CellStyle | undefined): boolean {
  if (isSameNumber(a, b)) return true;
  const decimals = shownDecimals(style);
  return decimals === undefined
    ? a.toSignificantDigits(DIGITS_OF_GENERAL).equals(b.toSignificantDigits(DIGITS_OF_GENERAL))
    : roundHalfUp(a, decimals).equals(roundHalfUp(b, decimals));
}

export function isSameNumber(a: Decimal, b: Decimal): boolean {
  return isSameDecimal(a, b) || a.minus(b).abs().lessThanOrEqualTo(a.abs().plus(b.abs()).times(SAME));
}

/** The decimals of the number itself that its format shows: two more for percentages, fewer for thousands. */
function shownDecimals(style: CellStyle | undefined): number | undefined {
  return style?.decimals === undefined ? undefined : style.decimals + (style.isPercent ? 2 : 0) - (style.power ?? 0);
}

/** A value of a formula, for a sentence: a number with the decimals of its cell, at least those that tell it from another. */
export function shownValue(value: FormulaValue, { style: number }: Pick<CellModel, 'style'>, { styles }: Pick<WorkbookModel, 'styles'>, other?: FormulaValue): FindingValue {
  if (!isNumber(value)) return typeof value === 'string' ? `«${value}»` : typeof value === 'boolean' ? TRUTHS[value ? 'true' : 'false'] : value?.error ?? '';
  const style = styles[number];
  const [shown, beside] = style?.isPercent === true ? [value.times(100), isNumber(other) ? other.times(100) : undefined] : [value, isNumber(other) ? other : undefined];
  const usual = Math.max(0, style?.decimals === undefined ? Math.min(shown.decimalPlaces(), 2) : style.decimals - (style.power ?? 0));
  let decimals = Math.min(usual, MOST_DECIMALS);
  while (beside !== undefined && decimals < MOST_DECIMALS && roundHalfUp(shown, decimals).equals(roundHalfUp(beside, decimals)) && !isSameNumber(shown, beside)) decimals += 1;
  return { decimal: shown, decimals, unit: style?.isPercent === true ? 'percento' : 'numero' };
}

const TRUTHS = { true: { it: 'VERO', en: 'TRUE' }, false: { it: 'FALSO', en: 'FALSE' } } as const;
