import type { Options } from '../commandLine/options.js';
import { unwritable } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { outputTo } from '../files/outputTarget.js';
import { kindOf } from '../files/pathKind.js';
import type { Output } from '../files/writeFiles.js';
import type { RecordsOfReport } from '../records/readRecords.js';
import { rowList } from '../records/rowList.js';

/** `--rows FILE`: the list of the rows of records that are not simply used, as a file to write; none when it is not asked for. */
export function rowListOutput(options: Options, records: RecordsOfReport | undefined, fs: FileSystem): Output[] {
  const path = options.value('rows');
  if (path === undefined) return [];
  if (kindOf(path, fs) === 'folder') throw unwritable('FIL-007', { file: path }, { found: 'EISDIR' });
  return [outputTo(path, rowList(records?.listedRows() ?? [], options.language), options.flag('overwrite'), fs)];
}
