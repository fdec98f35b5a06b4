/** Runs of a property: few in every test, many in `npm run test:long`. */
export const RUNS = Number(process.env['RAA_RUNS'] ?? 200);

/** The seed of the properties: printed when one fails, and fixed, so that a failure comes back. */
export const SEED = Number(process.env['RAA_SEED'] ?? 20_140_621);

/** A small generator of numbers in [0, 1) that gives the same series for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
