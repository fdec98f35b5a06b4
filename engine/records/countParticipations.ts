/*
 * HOT LOOP: each participation is counted once, in a cube of whole numbers: group of the programme × year × sex × indicator. Two
 * cubes are merged by adding them. What depends on the traits only is looked up, not computed again.
 */
import { LONGER_TERM_MONTHS } from '../law/period2014/indicatorRules.js';
import { PERIOD_STARTS } from '../law/period2014/period.js';
import { daysLater, monthsLater, yearOfDay, type CivilDay } from './civilDay.js';
import { OUTPUT_RULES, ParticipantMeasures, RESULT_RULES } from './participantMeasures.js';
import {
  entryOf, exitOf, IMMEDIATE_MASK, isComplete, NO_EXIT, RESULTS_EXIT_NOT_YET, RESULTS_OPEN, RESULTS_OUTSIDE_WINDOW, resultsOf, sexOf, SEXES, stateOf, traitsOf, unpackDay,
} from './participationWords.js';
import { ParticipationRules } from './participationRules.js';
import type { Participations } from './participations.js';
import type { ReferenceResult } from './recordFacts.js';
import type { RecordRuleCount } from './recordRuleCount.js';
import type { RowLog } from './rowLog.js';

/** A result of which the report counts the participants of one output indicator apart. */
export type ReferencePair = Pick<ReferenceResult, 'result' | 'reference'>;

/** Counts of participations, by group of the programme. */
export interface ParticipationCube {
  readonly years: number;
  readonly pairs: readonly ReferencePair[];
  /** All participations, by group and year of entry. */
  readonly grandTotal: Int32Array;
  /** By group, year, sex and measure: OUTPUT_RULES, RESULT_RULES, pairs. */
  readonly counts: Int32Array;
  /** Incomplete participations, by file of their first row: the further ones are duplicates of theirs. */
  readonly incomplete: readonly number[];
  /** The outcomes of the rules about participations. */
  readonly rules: readonly RecordRuleCount[];
}

const MEASURES = OUTPUT_RULES.length + RESULT_RULES.length;

export function measureIndex(kind: 'output' | 'result' | 'pair', i: number): number {
  return kind === 'output' ? i : kind === 'result' ? OUTPUT_RULES.length + i : MEASURES + i;
}

/** Where a count stands in its cube. */
export function cubeIndex({ years, pairs }: Pick<ParticipationCube, 'years' | 'pairs'>, group: number, year: number, sex: number, measure: number): number {
  return ((group * years + year) * SEXES.length + sex) * (MEASURES + pairs.length) + measure;
}

/**
 * Counts the participations at a cut-off.
 * @param groupOf the group of each operation
 * @param logs of the files, for what is told of a participation as a whole
 */
export function countParticipations(
  participations: Participations,
  groupOf: Int32Array,
  groups: number,
  cutOff: CivilDay,
  pairs: readonly ReferencePair[],
  logs: readonly RowLog[],
): ParticipationCube {
  const years = yearOfDay(cutOff) - PERIOD_STARTS.year + 1;
  const shape = { years, pairs };
  const counts = new Int32Array(cubeIndex(shape, groups, 0, 0, 0));
  const grandTotal = new Int32Array(groups * years);
  const incomplete = logs.map(() => 0);
  const measures = new ParticipantMeasures();
  const rules = new ParticipationRules();
  const pairBits = pairs.map(({ result, reference }) => ({
    result: RESULT_RULES.findIndex(({ code }) => code === result),
    reference: OUTPUT_RULES.findIndex(({ code }) => code === reference),
  }));
  const lastObserved = lastExitObserved(cutOff);
  const outputsAt = measureIndex('output', 0);
  const resultsAt = measureIndex('result', 0);

  participations.each((operation, first, second, entryRow, exitRow, firstFile) => {
    const group = groupOf[operation]!;
    const entry = entryOf(first);
    const entryYear = yearOfDay(unpackDay(entry)) - PERIOD_STARTS.year;
    grandTotal[group * years + entryYear]!++;
    const traits = traitsOf(second);
    rules.entered(entry, traits);
    const results = resultsOf(first);
    const exit = exitOf(first);
    const state = stateOf(second);
    if (!isComplete(traits)) {
      incomplete[firstFile]!++;
      logs[entryRow.file]!.remark('REC-012', entryRow.row);
      if (results !== 0) rules.leavesUnjudged(results, exit !== NO_EXIT, countableResults(results, state, exit, lastObserved));
      return;
    }
    const sex = sexOf(traits) - 1;
    const outputs = measures.outputsOf(traits);
    add(counts, cubeIndex(shape, group, entryYear, sex, outputsAt), outputs);

    if (results === 0) return;
    if (exit === NO_EXIT) {
      rules.stays(state);
      if (state !== RESULTS_EXIT_NOT_YET) logs[exitRow.file]!.remark('REC-014', exitRow.row, 'data_uscita');
      return;
    }
    rules.left(results, state);
    if (state === RESULTS_OUTSIDE_WINDOW && (results & IMMEDIATE_MASK) !== 0) logs[exitRow.file]!.remark('REC-013', exitRow.row, 'data_esito');
    const judged = measures.resultsOf(traits, countableResults(results, state, exit, lastObserved));
    if (judged.outsideBase !== 0) tellOutsideBase(judged.outsideBase, logs[exitRow.file]!, exitRow.row);
    if (judged.hasExclusive) logs[exitRow.file]!.remark('REC-016', exitRow.row);
    if (judged.counted === 0) return;
    const exitYear = yearOfDay(unpackDay(exit)) - PERIOD_STARTS.year;
    const start = cubeIndex(shape, group, exitYear, sex, resultsAt);
    add(counts, start, judged.counted);
    for (let i = 0; i < pairBits.length; i++) {
      const { result, reference } = pairBits[i]!;
      if (((judged.counted >> result) & 1) === 1 && ((outputs >> reference) & 1) === 1) counts[start + RESULT_RULES.length + i]!++;
    }
  });
  return { ...shape, grandTotal, counts, incomplete, rules: rules.outcomes(measures, participations.returned) };
}

/** The results that may be counted at the cut-off: the immediate ones within their window, the others once they are observed. None without an exit. */
function countableResults(results: number, state: number, exit: number, lastObserved: CivilDay): number {
  if (exit === NO_EXIT) return 0;
  return (state === RESULTS_OPEN ? results & IMMEDIATE_MASK : 0) | (unpackDay(exit) <= lastObserved ? results & ~IMMEDIATE_MASK : 0);
}

/** The last exit whose longer-term results are observed by the cut-off: the date that comes so many months before, or the last that reaches it. */
function lastExitObserved(cutOff: CivilDay): CivilDay {
  let exit = monthsLater(cutOff, -LONGER_TERM_MONTHS);
  while (monthsLater(daysLater(exit, 1), LONGER_TERM_MONTHS) <= cutOff) exit = daysLater(exit, 1);
  return exit;
}

/** One more for each bit. */
function add(counts: Int32Array, start: number, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) counts[start + 31 - Math.clz32(left & -left)]!++;
}

function tellOutsideBase(bits: number, log: RowLog, row: number): void {
  RESULT_RULES.forEach(({ code, baseName = '' }, i) => {
    if (((bits >> i) & 1) === 1) log.remark('REC-015', row, '', undefined, { indicator: code, base: baseName });
  });
}
