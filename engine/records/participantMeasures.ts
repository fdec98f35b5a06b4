import { PARTICIPANT_RULES, type Condition, type ParticipantRule } from '../law/period2014/indicatorRules.js';
import { ageOf, hasEntryFlag, iscedOf, RESULT_FLAGS, statusOf } from './participationWords.js';

/*
 * The rules of the indicators, applied to a participation that is held in bits. Participations alike are judged once: what was
 * found is remembered by their bits.
 */

export const OUTPUT_RULES = PARTICIPANT_RULES.filter(({ kind }) => kind === 'output');
export const RESULT_RULES = PARTICIPANT_RULES.filter(({ kind }) => kind === 'result');

/** Which results count (one bit for each of RESULT_RULES), which flags stand outside their base (likewise), and whether two exclude each other. */
export interface JudgedResults {
  readonly counted: number;
  readonly outsideBase: number;
  readonly hasExclusive: boolean;
}

/** What was judged of participations alike, and how many there were. */
export interface Judgement extends JudgedResults {
  /** The results that could be counted: one bit for each of RESULT_FLAGS. */
  readonly flags: number;
  times: number;
}

export class ParticipantMeasures {
  private readonly outputs = new Int32Array(1 << 14).fill(UNKNOWN);
  private readonly entryClasses = new Int32Array(1 << 14).fill(UNKNOWN);
  private readonly judged = new Map<number, Judgement>();

  /** One bit for each of OUTPUT_RULES that counts a complete participation with these traits. */
  outputsOf(traits: number): number {
    const withoutSex = traits >> SEX_BITS;
    const before = this.outputs[withoutSex]!;
    if (before !== UNKNOWN) return before;
    const mask = bitsOf(OUTPUT_RULES, ({ condition }) => holds(condition, { traits, results: 0 }));
    this.outputs[withoutSex] = mask;
    return mask;
  }

  /** Judges one more participation. @param flags the results that may be counted */
  resultsOf(traits: number, flags: number): JudgedResults {
    const key = this.entryClassOf(traits) * (1 << RESULT_FLAGS.length) + flags;
    const before = this.judged.get(key);
    if (before !== undefined) {
      before.times++;
      return before;
    }
    const judged = { ...judge({ traits, results: flags }), flags, times: 1 };
    this.judged.set(key, judged);
    return judged;
  }

  /** All that `resultsOf` judged. */
  judgements(): Judgement[] {
    return [...this.judged.values()];
  }

  /** Participations of one class are judged alike: they satisfy the same of the conditions that results ask at entry. */
  private entryClassOf(traits: number): number {
    const withoutSex = traits >> SEX_BITS;
    const before = this.entryClasses[withoutSex]!;
    if (before !== UNKNOWN) return before;
    const mask = bitsOf(ENTRY_CONDITIONS, (condition) => holds(condition, { traits, results: 0 }));
    this.entryClasses[withoutSex] = mask;
    return mask;
  }
}

function bitsOf<T>(list: readonly T[], isSet: (one: T) => boolean): number {
  return list.reduce((bits, one, i) => bits | (isSet(one) ? 1 << i : 0), 0);
}

const UNKNOWN = -1;
/** The lowest bits of the traits: no rule asks for the sex. */
const SEX_BITS = 2;

interface Subject {
  readonly traits: number;
  /** One bit for each of RESULT_FLAGS, those that may be counted. */
  readonly results: number;
}

function judge(subject: Subject): JudgedResults {
  let [counted, outsideBase, hasExclusive] = [0, 0, false];
  RESULT_RULES.forEach((rule, i) => {
    const { flags, exclusive } = FLAGS_OF_RULES[i]!;
    if ((subject.results & flags) === 0) {
      if (flags === 0 && countsResult(rule, subject)) counted |= 1 << i;
      return;
    }
    if (countsResult(rule, subject)) counted |= 1 << i;
    else if (rule.base !== undefined && !holds(rule.base, subject)) outsideBase |= 1 << i;
    if (exclusive !== 0 && (subject.results & exclusive) === exclusive) hasExclusive = true;
  });
  return { counted, outsideBase, hasExclusive };
}

