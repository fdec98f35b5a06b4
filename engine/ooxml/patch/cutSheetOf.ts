import type { OpenPackage } from '../package/openPackage.js';
import { cutSheet, type SheetText } from './sheetText.js';

/** Longer sheets are cut anew for every patch: what is kept lives as long as its package. In letters. */
const LONGEST_KEPT = 1_000_000;
const kept = new WeakMap<OpenPackage, Map<string, SheetText>>();

/**
 * A sheet of a package, cut. Sheets are kept with their package: of 189 workbooks filled from one template, opened once, reading
 * its sheets again and again was an eighth of the time (1.8 s against 1.6).
 * @throws WorkbookRefusal XLS-010 to XLS-012, and those of the part
 */
export function cutSheetOf(pkg: OpenPackage, sheet: string, part: string): SheetText {
  const sheets = kept.get(pkg) ?? new Map<string, SheetText>();
  const key = `${part}\n${sheet}`;
  const before = sheets.get(key);
  if (before !== undefined) return before;
  const text = cutSheet(pkg.text(part), sheet, part);
  if (text.xml.length <= LONGEST_KEPT) kept.set(pkg, sheets.set(key, text));
  return text;
}
