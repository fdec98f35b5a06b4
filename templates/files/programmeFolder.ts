import { join } from 'node:path';
import { assembleProgramme, issue, OPTIONAL_PROGRAMME_FILES, PROGRAMME_FILE_NAMES, type Issue, type Programme, type ProgrammeFileKey } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import { PROGRAMMES_FOLDER } from '../packageRoot.js';
import type { FileSystem } from './fileSystem.js';
import { readJson } from './jsonFile.js';
import { kindOf } from './pathKind.js';
import { isWorkbook, readBytes } from './readText.js';

/** A programme read from its folder. */
export interface ProgrammeFolder {
  readonly folder: string;
  readonly programme: Programme;
  readonly issues: readonly Issue[];
  /** What stands in its files, as JSON. */
  readonly contents: readonly unknown[];
}

/** Opens the folder of a programme: a path, or the name of one that comes with the package. */
export function openProgramme(name: string, fs: FileSystem): ProgrammeFolder {
  const bundled = join(PROGRAMMES_FOLDER, name);
  const folder = kindOf(name, fs) === 'nothing' && !/[\\/]/.test(name) && kindOf(bundled, fs) === 'folder' ? bundled : name;
  assertFolder(folder, name, 'expected.programmeFolder', fs);

  const keys = Object.keys(PROGRAMME_FILE_NAMES) as ProgrammeFileKey[];
  const absent = keys.filter((key) => kindOf(join(folder, PROGRAMME_FILE_NAMES[key]), fs) !== 'file');
  if (absent.length > 0) {
    throw new Failure(absent.map((key) => issue('PRG-001', { file: join(name, PROGRAMME_FILE_NAMES[key]) })), EXIT.unreadable);
  }
  const names = Object.entries({ ...PROGRAMME_FILE_NAMES, ...OPTIONAL_PROGRAMME_FILES }).filter(([, file]) => kindOf(join(folder, file), fs) === 'file');
  const read = names.map(([key, file]) => ({ key, ...readJson(join(folder, file), file, fs) }));
  const { programme, issues, contents } = assembleProgramme(read);
  if (programme === undefined) throw new Failure(issues, EXIT.unreadable);
  return { folder, programme, issues, contents };
}

/** Refuses what is not a folder, by its real name. */
export function assertFolder(path: string, shown: string, expected: string, fs: FileSystem): void {
  const kind = kindOf(path, fs);
  if (kind === 'folder') return;
  if (kind === 'nothing') throw unreadable('FIL-001', { file: shown });
  throw unreadable(isWorkbook(readBytes(path, shown, fs)) ? 'FIL-003' : 'FIL-004', { file: shown }, { expected });
}
