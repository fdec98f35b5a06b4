import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText, YEARS } from './support.js';

interface CellData {
  readonly text: string;
  readonly state: string;
  readonly value?: string;
  readonly origin?: string;
  readonly rule?: string;
  readonly source?: string;
  readonly trace: string;
}

interface ReportData {
  readonly year: number;
  readonly rows: readonly { readonly read: number; readonly used: number; readonly excluded: readonly unknown[] }[];
  readonly checks: readonly { readonly check: string; readonly run: number; readonly held: number; readonly notVerifiable: number }[];
  readonly tables: readonly { readonly id: string; readonly columns: readonly { readonly key: string }[]; readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, CellData>> }[] }[];
}

/** The origin of a figure, in the words of the Italian catalogue. */
const [TYPED, COMPUTED] = ['typed', 'computed'];

const TABLES = ['S1', 'S2', 'S3', 'S4A', 'S4B', 'S5', 'S6', 'S7', 'S8', 'T2A', 'T2C', 'T4A', 'T4B', 'T5', 'T6', 'T7', 'T8', 'T10'];

describe('raa compute --format csv', () => {
  it.each(YEARS)('prints the long form of registrazioni.md for %i', async (year) => {
    const { exitCode, out, err } = await compute(year, 'csv');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const [heading, ...lines] = out.trimEnd().split('\n');
    expect(heading).toBe('measure,axis,priority,category,sex,year,indicator,value');
    expect(lines.length).toBeGreaterThan(100);
    expect(out.endsWith('\n') && !out.endsWith('\n\n')).toBe(true);
    expect(out).not.toContain('\r');
  });

  it('is sorted by code units, each line once', async () => {
    const { out } = await compute(2018, 'csv');
    const lines = out.trimEnd().split('\n').slice(1);
    const sorted = [...new Set(lines)].sort();
    expect(lines).toEqual(sorted);
  });

  it('has plain numbers with dot decimals, and no zero rows', async () => {
    const { out } = await compute(2020, 'csv');
    const values = out.trimEnd().split('\n').slice(1).map((line) => line.slice(line.lastIndexOf(',') + 1));
    expect(values.filter((value) => !/^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
    expect(values.filter((value) => Number(value) === 0)).toEqual([]);
  });

  it('leaves out a figure that is zero', async () => {
    const rows = ['0', '7'].map((valore, i) => ({ anno: '2018', misura: 'impegni', asse: ['I', 'II'][i]!, valore, unita: 'EUR' }));
    const { out } = await computeWith(rows, 'csv', '--table', 'S3');
    expect(out).toContain('committed,II,,,,2018,,7\n');
    expect(out).not.toMatch(/^committed,I,/m);
  });

  it('quotes a text that holds a comma, a quote or a line end', async () => {
    const { out } = await computeWith([{ anno: '2018', misura: 'altra_cifra', voce: 'Enti, "scuole"\ne altri', valore: '7', unita: 'numero' }], 'csv', '--table', 'S8');
    expect(out).toContain('otherFigure,,,,,2018,"Enti, ""scuole""\ne altri",7\n');
  });

  it('prints only the tables that are asked for', async () => {
    const whole = (await compute(2018, 'csv')).out.split('\n');
    const one = (await compute(2018, 'csv', '--table', 'S1')).out.trimEnd().split('\n');
    expect(one.slice(1).every((line) => /^(allocation|axisCount|funding)/.test(line))).toBe(true);
    expect(one.filter((line) => !whole.includes(line))).toEqual([]);
    const two = (await compute(2018, 'csv', '--table', 'S1', '--table', 'S4A')).out;
    expect(two).toMatch(/^allocation,I,/m);
    expect(two).toMatch(/^participants,/m);
  });
});

describe('raa compute --format json', () => {
  it.each(YEARS)('prints every table of %i, every cell with its trace id', async (year) => {
    const data = await computeJson(year);
    expect(data.year).toBe(year);
    expect(data.tables.map(({ id }) => id)).toEqual(TABLES);
    for (const { id, columns, rows } of data.tables) {
      for (const { key, cells } of rows) {
        expect(Object.keys(cells)).toEqual(columns.map((column) => column.key));
        for (const [column, cell] of Object.entries(cells)) expect(cell.trace).toBe(`${id}/${key}/${column}`);
      }
    }
  });

  it.each(YEARS)('gives every figure of %i as a plain decimal, with its origin and the rule or the source that made it', async (year) => {
    const figures = (await computeJson(year)).tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells))).filter(({ state }) => state === 'known');
    expect(figures.length).toBeGreaterThan(200);
    const wrong = (isRight: (cell: CellData) => boolean) => figures.filter((cell) => !isRight(cell)).map(({ trace }) => trace);
    expect(wrong(({ value = '' }) => /^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
    expect(wrong(({ origin }) => origin === TYPED || origin === COMPUTED)).toEqual([]);
    expect(wrong(({ rule = '' }) => rule !== '')).toEqual([]);
    expect(wrong(({ origin, source = '' }) => origin !== TYPED || source !== '')).toEqual([]);
  });

  it.each(YEARS)('accounts for every row of %i', async (year) => {
    for (const { read, used, excluded } of (await computeJson(year)).rows) expect(used + excluded.length).toBe(read);
  });

  it('prints only the table that is asked for', async () => {
    expect((await computeJson(2018, '--table', 'T5')).tables.map(({ id }) => id)).toEqual(['T5']);
  });

  it('is the same in both languages but for its texts', async () => {
    const numbers = ({ tables }: ReportData) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells).map(({ trace, state, value }) => [trace, state, value])));
    const [italian, english] = [await computeJson(2018), await computeJson(2018, '--lang', 'en')];
    expect(numbers(english)).toEqual(numbers(italian));
    expect(english.tables[0]).not.toEqual(italian.tables[0]);
  });
});

