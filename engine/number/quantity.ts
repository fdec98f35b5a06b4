import { Decimal, ZERO, decimal, powerOfTen } from './decimal.js';

/**
 * What a number counts. A ratio is a pure number (0.5 is 50 %).
 * Units never mix: the compiler refuses euro + persons and euro × euro (test/types).
 */
export type Unit = 'euro' | 'persons' | 'number' | 'ratio';

/**
 * A number with its unit, with what is known of it, and with what it lacks.
 * - `halfWidth`: the true value lies within `value` ± `halfWidth`. Zero when exact; 50 000 € for "758,5 Mln€".
 * - `missing`: the names of the terms that were not available to a sum (a partial total). Empty when complete.
 */
export interface Quantity<U extends Unit = Unit> {
  readonly unit: U;
  readonly value: Decimal;
  readonly halfWidth: Decimal;
  readonly missing: readonly string[];
}

export type Euro = Quantity<'euro'>;
export type PersonCount = Quantity<'persons'>;
export type PlainNumber = Quantity<'number'>;

/** A quantity known exactly. */
export function exactly<U extends Unit>(unit: U, value: Decimal | string | number): Quantity<U> {
  return { unit, value: value instanceof Decimal ? value : decimal(value), halfWidth: ZERO, missing: [] };
}

/**
 * A quantity known only as printed: `decimals` places of a number in units of `scale`.
 * `asPrinted('euro', '758.5', 1, 1_000_000)` is 758 500 000 € ± 50 000 €.
 */
export function asPrinted<U extends Unit>(unit: U, printed: Decimal, decimals: number, scale: Decimal): Quantity<U> {
  return {
    unit,
    value: printed.times(scale),
    halfWidth: powerOfTen(-decimals).dividedBy(2).times(scale),
    missing: [],
  };
}

export function isExact(quantity: Quantity): boolean {
  return quantity.halfWidth.isZero();
}

export function isComplete(quantity: Quantity): boolean {
  return quantity.missing.length === 0;
}

/** Sum of quantities of one unit. Uncertainties add up, missing terms are carried along. */
export function sumOf<U extends Unit>(unit: U, terms: readonly Quantity<NoInfer<U>>[]): Quantity<U> {
  return {
    unit,
    value: terms.reduce((total, term) => total.plus(term.value), ZERO),
    // Nearly always all are exact: nothing to add.
    halfWidth: terms.reduce((total, { halfWidth }) => (halfWidth.isZero() ? total : total.plus(halfWidth)), ZERO),
    missing: missingOf(terms),
  };
}

/** `from` less `other`, of one unit. */
export function differenceOf<U extends Unit>(from: Quantity<U>, other: Quantity<NoInfer<U>>): Quantity<U> {
  return {
    unit: from.unit,
    value: from.value.minus(other.value),
    halfWidth: from.halfWidth.plus(other.halfWidth),
    missing: missingOf([from, other]),
  };
}

/** The names of the terms that any of the quantities lacks, once each, in order of appearance. */
export function missingOf(terms: readonly Quantity[]): readonly string[] {
  const incomplete = terms.filter(({ missing }) => missing.length > 0);
  return [...new Set(incomplete.flatMap(({ missing }) => missing))];
}

/**
 * How many decimals of a number are known: the largest count, up to `wanted`, whose half unit is not smaller than the uncertainty.
 * @param halfWidth in the unit in which the number will be printed (millions, percent points)
 * @example 0.25 million known, two wanted: 0 (the first decimal is not known)
 */
export function knownDecimals(halfWidth: Decimal, wanted: number): number {
  let decimals = wanted;
  while (decimals > 0 && powerOfTen(-decimals).dividedBy(2).lessThan(halfWidth)) decimals -= 1;
  return decimals;
}
