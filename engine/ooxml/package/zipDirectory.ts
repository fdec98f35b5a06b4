import { beyondLimit, damagedPackage } from './damagedPackage.js';
import type { Limits } from './limits.js';
import { localDataStart } from './localHeader.js';
import type { PackageHost } from './packageHost.js';
import { isFolderName, partName, sameNameKey } from './partName.js';
import { WorkbookRefusal } from './workbookRefusal.js';
import { readZipEnd } from './zipEnd.js';
import { DEFLATED, DIRECTORY_HEADER, ENCRYPTED, recordView, STORED, STRONGLY_ENCRYPTED } from './zipRecords.js';
import { readZip64Extra } from './zip64Extra.js';

/** A part of the package, as the directory declares it. Nothing declared is believed: it is compared with what is found. */
export interface ZipEntry {
  readonly name: string;
  /** As it stands in the file. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Time (low half) and date (high half) of MS-DOS. */
  readonly dosTime: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerStart: number;
  /** Its compressed bytes are from here, for `compressedSize`. */
  readonly dataStart: number;
}

/**
 * The parts of a package, in the order of its directory; folders are left out.
 * @throws WorkbookRefusal XLS-002 (encrypted), XLS-003 (false directory), XLS-004, XLS-005 (declared beyond a limit), XLS-006, XLS-008
 */
export function readZipDirectory(bytes: Uint8Array, host: PackageHost, limits: Limits): ZipEntry[] {
  const end = readZipEnd(bytes);
  if (end.entries > limits.parts) throw beyondLimit(undefined, end.entries, limits.parts, 'parts');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = end.directoryStart;
  for (let left = end.entries; left > 0; left--) {
    const { entry, next } = readEntry(bytes, at, end.directoryEnd, host);
    const key = sameNameKey(entry.name);
    if (names.has(key)) throw new WorkbookRefusal('XLS-008', {}, { found: entry.name });
    names.add(key);
    checkDeclaredSizes(entry, limits);
    entries.push(entry);
    at = next;
  }
  if (at !== end.directoryEnd) throw damagedPackage('directory');
  refuseOverlaps(entries, end.directoryStart);
  return entries.filter(({ name }) => !isFolderName(name));
}

function readEntry(bytes: Uint8Array, at: number, directoryEnd: number, host: PackageHost): { entry: ZipEntry; next: number } {
  const view = recordView(bytes);
  const nameStart = at + DIRECTORY_HEADER.length;
  if (nameStart > directoryEnd || view.getUint32(at, true) !== DIRECTORY_HEADER.signature) throw damagedPackage('directory');
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > directoryEnd) throw damagedPackage('directory');

  const nameBytes = bytes.subarray(nameStart, extraStart);
  const name = partName(nameBytes, host);
  const flags = view.getUint16(at + 8, true);
  if ((flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) !== 0) throw new WorkbookRefusal('XLS-002', { path: name });
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw damagedPackage('method', name);
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size, compressedSize, headerStart] = readZip64Extra(view, extraStart, extraEnd, name, short);
  const declared = {
    name,
    nameBytes,
    flags,
    method,
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: compressedSize!,
    size: size!,
  };
  return { entry: { ...declared, headerStart: headerStart!, dataStart: localDataStart(bytes, headerStart!, declared) }, next };
}

/** A bomb that says what it is goes no further; one that lies is stopped at the size it declares. */
function checkDeclaredSizes({ name, size, compressedSize }: ZipEntry, limits: Limits): void {
  if (isFolderName(name) && size > 0) throw new WorkbookRefusal('XLS-008', {}, { found: name });
  if (size > limits.streamedSheet) throw beyondLimit(name, size, limits.streamedSheet, 'bytes');
  if (size > limits.ratioFrom && size > compressedSize * limits.ratio) {
    throw new WorkbookRefusal('XLS-005', { path: name }, { expected: String(limits.ratio) });
  }
}

/** The same bytes for two parts: a bomb of many parts in a small file. Bytes that belong to no part are let be. */
function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const inPlace = [...entries].sort((one, other) => one.headerStart - other.headerStart);
  inPlace.forEach(({ name, dataStart, compressedSize }, index) => {
    const limit = inPlace[index + 1]?.headerStart ?? directoryStart;
    if (dataStart + compressedSize > limit) throw damagedPackage('overlap', name);
  });
}
