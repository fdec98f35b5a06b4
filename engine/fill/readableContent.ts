import { decimal, type Decimal } from '../number/decimal.js';
import { formatDecimal, type Language } from '../number/italianFormat.js';
import type { CellContent } from '../ooxml/cellXml.js';
import { cellDate } from '../ooxml/read/cellDate.js';
import { cellStyleOf } from '../ooxml/read/cellStyleOf.js';
import type { CellModel, CellStyle, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { formatCivilDate, parseCivilDate } from '../programme/civilDate.js';
import { translate } from '../text/translate.js';

/** Decimals of a number without a format of its own; more are shown `exactly`. */
const MOST_DECIMALS = 6;
/** As many digits as Excel keeps. */
const DIGITS = 15;

/**
 * What a cell of a workbook shows, as a person reads it: the number with the marks of the language and the decimals of its
 * format, in units also where the format shows millions; the formula with its value.
 * @param exactly all the digits that the cell holds, whatever its format: for numbers that differ where nobody sees
 */
export function readableCell(cell: CellModel | undefined, workbook: WorkbookModel, language: Language, exactly = false): string {
  if (cell === undefined) return '';
  const value = cellDayText(cell, workbook, language) ?? valueText(cell, workbook.styles[cell.style], language, exactly);
  return cell.formula === undefined ? value : formulaText(cell.formula, value);
}

/** The same for what is to be written. @param format the number format in its English form */
export function readableContent(content: CellContent, format: string, language: Language, exactly = false): string {
  const number = (text: string) => numberText(text, cellStyleOf(format, false), language, exactly);
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return number(content.value);
    case 'formula':
      return formulaText(content.formula, 'number' in content.cached ? number(content.cached.number) : content.cached.text);
  }
}

function cellDayText(cell: CellModel, workbook: WorkbookModel, language: Language): string | undefined {
  const day = cellDate(cell, workbook);
  const date = day === undefined ? undefined : parseCivilDate(day);
  return date === undefined ? day : formatCivilDate(date, language);
}

function valueText({ kind, text }: CellModel, style: CellStyle | undefined, language: Language, exactly: boolean): string {
  if (kind === 'number') return numberText(text, style, language, exactly);
  if (kind === 'boolean') return translate(language, text === 'TRUE' ? 'cell.true' : 'cell.false');
  return text;
}

function formulaText(formula: string, value: string): string {
  return value === '' ? `=${formula}` : `=${formula} (${value})`;
}

function numberText(text: string, style: CellStyle | undefined, language: Language, exactly: boolean): string {
  const number = decimal(text);
  if (exactly) return allDigits(number, language);
  const shown = style?.isPercent === true ? number.times(100) : number;
  // A format in millions hides what stands there: the number is shown as it is held.
  const decimals = style?.power === undefined ? style?.decimals : undefined;
  const printed = formatDecimal(shown, decimals ?? Math.min(shown.decimalPlaces(), MOST_DECIMALS), language);
  return style?.isPercent === true ? `${printed}%` : printed;
}

function allDigits(number: Decimal, language: Language): string {
  const kept = number.toSignificantDigits(DIGITS);
  return formatDecimal(kept, kept.decimalPlaces(), language);
}
