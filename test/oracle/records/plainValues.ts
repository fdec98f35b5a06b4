/** A civil date as three numbers. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `gg/mm/aaaa`, with one or two digits for day and month, or `aaaa-mm-gg`; undefined when it is no day of the calendar. */
export function plainDate(text: string): PlainDate | undefined {
  const italian = /^(\d\d?)\/(\d\d?)\/(\d\d\d\d)$/.exec(text);
  const iso = /^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(text);
  const [year, month, day] = italian ? [italian[3], italian[2], italian[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= lastDay(date.year, date.month) ? date : undefined;
}

export function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** A number that grows with the date, to compare dates. */
export function order({ year, month, day }: PlainDate): number {
  return year * 10_000 + month * 100 + day;
}

/** The date some days later, one day after the other. */
export function daysLater(date: PlainDate, days: number): PlainDate {
  let { year, month, day } = date;
  for (let left = days; left > 0; left -= 1) {
    day += 1;
    if (day > lastDay(year, month)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  return { year, month, day };
}

/** The same day six months later, or the last of that month. */
export function sixMonthsLater({ year, month, day }: PlainDate): PlainDate {
  const then = month > 6 ? { year: year + 1, month: month - 6 } : { year, month: month + 6 };
  return { ...then, day: Math.min(day, lastDay(then.year, then.month)) };
}

/** Completed years of age: a person born on 29 February has the birthday on 1 March when there is no such day. */
export function ageAt(birth: PlainDate, date: PlainDate): number {
  const hadBirthday = date.month > birth.month || (date.month === birth.month && date.day >= birth.day);
  return date.year - birth.year - (hadBirthday ? 0 : 1);
}

/** Cents of an amount with decimal comma or of one with a lone dot and two decimals; undefined when it is empty or unreadable. */
export function plainCents(text: string): bigint | undefined {
  const isPlain = /^\d+(,\d\d?)?$/.test(text);
  const isGrouped = /^\d{1,3}(\.\d{3})+,\d\d?$/.test(text) || /^\d{1,3}(\.\d{3}){2,}$/.test(text);
  const isDotted = /^\d+\.\d\d$/.test(text);
  if (!isPlain && !isGrouped && !isDotted) return undefined;
  const [euro, decimals = ''] = (isDotted ? text.replace('.', ',') : text.replaceAll('.', '')).split(',') as [string, string?];
  if (euro.length + decimals.length > 15) return undefined;
  return BigInt(euro) * 100n + BigInt(decimals.padEnd(2, '0'));
}

/** Cents as euro with a dot and without zeros at the end: 1234.5. */
export function euroText(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const decimals = digits.slice(-2).replace(/0+$/, '');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}${decimals === '' ? '' : `.${decimals}`}`;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** `II` of `II`, `2`, `Asse II`. */
export function plainAxis(text: string): string {
  const word = text.toUpperCase().replace(/^ASSE +/, '');
  return /^\d+$/.test(word) ? (ROMAN[Number(word) - 1] ?? '') : word;
}

/** `8.i` of `8.i`, `8i`, `PI 8v`, `9.IV`. */
export function plainPriority(text: string): string {
  return text.toLowerCase().replace(/^pi */, '').replace(/^(\d+)\.?([ivx]+)$/, '$1.$2');
}
