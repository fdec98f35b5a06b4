import type { ToldFinding } from '../../engine/index.js';
import { basename } from 'node:path';
import { unreadable } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { readJson } from '../files/jsonFile.js';
import type { CheckedFile } from './checkedFile.js';

/** The findings that were already there: what `raa check --format json` printed before. */
export type Baseline = ReadonlySet<string>;

/** Reads a baseline; what is not an output of `raa check --format json` is refused. */
export function readBaseline(path: string, fs: FileSystem): Baseline {
  const { content } = readJson(path, path, fs);
  const files = isObject(content) ? content['files'] : undefined;
  if (!Array.isArray(files)) throw unreadable('FIL-011', { file: path });
  return new Set(
    files.flatMap((file: unknown) => {
      if (!isObject(file) || typeof file['path'] !== 'string' || !Array.isArray(file['findings'])) throw unreadable('FIL-011', { file: path });
      const { path: name, year } = file as { path: string; year?: number };
      return file['findings'].flatMap((one: unknown) => (isObject(one) ? [identity({ path: name, year }, String(one['check']), String(one['place']))] : []));
    }),
  );
}

/** Only what is new since the baseline. */
export function sinceBaseline(files: readonly CheckedFile[], baseline: Baseline): CheckedFile[] {
  const isNew = (file: CheckedFile) => ({ check, place }: ToldFinding) => !baseline.has(identity(file, check, place));
  return files.map((file) => ({ ...file, findings: file.findings.filter(isNew(file)) }));
}

/** A finding stays the same while it stands at the same place of a file of the same name and year, whatever the folder and the value. */
export function identity({ path, year }: { readonly path: string; readonly year?: number | undefined }, check: string, place: string): string {
  return [basename(path), year ?? '', check, place].join('|');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
