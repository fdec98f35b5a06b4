import {
  DIGIT_0,
  DIGIT_9,
  DOUBLE_QUOTE,
  EQUALS,
  EXCLAMATION,
  GREATER,
  LESS,
  LETTER_A,
  LETTER_Z,
  QUESTION,
  SINGLE_QUOTE,
  SLASH,
  SPACE,
} from '../xml/characters.js';
import { columnLetters } from '../cellAddress.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { unescapeXml } from '../xmlText.js';

/*
 * Hot loop: walks over the rows and cells of a sheet and knows where they stand. Half a million cells are four million tags; with a
 * string for each name and an object for each attribute (TagCursor) the walk takes five times as long. So tags are found by
 * character codes, only places are kept, and attributes are cut out when somebody asks. Cells written as most programs write them
 * are read at one stroke (readPlainCell), a fifth of the time less; any other form takes the long way, tag by tag.
 */
export class SheetCursor {
  /** The row at hand: its number, its start tag, and whether it is `<row/>`. */
  row = 0;
  rowStart = 0;
  rowTagEnd = 0;
  isEmptyRow = false;
  /** Known once its cells were walked over: after its end tag. */
  rowEnd = 0;

  /** The cell at hand: its column, its start tag, its end. */
  column = 0;
  cellStart = 0;
  cellEnd = 0;
  /** Its number of a style: 0 when it says none. */
  style = 0;
  /** The length of `<c r="B4" s="4"`, when its tag begins with just that, as cells are written by us; 0 in any other form. */
  plainLength = 0;
  /** It has a value, a text or a formula. */
  hasContent = false;
  /** The start tag of its formula; -1 without one. */
  formulaStart = -1;
  formulaTagEnd = -1;

  private tagStart = 0;
  private tagEnd: number;
  private nameStart = 0;
  private nameEnd = 0;
  private kind = OPEN;
  private readonly rowName: string;
  private readonly cellName: string;
  private readonly formulaName: string;
  private readonly extensionName: string;
  /** How the addresses of the row's cells end, with the quote: `4"`. */
  private addressEnd = '';

  /**
   * @param from a place between two rows
   * @param prefix the one of the sheet's elements, with its colon, or nothing
   * @param lastRow the number of the row before that place
   */
  constructor(
    private readonly xml: string,
    from: number,
    private readonly prefix: string,
    private readonly sheet: string,
    private readonly part: string,
    lastRow = 0,
  ) {
    this.tagEnd = from;
    this.row = lastRow;
    this.rowName = `${prefix}row`;
    this.cellName = `${prefix}c`;
    this.formulaName = `${prefix}f`;
    this.extensionName = `${prefix}extLst`;
  }

  /** Goes to the next row; the cells of the one at hand must have been walked over. False at the end tag of the rows. */
  nextRow(): boolean {
    for (;;) {
      this.nextTag();
      if (this.kind === CLOSE) {
        if (!this.isNamed(`${this.prefix}sheetData`)) throw this.damaged(this.tagStart);
        return false;
      }
      if (this.isNamed(this.rowName)) break;
      if (this.isLocal('row')) throw this.damaged(this.tagStart);
      this.skipElement();
    }
    this.rowStart = this.tagStart;
    this.rowTagEnd = this.tagEnd;
    this.isEmptyRow = this.kind === EMPTY;
    this.rowEnd = this.tagEnd;
    this.column = 0;
    const number = this.attributeText('r');
    this.row = number === undefined ? this.row + 1 : /^\d{1,9}$/.test(number) ? Number(number) : 0;
    if (this.row < 1 || this.row > LIMITS.rows) throw this.outside(number ?? String(this.row));
    this.addressEnd = `${this.row}"`;
    return true;
  }

  /** Goes to the next cell of the row at hand; false when there is none left. */
  nextCell(): boolean {
    const { xml } = this;
    if (this.isEmptyRow) return false;
    if (this.prefix === '' && this.readPlainCell()) return true;
    for (;;) {
      this.nextTag();
      if (this.kind === CLOSE) {
        if (!this.isNamed(this.rowName)) throw this.damaged(this.tagStart);
        this.rowEnd = this.tagEnd;
        return false;
      }
      if (this.isNamed(this.cellName)) break;
      if (this.isLocal('c')) throw this.damaged(this.tagStart);
      this.skipElement();
    }
    this.cellStart = this.tagStart;
    this.hasContent = false;
    this.formulaStart = -1;
    this.plainLength = 0;
    this.readAddress();
    this.style = this.findAttribute(this.nameEnd, this.tagEnd, 's') ? Number(unescapeXml(xml.slice(this.valueStart, this.valueEnd))) : 0;
    if (this.kind === OPEN) this.readContent();
    this.cellEnd = this.tagEnd;
    return true;
  }

  /** The place after the last tag that was met. */
  get reached(): number {
    return this.tagEnd;
  }

