/*
 * HOT LOOP: the bytes of a delimited file become the places of its fields, a row at a time, without a string or an object for any
 * of them. Why it is by hand: the same facts through a CSV library and objects take ten times as long (`npm run bench -- records`).
 */
import { issue } from '../issues.js';
import { nameColumns, plainHeading, type ColumnSet } from '../input/headings.js';
import { fieldText, isWindows1252 } from './fieldText.js';
import type { RowLog } from './rowLog.js';

const [LF, CR, QUOTE, SEPARATOR, NUL, SPACE] = [10, 13, 34, 59, 0, 32];

/** A row longer than this has lost its end. */
export const LONGEST_ROW = 1 << 20;
/** In place of what could be about a person. */
const HIDDEN = '…';
/** Fields beyond those of the headings that are still told apart. */
const SPARE_FIELDS = 64;

/** 1 for the bytes at which the loop stops. */
const STOPS = new Uint8Array(256);
for (const byte of [LF, CR, QUOTE, SEPARATOR, NUL]) STOPS[byte] = 1;

/** A row as the places of its fields: field `i` is `bytes[starts[i]] … bytes[ends[i] - 1]`, blanks around it included. */
export interface RowPlaces {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Scans a file given in chunks of any size. The first row with content is the headings: `columns` says where each known column
 * stands. Rows with some content are counted as read; those that cannot be split are excluded in the log; the others are given.
 */
export class FieldScanner implements RowPlaces {
  bytes: Uint8Array = new Uint8Array(0);
  starts = new Int32Array(SPARE_FIELDS + 1);
  ends = new Int32Array(SPARE_FIELDS + 1);
  /** True when the file cannot be read at all: an issue of the log says why. */
  isRefused = false;
  /** True when some field stands between quotes: then a line end may stand inside a row. */
  hasQuotes = false;
  /** Fields of the headings; 0 while they have not come. */
  private width = 0;
  private line = 1;
  private filled = 0;
  private isSkipping = false;
  private isFirst = true;

  /**
   * @param onHeadings where each column of the set stands among the fields: those that the file does not have stand at an empty field
   * @param onRow a row, with the line where it starts; its places hold until it returns
   */
  constructor(
    private readonly columns: ColumnSet,
    private readonly log: RowLog,
    private readonly onHeadings: (placeOf: (column: string) => number) => void,
    private readonly onRow: (line: number) => void,
  ) {}

  push(chunk: Uint8Array): void {
    if (this.isRefused || chunk.length === 0) return;
    this.append(chunk);
    this.scan(false);
  }

  end(): void {
    if (this.isRefused) return;
    this.scan(true);
    if (this.width === 0 && !this.isRefused) this.refuse(issue('DAT-019', { file: this.log.file }));
  }

  /** Continues a file whose headings another scanner has read: for a part of it that starts with a row. */
  startAt(line: number, headings: Headings): void {
    this.line = line;
    this.isFirst = false;
    this.setWidth(headings.width);
    this.onHeadings((column) => headings.places.get(column) ?? this.emptyField);
  }

  /** The line of the row to come. */
  get nextLine(): number {
    return this.line;
  }

  /** What another scanner needs to read a part of this file. */
  headings(): Headings {
    return { width: this.width, places: this.places };
  }

  private places: ReadonlyMap<string, number> = new Map();

