import type { Fact } from '../../facts/fact.js';
import { sumOf } from '../../number/quantity.js';
import { known, NOT_AVAILABLE } from '../cell.js';
import type { Formula } from './formula.js';

/** A figure that has no cell of its own: of one year, for instance. */
export interface ListedTerm {
  readonly name: string;
  /** It counts as used, and its source is told. */
  readonly fact: Fact;
}

/** The sum of figures that the model has no cells for: each stands in the Excel formula, `=3+0+2`, in the order given. */
export function listedSum(terms: readonly ListedTerm[]): Formula {
  const quantities = terms.map(({ fact }) => fact.quantity);
  const texts = quantities.map(({ value }) => value.toFixed());
  const [first] = quantities;
  return {
    operands: [],
    facts: terms.map(({ fact }) => fact),
    evaluate: () => (first === undefined ? NOT_AVAILABLE : known(sumOf(first.unit, quantities))),
    excel: (book) => texts.join('+') || book.word('notAvailable'),
    explain: () => ({ rule: 'rule.listedSum', values: { terms: terms.map(({ name }, i) => `${name}: ${texts[i]!}`).join('; ') } }),
  };
}
