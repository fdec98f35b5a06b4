/** Days of the calendar as whole numbers: 0 is 1 January 1900. No clock, no time zone. */
export type Day = number;

const DAYS_OF_400_YEARS = 146_097;
/** Days from 1 March of year 0 to 1 January 1900. */
const ORIGIN = 693_901;

/** The day of a date. Months count from March, so that the leap day comes last. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month < 3 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * DAYS_OF_400_YEARS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - ORIGIN;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function partsOf(day: Day): DateParts {
  const shifted = day + ORIGIN;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** 31 December. */
export function lastDayOf(year: number): Day {
  return dayOf(year, 12, 31);
}

/** The same day of another month, or the last of a shorter one: 31 August and six months are 28 February. */
export function monthsAfter(from: Day, months: number): Day {
  const { year, month, day } = partsOf(from);
  const shifted = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(shifted / 12), (shifted % 12) + 1];
  const nextMonth = toMonth === 12 ? dayOf(toYear + 1, 1, 1) : dayOf(toYear, toMonth + 1, 1);
  return Math.min(dayOf(toYear, toMonth, day), nextMonth - 1);
}

const written: string[] = [];

/** `gg/mm/aaaa`; kept, because a sample writes a few thousand dates a million times. */
export function writeDay(day: Day): string {
  const known = written[day];
  if (known !== undefined) return known;
  const { year, month, day: dayOfMonth } = partsOf(day);
  const text = `${String(dayOfMonth).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
  written[day] = text;
  return text;
}