describe('raa compute', () => {
  it.each(['csv', 'json'] as const)('ends with 1 when a check finds an error, and prints all the same: %s', async (format) => {
    const rows = ['impegni', 'pagamenti'].map((misura, i) => ({ anno: '2018', misura, asse: 'I', valore: ['100', '100,01'][i]!, unita: 'EUR' }));
    const { exitCode, out } = await computeWith(rows, format);
    expect(exitCode).toBe(1);
    expect(out).toContain('100.01');
  });
});

describe('--data', () => {
  const rows = [
    { anno: '2018', misura: 'programmato', asse: 'I', valore: '100,50', unita: 'EUR', fonte: 'Delibera 7' },
    { anno: '2018', misura: 'impegni', asse: 'I', valore: '50,25', unita: 'EUR', fonte: 'Delibera 7' },
  ];

  it('takes the place of the bundled figures: its own appear, the others are not available', async () => {
    const { out } = await computeWith(rows, 'json', '--table', 'S3');
    const cells = JSON.parse(out) as ReportData;
    expect(cellOf(cells, 'S3/I/programmed')).toMatchObject({ value: '100.5', origin: TYPED, source: 'Delibera 7' });
    expect(cellOf(cells, 'S3/I/committedProgress')).toMatchObject({ value: '0.5', origin: COMPUTED });
    expect(cellOf(cells, 'S3/II/programmed')).toMatchObject({ state: 'notAvailable', text: 'n.d.' });
  });

  it('compares nothing published', async () => {
    const checks = (out: string) => (JSON.parse(out) as ReportData).checks.find(({ check }) => check === 'CHK-PUB')!.run;
    expect(checks((await compute(2018, 'json')).out)).toBeGreaterThan(200);
    expect(checks((await computeWith(rows, 'json')).out)).toBe(0);
  });

  it('takes a folder, a folder of years, and several of them', async () => {
    const folder = temporaryFolder();
    putFile(join(folder, 'uno', 'valori.csv'), valuesText([rows[0]!]));
    putFile(join(folder, 'due', '2018', 'valori.csv'), valuesText([rows[1]!]));
    const { out } = await compute(2018, 'csv', '--table', 'S3', '--data', join(folder, 'uno'), '--data', join(folder, 'due'));
    expect(out).toContain('programmed,I,,,,2018,,100.5\n');
    expect(out).toContain('committed,I,,,,2018,,50.25\n');
  });

  it('keeps the figures of earlier years and leaves out those of later ones', async () => {
    const years = ['2016', '2018', '2021'].map((anno) => ({ ...rows[0]!, anno, misura: 'spesa_certificata', valore: anno }));
    const { out } = await computeWith(years, 'csv');
    expect(out).toContain('certified,I,,,,2018,,2018\n');
    expect(out).toContain('certified,I,,,,2016,,2016\n');
    expect(out).not.toContain('2021');
  });
});

async function compute(year: number, format: 'csv' | 'json', ...more: string[]) {
  return raa(['compute', '--programme', BUNDLED, '--year', String(year), '--format', format, ...more]);
}

async function computeJson(year: number, ...more: string[]): Promise<ReportData> {
  return JSON.parse((await compute(year, 'json', ...more)).out) as ReportData;
}

async function computeWith(rows: Parameters<typeof valuesText>[0], format: 'csv' | 'json', ...more: string[]) {
  return compute(2018, format, '--data', putFile(join(temporaryFolder(), 'valori.csv'), valuesText(rows)), ...more);
}

function cellOf({ tables }: ReportData, trace: string): CellData | undefined {
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells))).find((cell) => cell.trace === trace);
}
