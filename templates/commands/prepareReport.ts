import { computeReport, hasErrors, type Issue, type Report } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import { findData, readData, yearsOf, type DataFiles } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { inputsDigest } from '../files/inputsDigest.js';
import { openProgramme, type ProgrammeFolder } from '../files/programmeFolder.js';
import type { Options } from '../commandLine/options.js';

/** The programme and the data that a command works on. */
export interface Source {
  readonly folder: ProgrammeFolder;
  readonly data: DataFiles;
}

export function openSource(options: Options, fs: FileSystem): Source {
  const folder = openProgramme(options.value('programme')!, fs);
  const given = options.values('data');
  return { folder, data: findData(given.length > 0 ? given : [folder.folder], fs) };
}

export function yearsWithData({ folder, data }: Source, fs: FileSystem): number[] {
  return yearsOf(data, folder.programme, fs);
}

/** The report of one year; with any error in the data there is none, and nothing is written. */
export function prepareReport({ folder, data }: Source, year: number, fs: FileSystem): { report: Report; issues: readonly Issue[] } {
  const { programme } = folder;
  const read = readData(data, programme, year, fs);
  if (hasErrors(read.issues)) throw new Failure(read.issues, EXIT.unreadable);
  if (!read.figures.some(({ key }) => key.year === year)) {
    throw unreadable('DAT-009', {}, { year: String(year), expected: yearsOf(data, programme, fs).join(', ') });
  }
  const { report, issues } = computeReport({ ...read, programme, year, inputs: inputsDigest(folder.contents, [...read.figures, ...read.published]) });
  if (report === undefined) throw new Failure(issues, EXIT.unreadable);
  return { report, issues: [...folder.issues, ...read.issues, ...issues] };
}
