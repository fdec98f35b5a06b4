import { openPackage, PROVENANCE_NAMESPACE, readSheet, readWorkbook, type SheetModel, type WorkbookModel } from '../../../engine/index.js';
import { FileWorkbook } from '../../../templates/workbook/fileWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';
import { OfficeHost } from '../../../addin/excel/officeHost.js';
import type { OfficeSupport } from '../../../addin/excel/officeSupport.js';
import type { ExcelHost, ExcelHostOptions } from '../../excelHost/excelHost.js';
import { openHost } from '../../excelHost/openHost.js';

/** The pane's way to a workbook that is open in the double of Excel, through the genuine library. */
export interface OpenOffice {
  readonly host: ExcelHost;
  readonly office: OfficeHost;
  /** The workbook as it would be saved now. */
  saved(): SavedWorkbook;
}

/** A workbook file as the engine reads it. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookModel;
  readonly provenance: string | undefined;
  sheet(name: string): SheetModel;
  port(): FileWorkbook;
}

/** Only what the manifest asks for, as Excel 2021 has it. */
export const PLAIN_SUPPORT: OfficeSupport = { mergesUndo: false };

/** Opens a workbook: what names `Excel` from now on reaches this one. */
export function openOffice(bytes?: Uint8Array, options: ExcelHostOptions = { apiVersion: '1.13' }, support: OfficeSupport = PLAIN_SUPPORT): OpenOffice {
  const { host, Excel } = openHost(bytes, options);
  Object.assign(globalThis, { Excel });
  return { host, office: new OfficeHost(support), saved: () => savedWorkbook(host.save()) };
}

export function savedWorkbook(bytes: Uint8Array): SavedWorkbook {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  const port = new FileWorkbook(pkg, workbook);
  return { bytes, workbook, provenance: port.patch.customXml(PROVENANCE_NAMESPACE), sheet: (name) => readSheet(pkg, workbook, name), port: () => new FileWorkbook(pkg, workbook) };
}

/** Something done in the open workbook, as another add-in would. */
export async function inExcel(work: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}
