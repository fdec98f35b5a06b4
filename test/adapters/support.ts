import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Terminal } from '../../templates/commandLine/terminal.js';
import { realFileSystem, type FileSystem } from '../../templates/files/fileSystem.js';
import { PROGRAMMES_FOLDER } from '../../templates/packageRoot.js';
import { run } from '../../templates/run.js';

/** The programme that comes with the package, its years with data, and the code that names its files. */
export const BUNDLED = 'por-fse-lombardia-2014-2020';
export const YEARS = [2018, 2020, 2022] as const;
export const CCI = '2014IT05SFOP007';

/** A terminal that remembers what it was told. */
export function fakeTerminal(): Terminal & { said(): { out: string; err: string } } {
  const said = { out: '', err: '' };
  return { out: (text) => void (said.out += text), err: (text) => void (said.err += text), isInteractive: false, said: () => said };
}

/** What a run of the program did. */
export interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** Files and folders under the watched folders that are new, different or gone. */
  readonly changed: readonly string[];
}

/** Runs the program in this process, with the real files unless another file system is given. */
export async function raa(args: readonly string[], { fs = realFileSystem, watched = [] as readonly string[] } = {}): Promise<Outcome> {
  const terminal = fakeTerminal();
  const before = fingerprints(watched);
  const exitCode = await run(args, terminal, fs);
  const after = fingerprints(watched);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
  return { exitCode, ...terminal.said(), changed };
}

/** Everything under some folders, hidden files too: the hash of each file, a mark for each folder. */
export function fingerprints(folders: readonly string[]): Map<string, string> {
  return new Map(
    folders.filter(existsSync).flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path, entry.isDirectory() ? 'folder' : sha256(readFileSync(path))];
      }),
    ),
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A copy of the bundled programme, for a test to spoil. */
export function copyProgramme(folder: string): string {
  const copy = join(folder, 'programma');
  cpSync(join(PROGRAMMES_FOLDER, BUNDLED), copy, { recursive: true });
  return copy;
}

/** Changes one text in a file; the text must be there, so that a test never passes because nothing was changed. */
export function changeText(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
  writeFileSync(path, text.replace(from, () => to));
}

/** Writes a file of a test, with the folders above it. */
export function putFile(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A valori.csv with the columns that a test needs: each row gives the fields that are not empty. */
export function valuesText(rows: readonly Readonly<Record<string, string>>[]): string {
  return [VALUE_COLUMNS.join(';'), ...rows.map((row) => VALUE_COLUMNS.map((column) => quoted(row[column] ?? '')).join(';'))].join('\n') + '\n';
}

/** The columns of `valori.csv` in registrazioni.md, with the text columns of the initiative lists. */
const VALUE_COLUMNS = ['anno', 'misura', 'asse', 'genere', 'indicatore', 'voce', 'dettaglio', 'valore', 'unita', 'decimali', 'stato', 'fonte'];

function quoted(field: string): string {
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A file system where something happens before each call: what happens may throw. */
export function watchedFileSystem(before: (call: keyof FileSystem, args: readonly unknown[]) => void): FileSystem {
  return new Proxy({ ...realFileSystem }, {
    get: (target, name) => {
      const real: unknown = Reflect.get(target, name);
      if (typeof real !== 'function') return real;
      return (...args: unknown[]): unknown => {
        before(name as keyof FileSystem, args);
        return Reflect.apply(real, realFileSystem, args);
      };
    },
  });
}

/** An error as the file system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
