/*
 * A participation in two 32-bit words: what the indicators need, and a little to tell repetitions from re-entries.
 *   first   entry day (13 bits) · exit day (13) · results (6)
 *   second  traits at entry (16) · state of the results (2) · print of what is left out (14)
 * Days are civil days from 2014 on; the traits are sex, labour status, education, age class and the yes/no columns.
 */
import { ENTRY_FLAGS, IMMEDIATE_FLAGS, LABOUR_STATUSES, LATER_FLAGS, type AgeClass } from '../law/period2014/indicatorRules.js';
import { PERIOD_STARTS } from '../law/period2014/period.js';
import { civilDay, type CivilDay } from './civilDay.js';

const BASE_DAY: CivilDay = civilDay(PERIOD_STARTS.year, 0, 0);
const DAY_BITS = 13;
const DAY_MASK = (1 << DAY_BITS) - 1;
/** The last year that 13 bits hold. */
export const LAST_YEAR = PERIOD_STARTS.year + 14;
/** The participation has no exit by the cut-off: the person still takes part. */
export const NO_EXIT = DAY_MASK;

/** A day of the period in 13 bits. */
export function packDay(day: CivilDay): number {
  return day - BASE_DAY;
}

export function unpackDay(packed: number): CivilDay {
  return packed + BASE_DAY;
}

/** Whether the immediate results may be counted. */
export const RESULTS_OPEN = 0;
/** The date of the situation is outside its window, or not readable. */
export const RESULTS_OUTSIDE_WINDOW = 1;
/** The date of the situation is after the cut-off. */
export const RESULTS_NOT_YET = 2;
/** The exit is after the cut-off. */
export const RESULTS_EXIT_NOT_YET = 3;

export function firstWord(entry: number, exit: number, results: number): number {
  return entry | (exit << DAY_BITS) | (results << (2 * DAY_BITS));
}

export function secondWord(traits: number, state: number, print: number): number {
  return traits | (state << 16) | (print << 18);
}

export const entryOf = (first: number) => first & DAY_MASK;
export const exitOf = (first: number) => (first >>> DAY_BITS) & DAY_MASK;
export const resultsOf = (first: number) => first >>> (2 * DAY_BITS);
export const traitsOf = (second: number) => second & 0xffff;
export const stateOf = (second: number) => (second >>> 16) & 3;

/** The entry of one row with the exit and the results of another. */
export function joinWords(entryFirst: number, entrySecond: number, exitFirst: number, exitSecond: number): { first: number; second: number } {
  return {
    first: (entryFirst & DAY_MASK) | (exitFirst & ~DAY_MASK),
    second: (entrySecond & 0xffff) | (exitSecond & ~0xffff),
  };
}

/* ---- traits: sex 2 bits · status 3 · education 4 · age 2 · flags 5; zero is unknown ---- */

export const SEXES = ['M', 'F'] as const;
export const AGES: readonly AgeClass[] = ['below25', 'from25to54', 'above54'];
const STATUS_SHIFT = 2;
const ISCED_SHIFT = 5;
const AGE_SHIFT = 9;
const FLAG_SHIFT = 11;

/** @param sex 1 M, 2 F · @param status 1 + place in LABOUR_STATUSES · @param isced 1 + level · @param age 1 + place in AGES; 0 unknown · @param flags one bit for each of ENTRY_FLAGS */
export function packTraits(sex: number, status: number, isced: number, age: number, flags: number): number {
  return sex | (status << STATUS_SHIFT) | (isced << ISCED_SHIFT) | (age << AGE_SHIFT) | (flags << FLAG_SHIFT);
}

export const sexOf = (traits: number) => traits & 3;

/** Whether sex, birth date, labour status and education are all known. */
export function isComplete(traits: number): boolean {
  return (traits & 3) !== 0 && ((traits >> STATUS_SHIFT) & 7) !== 0 && ((traits >> ISCED_SHIFT) & 15) !== 0 && ((traits >> AGE_SHIFT) & 3) !== 0;
}

export function statusOf(traits: number) {
  return LABOUR_STATUSES[((traits >> STATUS_SHIFT) & 7) - 1];
}

export function iscedOf(traits: number): number {
  return ((traits >> ISCED_SHIFT) & 15) - 1;
}

export function ageOf(traits: number): AgeClass | undefined {
  return AGES[((traits >> AGE_SHIFT) & 3) - 1];
}

export function hasEntryFlag(traits: number, flag: (typeof ENTRY_FLAGS)[number]): boolean {
  return ((traits >> (FLAG_SHIFT + ENTRY_FLAGS.indexOf(flag))) & 1) === 1;
}

/* ---- results: one bit for each flag, the immediate ones first ---- */

export const RESULT_FLAGS = [...IMMEDIATE_FLAGS, ...LATER_FLAGS] as const;
export const IMMEDIATE_MASK = (1 << IMMEDIATE_FLAGS.length) - 1;