  /** One byte more than the content: the end mark that stops the loop. */
  private append(chunk: Uint8Array): void {
    const needed = this.filled + chunk.length + 1;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.filled * 2));
      larger.set(this.bytes.subarray(0, this.filled));
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.filled);
    this.filled += chunk.length;
  }

  private scan(isLast: boolean): void {
    const { bytes, filled } = this;
    if (this.isFirst && !this.skipMark(isLast)) return;
    let start = this.scanStart;
    bytes[filled] = LF;
    while (start < filled && !this.isRefused) {
      let next = this.isSkipping ? this.skipRow(start) : this.row(start, isLast);
      if (next < 0 && !this.isSkipping && filled - start > LONGEST_ROW) next = this.tooLong(start);
      if (next < 0) break;
      start = next;
    }
    this.scanStart = 0;
    if (this.isSkipping) start = filled;
    bytes.copyWithin(0, start, filled);
    this.filled = filled - start;
  }

  private scanStart = 0;

  /** Passes over a UTF-8 mark; refuses UTF-16. False while too few bytes have come to tell. */
  private skipMark(isLast: boolean): boolean {
    const { bytes, filled } = this;
    if (filled < 3 && !isLast) return false;
    this.isFirst = false;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.scanStart = 3;
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) this.refuse(issue('FIL-010', { file: this.log.file }));
    return !this.isRefused;
  }

  /** A row that has lost its end: passed over to the first line end after its longest length, wherever the chunks are cut. */
  private tooLong(start: number): number {
    const end = start + LONGEST_ROW + 1;
    this.log.read += 1;
    this.log.exclude('REC-019', this.line, '', undefined, { expected: String(LONGEST_ROW) });
    for (let at = this.bytes.indexOf(LF, start); at >= 0 && at < end; at = this.bytes.indexOf(LF, at + 1)) this.line += 1;
    this.isSkipping = true;
    return end;
  }

  private skipRow(start: number): number {
    const end = this.bytes.indexOf(LF, start);
    if (end < 0 || end >= this.filled) return -1;
    this.isSkipping = false;
    this.line += 1;
    return end + 1;
  }

  /** Splits the row that starts here; the start of the next one, or -1 when its end has not come. */
  private row(start: number, isLast: boolean): number {
    const { bytes, starts, ends, filled } = this;
    const most = starts.length - 2;
    let field = 0;
    let at = start;
    starts[0] = start;
    for (;;) {
      while (STOPS[bytes[at]!] === 0) at++;
      const stop = bytes[at]!;
      if (stop === SEPARATOR) {
        ends[field] = at++;
        if (field < most) field++;
        starts[field] = at;
      } else if (stop === QUOTE) {
        if (at === starts[field]) return this.quotedRow(start, isLast);
        at++;
      } else if (stop === NUL) {
        this.refuse(issue('FIL-010', { file: this.log.file }));
        return -1;
      } else break;
    }
    if (at >= filled && !isLast) return -1;
    if (at - start > LONGEST_ROW) return this.tooLong(start);
    ends[field] = Math.min(at, filled);
    let next = at + 1;
    if (bytes[at] === CR) {
      if (next >= filled && !isLast) return -1;
      if (next < filled && bytes[next] === LF) next++;
    }
    this.finish(field, at >= filled, start, ends[field]!);
    this.line += 1;
    return next;
  }

  /** A row with fields between quotes: its end is found first, then the quotes are taken away in place. */
  private quotedRow(start: number, isLast: boolean): number {
    const { bytes, filled } = this;
    this.hasQuotes = true;
    let isInside = false;
    let isFieldStart = true;
    let lines = 1;
    let at = start;
    const limit = Math.min(filled, start + LONGEST_ROW + 1);
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (isInside) {
        if (byte === QUOTE) {
          if (at + 1 < filled && bytes[at + 1] === QUOTE) at++;
          else isInside = false;
        } else if (byte === LF) lines++;
      } else if (byte === QUOTE && isFieldStart) isInside = true;
      else if (byte === LF || byte === CR) break;
      isFieldStart = !isInside && byte === SEPARATOR;
    }
    if (at - start > LONGEST_ROW) return this.tooLong(start);
    if (at >= filled && !isLast) return -1;
    if (isInside) {
      this.log.read += 1;
      this.log.exclude('REC-030', this.line);
      return filled;
    }
    if (bytes[at] === CR && at + 1 >= filled && !isLast) return -1;
    const next = bytes[at] === CR && at + 1 < filled && bytes[at + 1] === LF ? at + 2 : at + 1;
    this.finish(this.unquote(start, at), at >= filled, start, at);
    this.line += lines;
    return next;
  }

  /** Fields with their quotes taken away; the number of the last one. */
  private unquote(start: number, end: number): number {
    const { bytes, starts, ends } = this;
    const most = starts.length - 2;
    let field = 0;
    let to = start;
    let at = start;
    starts[0] = start;
    for (;;) {
      if (bytes[at] === QUOTE && at < end) {
        for (at++; ; at++) {
          if (bytes[at] === QUOTE) {
            if (bytes[at + 1] !== QUOTE || at + 1 >= end) break;
            at++;
          }
          bytes[to++] = bytes[at]!;
        }
        at++;
      }
      while (at < end && bytes[at] !== SEPARATOR) bytes[to++] = bytes[at++]!;
      ends[field] = to;
      if (at >= end) return field;
      at++;
      to++;
      if (field < most) field++;
      starts[field] = to;
    }
  }

  /** A whole row: headings, nothing, too many fields, or a row to give. */
  private finish(last: number, isAtEnd: boolean, start: number, end: number): void {
    if (this.width === 0) {
      if (this.isBlank(start, end)) return;
      this.nameHeadings(last);
      return;
    }
    const { starts, ends, width } = this;
    if ((starts[0] === ends[0] || this.bytes[starts[0]!]! <= SPACE) && this.isBlank(start, end)) return;
    this.log.read += 1;
    if (last + 1 !== width) {
      if (last + 1 > width && this.hasMore(last)) {
        this.log.exclude('REC-017', this.line, '', undefined, { expected: String(width) });
        return;
      }
      if (last + 1 < width && isAtEnd) {
        this.log.exclude('REC-018', this.line, '', undefined, { expected: String(width) });
        return;
      }
      for (let field = last + 1; field < width; field++) starts[field] = ends[field] = 0;
    }
    this.onRow(this.line);
  }

  private hasMore(last: number): boolean {
    for (let field = this.width; field <= last; field++) if (!this.isBlank(this.starts[field]!, this.ends[field]!)) return true;
    return false;
  }

  private isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.bytes[i]! > SPACE && this.bytes[i] !== SEPARATOR) return false;
    return true;
  }

  private nameHeadings(last: number): void {
    const { bytes, starts, ends, log, columns } = this;
    if (isWindows1252(bytes, starts[0]!, ends[last]!)) log.fileIssues.push(issue('FIL-008', { file: log.file }));
    const fields = Array.from({ length: last + 1 }, (_, i) => fieldText(bytes, starts[i]!, ends[i]!).trim());
    const plain = fields.map(plainHeading);
    const known = [...columns.mandatory, ...columns.optional].map(plainHeading);
    // A first row without the name of any column is no row of headings but a record: it is never shown.
    const isHeadings = plain.some((text) => known.some((column) => text.includes(column)));
    const { issues } = nameColumns([{ line: this.line, fields: isHeadings ? fields : [HIDDEN] }], columns, log.file);
    log.fileIssues.push(...issues.filter(({ place }) => place.column !== HIDDEN));
    if (issues.some(({ severity }) => severity === 'error')) {
      this.isRefused = true;
      return;
    }
    this.setWidth(fields.length);
    const places = [...columns.mandatory, ...columns.optional].map((column) => [column, plain.indexOf(plainHeading(column))] as const);
    this.places = new Map(places.filter(([, place]) => place >= 0));
    this.onHeadings((column) => this.places.get(column) ?? this.emptyField);
  }

  /** A field that is empty in every row. */
  private get emptyField(): number {
    return this.starts.length - 1;
  }

  private setWidth(width: number): void {
    this.width = width;
    this.starts = new Int32Array(width + SPARE_FIELDS + 1);
    this.ends = new Int32Array(width + SPARE_FIELDS + 1);
  }

  private refuse(reason: ReturnType<typeof issue>): void {
    this.log.fileIssues.push(reason);
    this.isRefused = true;
  }
}

/** Where the columns of a file stand. */
export interface Headings {
  readonly width: number;
  readonly places: ReadonlyMap<string, number>;
}
