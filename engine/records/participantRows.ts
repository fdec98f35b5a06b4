/*
 * HOT LOOP: a row of partecipanti.csv becomes two words, the number of its operation and 64 bits of the participant's code.
 * No string and no object is made for a row that is in order. What is wrong is told to the log, never with a participant's code.
 */
import { ENTRY_FLAGS, LABOUR_STATUSES, RESULT_WINDOW_DAYS } from '../law/period2014/indicatorRules.js';
import { PERIOD_STARTS } from '../law/period2014/period.js';
import type { ByteDictionary } from './byteDictionary.js';
import { civilDay, completedYears, dayOfBytes, daysLater, NO_DAY, shownDay, type CivilDay } from './civilDay.js';
import { fieldText, utf8Bytes } from './fieldText.js';
import type { RowPlaces } from './fieldScanner.js';
import {
  AGES, firstWord, IMMEDIATE_MASK, NO_EXIT, packDay, packTraits, RESULT_FLAGS, RESULTS_EXIT_NOT_YET, RESULTS_NOT_YET, RESULTS_OPEN, RESULTS_OUTSIDE_WINDOW,
  secondWord, SEXES,
} from './participationWords.js';
import type { RowLog } from './rowLog.js';
import { NO_AGE, type JudgedRow, type RowRules } from './rowRules.js';

const [YES, NO, REFUSED, ZERO, BLANK] = [83, 78, 82, 48, 32];
/** Age from which a class begins, in completed years. @source Reg. (EU) 1304/2013 Annex I (1): below 25, above 54 */
const [AGE_25, AGE_55] = [25, 55];
/** Whether the person is otherwise disadvantaged: a rule asks for it apart. */
const OTHER_DISADVANTAGE = ENTRY_FLAGS.indexOf('altro_svantaggio');
/** The sensitive columns may say that the person refused to answer. */
const REFUSABLE = 3;
const LAST_ISCED = 8;
const FIRST_DAY: CivilDay = civilDay(PERIOD_STARTS.year, PERIOD_STARTS.month, PERIOD_STARTS.day);
/** What is shown of a text found: longer ones could identify a person. */
const LONGEST_SHOWN = 3;
const LONGEST_DATE = 10;

/** Takes the participations as they come. */
export type ParticipationSink = (operation: number, codeA: number, codeB: number, first: number, second: number, row: number) => void;

export class ParticipantRows {
  private readonly at: Record<'operation' | 'code' | 'entry' | 'exit' | 'sex' | 'birth' | 'status' | 'education' | 'resultDate', number>;
  private readonly entryFlags: Int32Array;
  private readonly resultFlags: Int32Array;
  /** The two halves of the participant's code, as `codeHash` leaves them. */
  private codeA = 0;
  private codeB = 0;
  private from = 0;
  private to = 0;
  /** What the rules ask of the row: one object for all the rows. */
  private readonly judged: JudgedRow = { age: NO_AGE, status: 0, isced: 0, otherDisadvantage: 0, isForeign: false, isRefused: false };

  /**
   * @param placeOf where each column stands
   * @param isRevoked 1 for each operation that is revoked
   */
  constructor(
    private readonly row: RowPlaces,
    placeOf: (column: string) => number,
    private readonly operations: ByteDictionary,
    private readonly isRevoked: Uint8Array,
    private readonly cutOff: CivilDay,
    private readonly log: RowLog,
    private readonly rules: RowRules,
    private readonly sink: ParticipationSink,
  ) {
    this.at = {
      operation: placeOf('codice_operazione'),
      code: placeOf('codice_partecipante'),
      entry: placeOf('data_ingresso'),
      exit: placeOf('data_uscita'),
      sex: placeOf('genere'),
      birth: placeOf('data_nascita'),
      status: placeOf('condizione_ingresso'),
      education: placeOf('titolo_studio'),
      resultDate: placeOf('data_esito'),
    };
    this.entryFlags = Int32Array.from(ENTRY_FLAGS, placeOf);
    this.resultFlags = Int32Array.from(RESULT_FLAGS, placeOf);
  }

