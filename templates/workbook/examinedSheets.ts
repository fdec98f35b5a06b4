import { issue, readSheet, type Issue, type OpenPackage, type SheetModel, type WorkbookModel } from '../../engine/index.js';

/** Bytes of a sheet beyond which it holds data, not a table of the report: it is not looked through, and stays as it is. */
const LONGEST = 32 * 1024 * 1024;

/** The sheets of a workbook in which tables are looked for, and what is to be told of the others: nothing is passed over in silence. */
export function examinedSheets(pkg: OpenPackage, workbook: WorkbookModel): { sheets: SheetModel[]; issues: Issue[] } {
  const worksheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
  const isShort = ({ part }: { part: string }) => pkg.size(part) <= LONGEST;
  return {
    sheets: worksheets.filter(isShort).map(({ name }) => readSheet(pkg, workbook, name)),
    issues: workbook.sheets.flatMap((sheet) => {
      if (sheet.kind !== 'worksheet') return [issue('XLS-017', { sheet: sheet.name }, { kind: `inspect.sheet.${sheet.kind}` })];
      return isShort(sheet) ? [] : [issue('XLS-026', { sheet: sheet.name }, { found: mebibytes(pkg.size(sheet.part)), expected: mebibytes(LONGEST) })];
    }),
  };
}

function mebibytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}
