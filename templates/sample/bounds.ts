import type { Figure } from '../../engine/index.js';

/** Where a whole number (persons, operations, cents) may lie to be printed as it was; both ends included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The whole numbers that print as the figure does, half-up. "Oltre" and "più di" cut: the number is the printed one or a little more.
 * "Circa" is near: within one unit of the last printed digit.
 * @param scale how many whole units are in the unit of the figure: 100 cents in a euro, the base of a rate
 */
export function boundsOf({ quantity, qualifier }: Figure, scale: number): Bounds {
  const isCut = qualifier === 'oltre' || qualifier === 'più di';
  const isNear = qualifier === 'circa';
  const low = quantity.value.minus(quantity.halfWidth.times(isCut ? 0 : isNear ? 2 : 1)).times(scale).ceil().toNumber();
  const below = quantity.value.plus(quantity.halfWidth.times(isCut || isNear ? 2 : 1)).times(scale).ceil().toNumber() - 1;
  return { low, high: Math.max(low, below) };
}

export function isWithin(value: number, { low, high }: Bounds): boolean {
  return value >= low && value <= high;
}

/** What satisfies both; undefined when nothing does. */
export function both(a: Bounds, b: Bounds): Bounds | undefined {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return low <= high ? { low, high } : undefined;
}

/** The printed number itself, where the bounds are those of one figure. */
export function middle({ low, high }: Bounds): number {
  return Math.ceil((low + high) / 2);
}

export function clamp(value: number, { low, high }: Bounds): number {
  return Math.min(Math.max(value, low), high);
}
