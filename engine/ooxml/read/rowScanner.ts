import { DIGIT_0, EXCLAMATION, LETTER_A, LETTER_B, LETTER_D, LETTER_E, LETTER_N, LETTER_S, LETTER_Z, QUESTION, SLASH } from '../xml/characters.js';
import { LIMITS } from '../package/limits.js';
import { WorkbookRefusal } from '../package/workbookRefusal.js';
import { columnLetters } from '../cellAddress.js';
import { contentText, unescapeCellText } from '../xml/contentText.js';
import { isNoNumber, isPlainNumber } from './cellNumber.js';
import { quickCell, QuickRow } from './quickRow.js';
import { INCOMPLETE, RowTags } from './rowTags.js';
import { shiftFormula } from './shiftFormula.js';
import type { CellKind, CellModel } from './workbookModel.js';
import { isTrue } from './xmlBoolean.js';

/*
 * Hot loop: the rows of a sheet, from its text to cells. A sheet of 400,000 rows has ten million cells and forty million tags; an
 * event and an attribute object for each take twice as long (`npm run bench -- read`). So tags are found by character codes,
 * attributes are remembered as places in the text, and only what a cell keeps is cut out. The plainest rows are read by QuickRow.
 */

/** @param isInOrder when the columns are known to ascend */
export type RowSink = (number: number, cells: CellModel[], isInOrder: boolean) => void;

export class RowScanner extends RowTags {
  /** True once the end of the rows was seen. */
  isDone = false;

  private codes: Uint8Array | undefined;
  private readonly quick = new QuickRow();
  private lastRow = 0;
  private readonly masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();

  private readonly strings: () => readonly string[];
  private shared: readonly string[] | undefined;

  // The cell that is being read.
  private row = 0;
  private column = 0;
  private formula: string | undefined;
  private arrayRange: string | undefined;

  /**
   * @param prefix the one of the sheet's elements, with its colon (`x:`), or nothing
   * @param strings the shared strings; asked for when the first cell needs one
   */
  constructor(
    sheet: string,
    part: string,
    prefix: string,
    strings: () => readonly string[],
    private readonly sink: RowSink,
  ) {
    super(sheet, part, prefix);
    this.strings = () => (this.shared ??= strings());
  }

  /**
   * Reads the rows of a text from a place on, which is one between two rows.
   * @param codes the bytes of the text, when each is one of its letters
   * @returns the place reached: the end of the last whole row, or after the closing tag of the rows
   * @throws WorkbookRefusal XLS-010, XLS-011, XLS-012
   */
  scan(text: string, from: number, isLast: boolean, codes?: Uint8Array): number {
    this.text = text;
    this.codes = this.prefix === '' ? codes : undefined;
    let reached = from;
    try {
      for (;;) {
        const quick = this.codes === undefined ? -1 : this.quick.read(this.codes, text, reached, this.shared);
        if (quick >= 0) {
          this.lastRow = this.quick.number;
          this.sink(this.lastRow, this.quick.cells, true);
          reached = quick;
          continue;
        }
        const at = this.find('<', reached);
        const mark = text.charCodeAt(at + 1);
        if (mark === SLASH) {
          if (!this.isNamed(at + 2, 'sheetData')) throw this.malformed(at);
          this.isDone = true;
          return this.find('>', at) + 1;
        }
        if (mark === EXCLAMATION || mark === QUESTION) reached = this.afterAside(at);
        else reached = this.isNamed(at + 1, 'row') ? this.readRow(at) : this.afterElement(at);
      }
    } catch (error) {
      if (error !== INCOMPLETE) throw error;
      if (isLast) throw this.malformed(text.length);
      return reached;
    }
  }

