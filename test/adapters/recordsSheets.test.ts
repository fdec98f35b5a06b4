import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { SheetBytes } from '../../engine/index.js';
import { temporaryFolder } from '../support/folders.js';
import { COUNTS_2018, fieldsOf, LONG_FORM_2018, putRecords } from './recordFiles.js';
import { BUNDLED, putFile, raa } from './support.js';

type Content = string | number | boolean | Date | null;

/** A workbook of sheets, made by a program of others. */
async function workbook(path: string, sheets: Readonly<Record<string, readonly (readonly Content[])[]>>): Promise<string> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, r) => cells.forEach((content, c) => {
      if (content === null || content === '') return;
      const cell = sheet.getCell(r + 1, c + 1);
      cell.value = content;
      if (content instanceof Date) cell.numFmt = 'dd/mm/yyyy';
    }));
  }
  return putFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

/** A file of records as cells: dates and amounts as Excel holds them, headings as people write them. */
function cellsOf(name: string): Content[][] {
  const [headings, ...rows] = fieldsOf(name);
  const asCell = (field: string, heading: string): Content => {
    const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(field);
    if (date !== null) return new Date(Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])));
    if (/^(?:importo|costo|titolo_studio)/.test(heading) && field !== '') return Number(field.replaceAll('.', '').replace(',', '.'));
    return field;
  };
  return [headings!.map((heading) => heading.replaceAll('_', ' ').toUpperCase()), ...rows.map((row) => row.map((field, i) => asCell(field, headings![i]!)))];
}

const SHEETS = { 'Note mie': [['niente']], Operazioni: cellsOf('operazioni.csv'), PARTECIPANTI: cellsOf('partecipanti.csv'), movimenti: cellsOf('movimenti.csv'), Programmato: cellsOf('programmato.csv') };
const compute = (data: string, format = 'csv', ...more: readonly string[]) => raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', format, ...more]);

describe('records in the sheets of a workbook', () => {
  it('give what the files give: numbers, dates and texts as Excel holds them', async () => {
    const { exitCode, out } = await compute(await workbook(join(temporaryFolder(), 'dati.xlsx'), SHEETS));
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: LONG_FORM_2018 });
  });

  it('are found in a workbook of a data folder, beside files, with the row of the sheet in every message', async () => {
    const folder = putRecords(temporaryFolder(), { 'operazioni.csv': undefined, 'partecipanti.csv': undefined });
    await workbook(join(folder, 'estratto.xlsx'), { Operazioni: SHEETS.Operazioni, PARTECIPANTI: SHEETS.PARTECIPANTI });
    const { out, err } = await compute(folder, 'json');
    const { records } = JSON.parse(out) as { records: { files: { file: string; read: number; used: number; excluded: number }[] } };
    expect(records.files.map(({ file }) => file)).toEqual(['estratto.xlsx › Operazioni', 'estratto.xlsx › PARTECIPANTI', 'movimenti.csv', 'programmato.csv']);
    const [read, used, , , excluded] = COUNTS_2018['partecipanti.csv']!;
    expect(records.files[1]).toMatchObject({ read, used, excluded });
    expect(err).toMatch(/^REC-002 estratto\.xlsx › PARTECIPANTI, riga 7,/m);
  });

  it('keep the number of their row below empty rows and titles of others', async () => {
    const [headings, ...rows] = SHEETS.PARTECIPANTI;
    const apart = [[], [], headings!, [], ...rows.slice(0, 5), [null, null], ...rows.slice(5)];
    const { out, err } = await compute(await workbook(join(temporaryFolder(), 'dati.xlsx'), { ...SHEETS, PARTECIPANTI: apart }));
    expect(out).toBe(LONG_FORM_2018);
    expect(err).toMatch(/^REC-002 dati\.xlsx › PARTECIPANTI, riga 11,/m);
  });

  it('may hold amounts as text: they are read as an Italian office writes them, and told once', async () => {
    const movements = cellsOf('movimenti.csv').map((row, i) => row.map((cell, c) => (i > 0 && c === 3 ? fieldsOf('movimenti.csv')[i]![3]! : cell)));
    const { out, err } = await compute(await workbook(join(temporaryFolder(), 'dati.xlsx'), { ...SHEETS, movimenti: movements }));
    expect(out).toBe(LONG_FORM_2018);
    expect(err.split('\n').filter((line) => line.startsWith('REC-029'))).toEqual([expect.stringMatching(/^REC-029 dati\.xlsx › movimenti, riga 2, colonna «importo»: .*Righe: 2–6\./)]);
  });

  it('may hold typed figures beside them', async () => {
    const valori = [['Anno', 'Misura', 'Asse', 'Genere', 'Indicatore', 'Valore', 'Unità', 'Decimali', 'voce'], [2018, 'altra_cifra', null, null, null, 12, 'numero', 0, 'Enti\ncoinvolti'], [2018, 'impegni', 'I', null, null, 12.5, 'MEUR', 1]];
    const { err, out } = await compute(await workbook(join(temporaryFolder(), 'dati.xlsx'), { Valori: valori }));
    expect(err).toBe('');
    expect(out).toContain('otherFigure,,,,,2018,Enti coinvolti,12\n');
    expect(out).toContain('committed,I,,,,2018,,12500000\n');
  });

  it('without the sheet of operations are refused', async () => {
    const { exitCode, out, err } = await compute(await workbook(join(temporaryFolder(), 'dati.xlsx'), { partecipanti: SHEETS.PARTECIPANTI }));
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toMatch(/^REC-034 /m);
  });
});

