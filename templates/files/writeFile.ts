import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { systemCode, unwritable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';

/**
 * Writes a whole file or leaves everything as it was: the bytes go to a temporary file in the same folder, to the disk,
 * and only then take the place of the old ones.
 */
export function writeFile(path: string, bytes: Uint8Array, fs: FileSystem): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  let isMade = false;
  try {
    fs.mkdirSync(folder, { recursive: true });
    sweepStale(folder, basename(path), fs);
    const file = fs.openSync(temporary, 'wx');
    isMade = true;
    try {
      writeAll(file, bytes, fs);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, path);
  } catch (error) {
    const found = systemCode(error);
    if (isMade) removeQuietly(temporary, fs);
    throw unwritable('FIL-007', { file: path }, { found });
  }
  syncFolder(folder, fs);
}

/** A write may take fewer bytes than it is given. */
function writeAll(file: number, bytes: Uint8Array, fs: FileSystem): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(file, bytes, done, bytes.length - done);
}

function removeQuietly(path: string, fs: FileSystem): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // The file is already gone, or the disk no longer answers: the error that brought us here is the one to tell.
  }
}

/** Some systems cannot sync a folder; the file itself is already safe. */
function syncFolder(folder: string, fs: FileSystem): void {
  let handle: number | undefined;
  try {
    handle = fs.openSync(folder, 'r');
    fs.fsyncSync(handle);
  } catch {
    // Windows and some network shares refuse: nothing is lost.
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** Temporary files that an interrupted run of ours left for this very file: their process is gone. */
function sweepStale(folder: string, name: string, fs: FileSystem): void {
  const ours = new RegExp(`^\\.${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(\\d+)\\.[0-9a-f]{8}\\.tmp$`);
  for (const entry of fs.readdirSync(folder)) {
    const owner = ours.exec(entry)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeQuietly(join(folder, entry), fs);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
