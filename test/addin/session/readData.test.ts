import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { DataAccount, DataRequest, Outcome, PickedFile, ReadProgress } from '../../../addin/session/protocol.js';
import type { Session } from '../../../addin/session/session.js';
import { readProvenance, type WorkbookSnapshot } from '../../../engine/index.js';
import { readOptions } from '../../../templates/commandLine/options.js';
import { GENERATE_OPTIONS } from '../../../templates/commands/generate.js';
import { openSource, prepareReport } from '../../../templates/commands/prepareReport.js';
import { realFileSystem } from '../../../templates/files/fileSystem.js';
import { PROGRAMMES_FOLDER } from '../../../templates/packageRoot.js';
import { COUNTS_2018, fieldsOf, putRecords, RECORD_TEXTS } from '../../adapters/recordFiles.js';
import { BUNDLED, valuesText } from '../../adapters/support.js';
import { temporaryFolder } from '../../support/folders.js';
import { blankSnapshot, BUNDLED_DATA, done, picked, pickedText, sessionOfBundled, snapshotOf } from './support.js';

const REQUEST = { language: 'it', year: 2018, files: [], sheets: [], withBundled: false } as const satisfies DataRequest;

async function read(session: Session, request: Partial<DataRequest>): Promise<DataAccount> {
  return done(await session.readData({ ...REQUEST, ...request }, () => undefined));
}

async function problemsOf(outcome: Promise<Outcome<unknown>>): Promise<string[]> {
  const answer = await outcome;
  return 'problems' in answer ? answer.problems.map(({ code }) => code) : ['none'];
}

/** The digest of what the report was computed from, as the next filling would write it. */
async function digestOf(session: Session): Promise<string | undefined> {
  await session.setWorkbook(blankSnapshot());
  return readProvenance(done(await session.plan({ language: 'it', overwrite: [] })).writes.provenance)?.origin?.inputs;
}

async function digestOfNode(...data: readonly string[]): Promise<string> {
  const args = ['--programme', BUNDLED, '--year', '2018', '--out', 'out', ...data.flatMap((one) => ['--data', one])];
  return (await prepareReport(openSource(readOptions('generate', args, GENERATE_OPTIONS), realFileSystem), 2018, realFileSystem)).report.inputs;
}

const RECORD_FILES: readonly PickedFile[] = Object.entries(RECORD_TEXTS).map(([name, text]) => pickedText(name, text));

