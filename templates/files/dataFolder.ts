import { basename, dirname, join } from 'node:path';
import { dataFileGiven, dataFileNamed, hasErrors, PUBLISHED_FILE, readPublished, readValues, SAMPLE_FOLDER, SAMPLE_MARK, type DataKind, type Figure, type Issue, type Programme, type PublishedFigure, type ReadCount, type RecordKind } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import { dataSheets, sheetText, type DataSheet } from '../workbook/dataSheets.js';
import { isWorkbookFile } from './fileBytes.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf, namesIn } from './pathKind.js';
import { readText } from './readText.js';

/** The data files found, each with the name to show. They are read when they are needed. */
export interface DataFiles {
  readonly values: readonly NamedFile[];
  readonly published: readonly NamedFile[];
  readonly records: readonly RecordFile[];
}

/** A file of a data folder, or one sheet of a workbook. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
  /** The year of the folder that holds it, if it stands in one. */
  readonly year?: number;
  readonly sheet?: DataSheet;
}

export interface RecordFile extends NamedFile {
  readonly kind: RecordKind;
  /** What the user named: a data folder, or the file itself. */
  readonly source: string;
  readonly isSample: boolean;
}

/** The typed figures of a report. */
export interface ReportData {
  readonly figures: readonly Figure[];
  readonly published: readonly PublishedFigure[];
  readonly counts: readonly ReadCount[];
  readonly issues: readonly Issue[];
}

/** Finds the data in files and folders: `valori.csv`, files of records, workbooks; there, or in folders named after years. */
export function findData(sources: readonly string[], fs: FileSystem): DataFiles {
  const found = sources.map((source) => findIn(source, fs));
  return {
    values: found.flatMap(({ values }) => values),
    published: found.flatMap(({ published }) => published),
    records: found.flatMap(({ records }) => records),
  };
}

/** The sample that comes with a programme: none when there is no such folder, or when it holds no records. */
export function findSample(programme: string, fs: FileSystem): readonly RecordFile[] {
  const folder = join(programme, SAMPLE_FOLDER);
  if (kindOf(folder, fs) !== 'folder') return [];
  return foundIn(folder, fs).records.map((file) => ({ ...file, isSample: true, shown: `${SAMPLE_FOLDER}/${file.shown}` }));
}

interface FoundFile extends NamedFile {
  readonly kind: DataKind;
  readonly isSample: boolean;
}

function findIn(source: string, fs: FileSystem): DataFiles {
  const kind = kindOf(source, fs);
  if (kind === 'nothing') throw unreadable('FIL-001', { file: source });
  if (kind === 'folder') {
    const found = foundIn(source, fs);
    if (found.values.length + found.records.length === 0) throw unreadable('FIL-005', { file: source });
    return found;
  }
  const shown = basename(source);
  const isSample = kindOf(join(dirname(source), SAMPLE_MARK), fs) === 'file';
  if (kind !== 'file' || !isWorkbookFile(source, shown, fs)) {
    return sorted(source, [{ path: source, shown, kind: dataFileGiven(shown), isSample }]);
  }
  const sheets = sheetsIn(source, shown, fs);
  if (sheets.length === 0) throw unreadable('FIL-003', { file: source }, { expected: 'expected.dataFolder' });
  return sorted(source, sheets.map((sheet) => ({ ...sheet, isSample })));
}

function foundIn(folder: string, fs: FileSystem): DataFiles {
  const years = namesIn(folder, fs).filter((name) => /^20\d\d$/.test(name) && kindOf(join(folder, name), fs) === 'folder');
  const own = filesIn(folder, '', fs);
  const inYears = years.flatMap((year) => filesIn(join(folder, year), `${year}/`, fs).map((file) => ({ ...file, year: Number(year) })));
  const published = years.map((year) => ({ path: join(folder, year, PUBLISHED_FILE), shown: `${year}/${PUBLISHED_FILE}`, year: Number(year) }));
  return { ...sorted(folder, [...own, ...inYears]), published: published.filter(({ path }) => kindOf(path, fs) === 'file') };
}

/** The data files of one folder: texts of the names that the contract gives, and the sheets of these names in workbooks. */
function filesIn(folder: string, before: string, fs: FileSystem): FoundFile[] {
  const names = namesIn(folder, fs).filter((name) => kindOf(join(folder, name), fs) === 'file');
  const isSample = names.includes(SAMPLE_MARK);
  return names.flatMap((name): FoundFile[] => {
    const path = join(folder, name);
    const shown = `${before}${name}`;
    const kind = dataFileNamed(name);
    if (kind === undefined) return [];
    return kind === 'workbook' ? sheetsIn(path, shown, fs).map((sheet) => ({ ...sheet, isSample })) : [{ path, shown, kind, isSample }];
  });
}

function sheetsIn(path: string, shown: string, fs: FileSystem): Omit<FoundFile, 'isSample'>[] {
  return dataSheets(path, fs).map(({ kind, ...sheet }) => ({ path, shown: `${shown} › ${sheet.name}`, kind, sheet }));
}

function sorted(source: string, files: readonly FoundFile[]): DataFiles {
  return {
    values: files.filter(({ kind }) => kind === 'valori'),
    published: [],
    records: files.flatMap(({ kind, ...file }): RecordFile[] => (kind === 'valori' ? [] : [{ ...file, kind, source }])),
  };
}

/** Reads the figures up to a report year, and what the publications of that year print. */
export function readData(files: Pick<DataFiles, 'values' | 'published'>, programme: Programme, year: number, fs: FileSystem): ReportData {
  const issues: Issue[] = [];
  const figures: Figure[] = [];
  const counts: ReadCount[] = [];
  for (const { path, shown, sheet, year: folderYear = year } of files.values) {
    if (folderYear > year) continue;
    const { text, issues: textIssues } = sheet === undefined ? readText(path, shown, fs) : sheetText(path, sheet, shown);
    const read = readValues(text, shown, programme, year);
    issues.push(...textIssues, ...read.issues);
    figures.push(...read.figures);
    counts.push(read.count);
  }
  const published = files.published
    .filter((file) => file.year === year)
    .flatMap(({ path, shown }) => {
      const { text, issues: textIssues } = readText(path, shown, fs);
      const read = readPublished(text, shown, programme, year);
      issues.push(...textIssues, ...read.issues);
      return read.figures;
    });
  return { figures, published, counts, issues };
}

/** The years for which there are typed figures: at least one, unless there are records. Data in error are refused: a year must not drop out in silence. */
export function yearsOf(files: DataFiles, programme: Programme, fs: FileSystem): number[] {
  const { figures, issues } = readData({ ...files, published: [] }, programme, LAST_YEAR, fs);
  if (hasErrors(issues)) throw new Failure(issues, EXIT.unreadable);
  if (figures.length === 0 && files.records.length === 0) throw unreadable('DAT-022', { file: files.values.map(({ shown }) => shown).join(', ') });
  return [...new Set(figures.map(({ key }) => key.year))].sort((a, b) => a - b);
}

const LAST_YEAR = 9999;
