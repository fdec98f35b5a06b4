import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { insertMissing } from '../../../addin/actions/insertMissing.js';
import { readData } from '../../../addin/actions/readData.js';
import type { DataAccount, PickedFile } from '../../../addin/session/protocol.js';
import type { SheetBlock } from '../../../engine/index.js';
import { RECORD_TEXTS } from '../../adapters/recordFiles.js';
import { valuesText } from '../../adapters/support.js';
import { PaneInNode } from '../paneInNode.js';
import { pickedText } from '../session/support.js';
import { expectNoSurprise } from './expectNoSurprise.js';

/** Records and typed figures with what Excel keeps in its own way: dates of several looks, amounts, a per cent, codes of digits, yes and no. */
const TEXTS: Readonly<Record<string, string>> = {
  ...RECORD_TEXTS,
  'operazioni.csv': RECORD_TEXTS['operazioni.csv']!.replaceAll('OP1', '00123'),
  'partecipanti.csv': RECORD_TEXTS['partecipanti.csv']!.replaceAll('OP1', '00123'),
  'movimenti.csv': RECORD_TEXTS['movimenti.csv']!.replaceAll('OP1', '00123'),
  'valori.csv': valuesText([
    { anno: '2018', misura: 'impegni', asse: 'III', valore: '1234567,89', unita: 'EUR', decimali: '2', fonte: 'prova' },
    { anno: '2018', misura: 'valore_indicatore', asse: 'I', indicatore: 'CR06', valore: '59,2', unita: 'percento', decimali: '1', fonte: 'prova' },
  ]),
};

const DATE_FORMATS = ['dd/mm/yyyy', 'd mmmm yyyy', 'yyyy-mm-dd', 'mm-dd-yy', '[$-410]dd-mmm-yy;@', 'dd/mm/yyyy hh:mm'];

/** A field as an officer has it in a cell: days and amounts as numbers, codes and the rest as texts. */
function fill(cell: exceljs.Cell, field: string, index: number): void {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(field);
  if (day !== null) {
    // With a time of the day in some: it is no part of the date.
    cell.value = new Date(Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1]), index % 2 === 0 ? 0 : 15));
    cell.numFmt = DATE_FORMATS[index % DATE_FORMATS.length]!;
  } else if (/^\d[\d.]*(?:,\d+)?$/.test(field) && !/^0\d/.test(field)) {
    cell.value = Number(field.replaceAll('.', '').replace(',', '.'));
    cell.numFmt = '#,##0.00';
  } else if (field !== '') cell.value = field;
}

async function bookOf(texts: Readonly<Record<string, string>>, date1904 = false): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.properties.date1904 = date1904;
  book.addWorksheet('Appunti').getCell('B2').value = 'Dati di prova';
  for (const [name, text] of Object.entries(texts)) {
    const sheet = book.addWorksheet(name.replace('.csv', ''));
    text.trimEnd().split('\n').forEach((line, r) => line.split(';').forEach((field, c) => (r === 0 ? (sheet.getCell(1, c + 1).value = field) : fill(sheet.getCell(r + 1, c + 1), field, r + c))));
  }
  const percent = book.getWorksheet('valori')!;
  const [headings] = texts['valori.csv']!.split('\n');
  const value = percent.getCell(3, headings!.split(';').indexOf('valore') + 1);
  [value.value, value.numFmt] = [0.592, '0.0%'];
  return new Uint8Array(await book.xlsx.writeBuffer());
}

interface Read {
  readonly account: DataAccount;
  /** What would be written into the tables of the report: the sheets that tell of the files they were read from are left out. */
  readonly tables: readonly SheetBlock[];
}

async function read(pane: PaneInNode, files: readonly PickedFile[]): Promise<Read> {
  pane.pick(...files);
  pane.takeBundled(false);
  await pane.do(readData);
  await pane.do(insertMissing);
  const planned = await pane.context.session.plan({ language: 'it', overwrite: [] });
  if (!('done' in planned)) throw new Error(JSON.stringify(planned));
  expectNoSurprise(pane);
  return { account: pane.state.account!, tables: planned.done.writes.blocks.filter(({ id }) => /^[ST]\d/.test(id)) };
}

/** The rows of each source, whatever it is called. */
function rowsOf({ account }: Read) {
  return account.sources.map(({ kind, read: all, used, incomplete, duplicate, excluded }) => ({ kind, read: all, used, incomplete, duplicate, excluded }));
}

describe('sheets of the open workbook', () => {
  it('are read as the same sheets of a picked workbook, and as the same records in texts', async () => {
    const book = await bookOf(TEXTS);
    const open = await read(await PaneInNode.open(book, 2018), []);
    const picked = await read(await PaneInNode.open(undefined, 2018), [pickedText('dati.xlsx', book)]);
    const texts = await read(await PaneInNode.open(undefined, 2018), Object.entries(TEXTS).map(([name, text]) => pickedText(name, text)));
    expect(rowsOf(open).map(({ kind }) => kind)).toEqual(['valori', 'operazioni', 'partecipanti', 'movimenti', 'programmato']);
    expect(rowsOf(open).every(({ used }) => used > 0)).toBe(true);
    expect(open.account.figures).toBeGreaterThan(10);
    for (const other of [picked, texts]) {
      expect([rowsOf(open), open.account.figures]).toEqual([rowsOf(other), other.account.figures]);
      expect(open.tables).toEqual(other.tables);
    }
    expect(open.tables).toHaveLength(18);
    expect(open.account.reasons.map(({ code }) => code)).toEqual(picked.account.reasons.map(({ code }) => code));
  });

  it('of a workbook that counts its days from 1904 have the same dates', async () => {
    const book = await bookOf(TEXTS, true);
    const open = await read(await PaneInNode.open(book, 2018), []);
    const texts = await read(await PaneInNode.open(undefined, 2018), Object.entries(TEXTS).map(([name, text]) => pickedText(name, text)));
    expect(rowsOf(open)).toEqual(rowsOf(texts));
    expect(open.tables).toEqual(texts.tables);
  });

  it('may be tables that begin below and beside the corner, as in a picked workbook', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load((await bookOf(TEXTS)).buffer as ArrayBuffer);
    book.getWorksheet('movimenti')!.insertRow(1, []);
    book.getWorksheet('movimenti')!.insertRow(1, []);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const open = await read(await PaneInNode.open(bytes, 2018), []);
    const picked = await read(await PaneInNode.open(undefined, 2018), [pickedText('dati.xlsx', bytes)]);
    expect(rowsOf(open)).toEqual(rowsOf(picked));
    expect(open.tables).toEqual(picked.tables);
  });
});
