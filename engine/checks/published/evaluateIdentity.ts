import { decimal, roundHalfUp, truncate, type Decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import { WRITTEN_UNITS } from '../../programme/writtenQuantity.js';
import { figuresOf, type FailureClass, type Identity, type IdentityOutcome, type MayFail } from './identity.js';
import { lastDigit, overlap, printedRange, type Range } from './printedRange.js';

const HALF_CENT = decimal('0.005');

/** Whether an identity holds for some true values that would be printed so, and to the digit; if not, what kind of failure it is. */
export function evaluateIdentity(identity: Identity): IdentityOutcome {
  const { kind, result, computed, mayFail } = identity;
  const value = computed.value();
  const outcome = { identity, value, difference: result.quantity.value.minus(value) };
  // A definition is no number: it changed, or it did not.
  const isHeld = kind === 'definition' ? mayFail === undefined : holds(identity, (figure) => printedRange(figure));
  if (isHeld) return { ...outcome, holds: true, ...(isToTheDigit(identity, value) ? {} : { class: 'rounding' as const }) };
  const base = identity.otherBases?.().find((other) => overlap(printedRange(result), other.computed.range((figure) => printedRange(figure))))?.base;
  return { ...outcome, holds: false, class: base === undefined ? classOf(identity, outcome.difference) : 'definitionChange', ...(base && { base }) };
}

export function holds({ relation, result, computed }: Identity, read: (figure: PublishedFigure) => Range): boolean {
  const [own, other] = [read(result), computed.range(read)];
  if (relation === 'equal') return overlap(own, other);
  return relation === 'atMost' ? own.low.lessThanOrEqualTo(other.high) : own.high.greaterThanOrEqualTo(other.low);
}

/** Whether the calculation on the figures as they are printed gives the very number that is printed: rounded, or cut where «oltre» says so. */
function isToTheDigit({ kind, relation, result, computed }: Identity, value: Decimal): boolean {
  // Terms that are all coarser than the result say nothing of its last digit.
  const isFiner = computed.figures.every((term) => lastDigit(term).greaterThan(lastDigit(result)));
  if (relation !== 'equal' || kind === 'definition' || result.qualifier === 'circa' || isFiner) return true;
  const { scale } = WRITTEN_UNITS[result.writtenUnit];
  const cut = result.qualifier === undefined ? roundHalfUp : truncate;
  return cut(value.dividedBy(scale), result.decimals).equals(result.quantity.value.dividedBy(scale));
}

function classOf(identity: Identity, difference: Decimal): FailureClass {
  const { result, kind, mayFail } = identity;
  if (kind === 'definition') return CLASSES[mayFail!];
  const figures = figuresOf(identity);
  const areCents = figures.every(({ writtenUnit }) => writtenUnit === 'EUR') && difference.abs().lessThanOrEqualTo(HALF_CENT.times(figures.length));
  if (areCents) return 'rounding';
  if (holds(identity, (figure) => printedRange(figure, figure === result ? 'cut' : 'asPrinted'))) return 'truncation';
  return mayFail === undefined ? 'printedError' : CLASSES[mayFail];
}

const CLASSES: Record<MayFail, FailureClass> = {
  plan: 'legitimateChange',
  newTargetIsOldValue: 'undecidable',
  noReason: 'undecidable',
  source: 'undecidable',
  overlap: 'undecidable',
  unit: 'definitionChange',
  scope: 'definitionChange',
  grouping: 'definitionChange',
};
