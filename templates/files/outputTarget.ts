import { join } from 'node:path';
import { unwritable, systemCode } from '../failure.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf } from './readText.js';
import { isOurs } from '../workbook/fileWorkbook.js';
import { writeFile } from './writeFile.js';

/** Where a result goes: the very file that was named, or a file of its own name in a folder. */
export function targetPath(out: string, fileName: string, fs: FileSystem): string {
  return isFolder(out, fs) ? join(out, fileName) : out;
}

/** A name that ends with a separator, or has no workbook extension, is a folder even before it exists. */
export function isFolder(out: string, fs: FileSystem): boolean {
  return kindOf(out, fs) === 'folder' || (kindOf(out, fs) === 'nothing' && !/\.xlsx$/i.test(out));
}

/** Refuses to replace a file that is not ours: a person's work is never lost by a name. */
export function assertReplaceable(path: string, mayOverwrite: boolean, fs: FileSystem): void {
  const kind = kindOf(path, fs);
  if (kind === 'folder') throw unwritable('FIL-007', { file: path }, { found: 'EISDIR' });
  if (kind === 'file' && !mayOverwrite && !isOurs(fs.readFileSync(path))) throw unwritable('FIL-006', { file: path });
}

/** Writes a result; a file that is not ours leaves a `.bak` copy. */
export function writeResult(path: string, bytes: Uint8Array, fs: FileSystem): void {
  if (kindOf(path, fs) === 'file' && !isOurs(fs.readFileSync(path))) {
    try {
      fs.copyFileSync(path, `${path}.bak`);
    } catch (error) {
      throw unwritable('FIL-007', { file: `${path}.bak` }, { found: systemCode(error) });
    }
  }
  writeFile(path, bytes, fs);
}
