import { issue, LIMITS, openPackage, readWorkbook, WorkbookRefusal, type OpenPackage, type WorkbookModel } from '../../engine/index.js';
import { EXIT, Failure, unreadable } from '../failure.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf } from '../files/pathKind.js';
import { readBytes } from '../files/readText.js';
import { NODE_PACKAGE_HOST } from './nodePackageHost.js';

/** A workbook that has passed the guard. */
export interface OpenedWorkbook {
  readonly bytes: Uint8Array;
  readonly pkg: OpenPackage;
  readonly workbook: WorkbookModel;
}

/** Opens a person's workbook; what cannot be read is refused with its name. The file is only read. */
export function openWorkbookFile(path: string, fs: FileSystem): OpenedWorkbook {
  const kind = kindOf(path, fs);
  if (kind === 'nothing') throw unreadable('FIL-001', { file: path });
  if (kind !== 'file') throw unreadable('FIL-002', { file: path }, { found: kind === 'folder' ? 'EISDIR' : 'ENOTSUP' });
  const { size } = fs.statSync(path);
  if (size > LIMITS.file) throw unreadable('XLS-004', { file: path }, { found: String(size), expected: String(LIMITS.file), unit: 'unit.bytes' });
  const bytes = readBytes(path, path, fs);
  return inFile(path, () => {
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    return { bytes, pkg, workbook: readWorkbook(pkg) };
  });
}

/** Does something with a workbook; a refusal from deep inside ends the command with the file's name in its place. */
export function inFile<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw asFailure(path, error);
  }
}

/** A refusal as the end of a command; any other error as it is. */
export function asFailure(path: string, error: unknown): unknown {
  if (!(error instanceof WorkbookRefusal)) return error;
  const { code, place, values } = error.issue;
  return new Failure([issue(code, { ...place, file: path }, values)], EXIT.unreadable);
}
