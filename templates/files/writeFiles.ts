import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, Failure, systemCode, unwritable } from '../failure.js';
import type { FileSystem } from './fileSystem.js';
import { kindOf } from './pathKind.js';

/** A file to write. */
export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True when the file that it replaces is a person's: a `.bak` copy of it stays. */
  readonly keepsOld: boolean;
}

/**
 * Writes all the files, or leaves everything as it was. Each goes to a temporary file in its folder and to the disk; only
 * when all are there do they take their places, one rename each. What was done before a failure is undone.
 */
export function writeFiles(outputs: readonly Output[], fs: FileSystem): void {
  const undo: (() => void)[] = [];
  const copies: string[] = [];
  let current = '';
  try {
    const staged = outputs.map((output) => {
      current = output.path;
      return { ...output, temporary: stage(output, undo, fs) };
    });
    for (const { path, temporary, keepsOld } of staged) {
      current = path;
      const hasOld = kindOf(path, fs) === 'file';
      const copy = hasOld && (keepsOld || outputs.length > 1) ? copyOf(path, keepsOld, undo, fs) : undefined;
      fs.renameSync(temporary, path);
      if (copy !== undefined) undo.push(() => fs.renameSync(copy, path));
      else if (!hasOld) undo.push(() => fs.unlinkSync(path));
      if (copy !== undefined && !keepsOld) copies.push(copy);
    }
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    throw notWritten(current, error);
  }
  for (const copy of copies) quietly(() => fs.unlinkSync(copy));
  for (const folder of new Set(outputs.map(({ path }) => dirname(path)))) syncFolder(folder, fs);
}

function notWritten(path: string, error: unknown): Failure {
  const isTold = error instanceof Failure && error.exitCode === EXIT.unwritable;
  return isTold ? error : unwritable('FIL-007', { file: path }, { found: systemCode(error) });
}

/** The bytes in a temporary file of the same folder, flushed to the disk: its path. */
function stage({ path, bytes }: Output, undo: (() => void)[], fs: FileSystem): string {
  const folder = dirname(path);
  if (kindOf(folder, fs) === 'file') throw unwritable('FIL-007', { file: path }, { found: 'ENOTDIR' });
  const firstMade = fs.mkdirSync(folder, { recursive: true });
  if (firstMade !== undefined) undo.push(() => removeFolders(folder, firstMade, fs));
  sweepStale(folder, basename(path), fs);
  const temporary = hiddenName(path);
  const file = fs.openSync(temporary, 'wx');
  undo.push(() => fs.unlinkSync(temporary));
  try {
    writeAll(file, bytes, fs);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  return temporary;
}

/** A copy of the file that is about to be replaced: a `.bak` that stays, or a hidden one to go back to. */
function copyOf(path: string, stays: boolean, undo: (() => void)[], fs: FileSystem): string {
  const copy = stays ? freeBackupName(path, fs) : hiddenName(path);
  try {
    fs.copyFileSync(path, copy, constants.COPYFILE_EXCL);
    undo.push(() => fs.unlinkSync(copy));
    flush(copy, 'r+', fs);
  } catch (error) {
    throw notWritten(copy, error);
  }
  return copy;
}

/** `x.xlsx.bak`, or `x.xlsx.2.bak`, …: an earlier copy is never replaced. */
function freeBackupName(path: string, fs: FileSystem): string {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? `${path}.bak` : `${path}.${i}.bak`;
    if (kindOf(name, fs) === 'nothing') return name;
  }
}

function hiddenName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
}

/** A write may take fewer bytes than it is given. */
function writeAll(file: number, bytes: Uint8Array, fs: FileSystem): void {
  for (let done = 0; done < bytes.length; ) done += fs.writeSync(file, bytes, done, bytes.length - done);
}

/** The folders made for a file, from the inmost out. */
function removeFolders(inmost: string, outmost: string, fs: FileSystem): void {
  for (let folder = inmost; ; folder = dirname(folder)) {
    fs.rmdirSync(folder);
    if (folder === outmost || dirname(folder) === folder) return;
  }
}

/** What is undone or tidied up after the fact: the error that brought us here is the one to tell. */
function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Already gone, or the disk no longer answers.
  }
}

/** Some systems cannot sync a folder (Windows, network shares); the file itself is already safe. */
function syncFolder(folder: string, fs: FileSystem): void {
  quietly(() => flush(folder, 'r', fs));
}

function flush(path: string, flags: 'r' | 'r+', fs: FileSystem): void {
  const file = fs.openSync(path, flags);
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Temporary files that an interrupted run of ours left for this very file: their process is gone. */
function sweepStale(folder: string, name: string, fs: FileSystem): void {
  const ours = new RegExp(`^\\.${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(\\d+)\\.[0-9a-f]{8}\\.tmp$`);
  for (const entry of fs.readdirSync(folder)) {
    const owner = ours.exec(entry)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) quietly(() => fs.unlinkSync(join(folder, entry)));
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
