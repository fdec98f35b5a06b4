import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import type { SheetModel, WorkbookModel } from '../../engine/ooxml/read/workbookModel.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { bundledReport } from './bundled.js';

/** A workbook with all its sheets that hold cells. */
export interface ReadWorkbook {
  readonly workbook: WorkbookModel;
  readonly sheets: readonly SheetModel[];
}

/** The workbook of a published year as the program writes it, read again. Each is made once. */
export async function bundledSheets(year: number, language: 'it' | 'en' = 'it'): Promise<ReadWorkbook> {
  const id = `${year} ${language}`;
  const before = made.get(id);
  if (before !== undefined) return before;
  const { bytes } = await reportWorkbook(bundledReport(year), language, realFileSystem);
  const read = readAllSheets(bytes);
  made.set(id, read);
  return read;
}

const made = new Map<string, ReadWorkbook>();

export function readAllSheets(bytes: Uint8Array): ReadWorkbook {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  return { workbook, sheets: workbook.sheets.flatMap(({ name, kind }) => (kind === 'worksheet' ? [readSheet(pkg, workbook, name)] : [])) };
}
