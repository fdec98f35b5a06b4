import { describe, expect, it } from 'vitest';
import { readValues } from '../../../engine/input/readValues.js';
import { bundledProgramme, bundledText } from '../bundledProgramme.js';
import { valuesText, type ValueRow } from './valuesText.js';

const read = (...rows: ValueRow[]) => readValues(valuesText(...rows), 'valori.csv', bundledProgramme, 2020);

describe('the rows of a valori.csv', () => {
  it('are used, excluded as later or excluded in error, each with its line', () => {
    const { figures, count } = read({ anno: '2018' }, { anno: '2021' }, { anno: '2020' }, { anno: '2020', valore: 'x' }, { anno: '2020', misura: 'impegni' });
    expect(figures.map(({ row }) => row)).toEqual([2, 4, 6]);
    expect(count).toEqual({
      file: 'valori.csv',
      read: 5,
      used: 3,
      excluded: [
        { row: 3, reason: 'laterYear' },
        { row: 5, reason: 'inError' },
      ],
    });
  });

  it('of a later year are no error, whatever they hold: a report knows nothing of its future', () => {
    const { issues, count } = read({ anno: '2021', valore: 'x', asse: 'XII' });
    expect(issues).toEqual([]);
    expect(count.excluded).toEqual([{ row: 2, reason: 'laterYear' }]);
  });

  it('belong to the years that they say', () => {
    expect(read({ anno: '2018' }, { anno: '2020' }).figures.map(({ key }) => key.year)).toEqual([2018, 2020]);
  });

  it('count lines as the user sees them, also after a field of two lines', () => {
    expect(read({ anno: '2020', fonte: 'prima riga\nseconda riga' }, { anno: '2020', misura: 'impegni' }).figures.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe('DAT-008, the same figure twice', () => {
  it('names the line of the first, which stays', () => {
    const { figures, issues } = read({ anno: '2020', misura: 'impegni' }, { anno: '2020', valore: '1' }, { anno: '2020', misura: 'pagamenti' }, { anno: '2020', valore: '2' });
    expect(issues).toEqual([{ code: 'DAT-008', severity: 'error', place: { file: 'valori.csv', row: 5 }, values: { first: '3', firstFile: 'valori.csv' } }]);
    expect(figures.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('is told also for the same value, other spellings, another source or another unit', () => {
    const { issues } = read(
      { anno: '2020', asse: 'II' },
      { anno: '2020', asse: '2' },
      { anno: '2020', asse: 'Asse II', fonte: 'Altra fonte' },
      { anno: '2020', asse: 'ii', misura: 'attivato', unita: 'MEUR', valore: '0,1' },
    );
    expect(issues.map(({ code, place, values }) => [code, place.row, values['first']])).toEqual([
      ['DAT-008', 3, '2'],
      ['DAT-008', 4, '2'],
      ['DAT-008', 5, '2'],
    ]);
  });

  it('is told when one row names 31 December of its year and the other no date', () => {
    expect(read({ anno: '2020', data_riferimento: '31/12/2020' }, { anno: '2020' }).issues.map(({ code }) => code)).toEqual(['DAT-008']);
    expect(read({ anno: '2020', data_riferimento: '30/06/2020' }, { anno: '2020' }).issues).toEqual([]);
  });

  it('is not told for two years, two sexes, two priorities or two initiatives', () => {
    const { issues, count } = read(
      { anno: '2018' },
      { anno: '2020' },
      { anno: '2020', genere: 'M' },
      { anno: '2020', genere: 'F' },
      { anno: '2020', priorita_investimento: '8.i' },
      { anno: '2020', priorita_investimento: '8.ii' },
      { anno: '2020', voce: 'a' },
      { anno: '2020', voce: 'b' },
      { anno: '2020', dettaglio: 'a' },
    );
    expect([issues, count.used]).toEqual([[], 9]);
  });

  it('is not told against a row in error: correcting it must not make a new one', () => {
    const { issues, count } = read({ anno: '2020', valore: 'x' }, { anno: '2020', valore: '1' });
    expect(issues.map(({ code }) => code)).toEqual(['DAT-004']);
    expect(count.used).toBe(1);
  });
});

describe('a mistake of the whole file', () => {
  it.each([
    ['DAT-001', 'anno;misura\n2020;programmato'],
    ['DAT-010', `${valuesText({ anno: '2020' })}\n"2020;impegni`],
    ['DAT-011', `${valuesText({ anno: '2020' })};x`],
    ['DAT-019', ''],
    ['DAT-021', valuesText({ anno: '2020' }).replace('fonte', 'misura')],
  ])('%s stops the file: nothing is read from it', (code, text) => {
    const { figures, count, issues } = readValues(text, 'valori.csv', bundledProgramme, 2020);
    expect([...new Set(issues.filter(({ severity }) => severity === 'error').map((one) => one.code))]).toEqual([code]);
    expect([figures.length, count.read, count.used, count.excluded.length]).toEqual([0, 0, 0, 0]);
  });

  it('is not a column that nobody knows: the file is read', () => {
    const text = valuesText({ anno: '2020' }).replace('fonte', 'fonti');
    const { figures, issues } = readValues(text, 'valori.csv', bundledProgramme, 2020);
    expect(issues.map(({ code, severity, values }) => [code, severity, values['nearest']])).toEqual([['DAT-002', 'warning', 'fonte']]);
    expect(figures).toHaveLength(1);
  });
});

describe('the bundled valori.csv', () => {
  it.each([
    [2018, 124],
    [2020, 131],
    [2022, 98],
  ])('of %i has no issue and uses all its %i rows', (year, rows) => {
    const { figures, count, issues } = readValues(bundledText(`${year}/valori.csv`), 'valori.csv', bundledProgramme, year);
    expect(issues).toEqual([]);
    expect(count).toEqual({ file: 'valori.csv', read: rows, used: rows, excluded: [] });
    expect(figures.every(({ key }) => key.year === year)).toBe(true);
  });

  it('of 2022 is all later for a report of 2020', () => {
    const { count } = readValues(bundledText('2022/valori.csv'), 'valori.csv', bundledProgramme, 2020);
    expect([count.used, count.excluded.length]).toEqual([0, 98]);
  });

  it.each([
    // Public summaries of 2018, 2020 and 2022: certified expenditure of axis II.
    [2018, '41300000', '50000'],
    [2020, '109800000', '50000'],
    [2022, '243965037.2', '0'],
  ])('of %i certifies %s € ± %s on axis II', (year, value, halfWidth) => {
    const { figures } = readValues(bundledText(`${year}/valori.csv`), 'valori.csv', bundledProgramme, year);
    const certified = figures.filter(({ key }) => key.measure === 'certified' && key.axis === 'II');
    expect(certified.map(({ quantity }) => [quantity.value.toFixed(), quantity.halfWidth.toFixed()])).toEqual([[value, halfWidth]]);
  });
});