/** The records as sheets of a workbook, as Excel holds them. */
async function recordSheets(names: readonly string[] = Object.keys(RECORD_TEXTS)): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const name of names) {
    const sheet = book.addWorksheet(name.replace('.csv', ''));
    fieldsOf(name).forEach((fields, r) =>
      fields.forEach((field, c) => {
        const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(field);
        const cell = sheet.getCell(r + 1, c + 1);
        if (field !== '') cell.value = date === null ? field : new Date(Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])));
        if (date !== null) cell.numFmt = 'dd/mm/yyyy';
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const COUNTS = Object.entries(COUNTS_2018).map(([name, counts]) => ({ kind: name.replace('.csv', ''), counts }));

function countsOf({ sources }: DataAccount) {
  return sources.map(({ kind, read: all, used, incomplete, duplicate, excluded }) => ({ kind, counts: [all, used, incomplete, duplicate, excluded] }));
}

describe('data picked from disk', () => {
  it('are read as the Node program reads them: same rows, same digest', async () => {
    const folder = putRecords(temporaryFolder());
    const session = await sessionOfBundled();
    const account = await read(session, { files: picked(dirname(folder), ...readdirSync(folder).map((name) => join(folder, name))) });
    expect(countsOf(account)).toEqual(COUNTS);
    expect(account.isSample).toBe(false);
    expect(account.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['REC-002', 'REC-003', 'REC-004', 'REC-010', 'REC-012']));
    expect(await digestOf(session)).toBe(await digestOfNode(folder));
  });

  it('beside the figures of the programme are read with them', async () => {
    const folder = putRecords(temporaryFolder());
    const session = await sessionOfBundled();
    const account = await read(session, { files: RECORD_FILES, withBundled: true });
    expect(account.sources.map(({ name }) => name)).toEqual(['2018/valori.csv', ...Object.keys(RECORD_TEXTS)]);
    expect(await digestOf(session)).toBe(await digestOfNode(join(PROGRAMMES_FOLDER, BUNDLED), folder));
    expect(account.reasons.some(({ code }) => code === 'REC-031')).toBe(true);
    expect(account.reasons.filter(({ text }) => text.includes('--'))).toEqual([]);
  });

  it('may be sheets of a workbook', async () => {
    const account = await read(await sessionOfBundled(), { files: [pickedText('dati.xlsx', await recordSheets())] });
    expect(countsOf(account)).toEqual(COUNTS);
    expect(account.sources[1]!.name).toBe('dati.xlsx › partecipanti');
  });

  it('in folders of years: of each kind the latest that is not after the report', async () => {
    const later = { 'operazioni.csv': `${RECORD_TEXTS['operazioni.csv']}OP4;I;8.i;15/03/2016;attiva;1;1;102;S;01;07;07;08;18;ITC4\n` };
    const inYear = (year: number, changes: Readonly<Record<string, string>> = {}) => Object.entries({ ...RECORD_TEXTS, ...changes }).map(([name, text]) => pickedText(`dati/${year}/${name}`, text));
    const account = await read(await sessionOfBundled(), { files: [...inYear(2016), ...inYear(2017, later), ...inYear(2020), pickedText('dati/archivio/operazioni.csv', 'rotto')] });
    expect(account.sources.map(({ name }) => name)).toEqual(Object.keys(RECORD_TEXTS).map((name) => `2017/${name}`));
    expect(account.sources[0]!.read).toBe(4);
  });

  it('are a sample where they say so', async () => {
    const account = await read(await sessionOfBundled(), { files: [...RECORD_FILES, pickedText('campione.json', '{"campione": true}')], withBundled: true });
    expect(account.isSample).toBe(true);
  });

  it.each<readonly [string, readonly PickedFile[], string]>([
    ['a folder without data', [pickedText('dati/nota.txt', 'x')], 'FIL-005'],
    ['a workbook without sheets of data', [pickedText('altro.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))], 'XLS-003'],
    ['a workbook named as a text', [pickedText('d/operazioni.csv', new Uint8Array([0x50, 0x4b, 3, 4]))], 'FIL-003'],
    ['a file that is no text', [pickedText('valori.csv', 'a\0b')], 'FIL-010'],
    ['an empty file', [pickedText('valori.csv', '')], 'DAT-019'],
    ['figures in error', [pickedText('valori.csv', valuesText([{ anno: '2018', misura: 'impegni', asse: 'VII', valore: '1', unita: 'EUR', decimali: '0' }]))], 'DAT-003'],
    ['records without operations', RECORD_FILES.filter(({ path }) => path !== 'operazioni.csv'), 'REC-034'],
  ])('%s are refused with their reason', async (_, files, code) => {
    const session = await sessionOfBundled();
    expect(await problemsOf(session.readData({ ...REQUEST, files }, () => undefined))).toContain(code);
  });

  it('of another year only are refused, with the years that there are', async () => {
    const session = await sessionOfBundled();
    const outcome = await session.readData({ ...BUNDLED_DATA, year: 2019 }, () => undefined);
    expect(outcome).toMatchObject({ problems: [{ code: 'DAT-009', text: expect.stringContaining('2018, 2020, 2022') as string }] });
  });

  it('need a source and a programme', async () => {
    const { Session: NewSession } = await import('../../../addin/session/session.js');
    expect(await problemsOf((await sessionOfBundled()).readData(REQUEST, () => undefined))).toEqual(['PAN-005']);
    expect(await problemsOf(new NewSession().readData({ ...REQUEST, withBundled: true }, () => undefined))).toEqual(['PAN-002']);
  });
});

describe('sheets of the open workbook', () => {
  async function withSheets(): Promise<{ session: Session; snapshot: WorkbookSnapshot; sheets: DataRequest['sheets'] }> {
    const snapshot = snapshotOf(await recordSheets());
    const session = await sessionOfBundled();
    await session.setWorkbook(snapshot);
    return { session, snapshot, sheets: snapshot.sheets.map(({ name, rows }) => ({ name, rows: rows.length })) };
  }

  async function give(session: Session, { sheets }: WorkbookSnapshot, name: string, size = 3): Promise<void> {
    const { rows } = sheets.find((sheet) => sheet.name === name)!;
    for (let at = 0; at < rows.length; at += size) await session.sheetRows(name, rows.slice(at, at + size));
    await session.sheetRows(name, []);
  }

  it.each([
    ['in the order of the contract', ['operazioni', 'partecipanti', 'movimenti', 'programmato']],
    ['in any order, one after the other', ['programmato', 'movimenti', 'partecipanti', 'operazioni']],
  ])('come row by row %s', async (_, order) => {
    const { session, snapshot, sheets } = await withSheets();
    const answer = session.readData({ ...REQUEST, sheets }, () => undefined);
    for (const name of order) await give(session, snapshot, name);
    expect(countsOf(done(await answer))).toEqual(COUNTS);
  });

  it('come with formats of their own, when those of the workbook do not tell the dates', async () => {
    const { session, snapshot, sheets } = await withSheets();
    const { styles } = snapshot.workbook;
    await session.setWorkbook({ ...snapshot, workbook: { ...snapshot.workbook, styles: [] } });
    const answer = session.readData({ ...REQUEST, sheets }, () => undefined);
    for (const { name, rows } of snapshot.sheets) {
      await session.sheetRows(name, rows, styles);
      await session.sheetRows(name, []);
    }
    expect(countsOf(done(await answer))).toEqual(COUNTS);
  });

  it('may hold typed figures, of another year too', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Valori');
    sheet.addRows([['anno', 'misura', 'asse', 'genere', 'indicatore', 'valore', 'unita', 'decimali'], [2020, 'impegni', 'I', null, null, 12.5, 'MEUR', 1]]);
    const snapshot = snapshotOf(new Uint8Array(await book.xlsx.writeBuffer()));
    const session = await sessionOfBundled();
    await session.setWorkbook(snapshot);
    const ask = async (year: number) => {
      const answer = session.readData({ ...REQUEST, year, sheets: [{ name: 'Valori', rows: 2 }] }, () => undefined);
      await give(session, snapshot, 'Valori');
      return answer;
    };
    expect(await ask(2018)).toMatchObject({ problems: [{ code: 'DAT-009', text: expect.stringContaining('2020') as string }] });
    expect(done(await ask(2020)).sources).toEqual([{ name: 'Valori', kind: 'valori', read: 1, used: 1, incomplete: 0, duplicate: 0, excluded: 0 }]);
  });

  it('are not waited for when the reading is cancelled, and what was read before stays', async () => {
    const { session, snapshot, sheets } = await withSheets();
    await read(session, { withBundled: true });
    const before = await digestOf(session);
    await session.setWorkbook(snapshot);
    const answer = session.readData({ ...REQUEST, sheets }, () => undefined);
    await session.sheetRows('operazioni', snapshot.sheets.find(({ name }) => name === 'operazioni')!.rows);
    await session.cancel();
    expect(await answer).toEqual({ cancelled: true });
    await session.sheetRows('operazioni', []);
    expect(await digestOf(session)).toBe(before);
  });
});

describe('a long reading', () => {
  /** Some megabytes of participants of OP1. */
  const long = (): PickedFile[] => {
    const [headings] = RECORD_TEXTS['partecipanti.csv']!.split('\n');
    const rows = Array.from({ length: 60_000 }, (_, i) => `OP1;CODICE-${i};10/04/2016;10/10/2016;F;01/01/1990;D;3;N;S`);
    return [...RECORD_FILES.filter(({ path }) => path !== 'partecipanti.csv'), pickedText('partecipanti.csv', [headings, ...rows, ''].join('\n'))];
  };

  it('tells how far it is, by bytes over all sources, and at last that it computes', async () => {
    const told: ReadProgress[] = [];
    const session = await sessionOfBundled();
    const account = done(await session.readData({ ...REQUEST, files: long() }, (progress) => void told.push(progress)));
    expect(account.sources.find(({ kind }) => kind === 'partecipanti')).toMatchObject({ read: 60_000, used: 60_000 });
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.filter((share) => share > 0.1 && share < 0.9).length).toBeGreaterThan(1);
    expect(told.at(-1)).toMatchObject({ share: 1 });
    expect(told.at(-1)!.source).toBeUndefined();
    expect(told.at(-1)!.rows).toBeGreaterThanOrEqual(60_000);
  });

  it('stops at the next piece when it is cancelled', async () => {
    const session = await sessionOfBundled();
    const told: ReadProgress[] = [];
    const outcome = await session.readData({ ...REQUEST, files: long() }, (progress) => {
      told.push(progress);
      if (progress.source === 'partecipanti.csv' && progress.rows > 100) void session.cancel();
    });
    expect(outcome).toEqual({ cancelled: true });
    expect(told.at(-1)!.share).toBeLessThan(1);
    expect(await problemsOf(session.preview({ language: 'it', overwrite: [] }))).toEqual(['PAN-003']);
  });

  it('gives way to another one', async () => {
    const session = await sessionOfBundled();
    const first = session.readData({ ...REQUEST, files: long() }, () => undefined);
    const second = session.readData({ ...REQUEST, files: RECORD_FILES }, () => undefined);
    expect(await first).toEqual({ cancelled: true });
    expect(countsOf(done(await second))).toEqual(COUNTS);
  });

  it('says nothing of a person', async () => {
    const session = await sessionOfBundled();
    const told: ReadProgress[] = [];
    const account = done(await session.readData({ ...REQUEST, files: RECORD_FILES }, (progress) => void told.push(progress)));
    await session.setWorkbook(blankSnapshot());
    const planned = done(await session.plan({ language: 'it', overwrite: [] }));
    const preview = done(await session.preview({ language: 'it', overwrite: [] }));
    expect(JSON.stringify([told, account, planned, preview])).not.toContain('PERSONA-');
  });
});
