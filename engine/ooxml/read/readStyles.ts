import type { OpenPackage } from '../package/openPackage.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xmlEvents.js';
import { cellStyleOf, precisionOf } from './cellStyleOf.js';
import type { CellStyle } from './workbookModel.js';
import { isTrue } from './xmlBoolean.js';

/** The number formats of dates and times that Excel knows by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Those of percentages. */
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

/** Those of numbers. */
const BUILT_IN_NUMBERS: ReadonlyMap<number, string> = new Map([[1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [9, '0%'], [10, '0.00%']]);

/** The formats of cells, by style number. None for a workbook without a part of styles. */
export function readStyles(pkg: OpenPackage, part: string | undefined): CellStyle[] {
  if (part === undefined || !pkg.has(part)) return [];
  const codes = new Map<number, string>();
  const styles: (Omit<CellStyle, 'isLocked'> & { isLocked: boolean })[] = [];
  let isInCellFormats = false;
  readXml(pkg.text(part), part, {
    open({ uri, local, attribute }) {
      if (!SPREADSHEET.has(uri)) return;
      if (local === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (local === 'cellXfs') isInCellFormats = true;
      else if (!isInCellFormats) return;
      else if (local === 'xf') {
        const id = Number(attribute('numFmtId') ?? 0);
        const code = codes.get(id);
        styles.push(code === undefined ? builtInStyle(id) : cellStyleOf(code, true));
      }
      else if (local === 'protection') styles.at(-1)!.isLocked = isTrue(attribute('locked') ?? '1');
    },
    close({ local }) {
      if (local === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}

/** A format that has a number and no code. */
function builtInStyle(id: number): CellStyle {
  return { isDate: BUILT_IN_DATES.has(id), isPercent: BUILT_IN_PERCENTS.has(id), isScaled: false, ...precisionOf(BUILT_IN_NUMBERS.get(id)), isLocked: true };
}
