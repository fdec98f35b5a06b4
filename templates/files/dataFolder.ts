import { basename, join } from 'node:path';
import { hasErrors, readPublished, readValues, type Figure, type Issue, type Programme, type PublishedFigure, type ReadCount } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf, namesIn } from './pathKind.js';
import { readText } from './readText.js';

const VALUES = 'valori.csv';
const PUBLISHED = 'pubblicato.csv';

/** The data files found, each with the name to show. Texts are read when they are needed. */
export interface DataFiles {
  readonly values: readonly NamedFile[];
  readonly published: readonly NamedFile[];
}

interface NamedFile {
  readonly path: string;
  readonly shown: string;
  /** The year of the folder that holds it, if it stands in one. */
  readonly year?: number;
}

/** The data of a report. */
export interface ReportData {
  readonly figures: readonly Figure[];
  readonly published: readonly PublishedFigure[];
  readonly counts: readonly ReadCount[];
  readonly issues: readonly Issue[];
}

/** Finds the data in files and folders: `valori.csv` there, or in folders named after years. */
export function findData(sources: readonly string[], fs: FileSystem): DataFiles {
  const found = sources.map((source) => findIn(source, fs));
  return { values: found.flatMap(({ values }) => values), published: found.flatMap(({ published }) => published) };
}

function findIn(source: string, fs: FileSystem): DataFiles {
  const kind = kindOf(source, fs);
  if (kind === 'nothing') throw unreadable('FIL-001', { file: source });
  if (kind !== 'folder') return { values: [{ path: source, shown: basename(source) }], published: [] };
  const years = namesIn(source, fs).filter((name) => /^20\d\d$/.test(name));
  const isFile = (path: string) => kindOf(path, fs) === 'file';
  const inYears = (name: string) => years.map((year) => ({ path: join(source, year, name), shown: `${year}/${name}`, year: Number(year) }));
  const values = [{ path: join(source, VALUES), shown: VALUES }, ...inYears(VALUES)].filter(({ path }) => isFile(path));
  if (values.length === 0) throw unreadable('FIL-005', { file: source });
  return { values, published: inYears(PUBLISHED).filter(({ path }) => isFile(path)) };
}

/** Reads the figures up to a report year, and what the publications of that year print. */
export function readData(files: DataFiles, programme: Programme, year: number, fs: FileSystem): ReportData {
  const issues: Issue[] = [];
  const figures: Figure[] = [];
  const counts: ReadCount[] = [];
  for (const { path, shown, year: folderYear = year } of files.values) {
    if (folderYear > year) continue;
    const { text, issues: textIssues } = readText(path, shown, fs);
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

/** The years for which the data have figures: at least one. Data in error are refused: a year must not drop out in silence. */
export function yearsOf(files: DataFiles, programme: Programme, fs: FileSystem): number[] {
  const { figures, issues } = readData({ ...files, published: [] }, programme, LAST_YEAR, fs);
  if (hasErrors(issues)) throw new Failure(issues, EXIT.unreadable);
  if (figures.length === 0) throw unreadable('DAT-022', { file: files.values.map(({ shown }) => shown).join(', ') });
  return [...new Set(figures.map(({ key }) => key.year))].sort((a, b) => a - b);
}

const LAST_YEAR = 9999;
