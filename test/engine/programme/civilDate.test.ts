import { describe, expect, it } from 'vitest';
import { cutOff, formatCivilDate, parseCivilDate, parseLongDate, yearOf } from '../../../engine/programme/civilDate.js';

describe('a date', () => {
  it.each([
    ['31/12/2018', '2018-12-31'],
    ['01/01/2014', '2014-01-01'],
    ['1/6/2018', '2018-06-01'],
    ['12/06/2018', '2018-06-12'],
    ['2018-06-12', '2018-06-12'],
    [' 2020-11-09 ', '2020-11-09'],
    ['\u00a009/11/2020', '2020-11-09'],
    ['30/04/2019', '2019-04-30'],
    ['31/07/2025', '2025-07-31'],
    ['31/08/2025', '2025-08-31'],
  ])('written %j is %s', (text, date) => {
    expect(parseCivilDate(text)).toBe(date);
  });

  it('has the day first in the Italian form: 6 December is not 12 June', () => {
    expect(parseCivilDate('06/12/2018')).toBe('2018-12-06');
  });

  it.each([
    ['29/02/2016', '2016-02-29'],
    ['29/02/2020', '2020-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('%s exists: the year is a leap year', (text, date) => {
    expect(parseCivilDate(text)).toBe(date);
  });

  it.each(['29/02/2018', '29/02/2019', '29/02/2100', '29/02/1900', '1900-02-29', '30/02/2020'])('%s does not exist', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it.each([
    ['1900-01-01', '1900-01-01'],
    ['9999-12-31', '9999-12-31'],
  ])('may be as far as %s', (text, date) => {
    expect(parseCivilDate(text)).toBe(date);
  });

  it.each(['1899-12-31', '31/12/1899', '01/01/0018'])('is not before 1900: %s', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it.each(['00/12/2018', '32/12/2018', '31/00/2018', '31/13/2018', '31/04/2018', '31/06/2018', '31/09/2018', '31/11/2018', '2018-00-10', '2018-13-10', '2018-10-00', '2018-10-32'])(
    'has a month of the year and a day of the month: %s is none',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined();
    },
  );

  it.each(['', ' ', 'ieri', '31/12', '31/12/18', '31-12-2018', '31.12.2018', '2018/12/31', '20181231', '2018-6-1', '12/2018', '43465', '31/12/2018 00:00', '2018-12-31T00:00:00Z', '31 dicembre 2018', '123/12/2018', '31/12/20189'])(
    'is not read from %j',
    (text) => {
      expect(parseCivilDate(text)).toBeUndefined();
    },
  );
});

describe('every day from 2014 to 2025', () => {
  /** Days counted one by one, without a clock. */
  const days: [year: number, month: number, day: number][] = [];
  for (let year = 2014; year <= 2025; year += 1) {
    const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, month) => {
      for (let day = 1; day <= length; day += 1) days.push([year, month + 1, day]);
    });
  }

  it('is the same date in both forms, and follows the one before', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const iso = days.map(([year, month, day]) => parseCivilDate(`${year}-${two(month)}-${two(day)}`));
    const italian = days.map(([year, month, day]) => parseCivilDate(`${day}/${month}/${year}`));
    expect(days).toHaveLength(12 * 365 + 3);
    expect(iso).toEqual(italian);
    expect(iso.includes(undefined)).toBe(false);
    expect(iso).toEqual([...iso].sort());
  });
});

describe('the date of a report', () => {
  it('is 31 December of its year', () => {
    expect(cutOff(2018)).toBe('2018-12-31');
  });

  it('is written in words', () => {
    expect(formatCivilDate(cutOff(2018), 'it')).toBe('31 dicembre 2018');
    expect(formatCivilDate(cutOff(2018), 'en')).toBe('31 December 2018');
    expect(formatCivilDate(parseCivilDate('1/5/2020')!, 'it')).toBe('1 maggio 2020');
    expect(formatCivilDate(parseCivilDate('09/08/2020')!, 'en')).toBe('9 August 2020');
  });

  it('has a year', () => {
    expect(yearOf(parseCivilDate('29/05/2023')!)).toBe(2023);
  });
});

describe('a date in words', () => {
  it.each([['12 giugno 2019', '2019-06-12'], ['31 December 2020', '2020-12-31'], [' 1  Maggio 2018 ', '2018-05-01']])('%s is read', (text, date) => {
    expect(parseLongDate(text)).toBe(date);
  });

  it.each(['31 giugno 2019', 'giugno 2019', '12 giugnio 2019', '12 giugno 19', '12 giugno 2019 circa', ''])('«%s» is none', (text) => {
    expect(parseLongDate(text)).toBeUndefined();
  });

  it('comes back as it was written', () => {
    for (const language of ['it', 'en'] as const) expect(parseLongDate(formatCivilDate(cutOff(2022), language))).toBe(cutOff(2022));
  });
});
