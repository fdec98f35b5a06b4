import { describe, expect, it } from 'vitest';
import { mapOption } from '../../templates/commandLine/mapOption.js';
import { Failure } from '../../templates/failure.js';

describe('the places that the user names', () => {
  it.each([
    ['S3=Dati!A7', { table: 'S3', sheet: 'Dati', row: 7, column: 1 }],
    ['S3=\'S3 Avanzamento\'!A7', { table: 'S3', sheet: 'S3 Avanzamento', row: 7, column: 1 }],
    ['T6=\'L\'\'asse = I!\'!$AB$12', { table: 'T6', sheet: 'L\'asse = I!', row: 12, column: 28 }],
    ['S4A=S3 Avanzamento!c9', { table: 'S4A', sheet: 'S3 Avanzamento', row: 9, column: 3 }],
  ])('%s', (text, place) => expect(mapOption([text])).toEqual([place]));

  it('may be several, one for each table', () => {
    expect(mapOption(['S1=A!A1', 'S3=A!A20']).map(({ table }) => table)).toEqual(['S1', 'S3']);
  });

  it.each([
    ['S3', 'CLI-004', 'expected.tablePlace'],
    ['S3=', 'CLI-004', 'expected.tablePlace'],
    ['=Dati!A7', 'CLI-004', 'expected.tablePlace'],
    ['S3=A7', 'CLI-004', 'expected.tablePlace'],
    ['S3=Dati!A7:B9', 'CLI-004', 'expected.tablePlace'],
    ['S3=Dati!7', 'CLI-004', 'expected.tablePlace'],
    ['S3=Dati!XFE1', 'CLI-004', 'expected.tablePlace'],
    ['S3=Dati!A1048577', 'CLI-004', 'expected.tablePlace'],
    ['S9=Dati!A7', 'CLI-004', 'S1, S2, S3, S4A, S4B, S5, S6, S7, S8, T2A, T2C, T4A, T4B, T5, T6, T7, T8, T10'],
  ])('are refused when they name no cell or no table: %s', (text, code, expected) => {
    expect(refusal([text])).toMatchObject({ exitCode: 2, issues: [{ code, values: { option: '--map', expected } }] });
  });

  it('are refused when a table is given twice', () => {
    expect(refusal(['S3=A!A1', 'S3=B!A1'])).toMatchObject({ exitCode: 2, issues: [{ code: 'CLI-010' }] });
  });
});

function refusal(given: readonly string[]): unknown {
  try {
    return mapOption(given);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
