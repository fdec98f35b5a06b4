import { describe, expect, it } from 'vitest';
import { civilDay, completedYears, dayOfBytes, daysLater, monthsLater, NO_DAY } from '../../../engine/records/civilDay.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => dayOfBytes(bytes(text), 0, bytes(text).length);
const shown = (day: number) => `${day >> 9}-${(day >> 5) & 15}-${day & 31}`;

describe('the days read from bytes', () => {
  it('are those of the calendar, every day from 1900 to 2100, in both forms', () => {
    let last = 0;
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2100, 11, 31); time += 86_400_000) {
      const date = new Date(time);
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const expected = civilDay(year, month, day);
      const two = (value: number) => String(value).padStart(2, '0');
      if (read(`${two(day)}/${two(month)}/${year}`) !== expected || read(`${year}-${two(month)}-${two(day)}`) !== expected) expect.unreachable(date.toISOString());
      if (expected <= last) expect.unreachable(`${date.toISOString()} does not come after the day before`);
      last = expected;
    }
  });

  it('take no longer for what is no date when no mark follows for a million bytes', () => {
    const million = bytes('NULL;2020-01-01;\n'.repeat(60_000));
    const before = performance.now();
    for (let i = 0; i < 20_000; i++) if (dayOfBytes(million, 0, 4) !== NO_DAY) expect.unreachable();
    // It took 8 seconds.
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it.each(['1/2/2020', '01/2/2020', '1/02/2020'])('may have one figure for the day or the month: %s', (text) => {
    expect(read(text)).toBe(civilDay(2020, 2, 1));
  });

  it.each(['', '31/02/2020', '29/02/2019', '00/01/2020', '01/13/2020', '32/01/2020', '2020-1-1', '2020/01/01', '01-01-2020', '01/01/20', '1/1/20200', 'aa/bb/cccc', '01/01/1899', '2020-00-10', '+1/01/2020', '01/01/2020 ', '1//2020', '2020-02-30'])(
    'are none when the text is no date: «%s»',
    (text) => {
      expect(read(text)).toBe(NO_DAY);
    },
  );

  it('stop at the end of the field', () => {
    const text = bytes('1/2/2020/5');
    expect(dayOfBytes(text, 0, 8)).toBe(civilDay(2020, 2, 1));
    expect(dayOfBytes(text, 0, 5)).toBe(NO_DAY);
  });
});

describe('days and months later', () => {
  it('agree with the calendar for every day of nine years', () => {
    for (let time = Date.UTC(2014, 0, 1); time < Date.UTC(2023, 0, 1); time += 86_400_000) {
      const date = new Date(time);
      const from = civilDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      const later = new Date(time + 28 * 86_400_000);
      if (daysLater(from, 28) !== civilDay(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate())) expect.unreachable(shown(from));
    }
  });

  it.each([
    ['2020-08-31', 6, '2021-2-28'],
    ['2019-08-31', 6, '2020-2-29'],
    ['2020-06-30', 6, '2020-12-30'],
    ['2020-07-01', 6, '2021-1-1'],
    ['2020-12-31', -6, '2020-6-30'],
    ['2020-01-15', -6, '2019-7-15'],
  ])('%s and %i months make %s', (from, months, expected) => {
    expect(shown(monthsLater(read(from), months))).toBe(expected);
  });
});

describe('the completed years', () => {
  it.each([
    ['1995-06-15', '2020-06-14', 24],
    ['1995-06-15', '2020-06-15', 25],
    ['1965-01-01', '2019-12-31', 54],
    ['1965-01-01', '2020-01-01', 55],
    // Born on 29 February: the birthday of common years is 1 March.
    ['1996-02-29', '2021-02-28', 24],
    ['1996-02-29', '2021-03-01', 25],
    ['1996-02-29', '2020-02-29', 24],
  ])('of who is born on %s are, on %s, %i', (birth, at, years) => {
    expect(completedYears(read(birth), read(at))).toBe(years);
  });
});
