/*
 * HOT LOOP: the rules about participations. Participations alike are counted together, by the bits of their traits and by what was
 * judged of their results: each kind is judged once, when all have been counted.
 */
import { HOUSEHOLDS_NOT_ASKED_FROM } from '../law/period2014/householdData.js';
import { civilDay } from './civilDay.js';
import type { ParticipantMeasures } from './participantMeasures.js';
import { IMMEDIATE_MASK, packDay, RESULT_FLAGS, RESULTS_EXIT_NOT_YET, RESULTS_OUTSIDE_WINDOW } from './participationWords.js';
import { entryRuleCounts } from './entryRules.js';
import type { RecordRuleCount } from './recordRuleCount.js';
import { resultRuleCounts, type ResultTally } from './resultRules.js';

/** All that 16 bits of traits may be. */
const TRAITS = 1 << 16;
const { year, month, day } = HOUSEHOLDS_NOT_ASKED_FROM;
const HOUSEHOLDS_END = packDay(civilDay(year, month, day));

/** Counts participations for the rules about them. */
export class ParticipationRules {
  /** How many have the same traits. */
  private readonly alike = new Int32Array(TRAITS);
  private beforeHouseholdsEnd = 0;
  private readonly results: ResultTally = {
    withResults: 0, withoutExit: 0, immediate: 0, outsideWindow: 0, longerTerm: 0,
    unjudged: { withResults: 0, immediate: 0, flags: new Int32Array(1 << RESULT_FLAGS.length) },
  };

  /** Every participation. @param entry its day, packed */
  entered(entry: number, traits: number): void {
    this.alike[traits]!++;
    if (entry < HOUSEHOLDS_END) this.beforeHouseholdsEnd++;
  }

  /** A complete participation with results that has no exit by the cut-off. */
  stays(state: number): void {
    this.results.withResults++;
    if (state !== RESULTS_EXIT_NOT_YET) this.results.withoutExit++;
  }

  /** A complete participation with results that has an exit. */
  left(results: number, state: number): void {
    const tally = this.results;
    tally.withResults++;
    if ((results & IMMEDIATE_MASK) !== 0) {
      tally.immediate++;
      if (state === RESULTS_OUTSIDE_WINDOW) tally.outsideWindow++;
    }
    if ((results & ~IMMEDIATE_MASK) !== 0) tally.longerTerm++;
  }

  /**
   * An incomplete participation with results: nothing of them is counted, nor judged.
   * @param flags the results that would have been judged
   */
  leavesUnjudged(results: number, hasExit: boolean, flags: number): void {
    const { unjudged } = this.results;
    unjudged.withResults++;
    if (hasExit && (results & IMMEDIATE_MASK) !== 0) unjudged.immediate++;
    unjudged.flags[flags]!++;
  }

  /**
   * The outcomes of the rules about participations.
   * @param measures what judged the results, with how many times
   * @param returned participations of more than one row
   */
  outcomes(measures: ParticipantMeasures, returned: number): RecordRuleCount[] {
    return [...entryRuleCounts({ alike: this.alike, beforeHouseholdsEnd: this.beforeHouseholdsEnd, returned }), ...resultRuleCounts(this.results, measures.judgements())];
  }
}
