import { apportion } from './apportion.js';

/** A count for each category of a composition; undefined where nothing is printed. */
export type Printed = readonly (number | undefined)[];

/**
 * The categories of one composition at the end of each year: the printed ones as printed, the others share what is left as they do
 * in the year that prints most of them. Cumulative counts never fall and add up to the participants.
 * @param participants cumulative, by year
 * @param weights how the categories share a composition of which nothing is printed
 */
export function composeAxis(participants: readonly number[], printed: readonly Printed[], weights: readonly number[]): number[][] {
  const count = (categories: Printed) => categories.filter((one) => one !== undefined).length;
  const fullest = printed.reduce((best, categories, t) => (count(categories) >= count(printed[best]!) ? t : best), 0);
  const model = share(participants[fullest]!, printed[fullest]!, weights, [], []);
  const planned: number[][] = [];
  participants.forEach((all, t) => {
    const before = planned[t - 1] ?? weights.map(() => 0);
    const later = weights.map((_, c) => Math.min(...printed.slice(t + 1).map((categories) => categories[c] ?? Infinity)));
    const wanted = share(all, printed[t]!, model, before, later);
    const grown = wanted.map((value, c) => value - before[c]!);
    const rise = all - (participants[t - 1] ?? 0);
    const isRising = grown.every((value) => value >= 0) && grown.reduce((sum, value) => sum + value, 0) === rise;
    planned.push(isRising ? wanted : apportion(rise, grown.map((value) => Math.max(value, 0))).map((value, c) => before[c]! + value));
  });
  return planned;
}

function share(all: number, printed: Printed, weights: readonly number[], lows: readonly number[], highs: readonly number[]): number[] {
  const sum = printed.reduce<number>((total, value) => total + (value ?? 0), 0);
  const isFull = sum > all || printed.every((value) => value !== undefined);
  if (isFull) return apportion(all, printed.map((value) => value ?? 0));
  const rest = apportion(
    all - sum,
    weights.map((weight, c) => (printed[c] === undefined ? weight : 0)),
    {
      lows: weights.map((_, c) => (printed[c] === undefined ? (lows[c] ?? 0) : 0)),
      highs: weights.map((_, c) => (printed[c] === undefined ? (highs[c] ?? Infinity) : 0)),
    },
  );
  return rest.map((value, c) => printed[c] ?? value);
}
