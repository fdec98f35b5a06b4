import type { Chance } from './chance.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1.1.1970 of a civil date. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY;
}

function partsOf(day: number): { year: number; month: number; date: number } {
  const moment = new Date(day * MILLISECONDS_A_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
}

export function yearOfDay(day: number): number {
  return partsOf(day).year;
}

/** The same month and date in another year; 29 February becomes 1 March where there is none. */
export function inYear(day: number, year: number): number {
  const { month, date } = partsOf(day);
  return dayOf(year, month, date);
}

/** `05/09/2017`, as the contract wants it. */
export function italianDate(day: number): string {
  const { year, month, date } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** A date in one of the accepted forms. */
export function writtenDate(day: number, chance: Chance): string {
  const { year, month, date } = partsOf(day);
  const padded = (value: number) => String(value).padStart(2, '0');
  return chance.weighted([
    [80, italianDate(day)],
    [14, `${year}-${padded(month)}-${padded(date)}`],
    [6, `${date}/${month}/${year}`],
  ]);
}

/** Looks like a date and is none. */
export const UNREADABLE_DATES = ['31/02/2018', '29/02/2019', '2017-02-30', '00/05/2018', '12/13/2016', '32/01/2017', '5/2019', 'ieri', '01.02.2018', '2018/03/01', '1/2/18', '2018-1-2', '43101', '31/12'];

/** Cents in one of the accepted forms: `1.234,56`, `1234,56`, `1234.56`, `1234`, `1234,5`. */
export function writtenAmount(cents: number, chance: Chance): string {
  const euro = String(Math.floor(cents / 100));
  const grouped = euro.replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = String(cents % 100).padStart(2, '0');
  const forms = [`${euro},${decimals}`, `${grouped},${decimals}`, `${euro}.${decimals}`];
  if (cents % 10 === 0) forms.push(`${euro},${decimals[0]!}`, `${grouped},${decimals[0]!}`);
  if (cents % 100 === 0) forms.push(euro);
  if (cents % 100 === 0 && grouped.split('.').length !== 2) forms.push(grouped);
  return chance.of(forms);
}

/** Looks like an amount and is none: dots that may mean two things, more than two decimals, below zero, no number. A sign + and a € are the product's own freedom: left out. */
export const UNREADABLE_AMOUNTS = ['1.234', '12.5', '1234.567', '0.123', '10,005', '1.234,567', '-5,00', '-12', '1.23,45', '1,234.56', '12.34.567', 'n.d.', '1 234,00', '1,2,3', '99999999999999999'];

/** Amounts up to some hundred thousand euro, often round, now and then zero. */
export function randomCents(chance: Chance): number {
  return chance.weighted([
    [2, () => 0],
    [30, () => chance.whole(1, 300) * 100_000],
    [30, () => chance.whole(1, 500_000) * 100],
    [20, () => chance.whole(1, 5_000_000) * 10],
    [40, () => chance.whole(1, 50_000_000)],
  ])();
}
