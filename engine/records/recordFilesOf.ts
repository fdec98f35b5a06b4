import { RECORD_ORDER } from './recordNames.js';
import type { RecordKind } from './recordFacts.js';

/** A file of records, or a sheet, among those that were found. */
export interface FoundRecordFile {
  readonly kind: RecordKind;
  /** The year of the folder that holds it, if it stands in one. */
  readonly year?: number;
  /** What the user named: a data folder, or the file itself. */
  readonly source: string;
}

/**
 * The files of records that a report year reads, operations first. In a data folder the folders of years hold what was known then:
 * for each kind of file the latest of them that is not after the report takes the place of the earlier ones and of the data folder's
 * own. An extract is cumulative: two of them read together would count every payment twice. So would a file that is named twice, or
 * beside its own folder: it is read once.
 * @param identity the same text for the same file
 */
export function recordFilesOf<T extends FoundRecordFile>(files: readonly T[], year: number, identity: (file: T) => string): T[] {
  const standing = files.filter((file) => file.year === undefined || file.year <= year);
  const rank = (file: T) => file.year ?? 0;
  const isLatest = (file: T) => standing.every((other) => other.source !== file.source || other.kind !== file.kind || rank(other) <= rank(file));
  const chosen = RECORD_ORDER.flatMap((kind) => standing.filter((file) => file.kind === kind && isLatest(file)));
  const first = new Map([...chosen].reverse().map((file) => [`${file.kind} ${identity(file)}`, file]));
  return chosen.filter((file) => first.get(`${file.kind} ${identity(file)}`) === file);
}
