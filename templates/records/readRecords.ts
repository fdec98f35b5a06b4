import { hasErrors, RecordsReader, type Issue, type Programme, type RecordKind, type RecordsRead } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import type { RecordFile } from '../files/dataFolder.js';
import { piecesOf, sizeOf } from '../files/fileBytes.js';
import type { FileSystem } from '../files/fileSystem.js';
import { isWorkbook } from '../files/readText.js';
import { pushSheet } from '../workbook/dataSheets.js';
import { readInParts } from './readInParts.js';
import { recordFilesOf } from './recordFilesOf.js';

/** The records of a report, as they were read from files and sheets. */
export interface RecordsOfReport extends RecordsRead {
  /** True when any of them is a sample: what is invented is never shown as what happened. */
  readonly isSample: boolean;
  /** The names of the files of each kind. */
  readonly files: Readonly<Partial<Record<RecordKind, readonly string[]>>>;
}

/**
 * Reads the records that a report year is counted from; undefined when there are none. A file is read in pieces and never held.
 * @param threads that read a long file of participants
 */
export async function readRecords(given: readonly RecordFile[], programme: Programme, year: number, threads: number, fs: FileSystem): Promise<RecordsOfReport | undefined> {
  const files = recordFilesOf(given, year);
  if (files.length === 0) return undefined;
  const reader = new RecordsReader(programme, year);
  const issues: Issue[] = [];
  for (const file of files) issues.push(...(await readFile(file, reader, threads, fs)));
  const read = reader.result();
  const all = [...read.issues, ...issues];
  if (hasErrors(all)) throw new Failure([...all].sort(errorsFirst), EXIT.unreadable);
  return { ...read, issues: all, isSample: files.some(({ isSample }) => isSample), files: namesOf(files) };
}

async function readFile({ path, shown, kind, sheet }: RecordFile, reader: RecordsReader, threads: number, fs: FileSystem): Promise<readonly Issue[]> {
  if (sheet !== undefined) return pushSheet(path, sheet, kind, shown, reader.file(kind, shown));
  const size = sizeOf(path, shown, fs);
  if (kind === 'partecipanti' && threads > 1 && (await readInParts({ path, shown, size }, reader, threads, fs))) return [];
  const sink = reader.file(kind, shown, size);
  let isFirst = true;
  for (const piece of piecesOf(path, shown, fs)) {
    if (isFirst && isWorkbook(piece)) throw unreadable('FIL-003', { file: path }, { expected: 'expected.dataFolder' });
    isFirst = false;
    sink.push(piece);
  }
  sink.end();
  return [];
}

function errorsFirst(a: Issue, b: Issue): number {
  return Number(b.severity === 'error') - Number(a.severity === 'error');
}

function namesOf(files: readonly RecordFile[]): RecordsOfReport['files'] {
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, files.filter((file) => file.kind === kind).map(({ shown }) => shown)]));
}
