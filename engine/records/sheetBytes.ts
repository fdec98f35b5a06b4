import { plainHeading } from '../input/headings.js';
import { decimal } from '../number/decimal.js';
import { AMOUNT_COLUMNS, type DataKind } from './recordNames.js';
import { RowLog } from './rowLog.js';
import type { RecordSink } from './recordsReader.js';
import type { Issue } from '../issues.js';

/** A cell, as the reader of workbooks gives it. */
export interface SheetCell {
  readonly column: number;
  readonly kind: 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'isoDate';
  readonly text: string;
}

/** What only the workbook knows of a cell. */
export interface CellLook<C extends SheetCell> {
  /** The day that it shows, as 2020-12-31; undefined when it shows none. */
  dayOf(cell: C): string | undefined;
  /** Whether it shows a hundredfold with a per cent sign. */
  isPercent(cell: C): boolean;
}

const [LF, SEPARATOR, QUOTE] = [10, 59, 34];
const BUFFER = 1 << 16;
/** As many digits as Excel keeps: what it stores beyond them (1234.5600000000001) is noise. */
const DIGITS = 15;
const USUAL_NUMBER = /^-?\d+(?:\.\d+)?$/;
const NUMBER_AS_TEXT = /^[\s\u00a0€]*[-+\u2212]?[\s\u00a0]*\d[\d.,]*[\s\u00a0€]*$/;

/**
 * Rows of cells as the bytes of a delimited text, for the readers of files: dates as 2020-12-31, numbers with a decimal comma, yes/no
 * cells as S and N, line ends within a cell as blanks. A line is a row of the sheet, so that messages name the right one.
 */
export class SheetBytes<C extends SheetCell> {
  private readonly bytes = new Uint8Array(BUFFER);
  private filled = 0;
  private lastRow = 0;
  /** The heading of each amount column, once the headings have come. */
  private amounts: Map<number, string> | undefined;
  private readonly log: RowLog;

  constructor(
    private readonly sink: RecordSink,
    private readonly kind: DataKind,
    shown: string,
    private readonly look: CellLook<C>,
  ) {
    this.log = new RowLog(shown);
  }

  row(number: number, cells: readonly C[]): void {
    for (; this.lastRow < number - 1; this.lastRow++) this.put(LF);
    // Rows out of order are against the format: then they have the next line.
    this.lastRow = Math.max(number, this.lastRow + 1);
    const isHeading = this.amounts === undefined && cells.some(({ text }) => text.trim() !== '');
    if (isHeading) this.nameAmounts(cells);
    let column = 1;
    for (const cell of cells) {
      if (cell.text === '') continue;
      for (; column < cell.column; column++) this.put(SEPARATOR);
      const amount = cell.kind === 'text' && !isHeading ? this.amounts?.get(cell.column) : undefined;
      if (amount !== undefined && NUMBER_AS_TEXT.test(cell.text)) this.log.remark('REC-029', number, amount);
      this.text(this.fieldOf(cell));
    }
    this.put(LF);
  }

  /** @returns what is to be told of the sheet: numbers kept as text */
  end(): readonly Issue[] {
    this.flush();
    this.sink.end();
    return this.log.issues();
  }

  private nameAmounts(cells: readonly C[]): void {
    const plain = new Map(AMOUNT_COLUMNS[this.kind].map((column) => [plainHeading(column), column]));
    this.amounts = new Map(cells.flatMap(({ column, text }) => (plain.has(plainHeading(text)) ? [[column, plain.get(plainHeading(text))!] as const] : [])));
  }

  private fieldOf(cell: C): string {
    if (cell.kind === 'boolean') return cell.text === 'TRUE' ? 'S' : 'N';
    if (cell.kind === 'text' || cell.kind === 'error') return cell.text;
    return this.look.dayOf(cell) ?? (cell.kind === 'number' ? numberText(cell.text, this.look.isPercent(cell)) : cell.text);
  }

  /** A field, in UTF-8: quoted where it holds a mark; what would end the line, or is no letter, becomes a blank. */
  private text(text: string): void {
    const isQuoted = text.includes(';') || text.includes('"');
    if (isQuoted) this.put(QUOTE);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (code === QUOTE) this.put(QUOTE);
        this.put(code < 32 ? 32 : code);
      } else i += this.letter(text, i) - 1;
    }
    if (isQuoted) this.put(QUOTE);
  }

  /** A letter beyond ASCII; how many code units it takes. */
  private letter(text: string, at: number): number {
    const code = text.codePointAt(at)!;
    if (code >= 0xd800 && code <= 0xdfff) {
      // Half a letter is none.
      this.put(32);
      return 1;
    }
    if (code < 0x800) this.put(0xc0 | (code >> 6));
    else if (code < 0x10000) {
      this.put(0xe0 | (code >> 12));
      this.put(0x80 | ((code >> 6) & 63));
    } else {
      this.put(0xf0 | (code >> 18));
      this.put(0x80 | ((code >> 12) & 63));
      this.put(0x80 | ((code >> 6) & 63));
    }
    this.put(0x80 | (code & 63));
    return code < 0x10000 ? 1 : 2;
  }

  private put(byte: number): void {
    if (this.filled === this.bytes.length) this.flush();
    this.bytes[this.filled++] = byte;
  }

  private flush(): void {
    this.sink.push(this.bytes.subarray(0, this.filled));
    this.filled = 0;
  }
}

/** A number as an Italian office writes it: all its decimals, up to the digits that Excel keeps. A ratio shown as a percentage is one. */
function numberText(text: string, isPercent: boolean): string {
  if (!isPercent && text.length <= DIGITS && USUAL_NUMBER.test(text)) return text.replace('.', ',');
  // A million zeros after the comma would be written out: so small a number is zero to Excel too.
  if (Number(text) === 0) return '0';
  const value = decimal(text).times(isPercent ? 100 : 1).toSignificantDigits(DIGITS);
  return value.toFixed().replace('.', ',');
}
