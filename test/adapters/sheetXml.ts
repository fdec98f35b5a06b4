import type { OpenPackage, WorkbookModel } from '../../engine/index.js';

/** The text of the part of a sheet, by the name that people see. */
export function sheetXml({ pkg, workbook }: { readonly pkg: OpenPackage; readonly workbook: WorkbookModel }, name: string): string {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return pkg.text(sheet.part);
}
