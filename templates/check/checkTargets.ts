import { join } from 'node:path';
import { Failure, unreadable } from '../failure.js';
import { isWorkbookFile } from '../files/fileBytes.js';
import { findData } from '../files/dataFolder.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf, namesIn } from '../files/pathKind.js';
import { dataSheets } from '../workbook/dataSheets.js';

/** What there is to check: a workbook, or a folder or file of data. */
export interface CheckTarget {
  readonly path: string;
  readonly kind: 'workbook' | 'data';
}

const WORKBOOK_NAME = /\.xls[xm]$/i;
/** What Excel leaves beside a workbook that is open, and hidden files. */
const NOT_A_USERS = /^(?:~\$|\.)/;

/** Files as they are; of a folder its workbooks and those of its subfolders, and its data if it has any. */
export function checkTargets(paths: readonly string[], fs: FileSystem): CheckTarget[] {
  return paths.flatMap((path) => {
    const kind = kindOf(path, fs);
    if (kind === 'nothing') throw unreadable('FIL-001', { file: path });
    if (kind !== 'folder') return [targetOfFile(path, fs)];
    const workbooks = workbooksIn(path, fs);
    const hasData = holdsData(path, fs);
    if (workbooks.length === 0 && !hasData) throw unreadable('FIL-012', { file: path });
    return [...workbooks.map((one): CheckTarget => ({ path: one, kind: 'workbook' })), ...(hasData ? [{ path, kind: 'data' } as const] : [])];
  });
}

function targetOfFile(path: string, fs: FileSystem): CheckTarget {
  if (/\.(?:csv|txt)$/i.test(path)) return { path, kind: 'data' };
  const isOfData = isWorkbookFile(path, path, fs) && isDataWorkbook(path, fs);
  return { path, kind: isOfData ? 'data' : 'workbook' };
}

/** A workbook whose sheets are named after kinds of data is data. */
function isDataWorkbook(path: string, fs: FileSystem): boolean {
  return dataSheets(path, fs).length > 0;
}

/** In a folder, a file that cannot be read is taken for a workbook: its check says why, and the others are checked too. */
function isReadableData(path: string, fs: FileSystem): boolean {
  try {
    return isDataWorkbook(path, fs);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function workbooksIn(folder: string, fs: FileSystem): string[] {
  return namesIn(folder, fs).flatMap((name) => {
    const path = join(folder, name);
    if (NOT_A_USERS.test(name)) return [];
    const kind = kindOf(path, fs);
    if (kind === 'folder') return workbooksIn(path, fs);
    return kind === 'file' && WORKBOOK_NAME.test(name) && !isReadableData(path, fs) ? [path] : [];
  });
}

function holdsData(folder: string, fs: FileSystem): boolean {
  try {
    const { values, records } = findData([folder], fs);
    return values.length + records.length > 0;
  } catch {
    return false;
  }
}
