import { describe, expect, it } from 'vitest';
import { cellDate, dayOfSerial } from '../../../../engine/ooxml/read/cellDate.js';
import type { WorkbookModel } from '../../../../engine/ooxml/read/workbookModel.js';

const DAY = 86_400_000;

describe('the day of a serial number', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [43_830, 1900, '2019-12-31'],
    [2_958_465, 1900, '9999-12-31'],
    [2_958_466, 1900, undefined],
    [0, 1900, undefined],
    [-1, 1900, undefined],
    [1.5, 1900, undefined],
    [0, 1904, '1904-01-01'],
    [42_368, 1904, '2019-12-31'],
    [2_957_003, 1904, '9999-12-31'],
    [2_957_004, 1904, undefined],
  ] as const)('%f in the system of %i is %s', (serial, system, day) => {
    expect(dayOfSerial(serial, system)).toBe(day);
  });

  it('is that of the calendar, for every day of both systems', () => {
    const wrong: number[] = [];
    const start = Date.UTC(1899, 11, 31);
    for (let serial = 1; serial <= 2_958_465; serial++) {
      if (serial === 60) continue;
      const day = new Date(start + (serial < 60 ? serial : serial - 1) * DAY).toISOString().slice(0, 10);
      if (dayOfSerial(serial, 1900) !== day || (serial >= 1_462 && dayOfSerial(serial - 1_462, 1904) !== day)) wrong.push(serial);
    }
    expect(wrong).toEqual([]);
  });
});

it('a cell shows a day when it is a number in a format of dates, or an ISO date', () => {
  const style = { isDate: false, isPercent: false, isScaled: false, isLocked: true };
  const workbook: WorkbookModel = { dateSystem: 1900, isStructureLocked: false, sheets: [], names: [], styles: [style, { ...style, isDate: true }] };
  const cell = { row: 1, column: 1 };
  expect(cellDate({ ...cell, kind: 'number', text: '43830.75', style: 1 }, workbook)).toBe('2019-12-31');
  expect(cellDate({ ...cell, kind: 'number', text: '43830', style: 0 }, workbook)).toBeUndefined();
  expect(cellDate({ ...cell, kind: 'isoDate', text: '2014-02-14T08:27:48.765Z', style: 0 }, workbook)).toBe('2014-02-14');
  expect(cellDate({ ...cell, kind: 'text', text: '31/12/2019', style: 1 }, workbook)).toBeUndefined();
});
