import { COMPARISON, readSheet } from '../../engine/index.js';
import type { FileSystem } from '../files/fileSystem.js';
import { kindOf } from '../files/pathKind.js';
import { inFile, openWorkbookFile } from '../workbook/openWorkbook.js';
import { comparisonAnchor } from './comparisonWorkbook.js';

/** The reasons that an office wrote in an earlier comparison, by the identity of the figure; none where there is no such file. */
export function writtenReasons(path: string, fs: FileSystem): ReadonlyMap<string, string> {
  if (kindOf(path, fs) !== 'file') return new Map();
  const { pkg, workbook } = openWorkbookFile(path, fs);
  const anchor = comparisonAnchor(workbook);
  if (anchor === undefined) return new Map();
  const sheet = inFile(path, () => readSheet(pkg, workbook, anchor.sheet));
  const column = (key: string) => anchor.column + COMPARISON.columns.findIndex((one) => one.key === key);
  const found = sheet.rows.flatMap(({ number, cells }): [string, string][] => {
    const text = (key: string) => cells.find((cell) => cell.column === column(key))?.text.trim() ?? '';
    return number >= anchor.row && text('id') !== '' && text('reason') !== '' ? [[text('id'), text('reason')]] : [];
  });
  return new Map(found);
}
