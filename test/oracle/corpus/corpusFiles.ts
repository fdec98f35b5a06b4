import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must become of a workbook of the corpus: read as an independent tool reads it, or refused. */
export type Expectation = { readonly outcome: 'read'; readonly digest: string } | { readonly outcome: 'refused'; readonly code: string; readonly why: string };

export const EXPECTATIONS: ReadonlyMap<string, Expectation> = new Map(
  Object.entries(JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as Record<string, Expectation>),
);

/** The folder of workbooks of others, which are read and never kept here. */
export const CORPUS = process.env['RAA_CORPUS'];

/** Why the suites over the corpus are skipped; undefined when the folder is named. */
export const NO_CORPUS = CORPUS === undefined ? '(RAA_CORPUS does not name the folder of the corpus)' : undefined;

export function corpusFile(name: string): string {
  return join(CORPUS!, name);
}

export function corpusBytes(name: string): Uint8Array {
  return readFileSync(corpusFile(name));
}