function countsResult({ base, condition }: ParticipantRule, subject: Subject): boolean {
  return (base === undefined || holds(base, subject)) && holds(condition, subject);
}

function holds(condition: Condition, subject: Subject): boolean {
  if ('status' in condition) return condition.status.some((status) => status === statusOf(subject.traits));
  if ('age' in condition) return ageOf(subject.traits) === condition.age;
  if ('isced' in condition) return iscedOf(subject.traits) >= condition.isced[0] && iscedOf(subject.traits) <= condition.isced[1];
  if ('entry' in condition) return hasEntryFlag(subject.traits, condition.entry);
  if ('result' in condition) return hasResult(subject, condition.result);
  if ('indicator' in condition) return countsResult(ruleOf(condition.indicator), subject);
  if ('all' in condition) return condition.all.every((one) => holds(one, subject));
  if ('any' in condition) return condition.any.some((one) => holds(one, subject));
  return !holds(condition.not, subject);
}

function hasResult({ results }: Subject, flag: (typeof RESULT_FLAGS)[number]): boolean {
  return ((results >> RESULT_FLAGS.indexOf(flag)) & 1) === 1;
}

/** The largest parts of a condition that do not speak of results, each once. */
function entryParts(condition: Condition): readonly Condition[] {
  if (!speaksOfResults(condition)) return [condition];
  if ('all' in condition) return condition.all.flatMap(entryParts);
  if ('any' in condition) return condition.any.flatMap(entryParts);
  if ('not' in condition) return entryParts(condition.not);
  return 'indicator' in condition ? partsOfRule(ruleOf(condition.indicator)) : [];
}

function partsOfRule({ base, condition }: ParticipantRule): readonly Condition[] {
  return [...(base === undefined ? [] : entryParts(base)), ...entryParts(condition)];
}

function speaksOfResults(condition: Condition): boolean {
  if ('result' in condition) return true;
  if ('all' in condition) return condition.all.some(speaksOfResults);
  if ('any' in condition) return condition.any.some(speaksOfResults);
  if ('not' in condition) return speaksOfResults(condition.not);
  return 'indicator' in condition && ruleOf(condition.indicator).kind === 'result';
}

const RULES: ReadonlyMap<string, ParticipantRule> = new Map(PARTICIPANT_RULES.map((rule) => [rule.code, rule]));

function ruleOf(code: string): ParticipantRule {
  return RULES.get(code)!;
}

/** The columns that say that a result is there. */
function flagsOf(condition: Condition): readonly (typeof RESULT_FLAGS)[number][] {
  if ('result' in condition) return [condition.result];
  if ('all' in condition) return condition.all.flatMap(flagsOf);
  return [];
}

/** The indicators that may not count together with one of this condition. */
function excludedBy(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(excludedBy);
  return 'not' in condition && 'indicator' in condition.not ? [condition.not.indicator] : [];
}

/** What results ask of the situation at entry. */
const ENTRY_CONDITIONS: readonly Condition[] = [
  ...new Map(RESULT_RULES.flatMap(partsOfRule).map((condition) => [JSON.stringify(condition), condition])).values(),
];

/** The flags that say that each result is there, and those that exclude each other with them; none for a result made of others. */
const FLAGS_OF_RULES: readonly { readonly flags: number; readonly exclusive: number }[] = RESULT_RULES.map(({ condition }) => {
  const flags = maskOf(flagsOf(condition));
  const others = excludedBy(condition).flatMap((other) => flagsOf(ruleOf(other).condition));
  return { flags, exclusive: others.length === 0 ? 0 : flags | maskOf(others) };
});

function maskOf(flags: readonly (typeof RESULT_FLAGS)[number][]): number {
  return flags.reduce((mask, flag) => mask | (1 << RESULT_FLAGS.indexOf(flag)), 0);
}
