import type { CellModel, WorkbookModel } from './workbookModel.js';

/**
 * The day that a cell shows, as 2020-12-31; undefined for a cell that shows none: no number in a format of dates, and no ISO date.
 * The hour is left out. Excel counts days from 1 January 1900 and believes that 29 February 1900 was one; or from 1 January 1904.
 */
export function cellDate({ kind, text, style }: CellModel, { dateSystem, styles }: WorkbookModel): string | undefined {
  if (kind === 'isoDate') return /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (kind !== 'number' || styles[style]?.isDate !== true) return undefined;
  return dayOfSerial(Math.floor(Number(text)), dateSystem);
}

/** The day of a serial number; undefined for the day that never was, and for numbers that are no day of Excel. */
export function dayOfSerial(serial: number, dateSystem: WorkbookModel['dateSystem']): string | undefined {
  const sinceStart = dateSystem === 1904 ? serial + DAYS_TO_1904 : serial;
  if (!Number.isInteger(serial) || serial < 0 || sinceStart > LAST_SERIAL) return undefined;
  if (dateSystem === 1900 && (serial === 0 || serial === NEVER_WAS)) return undefined;
  // From 1 March 1900 on the count is one too many, for the day that never was.
  const days = sinceStart < NEVER_WAS ? sinceStart : sinceStart - 1;
  return civil(days + DAYS_TO_1900);
}

/** 29 February 1900. */
const NEVER_WAS = 60;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
/** Serial of 1 January 1904 in the system of 1900. */
const DAYS_TO_1904 = 1_462;
/** Days from 1 March of the year 0 to 31 December 1899, the day before serial 1. */
const DAYS_TO_1900 = 693_900;
const DAYS_OF_400_YEARS = 146_097;

/** The day so many days after 1 March of the year 0, in whole numbers: years begin in March, so that a leap day comes last. */
function civil(days: number): string {
  const era = Math.floor(days / DAYS_OF_400_YEARS);
  const day = days - era * DAYS_OF_400_YEARS;
  const year = Math.floor((day - Math.floor(day / 1_460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return `${String(era * 400 + year + (month <= 2 ? 1 : 0)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
