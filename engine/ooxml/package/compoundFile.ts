import { recordView } from './zipRecords.js';

/** The container of the Office files of before 2007, and of encrypted ones (MS-CFB 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Entries of its directory are of 128 bytes, in sectors that begin at a multiple of it: name, then its length and the entry's kind. */
const ENTRY = 128;
const NAME_LENGTH_AT = 64;
const KIND_AT = 66;
const STREAM = 2;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Whether it holds a stream of that name. Looks wherever an entry can stand, so that it needs no sound directory. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const view = recordView(bytes);
  const nameLength = 2 * (name.length + 1);
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + KIND_AT] !== STREAM || view.getUint16(at + NAME_LENGTH_AT, true) !== nameLength) continue;
    let same = 0;
    while (same < name.length && view.getUint16(at + 2 * same, true) === name.charCodeAt(same)) same++;
    if (same === name.length) return true;
  }
  return false;
}
