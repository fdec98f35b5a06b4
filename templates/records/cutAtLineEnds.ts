import { piecesOf } from '../files/fileBytes.js';
import type { FileSystem } from '../files/fileSystem.js';
import type { PartPlace } from './readPart.js';

const LINE_END = 10;

/** Cuts a file into parts of about so many bytes, each of which ends with a line. @param from where the first begins */
export function cutAtLineEnds(path: string, shown: string, from: number, size: number, length: number, fs: FileSystem): PartPlace[] {
  const places: PartPlace[] = [];
  for (let start = from; start < size; ) {
    const end = start + length < size ? lineEndAfter(path, shown, start + length, size, fs) : size;
    places.push({ from: start, to: end });
    start = end;
  }
  return places;
}

/** The place after the first line end from here on. */
function lineEndAfter(path: string, shown: string, from: number, size: number, fs: FileSystem): number {
  let at = from;
  while (at < size) {
    let length = 0;
    for (const piece of piecesOf(path, shown, fs, at, Math.min(at + LOOK, size))) {
      const end = piece.indexOf(LINE_END);
      if (end >= 0) return at + length + end + 1;
      length += piece.length;
    }
    if (length === 0) return size;
    at += length;
  }
  return size;
}

/** Bytes looked at for the end of a line. */
const LOOK = 4096;
