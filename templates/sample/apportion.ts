/** Where each share may lie. */
export interface Limits {
  readonly lows?: readonly number[];
  readonly highs?: readonly number[];
}

/**
 * Divides a whole number in whole shares, as near to their weights as their limits allow. The shares add up to `total` whenever the
 * limits admit it. Where nothing weighs, all weigh the same.
 */
export function apportion(total: number, given: readonly number[], { lows = [], highs = [] }: Limits = {}): number[] {
  const weights = given.some((weight) => weight > 0) ? given : given.map(() => 1);
  const low = weights.map((_, i) => lows[i] ?? 0);
  const high = weights.map((_, i) => Math.max(highs[i] ?? Infinity, low[i]!));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const ideal = weights.map((weight) => (total * weight) / sum);
  const shares = ideal.map((share, i) => Math.min(Math.max(Math.floor(share), low[i]!), high[i]!));
  for (;;) {
    const missing = total - shares.reduce((all, share) => all + share, 0);
    if (missing === 0) return shares;
    const room = shares.map((share, i) => (missing > 0 ? high[i]! - share : share - low[i]!));
    if (room.every((free) => free <= 0)) return shares;
    const step = stepOf(missing, weights, room, shares.map((share, i) => ideal[i]! - share));
    shares.forEach((_, i) => (shares[i]! += Math.sign(missing) * step[i]!));
  }
}

/** How much each share moves now: in proportion where there is enough to move, then one at a time from the most distant. */
function stepOf(missing: number, weights: readonly number[], room: readonly number[], distance: readonly number[]): number[] {
  const amount = Math.abs(missing);
  const open = room.map((free, i) => (free > 0 ? weights[i]! : 0));
  const sum = open.reduce((all, weight) => all + weight, 0);
  const step = open.map((weight, i) => (sum > 0 ? Math.min(room[i]!, Math.floor((amount * weight) / sum)) : 0));
  if (step.some((share) => share > 0)) return step;
  const candidates = room.flatMap((free, i) => (free > 0 && (sum === 0 || open[i]! > 0) ? [i] : []));
  const nearest = candidates.reduce((best, i) => ((distance[i]! - distance[best]!) * missing > 0 ? i : best));
  return room.map((free, i) => (i === nearest ? Math.min(free, sum > 0 ? 1 : amount) : 0));
}
