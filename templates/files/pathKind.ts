import { systemCode, unreadable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';

/** `other`: a device, a pipe, a socket. */
export type PathKind = 'nothing' | 'file' | 'folder' | 'other';

/** What a path names. */
export function kindOf(path: string, fs: FileSystem): PathKind {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch (error) {
    const found = systemCode(error);
    // A path that goes on under a file.
    if (found === 'ENOTDIR') return 'nothing';
    throw unreadable('FIL-002', { file: path }, { found });
  }
}

/** The names in a folder, sorted. */
export function namesIn(folder: string, fs: FileSystem): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    throw unreadable('FIL-002', { file: folder }, { found: systemCode(error) });
  }
}
