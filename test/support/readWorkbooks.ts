import { openPackage, readSheet, readWorkbook, type Language, type Report } from '../../engine/index.js';
import type { SheetModel, WorkbookModel } from '../../engine/ooxml/read/workbookModel.js';
import { readBack, type ReadBack } from '../../engine/readback/readBack.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { provenanceOf } from '../../templates/workbook/provenanceOf.js';
import { reportWorkbook } from '../../templates/workbook/reportWorkbook.js';
import type { Provenance } from '../../engine/fill/provenance.js';
import { bundledReport } from './bundled.js';

/** A workbook that RAA made, read again. */
export interface ReadWorkbook {
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookModel;
  readonly sheets: readonly SheetModel[];
  readonly provenance: Provenance;
}

/** The workbook of a published year, without the sheets that tell of other cells. */
export async function readGenerated(year: number, language: Language = 'it'): Promise<ReadWorkbook> {
  return readMade(bundledReport(year), language);
}

/** The workbook of a report, without the sheets that tell of other cells. */
export async function readMade(report: Report, language: Language = 'it'): Promise<ReadWorkbook> {
  const { bytes } = await reportWorkbook(report, language, realFileSystem);
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const told = workbook.names.filter(({ name }) => /^RAA_(?:guide|findings|trace)$/.test(name)).map(({ text }) => text);
  const names = workbook.sheets.map(({ name }) => name).filter((name) => !told.some((text) => text.startsWith(`'${name}'!`) || text.startsWith(`${name}!`)));
  return { report, bytes, workbook, sheets: names.map((name) => readSheet(pkg, workbook, name)), provenance: provenanceOf(pkg, workbook)! };
}

/** Its tables, read back with the plan alone. */
export function tablesRead({ workbook, sheets, report }: Pick<ReadWorkbook, 'workbook' | 'sheets' | 'report'>): ReadBack {
  return readBack({ workbook, sheets, programme: report.context.programme, year: report.context.year })!;
}
