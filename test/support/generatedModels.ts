import type { Language } from '../../engine/index.js';
import { openPackage } from '../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import type { SheetModel, WorkbookModel } from '../../engine/ooxml/read/workbookModel.js';
import type { Report } from '../../engine/report.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';

/** The workbook that RAA makes of a report, read back. */
export async function generatedModels(report: Report, language: Language): Promise<{ workbook: WorkbookModel; sheets: SheetModel[] }> {
  const { bytes } = await reportWorkbook(report, language, realFileSystem);
  return modelsOf(bytes);
}

/** A workbook read whole: what it says of itself and all its worksheets. */
export function modelsOf(bytes: Uint8Array): { workbook: WorkbookModel; sheets: SheetModel[] } {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => readSheet(pkg, workbook, name));
  return { workbook, sheets };
}
