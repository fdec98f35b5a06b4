import { decimal, ZERO, type Decimal } from '../../number/decimal.js';
import type { PublishedFigure } from '../../input/figure.js';
import { exactRange, type Range } from './printedRange.js';

/** A calculation over printed figures, on the ranges in which their true values lie. Amounts, counts and shares are never negative. */
export interface Expression {
  readonly figures: readonly PublishedFigure[];
  range(read: (figure: PublishedFigure) => Range): Range;
  /** The result on the figures as they are printed. */
  value(): Decimal;
}

export function printed(figure: PublishedFigure): Expression {
  return { figures: [figure], range: (read) => read(figure), value: () => figure.quantity.value };
}

export function constant(value: Decimal): Expression {
  return { figures: [], range: () => exactRange(value), value: () => value };
}

export function sumOf(terms: readonly Expression[]): Expression {
  const add = (values: readonly Decimal[]) => values.reduce((total, one) => total.plus(one), ZERO);
  return {
    figures: terms.flatMap(({ figures }) => figures),
    range: (read) => {
      const ranges = terms.map((term) => term.range(read));
      return { low: add(ranges.map(({ low }) => low)), high: add(ranges.map(({ high }) => high)) };
    },
    value: () => add(terms.map((term) => term.value())),
  };
}

/** What is left of `whole` without `part`. */
export function restOf(whole: Expression, part: Expression): Expression {
  return {
    figures: [...whole.figures, ...part.figures],
    range: (read) => {
      const [of, less] = [whole.range(read), part.range(read)];
      return { low: of.low.minus(less.high), high: of.high.minus(less.low) };
    },
    value: () => whole.value().minus(part.value()),
  };
}

/** @returns undefined over zero */
export function ratioOf(over: Expression, under: Expression): Expression | undefined {
  if (!under.value().greaterThan(0)) return undefined;
  return {
    figures: [...over.figures, ...under.figures],
    range: (read) => {
      const [top, bottom] = [over.range(read), under.range(read)];
      return { low: top.low.dividedBy(bottom.high), high: bottom.low.greaterThan(0) ? top.high.dividedBy(bottom.low) : decimal('1e30') };
    },
    value: () => over.value().dividedBy(under.value()),
  };
}

export function timesOf(term: Expression, factor: Decimal): Expression {
  return {
    figures: term.figures,
    range: (read) => {
      const { low, high } = term.range(read);
      return { low: low.times(factor), high: high.times(factor) };
    },
    value: () => term.value().times(factor),
  };
}

/** All of some expressions, or none when one is missing. */
export function all(terms: readonly (Expression | undefined)[]): readonly Expression[] | undefined {
  const found = terms.filter((term) => term !== undefined);
  return found.length === terms.length && found.length > 0 ? found : undefined;
}
