import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { openPackage, PROVENANCE_NAMESPACE, readSheet, readWorkbook, WorkbookPatch, type Language, type WorkbookSnapshot } from '../../../engine/index.js';
import type { DataRequest, Outcome, PickedFile } from '../../../addin/session/protocol.js';
import { Session } from '../../../addin/session/session.js';
import { templatePath } from '../../../templates/packageRoot.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';

/** A workbook as the pane reads it. */
export function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const provenance = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook).customXml(PROVENANCE_NAMESPACE);
  const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => readSheet(pkg, workbook, name));
  return structuredClone({ workbook, sheets, ...(provenance !== undefined && { provenance }) });
}

export function blankSnapshot(language: Language = 'it'): WorkbookSnapshot {
  return snapshotOf(readFileSync(templatePath(language, 'ufficiale')));
}

/** A workbook with cells that a person has written: `['S3 …', 8, 3, '1234.5']`. */
export function written(bytes: Uint8Array, cells: readonly (readonly [sheet: string, row: number, column: number, text: string])[]): Uint8Array {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
  for (const [sheet, row, column, text] of cells) patch.setCell(sheet, row, column, /^\d/.test(text) ? { kind: 'number', value: text } : { kind: 'text', text });
  return patch.toBytes();
}

/** Files of the disk as a person picks them. @param root the folder above those that are picked */
export function picked(root: string, ...paths: readonly string[]): PickedFile[] {
  return paths.map((path) => pickedText(relative(root, path).replaceAll('\\', '/'), readFileSync(path)));
}

export function pickedText(path: string, content: string | Uint8Array): PickedFile {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  return { path, file: new File([bytes], path.split('/').at(-1)!, { lastModified: 0 }) };
}

export const BUNDLED_DATA = { language: 'it', files: [], sheets: [], withBundled: true } as const satisfies Omit<DataRequest, 'year'>;

/** The answer, or the problems as an error of the test. Everything that a worker sends can be cloned. */
export function done<T>(outcome: Outcome<T>): T {
  if (!('done' in outcome)) throw new Error('problems' in outcome ? outcome.problems.map(({ code, text }) => `${code} ${text}`).join('\n') : 'cancelled');
  return structuredClone(outcome.done);
}

/** A session with the programme that comes with RAA. */
export async function sessionOfBundled(): Promise<Session> {
  const session = new Session();
  done(await session.useProgramme({ bundled: 'por-fse-lombardia-2014-2020' }, 'it'));
  return session;
}

/** The same with the figures of a year read, and a workbook. Reading takes time: the session of a year is used again, with another workbook. */
export async function readySession(year: number, snapshot: WorkbookSnapshot): Promise<Session> {
  const known = sessions.get(year) ?? newReadySession(year);
  sessions.set(year, known);
  const session = await known;
  await session.setWorkbook(snapshot);
  return session;
}

const sessions = new Map<number, Promise<Session>>();

async function newReadySession(year: number): Promise<Session> {
  const session = await sessionOfBundled();
  done(await session.readData({ ...BUNDLED_DATA, year }, () => undefined));
  return session;
}
