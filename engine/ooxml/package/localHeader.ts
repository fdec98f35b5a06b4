import { damagedPackage } from './damagedPackage.js';
import { WorkbookRefusal } from './workbookRefusal.js';
import type { ZipEntry } from './zipDirectory.js';
import { ENCRYPTED, HAS_DESCRIPTOR, LOCAL_HEADER, recordView } from './zipRecords.js';
import { readZip64Extra } from './zip64Extra.js';

/**
 * Where the compressed bytes of an entry begin. Its local header must tell the same name, method, sizes and checksum as the
 * directory: programs that believe one or the other must find the same workbook. Sizes and checksum may be zero when they
 * come after the data.
 * @throws WorkbookRefusal XLS-002, XLS-003
 */
export function localDataStart(bytes: Uint8Array, at: number, declared: Omit<ZipEntry, 'headerStart' | 'dataStart'>): number {
  const view = recordView(bytes);
  const nameStart = at + LOCAL_HEADER.length;
  const lie = () => damagedPackage('header', declared.name);
  if (nameStart > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER.signature) throw lie();
  const extraStart = nameStart + view.getUint16(at + 26, true);
  const dataStart = extraStart + view.getUint16(at + 28, true);
  if (dataStart > bytes.length) throw lie();

  const flags = view.getUint16(at + 6, true);
  if ((flags & ENCRYPTED) !== 0) throw new WorkbookRefusal('XLS-002', { path: declared.name });
  if (!areSame(bytes.subarray(nameStart, extraStart), declared.nameBytes)) throw lie();
  if (view.getUint16(at + 8, true) !== declared.method) throw lie();
  const mayBeZero = (flags & HAS_DESCRIPTOR) !== 0;
  const agrees = (found: number, expected: number) => found === expected || (mayBeZero && found === 0);
  const short = [view.getUint32(at + 22, true), view.getUint32(at + 18, true)];
  const [size, compressedSize] = readZip64Extra(view, extraStart, dataStart, declared.name, short);
  if (!agrees(size!, declared.size) || !agrees(compressedSize!, declared.compressedSize)) throw lie();
  if (!agrees(view.getUint32(at + 14, true), declared.crc)) throw lie();
  return dataStart;
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
