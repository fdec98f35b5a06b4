import type { Decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import { holds } from './evaluateIdentity.js';
import { figuresOf, type FailureClass, type IdentityOutcome } from './identity.js';
import { printedRange, type Range } from './printedRange.js';

/** A printed figure that cannot be right, or that needs an explanation, with all the identities that show it. */
export interface PublishedFinding {
  readonly figure: PublishedFigure;
  readonly class: FailureClass;
  readonly outcomes: readonly IdentityOutcome[];
  /** What should be printed in its place; undefined when nothing should. */
  readonly expected?: Decimal;
  /** Other figures that, changed instead, would explain the same. */
  readonly suspects: readonly PublishedFigure[];
}

/**
 * What fails, by root cause: the figure such that one other value makes hold most of the identities that fail, and breaks none that
 * holds. What changed between reports has no error to look for, and is told as it is.
 */
export function publishedFindings(outcomes: readonly IdentityOutcome[]): PublishedFinding[] {
  const failing = outcomes.filter((one) => !one.holds);
  const isChange = ({ identity }: IdentityOutcome) => identity.mayFail !== undefined;
  return [...rootCauses(failing.filter((one) => !isChange(one)), outcomes.filter((one) => one.holds)), ...roundings(outcomes), ...changes(failing.filter(isChange))];
}

interface Replacement {
  readonly figure: PublishedFigure;
  readonly value: Decimal;
  readonly fixed: readonly IdentityOutcome[];
  readonly isResult: boolean;
}

function rootCauses(failing: readonly IdentityOutcome[], held: readonly IdentityOutcome[]): PublishedFinding[] {
  const findings: PublishedFinding[] = [];
  let open = failing;
  while (open.length > 0) {
    const tried = replacements(open, held);
    const best = tried.reduce<Replacement | undefined>((most, one) => (most === undefined || isBetter(one, most) ? one : most), undefined);
    const fixed = best?.fixed ?? [open[0]!];
    const figure = best?.figure ?? open[0]!.identity.result;
    const rivals = tried.filter((one) => one.figure !== figure && fixed.every((outcome) => one.fixed.includes(outcome)));
    findings.push({
      figure,
      class: classOf(fixed),
      outcomes: fixed,
      ...(best && { expected: best.value }),
      suspects: [...new Set(rivals.map((one) => one.figure))],
    });
    open = open.filter((one) => !fixed.includes(one));
  }
  return findings;
}

/** Every figure of a failing identity, with each value that would make it hold. */
function replacements(open: readonly IdentityOutcome[], held: readonly IdentityOutcome[]): Replacement[] {
  const figures = [...new Set(open.flatMap(({ identity }) => figuresOf(identity)))];
  return figures.flatMap((figure) => {
    const own = open.filter(({ identity }) => figuresOf(identity).includes(figure));
    const kept = held.filter(({ identity }) => figuresOf(identity).includes(figure));
    const values = own.flatMap((outcome) => solutions(outcome, figure));
    return values.flatMap((value): Replacement[] => {
      const read = replacing(figure, value);
      const fixed = own.filter(({ identity }) => holds(identity, read));
      const breaks = kept.some(({ identity }) => !holds(identity, read));
      return fixed.length === 0 || breaks ? [] : [{ figure, value, fixed, isResult: fixed.some(({ identity }) => identity.result === figure) }];
    });
  });
}

/** The values of one figure that may solve an identity: of a sum, the difference added or taken; of a ratio, in proportion. */
function solutions({ identity, value, difference }: IdentityOutcome, figure: PublishedFigure): Decimal[] {
  if (identity.result === figure) return [value];
  const own = figure.quantity.value;
  const printed = identity.result.quantity.value;
  const inProportion = value.isZero() || printed.isZero() ? [] : [own.times(printed).dividedBy(value), own.times(value).dividedBy(printed)];
  return [own.plus(difference), own.minus(difference), ...inProportion].filter((one) => one.greaterThan(0));
}

function replacing(figure: PublishedFigure, value: Decimal): (other: PublishedFigure) => Range {
  const { halfWidth } = figure.quantity;
  const range = { low: value.minus(halfWidth), high: value.plus(halfWidth) };
  return (other) => (other === figure ? range : printedRange(other));
}

function isBetter(one: Replacement, most: Replacement): boolean {
  if (one.fixed.length !== most.fixed.length) return one.fixed.length > most.fixed.length;
  return one.isResult && !most.isResult;
}

/** A different base explains more than an error; an error more than a cut. */
const STRENGTH: readonly FailureClass[] = ['definitionChange', 'legitimateChange', 'undecidable', 'printedError', 'truncation', 'rounding'];

function classOf(outcomes: readonly IdentityOutcome[]): FailureClass {
  const classes = outcomes.map((one) => one.class ?? 'undecidable');
  return STRENGTH.find((one) => classes.includes(one))!;
}

/** What holds only because its terms were rounded: true, but whoever sums the printed figures gets another number. */
function roundings(outcomes: readonly IdentityOutcome[]): PublishedFinding[] {
  const byResult = new Map<PublishedFigure, IdentityOutcome[]>();
  for (const outcome of outcomes) {
    if (!outcome.holds || outcome.class === undefined) continue;
    const { result } = outcome.identity;
    byResult.set(result, [...(byResult.get(result) ?? []), outcome]);
  }
  return [...byResult].map(([figure, own]) => ({ figure, class: 'rounding', outcomes: own, suspects: [] }));
}

/** One change of the plan or of a definition shows in many figures: those compared with the same earlier one are told together. */
function changes(failing: readonly IdentityOutcome[]): PublishedFinding[] {
  const byEarlier = new Map<PublishedFigure | undefined, IdentityOutcome[]>();
  for (const outcome of failing) {
    const [earlier] = outcome.identity.computed.figures;
    byEarlier.set(earlier, [...(byEarlier.get(earlier) ?? []), outcome]);
  }
  return [...byEarlier.values()].flatMap((outcomes) => {
    const kinds = [...new Set(outcomes.map((one) => one.identity.mayFail))];
    return kinds.map((mayFail): PublishedFinding => {
      const same = outcomes.filter(({ identity }) => identity.mayFail === mayFail);
      return { figure: same[0]!.identity.result, class: classOf(same), outcomes: same, suspects: [] };
    });
  });
}