  private readRow(at: number): number {
    const { codes } = this;
    let next = this.readTag(at + 1 + this.prefix.length + 3);
    const number = this.rStart < 0 ? this.lastRow + 1 : this.wholeNumber(this.rStart, this.rEnd);
    if (number < 1 || number > LIMITS.rows) throw this.outside(this.text.slice(this.rStart, this.rEnd));
    let cells: CellModel[] = [];
    const ended: [number, CellModel[]][] = [];
    let row = number;
    this.column = 0;
    if (!this.isEmpty) {
      for (;;) {
        if (codes !== undefined) {
          for (let after = next; after >= 0; after = quickCell(codes, this.text, next, row, this.shared, cells)) next = after;
          this.column = cells[cells.length - 1]?.column ?? 0;
        }
        const lower = this.find('<', next);
        const mark = this.text.charCodeAt(lower + 1);
        if (mark === SLASH) {
          if (!this.isNamed(lower + 2, 'row')) throw this.malformed(lower);
          next = this.find('>', lower) + 1;
          break;
        }
        if (mark === EXCLAMATION || mark === QUESTION) next = this.afterAside(lower);
        else if (!this.isNamed(lower + 1, 'c')) next = this.afterElement(lower);
        else {
          this.row = row;
          next = this.readCell(lower, cells);
          if (this.row !== row) {
            // A cell that says it stands in another row: it does.
            const [stray] = cells.splice(-1);
            if (cells.length > 0) ended.push([row, cells]);
            row = this.row;
            cells = [stray!];
          }
        }
      }
    }
    for (const [above, its] of ended) this.sink(above, its, false);
    this.sink(row, cells, false);
    this.lastRow = row;
    return next;
  }

  /** Reads a cell and puts it among those of its row. */
  private readCell(at: number, cells: CellModel[]): number {
    const { text } = this;
    const shift = this.prefix.length;
    let next = this.readTag(at + 2 + shift);
    if (this.rStart < 0) this.column++;
    else this.readAddress(this.rStart, this.rEnd);
    if (this.column > LIMITS.columns) throw this.outside(this.address());
    const style = this.sStart < 0 ? 0 : this.wholeNumber(this.sStart, this.sEnd);
    const typeStart = this.tStart;
    const typeEnd = this.tEnd;
    this.formula = undefined;
    this.arrayRange = undefined;
    let kind: CellKind = 'blank';
    let value = '';
    if (!this.isEmpty) {
      for (;;) {
        const lower = this.find('<', next);
        const mark = text.charCodeAt(lower + 1);
        if (mark === SLASH) {
          if (!this.isNamed(lower + 2, 'c')) throw this.malformed(lower);
          next = this.find('>', lower) + 1;
          break;
        }
        if (this.isNamed(lower + 1, 'v')) {
          const start = this.readTag(lower + 2 + shift);
          const close = this.isEmpty ? start : this.closing(start, 'v');
          next = this.isEmpty ? start : this.find('>', close) + 1;
          kind = this.kindOf(typeStart, typeEnd);
          const isShared = typeEnd - typeStart === 1;
          value = this.cellValue(kind, isShared, start, close);
          // An empty text is one only where it stands itself, not where it is pointed to.
          if (value === '' && (kind !== 'text' || (isShared && start === close))) kind = 'blank';
        } else if (this.isNamed(lower + 1, 'f')) next = this.readFormula(this.readTag(lower + 2 + shift));
        else if (this.isNamed(lower + 1, 'is')) {
          kind = 'text';
          const start = this.readTag(lower + 3 + shift);
          const inline = this.isEmpty ? { text: '', end: start } : this.inlineText(start);
          value = inline.text;
          next = inline.end;
        } else next = mark === EXCLAMATION || mark === QUESTION ? this.afterAside(lower) : this.afterElement(lower);
      }
    }
    const cell = { row: this.row, column: this.column, kind, text: value, style };
    const { formula, arrayRange } = this;
    cells.push(formula === undefined ? cell : arrayRange === undefined ? { ...cell, formula } : { ...cell, formula, arrayRange });
    return next;
  }

  private kindOf(start: number, end: number): CellKind {
    if (start < 0) return 'number';
    const { text } = this;
    if (end - start === 1) {
      const letter = text.charCodeAt(start);
      if (letter === LETTER_S) return 'text';
      if (letter === LETTER_N) return 'number';
      if (letter === LETTER_B) return 'boolean';
      if (letter === LETTER_E) return 'error';
      if (letter === LETTER_D) return 'isoDate';
    }
    const type = text.slice(start, end);
    if (type === 'str' || type === 'inlineStr') return 'text';
    throw this.unreadable(type, 'expected.cellType');
  }

