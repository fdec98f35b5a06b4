import { BLANK, type CellValue } from './hostCell.js';
import { HostError } from './protocol.js';

/** What Excel makes of something that is written into a cell, as if a person had typed it in a workbook in English of the United States. */
export type Entered =
  | { readonly kind: 'value'; readonly value: CellValue; /** A format that Excel gives to a plain cell: of dates, of per cents. */ readonly format?: string; readonly isQuoted?: boolean }
  | { readonly kind: 'formula'; readonly formula: string };

/** The longest text that a cell can hold. */
const LONGEST_TEXT = 32_767;
const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);

/**
 * @param isTextCell the cell has the format of texts: what is written stays as it is
 * @throws HostError InvalidArgument for what no cell can hold
 */
export function enteredValue(input: unknown, isTextCell: boolean): Entered {
  if (typeof input === 'number') return isTextCell ? textValue(String(input)) : { kind: 'value', value: { kind: 'number', text: numberText(input) } };
  if (typeof input === 'boolean') return { kind: 'value', value: { kind: 'boolean', text: input ? 'TRUE' : 'FALSE' } };
  if (typeof input !== 'string' || input.length > LONGEST_TEXT) throw new HostError('InvalidArgument');
  if (input === '') return { kind: 'value', value: BLANK };
  if (isTextCell) return textValue(input);
  if (input.startsWith("'")) return { ...textValue(input.slice(1)), isQuoted: true };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input.slice(1) };
  return recognised(input) ?? textValue(input);
}

/** A double as a file holds it: the shortest text that gives it back. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value).replace('e+', 'E+').replace('e-', 'E-');
}

function textValue(text: string): Entered & { kind: 'value' } {
  return { kind: 'value', value: { kind: 'text', text } };
}

function numberValue(value: number, format?: string): Entered {
  return { kind: 'value', value: { kind: 'number', text: numberText(value) }, ...(format !== undefined && { format }) };
}

function recognised(input: string): Entered | undefined {
  const text = input.trim();
  if (/^(?:true|false)$/i.test(text)) return { kind: 'value', value: { kind: 'boolean', text: text.toUpperCase() } };
  if (ERRORS.has(text.toUpperCase())) return { kind: 'value', value: { kind: 'error', text: text.toUpperCase() } };
  return recognisedNumber(text) ?? recognisedDate(text) ?? recognisedTime(text);
}

const PLAIN = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+`;
const NUMBER = new RegExp(`^([-+]?)(\\$?)(${PLAIN})(e[-+]?\\d{1,3})?(%?)$`, 'i');
const NEGATIVE = new RegExp(`^\\((\\$?)(${PLAIN})\\)$`);

function recognisedNumber(text: string): Entered | undefined {
  const negative = NEGATIVE.exec(text);
  if (negative !== null) return numberValue(-Number(negative[2]!.replaceAll(',', '')), negative[1] === '$' ? '$#,##0.00' : undefined);
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign, dollar, digits, exponent = '', percent] = match;
  const value = Number(`${sign}${digits!.replaceAll(',', '')}${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  const hasDecimals = digits!.includes('.');
  if (percent === '%') return numberValue(Number((value / 100).toPrecision(15)), hasDecimals ? '0.00%' : '0%');
  if (dollar === '$') return numberValue(value, '$#,##0.00');
  if (exponent !== '') return numberValue(value, '0.00E+00');
  return numberValue(value, digits!.includes(',') ? (hasDecimals ? '#,##0.00' : '#,##0') : undefined);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The year of a date that is written without one: the double has no clock. */
const YEAR_OF_TODAY = 2026;

function recognisedDate(text: string): Entered | undefined {
  const slashes = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (slashes !== null) return date(slashes[3], slashes[1]!, slashes[2]!, slashes[3] === undefined ? 'd-mmm' : 'm/d/yyyy');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return date(iso[1], iso[2]!, iso[3]!, 'm/d/yyyy');
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{4}|\d{2}))?$/i.exec(text);
  const month = named === null ? -1 : MONTHS.indexOf(named[2]!.toLowerCase());
  return month < 0 ? undefined : date(named![3], String(month + 1), named![1]!, named![3] === undefined ? 'd-mmm' : 'd-mmm-yy');
}

function date(year: string | undefined, month: string, day: string, format: string): Entered | undefined {
  const short = Number(year ?? YEAR_OF_TODAY);
  const full = year?.length === 2 ? short + (short < 30 ? 2000 : 1900) : short;
  const time = Date.UTC(full, Number(month) - 1, Number(day));
  const isReal = new Date(time).getUTCMonth() === Number(month) - 1 && full >= 1900;
  // Day 1 is 1 January 1900; from March 1900 on one too many is counted, as Excel does.
  const serial = time / 86_400_000 + 25_569;
  return isReal ? numberValue(serial < 61 ? serial - 1 : serial, format) : undefined;
}

function recognisedTime(text: string): Entered | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return numberValue(seconds / 86_400, match[3] === undefined ? 'h:mm' : 'h:mm:ss');
}
