import type { OpenPackage } from '../package/openPackage.js';
import { SPREADSHEET } from '../xml/namespaces.js';
import { readXml } from '../xml/xmlEvents.js';
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
        const isDate = code === undefined ? BUILT_IN_DATES.has(id) : isDateFormat(code);
        const isPercent = code === undefined ? BUILT_IN_PERCENTS.has(id) : withoutLiterals(code).includes('%');
        // A comma after the last digit divides by a thousand.
        const isScaled = code !== undefined && /[0#?],+(?![0#?,])/.test(withoutLiterals(code));
        styles.push({ isDate, isPercent, isScaled, ...precisionOf(code ?? BUILT_IN_NUMBERS.get(id)), isLocked: true });
      }
      else if (local === 'protection') styles.at(-1)!.isLocked = isTrue(attribute('locked') ?? '1');
    },
    close({ local }) {
      if (local === 'cellXfs') isInCellFormats = false;
    },
  });
  return styles;
}

/** Whether a format code shows a date or a time: it has one of their letters outside quotes, escapes, colours and conditions. */
export function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(withoutLiterals(code));
}

/** The decimals that a format shows, and the power of ten by which it divides: two commas after the last digit are a million. */
function precisionOf(code: string | undefined): Pick<CellStyle, 'decimals' | 'power'> {
  const [positive = ''] = withoutLiterals(code ?? '').split(';');
  if (!/[0#?]/.test(positive)) return {};
  const decimals = /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
  const commas = /[0#?](,+)(?![0#?,])/.exec(positive)?.[1]?.length ?? 0;
  return { decimals, ...(commas > 0 && { power: 3 * commas }) };
}

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, '');
}
