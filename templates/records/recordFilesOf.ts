import { resolve } from 'node:path';
import { RECORD_ORDER } from '../../engine/index.js';
import type { RecordFile } from '../files/dataFolder.js';

/**
 * The files of records that a report year reads, operations first. In a data folder the folders of years hold what was known then:
 * for each kind of file the latest of them that is not after the report takes the place of the earlier ones and of the data folder's
 * own. An extract is cumulative: two of them read together would count every payment twice. So would a file that is named twice, or
 * beside its own folder: it is read once.
 */
export function recordFilesOf(files: readonly RecordFile[], year: number): RecordFile[] {
  const standing = files.filter((file) => file.year === undefined || file.year <= year);
  const rank = (file: RecordFile) => file.year ?? 0;
  const isLatest = (file: RecordFile) => standing.every((other) => other.source !== file.source || other.kind !== file.kind || rank(other) <= rank(file));
  const chosen = RECORD_ORDER.flatMap((kind) => standing.filter((file) => file.kind === kind && isLatest(file)));
  return chosen.filter((file, i) => chosen.findIndex((other) => isSameFile(file, other)) === i);
}

function isSameFile(a: RecordFile, b: RecordFile): boolean {
  return a.kind === b.kind && resolve(a.path) === resolve(b.path) && a.sheet?.name === b.sheet?.name;
}
