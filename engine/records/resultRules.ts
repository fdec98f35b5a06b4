import type { ResultFlag } from '../law/period2014/indicatorRules.js';
import { RESULT_RULES, type Judgement } from './participantMeasures.js';
import { RESULT_FLAGS } from './participationWords.js';
import { ruleCount, type RecordRuleCount, type RecordRuleId } from './recordRuleCount.js';

/** What was counted of the participations with results. */
export interface ResultTally {
  withResults: number;
  /** With a result, and without any exit. */
  withoutExit: number;
  /** With an immediate result and an exit by the cut-off. */
  immediate: number;
  /** Of these, those whose date is outside its window, or cannot be read. */
  outsideWindow: number;
  /** With a longer-term result and an exit by the cut-off. */
  longerTerm: number;
  /** The same of incomplete participations, of which no result is judged. */
  readonly unjudged: {
    withResults: number;
    immediate: number;
    /** How many have the same flags, one bit for each of RESULT_FLAGS. */
    readonly flags: Int32Array;
  };
}

/** The rules by which a result may concern only whoever was in its base at entry: the result, and the column that declares it. */
const BASES: readonly { readonly rule: RecordRuleId; readonly result: string; readonly flag: ResultFlag }[] = [
  { rule: 'ESF-REC-025', result: 'CR01', flag: 'esito_ricerca_lavoro' },
  { rule: 'ESF-REC-027', result: 'CR02', flag: 'esito_formazione' },
  { rule: 'ESF-REC-029', result: 'CR04', flag: 'esito_occupazione' },
  { rule: 'ESF-REC-031', result: 'CR06', flag: 'occupazione_6_mesi' },
  { rule: 'ESF-REC-032', result: 'CR07', flag: 'migliore_condizione_6_mesi' },
];

/** The rules that hold for whatever is counted in a result, because RAA counts it so. */
const COUNTED_SO: readonly { readonly rule: RecordRuleId; readonly result: string }[] = [
  { rule: 'ESF-REC-028', result: 'CR03' },
  { rule: 'ESF-REC-030', result: 'CR05' },
  { rule: 'ESF-REC-034', result: 'CR08' },
  { rule: 'ESF-REC-035', result: 'CR09' },
];

const maskOf = (...flags: readonly ResultFlag[]) => flags.reduce((mask, flag) => mask | (1 << RESULT_FLAGS.indexOf(flag)), 0);
const bitOf = (result: string) => 1 << RESULT_RULES.findIndex(({ code }) => code === result);
/** Searching for a job and having found one: the two results that exclude each other. */
const EXCLUSIVE = maskOf('esito_ricerca_lavoro', 'esito_occupazione');

/** The outcomes of the rules about results: participations judged alike are added together. */
export function resultRuleCounts(tally: ResultTally, judgements: readonly Judgement[]): RecordRuleCount[] {
  const { unjudged } = tally;
  const sum = (isMeant: (judgement: Judgement) => boolean) => judgements.reduce((total, one) => total + (isMeant(one) ? one.times : 0), 0);
  const unjudgedWith = (mask: number) => unjudged.flags.reduce((total, count, flags) => total + ((flags & mask) === 0 ? 0 : count), 0);
  const counted = (result: string) => sum((one) => (one.counted & bitOf(result)) !== 0);
  return [
    ruleCount('ESF-REC-023', tally.immediate, tally.outsideWindow, unjudged.immediate),
    ruleCount('ESF-REC-024', tally.withResults, tally.withoutExit, unjudged.withResults),
    ruleCount('ESF-REC-026', sum(({ flags }) => (flags & EXCLUSIVE) !== 0), sum(({ hasExclusive }) => hasExclusive), unjudgedWith(EXCLUSIVE)),
    ruleCount('ESF-REC-033', 0, 0, counted('CR07')),
    ruleCount('ESF-REC-036', tally.longerTerm),
    ...COUNTED_SO.map(({ rule, result }) => ruleCount(rule, counted(result))),
    ...BASES.map(({ rule, result, flag }) =>
      ruleCount(rule, sum(({ flags }) => (flags & maskOf(flag)) !== 0), sum(({ outsideBase }) => (outsideBase & bitOf(result)) !== 0), unjudgedWith(maskOf(flag))),
    ),
  ];
}
