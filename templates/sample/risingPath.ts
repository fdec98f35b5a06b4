/**
 * The values of a cumulative figure at the ends of the years, as one history that never falls: the year asked keeps its value, the
 * others give way. Years without a value lie between their neighbours.
 * @param asked the place of the year that wins
 */
export function risingPath(values: readonly (number | undefined)[], asked: number): number[] {
  const path = values.map((value, t) => {
    if (value === undefined || t === asked) return value;
    const [from, to] = t < asked ? [t + 1, asked] : [asked, t - 1];
    const others = values.slice(from, to + 1).filter((other) => other !== undefined);
    return t < asked ? Math.min(value, ...others) : Math.max(value, ...others);
  });
  return path.map((value, t) => {
    if (value !== undefined) return value;
    const before = path.slice(0, t).reverse().find((other) => other !== undefined) ?? 0;
    const after = path.slice(t + 1).find((other) => other !== undefined) ?? before;
    return Math.floor((before + after) / 2);
  });
}
