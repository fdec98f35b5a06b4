import { systemCode, unreadable, type Failure } from '../failure.js';
import type { FileSystem } from './fileSystem.js';
import { isWorkbook } from './readText.js';

/** Bytes read at once. */
export const CHUNK = 1 << 20;

/**
 * Gives a file piece by piece, in one buffer that is used again: each piece holds until the next.
 * @param shown the name to use in messages
 * @param to bytes from the beginning where to stop; the end of the file when not given
 */
export function* piecesOf(path: string, shown: string, fs: FileSystem, from = 0, to = Infinity): Generator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(CHUNK, to - from));
  const isWhole = from === 0 && to === Infinity;
  const file = told(shown, () => fs.openSync(path, 'r'));
  try {
    for (let at = from; at < to; ) {
      const wanted = Math.min(buffer.length, to - at);
      // From beginning to end without places: a pipe has none.
      const length = told(shown, () => fs.readSync(file, buffer, 0, wanted, isWhole ? null : at));
      if (length === 0) return;
      at += length;
      yield buffer.subarray(0, length);
    }
  } finally {
    told(shown, () => fs.closeSync(file));
  }
}

/** The first bytes of a file. */
export function firstBytes(path: string, shown: string, length: number, fs: FileSystem): Uint8Array {
  for (const piece of piecesOf(path, shown, fs, 0, length)) return piece;
  return new Uint8Array(0);
}

/** The bytes of a file. */
export function sizeOf(path: string, shown: string, fs: FileSystem): number {
  return told(shown, () => fs.statSync(path).size);
}

/** Whether a file is a workbook, by its first bytes. */
export function isWorkbookFile(path: string, shown: string, fs: FileSystem): boolean {
  return isWorkbook(firstBytes(path, shown, SIGNATURE, fs));
}

const SIGNATURE = 4;

function told<T>(shown: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw notRead(shown, systemCode(error));
  }
}

/** A file that does not answer. @param found the code of the system */
export function notRead(shown: string, found: string): Failure {
  return found === 'ENOENT' ? unreadable('FIL-001', { file: shown }) : unreadable('FIL-002', { file: shown }, { found });
}
