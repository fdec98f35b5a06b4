import { resolve } from 'node:path';
import { recordFilesOf as chosenFiles } from '../../engine/index.js';
import type { RecordFile } from '../files/dataFolder.js';

/** The files of records that a report year reads. */
export function recordFilesOf(files: readonly RecordFile[], year: number): RecordFile[] {
  return chosenFiles(files, year, ({ path, sheet }) => `${resolve(path)} ${sheet?.name ?? ''}`);
}
