import { computeReport, hasErrors, type Issue, type Report } from '../../engine/index.js';
import type { Options } from '../commandLine/options.js';
import { recordChoices, type RecordChoices } from '../commandLine/recordOptions.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import { findData, findSample, readData, yearsOf, type DataFiles, type RecordFile } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { inputsDigest } from '../files/inputsDigest.js';
import { openProgramme, type ProgrammeFolder } from '../files/programmeFolder.js';
import { readRecords, type RecordsOfReport } from '../records/readRecords.js';
import { yearsOfRecords } from '../records/yearsOfRecords.js';

/** The programme and the data that a command works on. */
export interface Source {
  readonly folder: ProgrammeFolder;
  readonly data: DataFiles;
  /** The sample of the programme: for the official tables, where the user gives neither data nor records. */
  readonly sample: readonly RecordFile[];
  readonly choices: RecordChoices;
}

/** A report, what is to be told of it, and the records that it was counted from. */
export interface Prepared {
  readonly report: Report;
  readonly issues: readonly Issue[];
  readonly records?: RecordsOfReport;
}

/**
 * @param programme the folder or name of the programme, when it is not the option
 * @param given files and folders of data, when they are not the option
 */
export function openSource(options: Options, fs: FileSystem, programme = options.value('programme')!, given = options.values('data')): Source {
  const choices = recordChoices(options);
  const folder = openProgramme(programme, fs);
  const data = findData(given.length > 0 ? given : [folder.folder], fs);
  return { folder, data, sample: given.length > 0 || data.records.length > 0 ? [] : findSample(folder.folder, fs), choices };
}

/** The years that have data: those of the typed figures, and the years of report that the user's records reach. */
export async function yearsWithData({ folder: { programme }, data, choices }: Source, fs: FileSystem): Promise<number[]> {
  const typed = yearsOf(data, programme, fs);
  const counted = data.records.length === 0 ? [] : await yearsOfRecords(data.records, programme, choices.threads, fs);
  return [...new Set([...typed, ...counted])].sort((a, b) => a - b);
}

/** The report of one year; with any error in the data there is none, and nothing is written. */
export async function prepareReport(source: Source, year: number, fs: FileSystem): Promise<Prepared> {
  const { folder, data, sample, choices } = source;
  const { programme } = folder;
  const read = readData(data, programme, year, fs);
  if (hasErrors(read.issues)) throw new Failure(read.issues, EXIT.unreadable);
  const ownRecords = await readRecords(data.records, programme, year, choices.threads, fs);
  if (ownRecords === undefined && !read.figures.some(({ key }) => key.year === year)) {
    throw unreadable('DAT-009', {}, { year: String(year), expected: (await yearsWithData(source, fs)).join(', ') });
  }
  const records = ownRecords ?? (await readRecords(sample, programme, year, choices.threads, fs));
  const { report, issues } = computeReport({
    ...read,
    programme,
    year,
    ...(records && { records }),
    ...(choices.prefer && { prefer: choices.prefer }),
    inputs: inputsDigest(folder.contents, [...read.figures, ...read.published], records?.facts),
  });
  if (report === undefined) throw new Failure(issues, EXIT.unreadable);
  return { report, issues: [...folder.issues, ...read.issues, ...(ownRecords?.issues ?? []), ...issues.filter(isUsersMatter(sample))], ...(records && { records }) };
}

/** What is odd in the programme's own sample is no matter of the user's. */
function isUsersMatter(sample: readonly RecordFile[]): (one: Issue) => boolean {
  return ({ place }) => !sample.some(({ shown }) => shown === place.file);
}