interface Cell {
  readonly column: number;
  readonly kind: 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'isoDate';
  readonly text: string;
  readonly day?: string;
  readonly isPercent?: boolean;
}

/** What the bytes of one row say, after the headings. */
function lineOf(...cells: Omit<Cell, 'column'>[]): string {
  const pieces: Uint8Array[] = [];
  const sink = { push: (bytes: Uint8Array) => void pieces.push(bytes.slice()), end: () => undefined };
  const sheet = new SheetBytes<Cell>(sink, 'movimenti', 'f', { dayOf: ({ day }) => day, isPercent: ({ isPercent = false }) => isPercent });
  sheet.row(1, [{ column: 1, kind: 'text', text: 'importo' }]);
  sheet.row(2, cells.map((cell, i) => ({ column: i + 1, ...cell })));
  sheet.end();
  return Buffer.concat(pieces).toString('utf8').split('\n')[1]!;
}

describe('a cell as a field', () => {
  it.each([
    ['1234', '1234'],
    ['-5', '-5'],
    ['1234.5', '1234,5'],
    ['0.1', '0,1'],
    ['1234.5600000000001', '1234,56'],
    ['0.30000000000000004', '0,3'],
    ['1234.567', '1234,567'],
    ['1E3', '1000'],
    ['1.5E-3', '0,0015'],
    ['123456789012345', '123456789012345'],
    ['1.2345678901234599E9', '1234567890,12346'],
  ])('the number %s is %s', (text, field) => {
    expect(lineOf({ kind: 'number', text })).toBe(field);
  });

  it.each([
    [{ kind: 'number', text: '43831', day: '2020-01-01' }, '2020-01-01'],
    [{ kind: 'number', text: '0.375', isPercent: true }, '37,5'],
    [{ kind: 'number', text: '0.07', isPercent: true }, '7'],
    [{ kind: 'boolean', text: 'TRUE' }, 'S'],
    [{ kind: 'boolean', text: 'FALSE' }, 'N'],
    [{ kind: 'error', text: '#N/A' }, '#N/A'],
    [{ kind: 'text', text: 'Perché così € 😀' }, 'Perché così € 😀'],
    [{ kind: 'text', text: 'a;b' }, '"a;b"'],
    [{ kind: 'text', text: 'detto "Ada"' }, '"detto ""Ada"""'],
    [{ kind: 'text', text: 'due\r\nrighe' }, 'due  righe'],
    [{ kind: 'text', text: '01' }, '01'],
  ] as const)('%j is %s', (cell, field) => {
    expect(lineOf(cell)).toBe(field);
  });

  it('of a long text comes out whole', () => {
    const text = 'àb;'.repeat(100_000);
    expect(lineOf({ kind: 'text', text })).toBe(`"${text}"`);
  });
});