  read(line: number): void {
    const { row, at, log, cutOff, rules, judged } = this;
    const { bytes, starts, ends } = row;

    this.trim(at.operation);
    if (this.from === this.to) return log.exclude('REC-001', line, 'codice_operazione');
    const operation = this.operations.find(bytes, this.from, this.to);
    if (operation < 0) return log.exclude('REC-002', line, 'codice_operazione');
    if (this.isRevoked[operation] === 1) return log.exclude('REC-003', line, 'codice_operazione');

    this.trim(at.code);
    if (this.from === this.to) return log.exclude('REC-001', line, 'codice_partecipante');
    this.hashCode(bytes, this.from, this.to);

    this.trim(at.entry);
    if (this.from === this.to) return log.exclude('REC-001', line, 'data_ingresso');
    const entry = dayOfBytes(bytes, this.from, this.to);
    if (entry === NO_DAY) return log.exclude('REC-006', line, 'data_ingresso', this.foundDate(), { effect: 'records.theRowIsNotCounted' });
    if (entry > cutOff) return log.exclude('REC-004', line, 'data_ingresso', undefined, { cutOff: shownDay(cutOff) });
    if (entry < FIRST_DAY) {
      rules.entryBeforePeriod();
      return log.exclude('REC-005', line, 'data_ingresso', undefined, { expected: shownDay(FIRST_DAY) });
    }

    this.trim(at.exit);
    let exit = NO_DAY;
    if (this.from !== this.to) {
      exit = dayOfBytes(bytes, this.from, this.to);
      if (exit === NO_DAY) {
        rules.exitUnreadable();
        return log.exclude('REC-006', line, 'data_uscita', this.foundDate(), { effect: 'records.theRowIsNotCounted' });
      }
      rules.exit();
      if (exit < entry) {
        rules.exitBeforeEntry();
        return log.exclude('REC-007', line, 'data_uscita');
      }
    }

    judged.isForeign = false;
    judged.isRefused = false;
    const sex = this.letter(at.sex);
    let sexCode = 0;
    if (sex === 77) sexCode = 1;
    else if (sex === 70) sexCode = 2;
    else if (sex !== 0) this.foreign(line, 'genere', SEXES.join(', '));

    const birth = this.birthDay(line, entry);
    const years = birth === NO_DAY ? NO_AGE : completedYears(birth, entry);
    const status = this.status(line);
    const education = this.letter(at.education);
    let isced = 0;
    if (education >= ZERO && education <= ZERO + LAST_ISCED) isced = education - ZERO + 1;
    else if (education !== 0) this.foreign(line, 'titolo_studio', '0, 1, 2, 3, 4, 5, 6, 7, 8');

    let print = birth;
    let flags = 0;
    for (let i = 0; i < this.entryFlags.length; i++) {
      const place = this.entryFlags[i]!;
      const start = starts[place]!;
      const length = ends[place]! - start;
      const value = length === 0 ? 0 : length === 1 ? bytes[start]! : this.letter(place);
      if (value === YES) flags |= 1 << i;
      else if (value !== NO && value !== 0) {
        if (value === REFUSED && i < REFUSABLE) judged.isRefused = true;
        else this.foreignFlag(line, place, ENTRY_FLAGS[i]!, i < REFUSABLE ? 'S, N, R' : 'S, N');
      }
      if (i === OTHER_DISADVANTAGE) judged.otherDisadvantage = value;
      print = Math.imul(print, 31) + value;
    }
    let results = 0;
    for (let i = 0; i < this.resultFlags.length; i++) {
      const place = this.resultFlags[i]!;
      const start = starts[place]!;
      const length = ends[place]! - start;
      const value = length === 0 ? 0 : length === 1 ? bytes[start]! : this.letter(place);
      if (value === YES) results |= 1 << i;
      else if (value !== NO && value !== 0) this.foreignFlag(line, place, RESULT_FLAGS[i]!, 'S, N');
      print = Math.imul(print, 31) + value;
    }

    const isOver = exit !== NO_DAY && exit <= cutOff;
    let state = exit !== NO_DAY && !isOver ? RESULTS_EXIT_NOT_YET : RESULTS_OPEN;
    this.trim(at.resultDate);
    if (this.from !== this.to) {
      const date = dayOfBytes(bytes, this.from, this.to);
      print = Math.imul(print, 31) + date;
      if (isOver && (results & IMMEDIATE_MASK) !== 0) state = this.stateOn(date, exit, line);
    }
    judged.age = years;
    judged.status = status;
    judged.isced = isced;
    rules.judge(judged, line, log);
    const traits = packTraits(sexCode, status, isced, years === NO_AGE ? 0 : ageClass(years), flags);
    const words = secondWord(traits, state, (print ^ (print >>> 14) ^ (print >>> 28)) & 0x3fff);
    this.sink(operation, this.codeA, this.codeB, firstWord(packDay(entry), isOver ? packDay(exit) : NO_EXIT, results), words, line);
  }

  private stateOn(date: CivilDay, exit: CivilDay, line: number): number {
    if (date === NO_DAY) {
      this.log.remark('REC-006', line, 'data_esito', this.foundDate(), { effect: 'records.resultsNotCounted' });
      return RESULTS_OUTSIDE_WINDOW;
    }
    if (date < exit || date > daysLater(exit, RESULT_WINDOW_DAYS)) return RESULTS_OUTSIDE_WINDOW;
    return date > this.cutOff ? RESULTS_NOT_YET : RESULTS_OPEN;
  }

