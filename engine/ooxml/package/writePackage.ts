import { crc32 } from './crc32.js';
import type { OpenPackage } from './openPackage.js';
import type { PackageHost } from './packageHost.js';
import { isFolderName, isSafeName, sameNameKey } from './partName.js';
import type { ZipEntry } from './zipDirectory.js';
import { DEFLATED, DIRECTORY_HEADER, END_RECORD, IN_ZIP64_16, LOCAL_HEADER, recordView, STORED, UTF8_NAME } from './zipRecords.js';

/** 1 January 1980, the first day of MS-DOS: the same content gives the same bytes. */
const FIXED_TIME = 0x0021_0000;
const VERSION = 20;

/** A part to be written: what a local header and the directory say of it, and its compressed bytes. */
type WrittenPart = Pick<ZipEntry, 'nameBytes' | 'flags' | 'method' | 'dosTime' | 'crc' | 'size'> & { readonly data: Uint8Array };

/**
 * What becomes of a part: its new bytes, undefined when it is removed, or how to make them when its turn comes, so that one part
 * at a time is held whole. What is made may turn out to be the part as it was: it then keeps its compressed bytes.
 */
export type PartChange = Uint8Array | undefined | (() => Uint8Array | 'as it was');

/**
 * A package with the parts of another, in their order; new parts come last, in the order given. Those that do not change keep
 * their compressed bytes, name and date; headers are written anew and say the truth.
 * @param changes whole parts by name, without regard to case; undefined removes one
 */
export function writePackage(original: OpenPackage, changes: ReadonlyMap<string, PartChange>, host: PackageHost): Uint8Array {
  const byKey = new Map([...changes].map(([name, content]) => [sameNameKey(name), content]));
  if (byKey.size !== changes.size) throw new Error('The same part is changed twice.');
  const parts: WrittenPart[] = [];
  for (const entry of original.entries) {
    const key = sameNameKey(entry.name);
    const change = byKey.get(key);
    if (byKey.has(key) && change === undefined) continue;
    const content = typeof change === 'function' ? change() : (change ?? 'as it was');
    const flags = entry.flags & UTF8_NAME;
    parts.push(content === 'as it was' ? { ...entry, flags, data: original.compressed(entry) } : changedPart(entry.nameBytes, flags, content, host));
  }
  for (const [name, change] of changes) {
    const content = typeof change === 'function' && !original.has(name) ? change() : change;
    if (content instanceof Uint8Array && !original.has(name)) parts.push(newPart(name, content, host));
  }
  return assemble(parts);
}

function newPart(name: string, content: Uint8Array, host: PackageHost): WrittenPart {
  if (!isSafeName(name) || isFolderName(name) || name.includes('\\')) throw new Error(`Not a name of a part: ${name}`);
  const nameBytes = host.encode(name);
  return changedPart(nameBytes, nameBytes.length === name.length ? 0 : UTF8_NAME, content, host);
}

function changedPart(nameBytes: Uint8Array, flags: number, content: Uint8Array, host: PackageHost): WrittenPart {
  const deflated = host.deflate(content);
  const isShorter = deflated.length < content.length;
  return {
    nameBytes,
    flags,
    method: isShorter ? DEFLATED : STORED,
    dosTime: FIXED_TIME,
    crc: host.crc32?.(content, 0) ?? crc32(content),
    size: content.length,
    data: isShorter ? deflated : content,
  };
}

function assemble(parts: readonly WrittenPart[]): Uint8Array {
  if (parts.length >= IN_ZIP64_16) throw new Error(`Too many parts for a package: ${parts.length}`);
  const dataLength = sum(parts.map(({ nameBytes, data }) => LOCAL_HEADER.length + nameBytes.length + data.length));
  const directoryLength = sum(parts.map(({ nameBytes }) => DIRECTORY_HEADER.length + nameBytes.length));
  const file = new Uint8Array(dataLength + directoryLength + END_RECORD.length);
  const view = recordView(file);
  let at = 0;
  let directoryAt = dataLength;
  for (const part of parts) {
    directoryAt = putDirectoryHeader(file, view, directoryAt, part, at);
    at = putLocalPart(file, view, at, part);
  }
  view.setUint32(directoryAt, END_RECORD.signature, true);
  view.setUint16(directoryAt + 8, parts.length, true);
  view.setUint16(directoryAt + 10, parts.length, true);
  view.setUint32(directoryAt + 12, directoryLength, true);
  view.setUint32(directoryAt + 16, dataLength, true);
  return file;
}

function putLocalPart(file: Uint8Array, view: DataView, at: number, part: WrittenPart): number {
  view.setUint32(at, LOCAL_HEADER.signature, true);
  putCommonFields(view, at + 4, part);
  const nameAt = at + LOCAL_HEADER.length;
  file.set(part.nameBytes, nameAt);
  file.set(part.data, nameAt + part.nameBytes.length);
  return nameAt + part.nameBytes.length + part.data.length;
}

function putDirectoryHeader(file: Uint8Array, view: DataView, at: number, part: WrittenPart, headerStart: number): number {
  view.setUint32(at, DIRECTORY_HEADER.signature, true);
  view.setUint16(at + 4, VERSION, true);
  putCommonFields(view, at + 6, part);
  view.setUint32(at + 42, headerStart, true);
  file.set(part.nameBytes, at + DIRECTORY_HEADER.length);
  return at + DIRECTORY_HEADER.length + part.nameBytes.length;
}

/** The fields that both headers have, in the same order, from the version needed on; no extra field. */
function putCommonFields(view: DataView, at: number, { nameBytes, flags, method, dosTime, crc, size, data }: WrittenPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, dosTime, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes.length, true);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