  /** Where the end tag of the rows begins, after `nextRow` has said that there are no more. */
  get dataEnd(): number {
    return this.tagStart;
  }

  /** Its formula is `<f>`, without attributes. */
  get isBareFormula(): boolean {
    return this.formulaTagEnd - this.formulaStart === this.formulaName.length + 2;
  }

  /** Its formula is `<f/>`, without a text. */
  get isEmptyFormula(): boolean {
    return this.xml.charCodeAt(this.formulaTagEnd - 2) === SLASH;
  }

  /** An attribute of the row at hand, of its cell at hand, or of the formula of that. */
  rowAttribute(name: string): string | undefined {
    return this.attributeIn(this.rowStart + 1 + this.rowName.length, this.rowTagEnd, name);
  }

  formulaAttribute(name: string): string | undefined {
    return this.attributeIn(this.formulaStart + 1 + this.formulaName.length, this.formulaTagEnd, name);
  }

  /**
   * Reads a cell such as `<c r="B4" s="4" t="s"><f>A1</f><v>7</v></c>`, where style, type, formula and value may be missing and
   * nothing else may be there. False, with nothing done, for a cell of any other form and for what is no cell.
   */
  private readPlainCell(): boolean {
    const { xml } = this;
    const start = this.tagEnd;
    if (!xml.startsWith('<c r="', start)) return false;
    let at = start + 6;
    let column = 0;
    let code = xml.charCodeAt(at);
    for (; code >= LETTER_A && code <= LETTER_Z && column <= LIMITS.columns; code = xml.charCodeAt(++at)) column = column * 26 + code - LETTER_A + 1;
    if (column < 1 || column > LIMITS.columns || !xml.startsWith(this.addressEnd, at)) return false;
    at += this.addressEnd.length;
    let style = 0;
    let plainLength = 0;
    if (xml.startsWith(' s="', at)) {
      const first = (at += 4);
      code = xml.charCodeAt(at);
      for (; code >= DIGIT_0 && code <= DIGIT_9; code = xml.charCodeAt(++at)) style = style * 10 + code - DIGIT_0;
      const length = at - first;
      if (code !== DOUBLE_QUOTE || length < 1 || length > LONGEST_STYLE || (length > 1 && xml.charCodeAt(first) === DIGIT_0)) return false;
      plainLength = ++at - start;
    }
    if (xml.startsWith(' t="', at)) {
      at = xml.indexOf('"', at + 4) + 1;
      if (at === 0) return false;
    }
    let formulaStart = -1;
    let hasContent = false;
    if (xml.startsWith('/>', at)) this.tagEnd = at + 2;
    else {
      if (xml.charCodeAt(at) !== GREATER) return false;
      at++;
      if (xml.startsWith('<f>', at)) {
        formulaStart = at;
        at = xml.indexOf('<', at + 3);
        if (at < 0 || !xml.startsWith('</f>', at)) return false;
        at += 4;
      }
      if (xml.startsWith('<v>', at)) {
        at = xml.indexOf('<', at + 3);
        if (at < 0 || !xml.startsWith('</v>', at)) return false;
        at += 4;
        hasContent = true;
      }
      if (!xml.startsWith('</c>', at)) return false;
      this.tagEnd = at + 4;
    }
    this.cellStart = start;
    this.cellEnd = this.tagEnd;
    this.column = column;
    this.style = style;
    this.plainLength = plainLength;
    this.hasContent = hasContent || formulaStart >= 0;
    this.formulaStart = formulaStart;
    this.formulaTagEnd = formulaStart + 3;
    return true;
  }

  private readContent(): void {
    for (let depth = 1; depth > 0; ) {
      this.nextTag();
      if (this.kind === CLOSE) depth--;
      else {
        if (depth === 1) {
          if (this.isNamed(this.formulaName)) {
            this.formulaStart = this.tagStart;
            this.formulaTagEnd = this.tagEnd;
          }
          if (!this.isNamed(this.extensionName)) this.hasContent = true;
        }
        if (this.kind === OPEN) depth++;
      }
    }
    if (!this.isNamed(this.cellName)) throw this.damaged(this.tagStart);
  }

