/** A calendar date as ISO text, without time or time zone: "2018-12-31". */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const ITALIAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** Reads `gg/mm/aaaa` or `aaaa-mm-gg`; undefined when the text is no date of the calendar. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const bare = text.trim();
  const iso = ISO.exec(bare);
  if (iso !== null) return fromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const italian = ITALIAN.exec(bare);
  return italian === null ? undefined : fromParts(Number(italian[3]), Number(italian[2]), Number(italian[1]));
}

function fromParts(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}` as CivilDate;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date to which the figures of a report refer: 31 December of its year. */
export function cutOff(year: number): CivilDate {
  return `${year}-12-31` as CivilDate;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

const MONTHS = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  en: 'January February March April May June July August September October November December',
} as const;

/** Reads a date as formatCivilDate writes it, in either language; undefined for any other text. */
export function parseLongDate(text: string): CivilDate | undefined {
  const [day, name = '', year, ...rest] = text.trim().split(/\s+/);
  const month = Math.max(...Object.values(MONTHS).map((names) => names.toLowerCase().split(' ').indexOf(name.toLowerCase()) + 1));
  return rest.length > 0 || !/^\d{1,2}$/.test(day ?? '') || !/^\d{4}$/.test(year ?? '') ? undefined : fromParts(Number(year), month, Number(day));
}

/** "31 dicembre 2018", "31 December 2018". */
export function formatCivilDate(date: CivilDate, language: keyof typeof MONTHS): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[language].split(' ')[month! - 1]} ${year}`;
}