  private cellValue(kind: CellKind, isShared: boolean, start: number, end: number): string {
    const { text } = this;
    if (kind === 'number') {
      if (isPlainNumber(text, start, end)) return text.slice(start, end);
      const number = contentText(text, start, end, this.part).trim();
      if (number !== '' && isNoNumber(number)) throw this.unreadable(number, 'expected.cellNumber');
      return number;
    }
    const content = contentText(text, start, end, this.part);
    if (kind === 'text') return isShared ? this.sharedString(content) : unescapeCellText(content);
    const plain = content.trim();
    if (kind !== 'boolean' || plain === '') return plain;
    if (!/^(?:[01]|true|false)$/.test(plain)) throw this.unreadable(plain, 'expected.cellBoolean');
    return isTrue(plain) ? 'TRUE' : 'FALSE';
  }

  private sharedString(content: string): string {
    if (content.trim() === '') return '';
    const found = /^\s*\d+\s*$/.test(content) ? this.strings()[Number(content)] : undefined;
    if (found === undefined) throw this.unreadable(content, 'expected.cellText');
    return found;
  }

  private readFormula(start: number): number {
    const { text } = this;
    const type = this.tStart < 0 ? '' : text.slice(this.tStart, this.tEnd);
    const index = this.siStart < 0 ? '' : text.slice(this.siStart, this.siEnd);
    const range = this.refStart < 0 ? undefined : text.slice(this.refStart, this.refEnd);
    let formula = '';
    let next = start;
    if (!this.isEmpty) {
      const close = this.closing(start, 'f');
      formula = contentText(text, start, close, this.part);
      next = this.find('>', close) + 1;
    }
    if (type === 'shared') {
      const master = this.masters.get(index);
      if (formula !== '') this.masters.set(index, { formula, row: this.row, column: this.column });
      else if (master !== undefined) formula = shiftFormula(master.formula, this.row - master.row, this.column - master.column);
    } else if (type === 'array' || type === 'dataTable') this.arrayRange = range ?? this.address();
    this.formula = formula;
    return next;
  }

  /** The text of an inline string: its runs joined, without readings. */
  private inlineText(from: number): { text: string; end: number } {
    const shift = this.prefix.length;
    let result = '';
    for (let next = from; ; ) {
      const lower = this.find('<', next);
      const mark = this.text.charCodeAt(lower + 1);
      if (mark === SLASH) {
        const end = this.find('>', lower) + 1;
        if (this.isNamed(lower + 2, 'is')) return { text: unescapeCellText(result), end };
        next = end;
      } else if (mark === EXCLAMATION || mark === QUESTION) next = this.afterAside(lower);
      else if (this.isNamed(lower + 1, 't')) {
        next = this.readTag(lower + 2 + shift);
        if (this.isEmpty) continue;
        const close = this.closing(next, 't');
        result += contentText(this.text, next, close, this.part);
        next = close;
      } else if (this.isNamed(lower + 1, 'r')) next = this.readTag(lower + 2 + shift);
      else next = this.afterElement(lower);
    }
  }

  private readAddress(start: number, end: number): void {
    const { text } = this;
    let at = start;
    let column = 0;
    let code = text.charCodeAt(at);
    while (at < end && code >= LETTER_A && code <= LETTER_Z && column <= LIMITS.columns) {
      column = column * 26 + code - LETTER_A + 1;
      code = text.charCodeAt(++at);
    }
    const row = at < end ? this.wholeNumber(at, end) : 0;
    if (column < 1 || column > LIMITS.columns || row < 1 || row > LIMITS.rows) throw this.outside(text.slice(start, end));
    this.column = column;
    this.row = row;
  }

  private wholeNumber(start: number, end: number): number {
    const { text } = this;
    let value = 0;
    for (let at = start; at < end; at++) {
      const digit = text.charCodeAt(at) - DIGIT_0;
      if (digit < 0 || digit > 9 || at - start > 9) throw this.outside(text.slice(start, end));
      value = value * 10 + digit;
    }
    if (end === start) throw this.outside('');
    return value;
  }

  private address(): string {
    return `${columnLetters(this.column)}${this.row}`;
  }

  private unreadable(found: string, expected: string): WorkbookRefusal {
    // What stands in a cell can be anything, a name too: only what looks like a number is repeated.
    const shown = /^[\d.,+\-eE ]{1,30}$/.test(found) ? found : '…';
    return new WorkbookRefusal('XLS-011', { sheet: this.sheet, cell: this.address() }, { found: shown, expected });
  }

  private outside(found: string): WorkbookRefusal {
    return new WorkbookRefusal('XLS-012', { sheet: this.sheet }, { found: found.slice(0, LONGEST_NAME) });
  }

}

const LONGEST_NAME = 16;
