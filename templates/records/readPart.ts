import { operationsOf, ParticipantPart, type PartRead, type PartSetting } from '../../engine/index.js';
import { piecesOf } from '../files/fileBytes.js';
import type { FileSystem } from '../files/fileSystem.js';

/** A part of a file, from the beginning of a row to the end of another, in bytes. */
export interface PartPlace {
  readonly from: number;
  readonly to: number;
}

/** What a thread needs to read parts of one file. */
export interface PartsOfFile {
  readonly path: string;
  readonly shown: string;
  readonly setting: PartSetting;
}

/** Reads parts of one file of participants: the work of another thread. */
export function partReader({ path, shown, setting }: PartsOfFile, fs: FileSystem): (place: PartPlace) => PartRead {
  const operations = operationsOf(setting);
  return ({ from, to }) => {
    const part = new ParticipantPart(setting, operations);
    for (const piece of piecesOf(path, shown, fs, from, to)) part.push(piece);
    return part.end();
  };
}