  private birthDay(line: number, entry: CivilDay): CivilDay {
    this.trim(this.at.birth);
    if (this.from === this.to) return NO_DAY;
    const birth = dayOfBytes(this.row.bytes, this.from, this.to);
    if (birth === NO_DAY) this.log.remark('REC-006', line, 'data_nascita', this.foundDate(), { effect: 'records.ageNotKnown' });
    if (birth <= entry) return birth;
    this.log.remark('REC-008', line, 'data_nascita');
    return NO_DAY;
  }

  /** 1 + the place of the labour status; 0 when it is not known. */
  private status(line: number): number {
    this.trim(this.at.status);
    const { bytes } = this.row;
    const length = this.to - this.from;
    if (length === 0) return 0;
    for (let i = 0; i < LABOUR_STATUSES.length; i++) {
      const code = LABOUR_STATUSES[i]!;
      if (code.length === length && code.charCodeAt(0) === bytes[this.from] && (length === 1 || code.charCodeAt(1) === bytes[this.from + 1])) return i + 1;
    }
    this.foreign(line, 'condizione_ingresso', LABOUR_STATUSES.join(', '));
    return 0;
  }

  /** The byte of a field of one letter; 0 for an empty field, 1 for any other. Its places are left for a message. */
  private letter(place: number): number {
    const { bytes, starts, ends } = this.row;
    const from = starts[place]!;
    const to = ends[place]!;
    this.from = from;
    this.to = to;
    if (from === to) return 0;
    if (to - from === 1 && bytes[from]! > BLANK) return bytes[from]!;
    this.trim(place);
    return this.from === this.to ? 0 : this.to - this.from === 1 ? bytes[this.from]! : 1;
  }

  /** The places of a field without the blanks around it. */
  private trim(place: number): void {
    const { bytes, starts, ends } = this.row;
    let from = starts[place]!;
    let to = ends[place]!;
    if (from < to && (bytes[from]! <= BLANK || bytes[to - 1]! <= BLANK)) {
      while (from < to && bytes[from]! <= BLANK) from++;
      while (to > from && bytes[to - 1]! <= BLANK) to--;
    }
    this.from = from;
    this.to = to;
  }

  /** A yes/no column with something else; a blank alone is nothing. */
  private foreignFlag(line: number, place: number, column: string, expected: string): void {
    if (this.letter(place) !== 0) this.foreign(line, column, expected);
  }

  private foreign(line: number, column: string, expected: string): void {
    this.judged.isForeign = true;
    this.log.remark('REC-009', line, column, this.found(LONGEST_SHOWN), { expected });
  }

  private foundDate(): string {
    const text = this.found(LONGEST_DATE);
    return /^«\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}»$/.test(text) ? text : HIDDEN;
  }

  /** A short text as it is; a long one is hidden: fields may have been shifted, and it could be a person's. */
  private found(longest: number): string {
    return this.to - this.from > longest ? HIDDEN : `«${fieldText(this.row.bytes, this.from, this.to)}»`;
  }

  /** 64 bits of the participant's code: four bytes at a time, in two sums that never meet. */
  private hashCode(bytes: Uint8Array, start: number, end: number): void {
    let a = 0x243f6a88 ^ (end - start);
    let b = 0x85a308d3;
    let high = 0;
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      high |= word;
      a = Math.imul(a ^ word, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(word ^ (word >>> 16), 0x5bd1e995);
      b ^= b >>> 13;
    }
    let rest = 0;
    for (let shift = 0; at < end; at++, shift += 8) {
      rest |= bytes[at]! << shift;
      high |= bytes[at]! << 24;
    }
    if ((high & 0x80808080) !== 0 && this.hasLetters(bytes, start, end)) {
      const text = utf8Bytes(fieldText(bytes, start, end));
      if (text.length !== end - start) return this.hashCode(text, 0, text.length);
    }
    a = Math.imul(a ^ rest, 0x9e3779b1);
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
    b = Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(rest ^ 0x27220a95, 0x5bd1e995);
    b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
    this.codeA = a ^ (a >>> 13);
    this.codeB = b ^ (b >>> 16);
  }

  /** Letters beyond ASCII: in Windows-1252 they are written anew, so that two files in two encodings agree. */
  private hasLetters(bytes: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (bytes[i]! > 127) return true;
    return false;
  }
}

const HIDDEN = '«…»';

/** 1 + the place in AGES. */
function ageClass(years: number): number {
  if (years < AGE_25) return AGES.indexOf('below25') + 1;
  return years < AGE_55 ? AGES.indexOf('from25to54') + 1 : AGES.indexOf('above54') + 1;
}

