import type { OpenPackage } from '../package/openPackage.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { relatedPart, relationshipsOf, workbookPart } from './relationships.js';
import { readSharedStrings } from './readSharedStrings.js';
import type { SheetEntry, WorkbookModel } from './workbookModel.js';

/** The worksheet of a name. @throws WorkbookRefusal XLS-018 when the workbook has no such sheet with cells */
export function worksheetNamed(workbook: WorkbookModel, name: string): SheetEntry {
  const worksheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
  const sheet = worksheets.find((one) => one.name === name);
  if (sheet === undefined) throw new WorkbookRefusal('XLS-018', {}, { found: name, expected: worksheets.map((one) => one.name).join(', ') });
  return sheet;
}

const SHARED = new WeakMap<OpenPackage, readonly string[]>();

/** The shared strings of a package, read once, when a cell first needs them. @throws WorkbookRefusal XLS-009 when there are none */
export function sharedStringsOf(pkg: OpenPackage): readonly string[] {
  const before = SHARED.get(pkg);
  if (before !== undefined) return before;
  const part = relatedPart(relationshipsOf(pkg, workbookPart(pkg)), 'sharedStrings');
  if (part === undefined || !pkg.has(part)) throw new WorkbookRefusal('XLS-009', {}, { found: part ?? 'xl/sharedStrings.xml' });
  const strings = readSharedStrings(pkg, part);
  SHARED.set(pkg, strings);
  return strings;
}
