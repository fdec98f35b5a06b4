/*
 * Civil dates as whole numbers, read from bytes: (year << 9) | (month << 5) | day. Dates compare as their numbers do; no clock,
 * no time zone, no object.
 */

/** A date as one number; 0 is no date. */
export type CivilDay = number;

export const NO_DAY: CivilDay = 0;

export function civilDay(year: number, month: number, day: number): CivilDay {
  return (year << 9) | (month << 5) | day;
}

export function yearOfDay(day: CivilDay): number {
  return day >> 9;
}

/** «31/12/2020», for messages. */
export function shownDay(day: CivilDay): string {
  return `${day & 31}/${(day >> 5) & 15}/${day >> 9}`;
}

const [SLASH, DASH, ZERO] = [0x2f, 0x2d, 0x30];
const FIRST_YEAR = 1900;

/** Reads `gg/mm/aaaa` (also `g/m/aaaa`) or `aaaa-mm-gg`; NO_DAY when the bytes are no date of the calendar. */
export function dayOfBytes(bytes: Uint8Array, start: number, end: number): CivilDay {
  if (end - start === 10) {
    if (bytes[start + 2] === SLASH && bytes[start + 5] === SLASH) return fromParts(fourDigits(bytes, start + 6), twoDigits(bytes, start + 3), twoDigits(bytes, start));
    if (bytes[start + 4] === DASH && bytes[start + 7] === DASH) return fromParts(fourDigits(bytes, start), twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
  }
  return shortDate(bytes, start, end);
}

/** A day or a month of one figure: 1/2/2020. Looks at the field only: what follows it may be a million bytes without a mark. */
function shortDate(bytes: Uint8Array, start: number, end: number): CivilDay {
  const dayLength = bytes[start + 1] === SLASH ? 1 : 2;
  const [first, second] = [start + dayLength, end - 5];
  const monthLength = second - first - 1;
  if (monthLength < 1 || monthLength > 2 || bytes[first] !== SLASH || bytes[second] !== SLASH) return NO_DAY;
  return fromParts(digits(bytes, second + 1, 4), digits(bytes, first + 1, monthLength), digits(bytes, start, dayLength));
}

/** A number of two figures; a negative one when some byte is no figure. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const units = bytes[at + 1]! - ZERO;
  return tens >>> 0 > 9 || units >>> 0 > 9 ? NOT_A_NUMBER : tens * 10 + units;
}

function fourDigits(bytes: Uint8Array, at: number): number {
  const century = twoDigits(bytes, at);
  const year = twoDigits(bytes, at + 2);
  return century < 0 || year < 0 ? NOT_A_NUMBER : century * 100 + year;
}

const NOT_A_NUMBER = -1;

/** A number of so many figures; a negative one when some byte is no figure. */
function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const figure = bytes[i]! - ZERO;
    if (figure < 0 || figure > 9) return NOT_A_NUMBER;
    value = value * 10 + figure;
  }
  return value;
}

function fromParts(year: number, month: number, day: number): CivilDay {
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return NO_DAY;
  return (year << 9) | (month << 5) | day;
}

const MONTH_LENGTHS = Uint8Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

function daysIn(year: number, month: number): number {
  return month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : MONTH_LENGTHS[month]!;
}

/** The date so many days later: for the few days of a window. */
export function daysLater(date: CivilDay, days: number): CivilDay {
  let [year, month, day] = [date >> 9, (date >> 5) & 15, (date & 31) + days];
  for (let length = daysIn(year, month); day > length; length = daysIn(year, month)) {
    day -= length;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return civilDay(year, month, day);
}

/** The same day so many months later, or the last day of that month: six months after 31 August is the last of February. */
export function monthsLater(date: CivilDay, months: number): CivilDay {
  const total = ((date >> 5) & 15) - 1 + months;
  const [year, month] = [(date >> 9) + Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return civilDay(year, month, Math.min(date & 31, daysIn(year, month)));
}

/** Completed years at a date: whoever is born on 29 February has the birthday on 1 March of common years. */
export function completedYears(birth: CivilDay, at: CivilDay): number {
  return (at >> 9) - (birth >> 9) - ((at & 511) < (birth & 511) ? 1 : 0);
}
