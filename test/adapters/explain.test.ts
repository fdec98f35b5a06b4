import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { handMadeTable } from '../support/handMadeTable.js';
import { BUNDLED, CCI, copyProgramme, raa } from './support.js';

const folder = sharedFolder();
const ours = join(folder, `RAA_${CCI}_2022.xlsx`);
const byHand = join(folder, 'a mano.xlsx');

beforeAll(async () => {
  await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
  writeFileSync(byHand, await handMadeTable(['H7', 90]));
});

describe('raa explain', () => {
  it('tells of a percentage its numerator and denominator with their sources, its rule and its law', async () => {
    const { exitCode, out } = await raa(['explain', ours, "'S3 Avanzamento finanziario'!F7", '--format', 'json']);
    expect(exitCode).toBe(0);
    const told = JSON.parse(out) as { value: string; agrees: boolean; inputs: { role: string; value: string; source: string }[]; reference: string; formula: string };
    // R22 Table 2, axis II: 323.626.680,83 of 326.425.240,31 are 99,14 %.
    expect(told.value).toBe('99,14%');
    expect(told.agrees).toBe(true);
    expect(told.inputs.map(({ role, value }) => [role, value])).toEqual([['numerator', '323.626.680,83 €'], ['denominator', '326.425.240,31 €']]);
    expect(told.inputs.every(({ source }) => source.includes('Sintesi pubblica RAA 2022'))).toBe(true);
    expect(told.reference).toContain('1303/2013');
    expect(told.formula).toMatch(/^=/);
  });

  it('tells how many records were counted, with the data', async () => {
    const data = copyProgramme(temporaryFolder());
    const place = await cellOf('T4A', 'CO01');
    const { out } = await raa(['explain', ours, place, '--data', join(data, 'campione'), '--format', 'json']);
    const told = JSON.parse(out) as { records: string; value: string; source: string };
    expect(told.records).toMatch(/^[\d.]+$/);
    expect(told.records).toBe(told.value);
    expect(told.source).toContain('partecipanti.csv');
  });

  it('says of a workbook of others what the cell should be by its headings, and that it is not', async () => {
    const { out } = await raa(['explain', byHand, "'Tab 2'!H7"]);
    expect(out).toMatch(/S3 · Avanzamento impegni \(Asse II\)/);
    expect(out).toMatch(/Valore atteso +99,14% \(diverso da quello della cella\)/);
    expect(out).toMatch(/Numeratore +Impegni \(Asse II\)/);
  });

  it('names by its labels a cell of no standard table', async () => {
    const other = join(temporaryFolder(), 'altra.xlsx');
    writeFileSync(other, await handMadeTable(['B20', 'Budget'], ['D19', 'Ore'], ['D20', 12]));
    const { out } = await raa(['explain', other, "'Tab 2'!D20"]);
    expect(out).toContain('Budget, Ore');
    expect(out).toContain('valore digitato');
  });

  it('names the cells that a formula of no standard table takes', async () => {
    const other = join(temporaryFolder(), 'formula.xlsx');
    writeFileSync(other, await handMadeTable(['B20', 'Budget'], ['D19', 'Ore'], ['D20', 12], ['E20', { formula: 'D20*2+SUM(D6:D7)', result: 24 }]));
    const { out } = await raa(['explain', other, "'Tab 2'!E20", '--format', 'json']);
    const { inputs, formula } = JSON.parse(out) as { inputs: { place: string; label: string; value: string }[]; formula: string };
    expect(formula).toBe('=D20*2+SUM(D6:D7)');
    expect(inputs.map(({ place, value }) => [place, value])).toEqual([["'Tab 2'!D20", '12'], ["'Tab 2'!D6:D7", 'D6:D7']]);
    expect(inputs[0]!.label).toBe('Budget, Ore');
  });

  it('knows the sheets that tell of other cells too', async () => {
    const { exitCode, out } = await raa(['explain', ours, "'Tracciabilità'!C6"]);
    expect([exitCode, out.startsWith("'Tracciabilità'!C6")]).toEqual([0, true]);
  });

  it('speaks English when asked', async () => {
    const { out } = await raa(['explain', byHand, "'Tab 2'!H7", '--lang', 'en']);
    expect(out).toMatch(/Expected value +99.14% \(not the same as in the cell\)/);
  });

  it.each([
    ['a sheet that is not there', "'Foglio 9'!A1"],
    ['no address', 'totale'],
  ])('refuses %s and shows how an address is written', async (_, cell) => {
    const { exitCode, err } = await raa(['explain', byHand, cell]);
    expect(exitCode).toBe(3);
    expect(err).toContain('XLS-029');
    expect(err).toContain("'Tab 2'!D8");
  });

  it('asks for the cell', async () => {
    expect(await raa(['explain', byHand])).toMatchObject({ exitCode: 2, err: expect.stringContaining('CELLA') as string });
  });
});

/** The address of the first annual value of an indicator that was counted. */
async function cellOf(table: string, code: string): Promise<string> {
  const { out } = await raa(['inspect', ours, '--programme', BUNDLED, '--year', '2022', '--json']);
  const told = JSON.parse(out) as { tables: { table: string; sheet: string; columns: { key: string; column: string }[]; rows: { key: string; row: number }[] }[] };
  const { sheet, columns, rows } = told.tables.find((one) => one.table === table)!;
  const [column, row] = [columns.find(({ key }) => key === 'annualM2018')!.column, rows.find(({ key }) => key.endsWith(`8.i.${code}`))!.row];
  return `'${sheet}'!${column}${row}`;
}
