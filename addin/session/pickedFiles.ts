import { dataFileGiven, dataFileNamed, PUBLISHED_FILE, SAMPLE_FOLDER, SAMPLE_MARK, type DataKind, type RecordKind } from '../../engine/index.js';
import { bytesOf, folderFileOf, isWorkbook, type FolderFile } from './folderFile.js';
import { pickedSheets, type PickedSheet } from './pickedWorkbook.js';
import type { PickedFile } from './protocol.js';
import { refused } from './refused.js';
import type { SheetFeed } from './sheetFeed.js';

/** Where the content of a data file is: a text, a sheet of a picked workbook, a sheet of the open one that comes in pieces. */
export type DataContent = { readonly blob: Blob } | { readonly sheet: PickedSheet } | { readonly feed: SheetFeed };

/** A file of data, or a sheet. */
export interface DataFile {
  readonly shown: string;
  /** The year of the folder that holds it, if it stands in one. */
  readonly year?: number;
  readonly identity: string;
  readonly content: DataContent;
}

export interface RecordFile extends DataFile {
  readonly kind: RecordKind;
  /** What the user named: a folder, or the file itself. */
  readonly source: string;
  readonly isSample: boolean;
}

/** The data found, in the order in which it is read. */
export interface DataFiles {
  readonly values: readonly DataFile[];
  readonly published: readonly DataFile[];
  readonly records: readonly RecordFile[];
}

export const NO_DATA: DataFiles = { values: [], published: [], records: [] };

export function together(found: readonly DataFiles[]): DataFiles {
  return {
    values: found.flatMap(({ values }) => values),
    published: found.flatMap(({ published }) => published),
    records: found.flatMap(({ records }) => records),
  };
}

/**
 * Finds the data among picked files: what stands in folders goes by its name, a single file is what its name says, otherwise typed figures.
 * The same files as the Node program finds in the same folders.
 */
export async function findPicked(files: readonly PickedFile[]): Promise<DataFiles> {
  const folders = new Map<string, FolderFile[]>();
  const single: PickedFile[] = [];
  for (const one of files) {
    const [folder, ...rest] = one.path.split('/');
    if (rest.length === 0) single.push(one);
    else folders.set(folder!, [...(folders.get(folder!) ?? []), folderFileOf(one, rest.join('/'))]);
  }
  const found: DataFiles[] = [];
  for (const [folder, inside] of folders) {
    const data = await findInFolder(inside, folder);
    if (data.values.length + data.records.length === 0) throw refused('FIL-005', { file: folder });
    found.push(data);
  }
  const isSample = single.some(({ path }) => path === SAMPLE_MARK);
  for (const one of single) if (one.path !== SAMPLE_MARK) found.push(await findSingle(one, isSample));
  return together(found);
}

/** The data in the files of one folder: there, or in folders named after years. @param source names the folder */
export async function findInFolder(files: readonly FolderFile[], source: string): Promise<DataFiles> {
  const years = [...new Set(files.flatMap(({ path }) => /^(20\d\d)\/[^/]+$/.exec(path)?.[1] ?? []))].sort();
  const own = await found(files, '');
  const inYears: FoundFile[] = [];
  for (const year of years) inYears.push(...(await found(files, `${year}/`)).map((file) => ({ ...file, year: Number(year) })));
  const published: DataFile[] = [];
  for (const year of years) {
    const file = files.find(({ path }) => path === `${year}/${PUBLISHED_FILE}`);
    if (file !== undefined) published.push({ shown: file.path, year: Number(year), identity: file.identity, content: { blob: await file.open() } });
  }
  return { ...byKind([...own, ...inYears], source), published };
}

/** The sample that comes with a programme: none when there is no such folder. */
export async function findSample(files: readonly FolderFile[]): Promise<readonly RecordFile[]> {
  const { records } = byKind(await found(files, `${SAMPLE_FOLDER}/`), SAMPLE_FOLDER);
  return records.map((file) => ({ ...file, isSample: true }));
}

/** The sheets of the open workbook, as one source. */
export function findSheets(feeds: readonly SheetFeed[]): DataFiles {
  const files = feeds.map((feed): FoundFile => ({ shown: feed.name, identity: feed.name, content: { feed }, kind: feed.kind, isSample: false }));
  return byKind(files, '');
}

interface FoundFile extends DataFile {
  readonly kind: DataKind;
  readonly isSample: boolean;
}

/** The data files of one folder: texts of the names that the contract gives, and the sheets of these names in workbooks. */
async function found(files: readonly FolderFile[], before: string): Promise<FoundFile[]> {
  const inside = files.flatMap((file) => {
    const name = file.path.slice(before.length);
    return file.path.startsWith(before) && !name.includes('/') ? [{ name, file }] : [];
  });
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  const isSample = inside.some(({ name }) => name === SAMPLE_MARK);
  const result: FoundFile[] = [];
  for (const { name, file } of inside) {
    const { path: shown, identity } = file;
    const kind = dataFileNamed(name);
    if (kind === 'workbook') result.push(...(await sheetsIn(await file.open(), shown, identity, isSample)));
    else if (kind !== undefined) result.push({ shown, identity, kind, isSample, content: { blob: await file.open() } });
  }
  return result;
}

async function findSingle(picked: PickedFile, isSample: boolean): Promise<DataFiles> {
  const { path: shown, identity } = folderFileOf(picked, picked.path);
  const { file } = picked;
  if (!isWorkbook(await bytesOf(file.slice(0, SIGNATURE), shown))) {
    return byKind([{ shown, identity, kind: dataFileGiven(shown), isSample, content: { blob: file } }], identity);
  }
  const sheets = await sheetsIn(file, shown, identity, isSample);
  if (sheets.length === 0) throw refused('FIL-003', { file: shown }, { expected: 'expected.dataFolder' });
  return byKind(sheets, identity);
}

const SIGNATURE = 4;

async function sheetsIn(blob: Blob, shown: string, identity: string, isSample: boolean): Promise<FoundFile[]> {
  const sheets = await pickedSheets(blob, shown);
  return sheets.map((sheet) => ({ shown: `${shown} › ${sheet.name}`, identity: `${identity} ${sheet.name}`, kind: sheet.kind, isSample, content: { sheet } }));
}

function byKind(files: readonly FoundFile[], source: string): DataFiles {
  return {
    values: files.filter(({ kind }) => kind === 'valori'),
    published: [],
    records: files.flatMap(({ kind, ...file }): RecordFile[] => (kind === 'valori' ? [] : [{ ...file, kind, source }])),
  };
}