  private readAddress(): void {
    const { xml } = this;
    if (!this.findAttribute(this.nameEnd, this.tagEnd, 'r')) {
      this.column++;
      if (this.column > LIMITS.columns) throw this.outside(`${columnLetters(this.column)}${this.row}`);
      return;
    }
    let at = this.valueStart;
    let column = 0;
    let code = xml.charCodeAt(at);
    for (; code >= LETTER_A && code <= LETTER_Z && column <= LIMITS.columns; code = xml.charCodeAt(++at)) column = column * 26 + code - LETTER_A + 1;
    let row = 0;
    for (; code >= DIGIT_0 && code <= DIGIT_9 && row <= LIMITS.rows; code = xml.charCodeAt(++at)) row = row * 10 + code - DIGIT_0;
    const isAddress = at === this.valueEnd && column >= 1 && column <= LIMITS.columns && row >= 1 && row <= LIMITS.rows;
    const found = isAddress && row === this.row ? '' : xml.slice(this.valueStart, this.valueEnd).slice(0, LONGEST_SHOWN);
    if (!isAddress) throw this.outside(found);
    // Such a cell stands in two rows at once: what is put into either might be lost.
    if (row !== this.row) throw new WorkbookRefusal('XLS-011', { sheet: this.sheet, cell: found }, { found, expected: `${columnLetters(column)}${this.row}` });
    this.column = column;
  }

  /** After an element that is no row and no cell, with all that it holds. */
  private skipElement(): void {
    if (this.kind === EMPTY) return;
    for (let depth = 1; depth > 0; ) {
      this.nextTag();
      if (this.kind === CLOSE) depth--;
      else if (this.kind === OPEN) depth++;
    }
  }

  private nextTag(): void {
    const { xml } = this;
    let at = xml.indexOf('<', this.tagEnd);
    let mark = xml.charCodeAt(at + 1);
    while (at >= 0 && (mark === EXCLAMATION || mark === QUESTION)) {
      at = xml.indexOf('<', this.afterAside(at));
      mark = xml.charCodeAt(at + 1);
    }
    if (at < 0) throw this.damaged(xml.length);
    this.tagStart = at;
    let stop = mark === SLASH ? at + 2 : at + 1;
    this.nameStart = stop;
    let code = xml.charCodeAt(stop);
    while (code > SPACE && code !== GREATER && code !== SLASH) code = xml.charCodeAt(++stop);
    this.nameEnd = stop;
    // A `>` inside a quoted value does not end the tag.
    while (code !== GREATER) {
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        stop = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", stop + 1);
        if (stop < 0) throw this.damaged(at);
      } else if (code !== code || code === LESS) throw this.damaged(at);
      code = xml.charCodeAt(++stop);
    }
    this.tagEnd = stop + 1;
    this.kind = mark === SLASH ? CLOSE : xml.charCodeAt(stop - 1) === SLASH ? EMPTY : OPEN;
  }

  /** After a comment, a piece of CDATA or a processing instruction. */
  private afterAside(at: number): number {
    const { xml } = this;
    const close = xml.charCodeAt(at + 1) === QUESTION ? '?>' : xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '';
    if (close === '') throw new WorkbookRefusal('XLS-007', { path: this.part });
    const end = xml.indexOf(close, at + (close === '-->' ? 4 : 2));
    if (end < 0) throw this.damaged(at);
    return end + close.length;
  }

  private isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  /** Whether the tag is of this name with another prefix: it may be a row or a cell all the same, and is not understood. */
  private isLocal(name: string): boolean {
    const local = this.xml.slice(this.nameStart, this.nameEnd);
    return local === name || local.endsWith(`:${name}`);
  }

  private attributeText(name: string): string | undefined {
    return this.attributeIn(this.nameEnd, this.tagEnd, name);
  }

  private attributeIn(from: number, to: number, name: string): string | undefined {
    return this.findAttribute(from, to, name) ? unescapeXml(this.xml.slice(this.valueStart, this.valueEnd)) : undefined;
  }

  private valueStart = 0;
  private valueEnd = 0;

  /** Finds an attribute in a tag, from after its name to after its `>`. */
  private findAttribute(from: number, to: number, name: string): boolean {
    const { xml } = this;
    for (let at = from; ; ) {
      let code = xml.charCodeAt(at);
      while (code <= SPACE) code = xml.charCodeAt(++at);
      if (code === SLASH || code === GREATER || at >= to) return false;
      const start = at;
      while (code > SPACE && code !== EQUALS && at < to) code = xml.charCodeAt(++at);
      const length = at - start;
      while (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE && at < to) code = xml.charCodeAt(++at);
      const close = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (close < 0 || close >= to) throw this.damaged(start);
      if (length === name.length && xml.startsWith(name, start)) {
        this.valueStart = at + 1;
        this.valueEnd = close;
        return true;
      }
      at = close + 1;
    }
  }

  private outside(found: string): WorkbookRefusal {
    return new WorkbookRefusal('XLS-012', { sheet: this.sheet }, { found: found.slice(0, LONGEST_SHOWN) });
  }

  private damaged(at: number): WorkbookRefusal {
    return new WorkbookRefusal('XLS-010', { path: this.part, sheet: this.sheet }, { found: String(at + 1) });
  }
}

const LONGEST_SHOWN = 16;
/** Digits of the number of a style that surely fits. */
const LONGEST_STYLE = 7;
const OPEN = 0;
const CLOSE = 1;
const EMPTY = 2;
