import { AMOUNT_PROBLEMS, centsOfBytes } from './amountBytes.js';
import type { ByteDictionary } from './byteDictionary.js';
import { dayOfBytes, NO_DAY, type CivilDay } from './civilDay.js';
import type { RowPlaces } from './fieldScanner.js';
import { fieldText } from './fieldText.js';
import type { IssueCode } from '../issues.js';

const BLANK = 32;
const LONGEST_FOUND = 40;

/** The fields of the rows of one file, for the files that hold no persons: by column, without the blanks around them. */
export class RowFields {
  private from = 0;
  private to = 0;

  constructor(private readonly row: RowPlaces) {}

  isEmpty(place: number): boolean {
    this.trim(place);
    return this.from === this.to;
  }

  /** The number of a word in a dictionary; -1 for an empty field. */
  word(place: number, words: ByteDictionary): number {
    return this.isEmpty(place) ? -1 : words.number(this.row.bytes, this.from, this.to);
  }

  /** The number of a word that is in a dictionary already; -1 when it is not. */
  known(place: number, words: ByteDictionary): number {
    this.trim(place);
    return words.find(this.row.bytes, this.from, this.to);
  }

  /** NO_DAY when the field is empty or no date. */
  day(place: number): CivilDay {
    return this.isEmpty(place) ? NO_DAY : dayOfBytes(this.row.bytes, this.from, this.to);
  }

  /** Cents, or one of AMOUNT_PROBLEMS. */
  cents(place: number): number {
    this.trim(place);
    return centsOfBytes(this.row.bytes, this.from, this.to);
  }

  /** What stands in the field, for a message. */
  found(place: number): string {
    this.trim(place);
    const { bytes } = this.row;
    let end = Math.min(this.to, this.from + LONGEST_FOUND);
    // Not within a letter of several bytes: half of it is no UTF-8, and all the text would be taken for Windows-1252.
    if (end < this.to) while (end > this.from && (bytes[end]! & 0xc0) === 0x80) end--;
    return `«${fieldText(bytes, this.from, end)}${end < this.to ? '…' : ''}»`;
  }

  private trim(place: number): void {
    const { bytes, starts, ends } = this.row;
    let from = starts[place]!;
    let to = ends[place]!;
    while (from < to && bytes[from]! <= BLANK) from++;
    while (to > from && bytes[to - 1]! <= BLANK) to--;
    this.from = from;
    this.to = to;
  }
}

const PROBLEM_CODES: Readonly<Record<number, IssueCode>> = {
  [AMOUNT_PROBLEMS.empty]: 'REC-001',
  [AMOUNT_PROBLEMS.notANumber]: 'REC-020',
  [AMOUNT_PROBLEMS.ambiguousDot]: 'REC-021',
  [AMOUNT_PROBLEMS.moreDecimals]: 'REC-022',
  [AMOUNT_PROBLEMS.negative]: 'REC-023',
};

/** The code of the issue for an amount that could not be read; undefined for an amount. */
export function amountIssue(cents: number): IssueCode | undefined {
  return PROBLEM_CODES[cents];
}
