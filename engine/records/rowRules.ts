/*
 * HOT LOOP: the rules about what a row says, counted as it is read. A row that is in order costs a few sums.
 */
import { AGE_LIMITS, yearsOf } from '../law/period2014/ageLimits.js';
import { LABOUR_STATUSES } from '../law/period2014/indicatorRules.js';
import { ruleCount, type RecordRuleCount } from './recordRuleCount.js';
import type { RowLog } from './rowLog.js';

/** The age is not known. */
export const NO_AGE = -1;
const [YES, NO] = [83, 78];
const EMPLOYMENT = yearsOf(AGE_LIMITS.employment);
const PRIMARY_SCHOOL = yearsOf(AGE_LIMITS.primarySchool);
const YOUNGEST = yearsOf(AGE_LIMITS.youngest);
const OLDEST = yearsOf(AGE_LIMITS.oldest);
/** 1 + the place of a labour status; 0 when it is not known. */
const isEmployed = Uint8Array.from([0, ...LABOUR_STATUSES.map((status) => (status === 'O' || status === 'OA' ? 1 : 0))]);

/** What is counted, by its place in the list of counts. */
const COUNTED = [
  'rows', 'foreign', 'refused', 'beforePeriod', 'exits', 'exitsBeforeEntry', 'exitsUnreadable', 'ages', 'implausibleAges',
  'employed', 'employedTooYoung', 'employedUnknown', 'uneducated', 'uneducatedNotDisadvantaged', 'uneducatedUnknown',
] as const;
const at = Object.fromEntries(COUNTED.map((name, i) => [name, i])) as Readonly<Record<(typeof COUNTED)[number], number>>;
const [ROWS, FOREIGN, REFUSED, EXITS, AGES, EMPLOYED] = [at.rows, at.foreign, at.refused, at.exits, at.ages, at.employed];

/** What a row says, as far as the rules ask: numbers only. */
export interface JudgedRow {
  /** Completed years at entry, or NO_AGE. */
  age: number;
  /** 1 + the place in LABOUR_STATUSES; 0 unknown. */
  status: number;
  /** 1 + the level; 0 unknown. */
  isced: number;
  /** The byte of `altro_svantaggio`; 0 for an empty field. */
  otherDisadvantage: number;
  /** Some coded field has a code that is not admitted. */
  isForeign: boolean;
  /** Some sensitive field says that the person refused to answer. */
  isRefused: boolean;
}

/**
 * The outcomes of the rules about rows. Judged are the rows that belong to a participation of the report; of those set aside before
 * only what set them aside is counted: the entry before the period, the exit before the entry or not readable.
 */
export class RowRules {
  private readonly counts = new Int32Array(COUNTED.length);

  judge({ age, status, isced, otherDisadvantage, isForeign, isRefused }: JudgedRow, line: number, log: RowLog): void {
    const { counts } = this;
    counts[ROWS]!++;
    if (isForeign) counts[FOREIGN]!++;
    if (isRefused) counts[REFUSED]!++;
    if (age !== NO_AGE) {
      counts[AGES]!++;
      if (age < YOUNGEST || age > OLDEST) {
        counts[at.implausibleAges]!++;
        log.remark('REC-040', line, 'data_nascita', undefined, { youngest: String(YOUNGEST), oldest: String(OLDEST) });
      }
    }
    if (isEmployed[status] === 1 && age >= EMPLOYMENT) counts[EMPLOYED]!++;
    else if (age < EMPLOYMENT && (status === 0 || isEmployed[status] === 1)) this.judgeEmployment(age, status, line, log);
    if (isced <= 1 && (age > PRIMARY_SCHOOL || age === NO_AGE)) this.judgeEducation(age, isced, otherDisadvantage, line, log);
  }

  entryBeforePeriod(): void {
    this.counts[at.beforePeriod]!++;
  }

  exit(): void {
    this.counts[EXITS]!++;
  }

  exitBeforeEntry(): void {
    this.counts[at.exitsBeforeEntry]!++;
  }

  exitUnreadable(): void {
    this.counts[at.exitsUnreadable]!++;
  }

  /** All the counts, to be sent to another thread. */
  part(): Int32Array {
    return this.counts.slice();
  }

  /** Adds the counts of a part of a file. */
  take(part: Int32Array): void {
    for (let i = 0; i < part.length; i++) this.counts[i]! += part[i]!;
  }

  /** The outcomes of the rules about rows. */
  outcomes(): RecordRuleCount[] {
    const of = (name: keyof typeof at) => this.counts[at[name]]!;
    return [
      ruleCount('ESF-REC-011', 0, 0, of('refused')),
      ruleCount('ESF-REC-018', of('uneducated'), of('uneducatedNotDisadvantaged'), of('uneducatedUnknown')),
      ruleCount('ESF-REC-019', of('employed'), of('employedTooYoung'), of('employedUnknown')),
      ruleCount('ESF-REC-020', of('ages'), of('implausibleAges'), of('rows') - of('ages')),
      // An entry before the period is before any operation of it; of the others, the dates of the operation are in no file.
      ruleCount('ESF-REC-021', of('beforePeriod'), of('beforePeriod'), of('rows')),
      ruleCount('ESF-REC-022', of('exits'), of('exitsBeforeEntry'), of('exitsUnreadable')),
      ruleCount('ESF-REC-038', of('rows'), of('foreign')),
    ];
  }

  /** Someone too young, or of an age not known, who is employed or may be. */
  private judgeEmployment(age: number, status: number, line: number, log: RowLog): void {
    if (status === 0 || age === NO_AGE) {
      this.counts[at.employedUnknown]!++;
      return;
    }
    this.counts[EMPLOYED]!++;
    this.counts[at.employedTooYoung]!++;
    log.remark('REC-039', line, 'condizione_ingresso', undefined, { expected: String(EMPLOYMENT) });
  }

  /** Someone past primary school, or of an age not known, without any level of education, or with one not known. */
  private judgeEducation(age: number, isced: number, otherDisadvantage: number, line: number, log: RowLog): void {
    if (isced === 0 || age === NO_AGE) {
      if (otherDisadvantage !== YES) this.counts[at.uneducatedUnknown]!++;
      return;
    }
    if (otherDisadvantage !== YES && otherDisadvantage !== NO) {
      this.counts[at.uneducatedUnknown]!++;
      return;
    }
    this.counts[at.uneducated]!++;
    if (otherDisadvantage === YES) return;
    this.counts[at.uneducatedNotDisadvantaged]!++;
    log.remark('REC-038', line, 'altro_svantaggio', undefined, { expected: String(PRIMARY_SCHOOL) });
  }
}
