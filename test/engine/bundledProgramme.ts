import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMME_FILE_NAMES, type ProgrammeFileKey } from '../../engine/programme/fileNames.js';
import type { Programme } from '../../engine/programme/programme.js';
import { readProgramme, type ProgrammeFiles } from '../../engine/programme/readProgramme.js';

const FOLDER = join(import.meta.dirname, '../../templates/programmes/por-fse-lombardia-2014-2020');

/** The text of a file of the bundled programme: `2018/valori.csv`. */
export function bundledText(path: string): string {
  return readFileSync(join(FOLDER, path), 'utf8');
}

/** The files of the bundled programme, parsed anew at each call: a test may change them. */
export function bundledFiles(): ProgrammeFiles {
  return Object.fromEntries(Object.entries(PROGRAMME_FILE_NAMES).map(([key, name]) => [key, JSON.parse(bundledText(name)) as unknown])) as ProgrammeFiles;
}

export const bundledProgramme: Programme = readProgramme(bundledFiles()).programme!;

/** Takes a field away. */
export const REMOVED = Symbol('removed');

/** The bundled files with one thing changed: `bundledWith('piano', 'versions[2].date', '2018-06-13')`. */
export function bundledWith(file: ProgrammeFileKey, path: string, value: unknown): ProgrammeFiles {
  const files = bundledFiles();
  const steps = path.match(/[^.[\]]+/g)!;
  const holder = steps.slice(0, -1).reduce((one, step) => (one as Record<string, unknown>)[step], files[file]) as Record<string, unknown>;
  const last = steps.at(-1)!;
  if (value === REMOVED) delete holder[last];
  else holder[last] = value;
  return files;
}

/** What stands at a place of the bundled files. */
export function bundledAt(file: ProgrammeFileKey, path: string): unknown {
  return path.match(/[^.[\]]+/g)!.reduce((one, step) => (one as Record<string, unknown>)[step], bundledFiles()[file]);
}
