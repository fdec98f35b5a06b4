import { cellStyleOf, type CellStyle } from '../../engine/index.js';

/** Formats whose numbers in the list are the same in every workbook: rows that are read later have no others. */
const ALWAYS = ['General', '0%', 'yyyy-mm-dd'] as const;

/** The formats of cells met in a workbook, each with a number. 0 is the plain one, locked. */
export class StyleList {
  readonly styles: CellStyle[] = ALWAYS.map((code) => cellStyleOf(code, true));
  private readonly numbers = new Map<string, number>(ALWAYS.map((code, i) => [`true ${code}`, i]));

  /** The number of a format. @param code of the number format, in English */
  indexOf(code: string, isLocked: boolean): number {
    const key = `${isLocked} ${code}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const index = this.styles.push(cellStyleOf(code, isLocked)) - 1;
    this.numbers.set(key, index);
    return index;
  }
}

/** For rows that are read after the workbook was: of their formats only dates and per cents count. */
export class PlainStyles extends StyleList {
  override indexOf(code: string): number {
    const { isDate, isPercent } = cellStyleOf(code, true);
    return isDate ? ALWAYS.indexOf('yyyy-mm-dd') : isPercent ? ALWAYS.indexOf('0%') : 0;
  }
}
