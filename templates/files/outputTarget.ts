import { join } from 'node:path';
import { systemCode, unwritable } from '../failure.js';
import { isOurs } from '../workbook/isOurs.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf, type PathKind } from './pathKind.js';
import type { Output } from './writeFiles.js';

/** Where a result goes: the very file that was named, or a file of its own name in a folder. */
export function targetPath(out: string, fileName: string, fs: FileSystem): string {
  return isFolder(out, fs) ? join(out, fileName) : out;
}

/** A name that has no workbook extension is a folder even before it exists. */
export function isFolder(out: string, fs: FileSystem): boolean {
  const kind = outputKind(out, fs);
  return kind === 'folder' || (kind === 'nothing' && !/\.xls[xm]$/i.test(out));
}

/** A file to write, unless it would replace one that is not ours: a person's work is never lost by a name. */
export function outputTo(path: string, bytes: Uint8Array, mayOverwrite: boolean, fs: FileSystem): Output {
  const kind = outputKind(path, fs);
  if (kind === 'folder') throw unwritable('FIL-007', { file: path }, { found: 'EISDIR' });
  if (kind === 'other') throw unwritable('FIL-007', { file: path }, { found: 'ENOTSUP' });
  const replacesOthers = kind === 'file' && !isOurs(oldBytes(path, fs));
  if (replacesOthers && !mayOverwrite) throw unwritable('FIL-006', { file: path });
  return { path, bytes, keepsOld: replacesOthers };
}

/** What stands at the place of a result; a place that does not answer cannot be written. */
function outputKind(path: string, fs: FileSystem): PathKind {
  try {
    return kindOf(path, fs);
  } catch (error) {
    throw unwritable('FIL-007', { file: path }, { found: systemCode(error) });
  }
}

function oldBytes(path: string, fs: FileSystem): Uint8Array {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    throw unwritable('FIL-007', { file: path }, { found: systemCode(error) });
  }
}
