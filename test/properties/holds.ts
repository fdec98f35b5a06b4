import fc from 'fast-check';
import { it } from 'vitest';

/** Seed and number of runs: the same at each run unless said otherwise, so that a failure can be repeated. */
export const SEED = Number(process.env['RAA_SEED'] ?? 20_141_217);
export const RUNS = Number(process.env['RAA_RUNS'] ?? 200);

const TIMEOUT = 10_000 + RUNS * 50;

/** A sentence that holds for any values; the name of the test tells the seed that repeats it. */
export function holds<T>(sentence: string, property: fc.IRawProperty<T>): void {
  it(`${sentence} (seed ${SEED}, ${RUNS} runs)`, { timeout: TIMEOUT }, () => {
    fc.assert(property, { seed: SEED, numRuns: RUNS });
  });
}
