import type { Figure } from '../input/figure.js';
import { issue, type Issue } from '../issues.js';
import { isCommonIndicator } from '../law/period2014/commonIndicators.js';
import { keyText } from '../programme/figureKey.js';
import { MEASURES } from '../programme/measures.js';
import type { Fact } from './fact.js';
import { makeFactStore, type FactStore } from './factStore.js';

/** Which one a table uses where a figure is both typed and counted from records. */
export const PREFERENCES = ['records', 'values'] as const;
export type Preference = (typeof PREFERENCES)[number];

export const DEFAULT_PREFERENCE: Preference = 'values';

export interface FactSides {
  /** What the plan in force says. */
  readonly plan: readonly Fact[];
  readonly typed: readonly Figure[];
  /** Counted from records; absent without records. */
  readonly counted?: readonly Fact[];
  /** True for invented records: they fill the official tables only, and are never mixed with typed figures. */
  readonly isSample: boolean;
  readonly prefer: Preference;
  readonly year: number;
}

/** The facts of the summary tables and those of the official ones. They are one store unless the records are a sample. */
export interface ChosenFacts {
  readonly facts: FactStore;
  readonly official: FactStore;
  readonly issues: readonly Issue[];
}

/** Puts typed and counted figures together. A figure given by both is never replaced in silence: an issue tells both values. */
export function chooseFacts({ plan, typed, counted, isSample, prefer, year }: FactSides): ChosenFacts {
  if (counted === undefined) return sameStore([...plan, ...typed], []);
  if (isSample) {
    const hasTyped = typed.some(({ key }) => key.year === year);
    return {
      facts: makeFactStore([...plan, ...(hasTyped ? typed : [...counted, ...typed])]),
      official: makeFactStore([...plan, ...counted, ...typed.filter(isOfOwnIndicator)]),
      issues: [],
    };
  }
  const { chosen, issues } = choose(typed, counted, prefer);
  return sameStore([...plan, ...chosen], issues);
}

function sameStore(facts: readonly Fact[], issues: readonly Issue[]): ChosenFacts {
  const store = makeFactStore(facts);
  return { facts: store, official: store, issues };
}

/** The programme's own indicators are in no record: only typing gives them. */
function isOfOwnIndicator({ key }: Figure): boolean {
  return key.indicator !== undefined && !isCommonIndicator(key.indicator);
}

/** Each figure once, in the order in which they are given: the typed ones, then those that were only counted. */
function choose(typed: readonly Figure[], counted: readonly Fact[], prefer: Preference): { chosen: Fact[]; issues: Issue[] } {
  const countedOf = new Map(counted.map((fact) => [keyText(fact.key), fact]));
  const issues: Issue[] = [];
  const chosen = typed.map((figure): Fact => {
    const other = countedOf.get(keyText(figure.key));
    if (other === undefined) return figure;
    countedOf.delete(keyText(figure.key));
    issues.push(bothGiven(figure, other, prefer));
    return prefer === 'values' ? { ...figure, instead: other } : { ...other, instead: figure };
  });
  return { chosen: [...chosen, ...countedOf.values()], issues };
}

/** The two agree when they are equal, or when the count lies within the printed precision of the typed figure. */
function bothGiven(figure: Figure, counted: Fact, prefer: Preference): Issue {
  const { file, row, key, quantity } = figure;
  const distance = quantity.value.minus(counted.quantity.value).abs();
  const values = { measure: MEASURES[key.measure].name, typed: quantity.value.toFixed(), typedPlace: `${file}:${row}` };
  if (distance.lessThanOrEqualTo(quantity.halfWidth)) return issue('REC-032', { file, row }, values);
  return issue('REC-031', { file, row }, { ...values, computed: counted.quantity.value.toFixed(), used: `choice.${prefer}` });
}
