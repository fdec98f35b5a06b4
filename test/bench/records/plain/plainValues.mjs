const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'];

/** A date as text that compares as dates do, `2020-01-31`; undefined for no date of the calendar. */
export function plainDate(text) {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = day === undefined ? (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []) : [];
  const [y, m, d] = [Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= monthDays(y, m))) return undefined;
  return isoText(y, m, d);
}

function isoText(year, month, day) {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthDays(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysAfter(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export function sixMonthsAfter(date) {
  const [year, month, day] = date.split('-').map(Number);
  const [y, m] = month > 6 ? [year + 1, month - 6] : [year, month + 6];
  return isoText(y, m, Math.min(day, monthDays(y, m)));
}

export function yearsBetween(birth, date) {
  return Number(date.slice(0, 4)) - Number(birth.slice(0, 4)) - (date.slice(5) < birth.slice(5) ? 1 : 0);
}

/** Cents of an amount, or the code of what is wrong with it. */
export function plainCents(text) {
  if (text === '') return 'REC-001';
  if (text.startsWith('-')) return 'REC-023';
  if (/^\d{1,3}\.\d{3}$|^\d+\.\d$/.test(text)) return 'REC-021';
  const bare = /^\d+\.\d{2}$/.test(text) ? text.replace('.', ',') : text;
  const [, whole, decimals = ''] = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(bare) ?? [];
  if (whole === undefined) return /^\d+\.\d{3,}$/.test(text) ? 'REC-022' : 'REC-020';
  if (decimals.length > 2) return 'REC-022';
  return Number(whole.replaceAll('.', '') + decimals.padEnd(2, '0'));
}

export function plainEuro(cents) {
  return String(Number((cents / 100).toFixed(2)));
}

export function plainAxis(text) {
  return /^\d+$/.test(text) ? ROMAN[Number(text)] : text.toUpperCase();
}

export function plainPriority(text) {
  return text.toLowerCase().replace(/^pi */, '').replace(/^(\d+)\.?([ivx]+)$/, '$1.$2');
}
