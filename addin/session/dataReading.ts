import {
  hasErrors,
  readPublished,
  readValues,
  recordFilesOf,
  RecordsReader,
  type Figure,
  type Issue,
  type Programme,
  type PublishedFigure,
  type ReadCount,
  type RecordKind,
  type RecordsRead,
} from '../../engine/index.js';
import { pushContent, sizeOf, textOf } from './contentOfFile.js';
import type { DataFiles, RecordFile } from './pickedFiles.js';
import type { Reading } from './reading.js';
import { Refused } from './refused.js';

/** The typed figures of a report. */
export interface ReportData {
  readonly figures: readonly Figure[];
  readonly published: readonly PublishedFigure[];
  readonly counts: readonly ReadCount[];
  readonly issues: readonly Issue[];
}

/** The records of a report, as they were read from files and sheets. */
export interface RecordsOfReport extends Omit<RecordsRead, 'listedRows'> {
  /** True when any of them is a sample: what is invented is never shown as what happened. */
  readonly isSample: boolean;
  /** The names of the files of each kind. */
  readonly files: Readonly<Partial<Record<RecordKind, readonly string[]>>>;
}

/** What of the data a report year reads. */
export function dataOfYear({ values, published, records }: DataFiles, year: number): DataFiles {
  return {
    values: values.filter((file) => (file.year ?? year) <= year),
    published: published.filter((file) => file.year === year),
    records: recordFilesOf(records, year, ({ identity }) => identity),
  };
}

/** Bytes of what is to be read. */
export function bytesOfData({ values, published, records }: DataFiles): number {
  return [...values, ...published, ...records].reduce((total, { content }) => total + sizeOf(content), 0);
}

/** Reads the figures up to a report year, and what the publications of that year print. */
export async function readFigures({ values, published }: DataFiles, programme: Programme, year: number, reading: Reading): Promise<ReportData> {
  const issues: Issue[] = [];
  const figures: Figure[] = [];
  const counts: ReadCount[] = [];
  for (const file of values) {
    reading.begin(file.shown, sizeOf(file.content));
    const { text, issues: textIssues } = await textOf(file, reading);
    const read = readValues(text, file.shown, programme, year);
    reading.end();
    issues.push(...textIssues, ...read.issues);
    figures.push(...read.figures);
    counts.push(read.count);
  }
  const printed: PublishedFigure[] = [];
  for (const file of published) {
    reading.begin(file.shown, sizeOf(file.content));
    const { text, issues: textIssues } = await textOf(file, reading);
    const read = readPublished(text, file.shown, programme, year);
    reading.end();
    issues.push(...textIssues, ...read.issues);
    printed.push(...read.figures);
  }
  return { figures, published: printed, counts, issues };
}

/**
 * Reads the records that a report year is counted from; undefined when there are none. A file is read in pieces and never held.
 * @param files those of the year, in the order in which they are read
 * @throws Refused with any error
 */
export async function readRecords(files: readonly RecordFile[], programme: Programme, year: number, reading: Reading): Promise<RecordsOfReport | undefined> {
  if (files.length === 0) return undefined;
  const reader = new RecordsReader(programme, year);
  const issues: Issue[] = [];
  for (const file of files) {
    const size = sizeOf(file.content);
    reading.begin(file.shown, size);
    // Only the bytes of a text are known before they are read.
    const sink = reader.file(file.kind, file.shown, 'blob' in file.content ? size : 0);
    issues.push(...(await pushContent(file, file.kind, sink, reading)));
    reading.end();
  }
  const read = reader.result();
  const all = [...read.issues, ...issues];
  if (hasErrors(all)) throw new Refused([...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error')));
  const { facts, counts, rules } = read;
  return { facts, counts, rules, issues: all, isSample: files.some(({ isSample }) => isSample), files: namesOf(files) };
}

function namesOf(files: readonly RecordFile[]): RecordsOfReport['files'] {
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, files.filter((file) => file.kind === kind).map(({ shown }) => shown)]));
}
