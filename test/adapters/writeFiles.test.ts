import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../templates/failure.js';
import { realFileSystem, type FileSystem } from '../../templates/files/fileSystem.js';
import { writeFiles } from '../../templates/files/writeFiles.js';
import { temporaryFolder } from '../support/folders.js';
import { fingerprints, putFile, systemError, watchedFileSystem } from './support.js';

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE'];
const OLD = Buffer.from('i byte di prima');
const NEW = Buffer.from('i byte nuovi, che sono di più');

const writeFile = (path: string, bytes: Uint8Array, fs: FileSystem) => writeFiles([{ path, bytes, keepsOld: false }], fs);

/** What is left after a write of which the k-th call fails. */
interface Attempt {
  /** The call that failed; undefined when there are fewer calls than that. */
  readonly failed?: keyof FileSystem;
  readonly error: unknown;
  readonly path: string;
  readonly content: string;
  readonly entries: readonly string[];
}

describe('a write of which one call fails', () => {
  it.each(CODES)('leaves the old bytes or the new ones, and nothing else: %s', (code) => {
    const attempts = attemptAll(code);
    expect(attempts.map(({ failed }) => failed)).toEqual(['statSync', 'mkdirSync', 'readdirSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'statSync', 'renameSync', 'openSync', 'fsyncSync', 'closeSync']);
    for (const { failed, error, path, content, entries } of attempts) {
      const wasRefused = error !== undefined;
      expect([failed, content]).toEqual([failed, wasRefused ? OLD.toString() : NEW.toString()]);
      expect([failed, entries]).toEqual([failed, ['r.xlsx']]);
      if (wasRefused) expectUnwritable(error, path, code);
    }
  });

  it('is refused up to the moment when the new file takes its place, and not after', () => {
    const refused = attemptAll('EIO').map(({ error }) => error !== undefined);
    expect(refused).toEqual([true, true, true, true, true, true, true, true, true, false, false, false]);
  });

  it('tells the first trouble, and leaves its own file only when that cannot be removed', () => {
    const path = putFile(join(temporaryFolder(), 'r.xlsx'), OLD);
    const fs = watchedFileSystem((call) => {
      if (call === 'renameSync') throw systemError('EBUSY');
      if (call === 'unlinkSync') throw systemError('EIO');
    });
    const error = errorOf(() => writeFile(path, NEW, fs));
    expectUnwritable(error, path, 'EBUSY');
    expect(readFileSync(path).equals(OLD)).toBe(true);
    expect(readdirSync(join(path, '..')).filter((name) => name !== 'r.xlsx')).toEqual([expect.stringMatching(/^\.r\.xlsx\.\d+\.[0-9a-f]{8}\.tmp$/)]);
  });

  it('hides no mistake of ours behind a message on files', () => {
    const path = join(temporaryFolder(), 'r.xlsx');
    const mistake = new TypeError('ours');
    const fs = watchedFileSystem((call) => {
      if (call === 'fsyncSync') throw mistake;
    });
    expect(errorOf(() => writeFile(path, NEW, fs))).toBe(mistake);
  });
});

describe('a write', () => {
  it('goes to the disk before it takes the place of the old file', () => {
    const path = putFile(join(temporaryFolder(), 'r.xlsx'), OLD);
    const calls: string[] = [];
    writeFile(path, NEW, watchedFileSystem((call, args) => {
      calls.push(call);
      if (call === 'renameSync') expect(readFileSync(args[0] as string).equals(NEW)).toBe(true);
      if (call === 'fsyncSync' || call === 'renameSync') expect(readFileSync(path).equals(calls.includes('renameSync') && call !== 'renameSync' ? NEW : OLD)).toBe(true);
    }));
    expect(calls.indexOf('fsyncSync')).toBeGreaterThan(calls.lastIndexOf('writeSync'));
    expect(calls.indexOf('renameSync')).toBeGreaterThan(calls.indexOf('fsyncSync'));
  });

  it('is whole when the disk takes a few bytes at a time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 7 }), (bytes, most) => {
        const path = join(temporaryFolder(), 'r.xlsx');
        const short = (file: number, data: Uint8Array, offset: number, length: number) => realFileSystem.writeSync(file, data, offset, Math.min(most, length));
        writeFile(path, bytes, { ...realFileSystem, writeSync: short as FileSystem['writeSync'] });
        expect(readFileSync(path).equals(bytes)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('makes the folders above it', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'r.xlsx');
    writeFile(path, NEW, realFileSystem);
    expect(readFileSync(path).equals(NEW)).toBe(true);
  });
});

describe('several files', () => {
  const OUTPUTS = ['ours.xlsx', 'new/folder/new.xlsx', 'theirs.xlsx', 'last.xlsx'];

  it.each(CODES)('are all written, or everything is as it was, whichever call fails: %s', (code) => {
    for (let k = 1; ; k += 1) {
      const folder = temporaryFolder();
      for (const name of ['ours.xlsx', 'theirs.xlsx', 'last.xlsx', 'other.txt']) putFile(join(folder, name), `prima ${name}`);
      const before = fingerprints([folder]);
      let calls = 0;
      let failed: string | undefined;
      const fs = watchedFileSystem((call, args) => {
        calls += 1;
        if (calls !== k) return;
        failed = `${call} ${String(args[0])}`;
        throw systemError(code);
      });
      const error = errorOf(() => writeFiles(OUTPUTS.map((name) => ({ path: join(folder, name), bytes: NEW, keepsOld: name === 'theirs.xlsx' })), fs));
      if (error === undefined) {
        for (const name of OUTPUTS) expect(readFileSync(join(folder, name)).equals(NEW)).toBe(true);
        expect(readFileSync(join(folder, 'theirs.xlsx.bak'), 'utf8')).toBe('prima theirs.xlsx');
      } else {
        expect([failed, fingerprints([folder])]).toEqual([failed, before]);
        expect((error as Failure).exitCode).toBe(4);
      }
      if (failed === undefined) {
        expect(k).toBeGreaterThan(40);
        break;
      }
      // A copy that could not be taken away may stay hidden when all is written: never anything else.
      expect(readdirSync(folder).filter((name) => !/^(ours|theirs|last)\.xlsx(\.bak)?$|^other\.txt$|^new$|^\.ours\.xlsx.*\.tmp$|^\.last\.xlsx.*\.tmp$/.test(name))).toEqual([]);
    }
  });
});

describe('temporary files of an interrupted run', () => {
  const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;
  const temporary = (name: string, pid: number) => `.${name}.${pid}.0a1b2c3d.tmp`;

  it('are swept when their process is gone', () => {
    expect(leftBeside([temporary('r.xlsx', deadPid())])).toEqual([]);
  });

  it('are left when their process lives', () => {
    const own = temporary('r.xlsx', process.pid);
    expect(leftBeside([own])).toEqual([own]);
  });

  it('are left when they are of another file, or no temporary files at all', () => {
    const pid = deadPid();
    const others = [temporary('s.xlsx', pid), temporary('rxxlsx', pid), `r.xlsx.${pid}.0a1b2c3d.tmp`, `.r.xlsx.${pid}.tmp`, `.r.xlsx.${pid}.0a1b2c3d.tmp.bak`];
    expect(leftBeside(others)).toEqual(others.sort());
  });

  it('do not stop a write when they cannot be removed', () => {
    const folder = temporaryFolder();
    putFile(join(folder, temporary('r.xlsx', deadPid())), 'resti');
    writeFile(join(folder, 'r.xlsx'), NEW, watchedFileSystem((call) => {
      if (call === 'unlinkSync') throw systemError('EPERM');
    }));
    expect(readFileSync(join(folder, 'r.xlsx')).equals(NEW)).toBe(true);
  });

  function leftBeside(names: readonly string[]): string[] {
    const folder = temporaryFolder();
    for (const name of names) putFile(join(folder, name), 'resti');
    writeFile(join(folder, 'r.xlsx'), NEW, realFileSystem);
    return readdirSync(folder).filter((name) => name !== 'r.xlsx').sort();
  }
});

/** Fails the first call, then the second, and so on. */
function attemptAll(code: string): Attempt[] {
  const attempts: Attempt[] = [];
  for (let k = 1; ; k += 1) {
    const one = attempt(k, code);
    if (one.failed === undefined) return attempts;
    attempts.push(one);
  }
}

function attempt(k: number, code: string): Attempt {
  const path = putFile(join(temporaryFolder(), 'r.xlsx'), OLD);
  let calls = 0;
  let failed: keyof FileSystem | undefined;
  const fs = watchedFileSystem((call) => {
    calls += 1;
    if (calls !== k) return;
    failed = call;
    throw systemError(code);
  });
  const error = errorOf(() => writeFile(path, NEW, fs));
  return { ...(failed && { failed }), error, path, content: readFileSync(path, 'utf8'), entries: readdirSync(join(path, '..')) };
}

function errorOf(act: () => void): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

function expectUnwritable(error: unknown, path: string, code: string): void {
  expect(error).toBeInstanceOf(Failure);
  const { exitCode, issues } = error as Failure;
  expect(exitCode).toBe(4);
  expect(issues).toEqual([{ code: 'FIL-007', severity: 'error', place: { file: path }, values: { found: code } }]);
}
