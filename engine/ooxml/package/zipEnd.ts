import { damagedPackage } from './damagedPackage.js';
import { END_RECORD, IN_ZIP64_16, IN_ZIP64_32, readLong, recordView, ZIP64_END_RECORD, ZIP64_LOCATOR } from './zipRecords.js';

/** Where the directory of a package stands, and how many entries it says it has. */
export interface ZipEnd {
  readonly entries: number;
  readonly directoryStart: number;
  readonly directoryEnd: number;
}

const LONGEST_COMMENT = 0xffff;

/**
 * The end of a zip package: its end record, the last whose comment reaches the end of the file, and the zip64 one before it.
 * @throws WorkbookRefusal XLS-003 when the file is cut, is one volume of several, or points outside itself
 */
export function readZipEnd(bytes: Uint8Array): ZipEnd {
  const view = recordView(bytes);
  const at = endRecordAt(view);
  const short = {
    volume: view.getUint16(at + 4, true),
    directoryVolume: view.getUint16(at + 6, true),
    entriesHere: view.getUint16(at + 8, true),
    entries: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
    limit: at,
  };
  const isLong = short.entries === IN_ZIP64_16 || short.size === IN_ZIP64_32 || short.start === IN_ZIP64_32;
  const end = (isLong ? zip64End(view, at) : undefined) ?? short;
  if (end.volume !== 0 || end.directoryVolume !== 0 || end.entriesHere !== end.entries) throw damagedPackage('directory');
  if (end.start + end.size > end.limit) throw damagedPackage('directory');
  return { entries: end.entries, directoryStart: end.start, directoryEnd: end.start + end.size };
}

function endRecordAt(view: DataView): number {
  const last = view.byteLength - END_RECORD.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_RECORD.signature && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw damagedPackage('end');
}

/** The numbers of the zip64 end record; undefined when there is no locator, and the short ones are meant as they are. */
function zip64End(view: DataView, endAt: number) {
  const locator = endAt - ZIP64_LOCATOR.length;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR.signature) return undefined;
  const at = readLong(view, locator + 8);
  if (at === undefined || at + ZIP64_END_RECORD.length > locator) throw damagedPackage('end');
  if (view.getUint32(at, true) !== ZIP64_END_RECORD.signature) throw damagedPackage('end');
  const [entriesHere, entries, size, start] = [at + 24, at + 32, at + 40, at + 48].map((place) => readLong(view, place));
  if (entriesHere === undefined || entries === undefined || size === undefined || start === undefined) throw damagedPackage('directory');
  return { volume: view.getUint32(at + 16, true), directoryVolume: view.getUint32(at + 20, true), entriesHere, entries, size, start, limit: at };
}
