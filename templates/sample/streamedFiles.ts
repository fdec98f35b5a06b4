import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { EXIT, Failure, systemCode, unwritable } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf } from '../files/pathKind.js';

/** A file being written: text is gathered and goes to the disk in pieces. */
export interface StreamedFile {
  write(text: string): void;
}

const PIECE = 1 << 18;

/**
 * Writes files too large to be held in memory. As `writeFiles` does: each goes to a temporary file of the folder, and they take
 * their places only when all are on the disk; what was there before is put back if one cannot.
 * @param keepsOld true when the files that are replaced are a person's: a `.bak` copy of each stays
 */
export function streamFiles<T>(paths: readonly string[], keepsOld: boolean, fs: FileSystem, produce: (files: readonly StreamedFile[]) => T): T {
  const undo: (() => void)[] = [];
  let current = paths[0] ?? '';
  try {
    for (const folder of new Set(paths.map((path) => dirname(path)))) fs.mkdirSync(folder, { recursive: true });
    const staged = paths.map((path) => {
      current = path;
      return openStaged(path, undo, fs, () => (current = path));
    });
    const result = produce(staged);
    for (const one of staged) {
      current = one.path;
      one.finish();
    }
    const aside: string[] = [];
    for (const { path, temporary } of staged) {
      current = path;
      if (kindOf(path, fs) === 'file') {
        const old = keepsOld ? freeBackup(path, fs) : hiddenName(path);
        fs.renameSync(path, old);
        undo.push(() => fs.renameSync(old, path));
        if (!keepsOld) aside.push(old);
      }
      fs.renameSync(temporary, path);
      undo.push(() => fs.unlinkSync(path));
    }
    for (const old of aside) quietly(() => fs.unlinkSync(old));
    return result;
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    throw error instanceof Failure && error.exitCode === EXIT.unwritable ? error : unwritable('FIL-007', { file: current }, { found: systemCode(error) });
  }
}

interface Staged extends StreamedFile {
  readonly path: string;
  readonly temporary: string;
  /** To the disk, and closed. */
  finish(): void;
}

function openStaged(path: string, undo: (() => void)[], fs: FileSystem, touched: () => void): Staged {
  const temporary = hiddenName(path);
  const file = fs.openSync(temporary, 'wx');
  let isOpen = true;
  const close = () => {
    if (isOpen) fs.closeSync(file);
    isOpen = false;
  };
  undo.push(() => fs.unlinkSync(temporary), close);
  let gathered: string[] = [];
  let length = 0;
  const flush = () => {
    touched();
    const bytes = Buffer.from(gathered.join(''), 'utf8');
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(file, bytes, done, bytes.length - done);
    gathered = [];
    length = 0;
  };
  return {
    path,
    temporary,
    write: (text) => {
      gathered.push(text);
      length += text.length;
      if (length >= PIECE) flush();
    },
    finish: () => {
      flush();
      fs.fsyncSync(file);
      close();
    },
  };
}

function hiddenName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
}

function freeBackup(path: string, fs: FileSystem): string {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? `${path}.bak` : `${path}.${i}.bak`;
    if (kindOf(name, fs) === 'nothing') return name;
  }
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Already gone: the error that brought us here is the one to tell.
  }
}
