import fc from 'fast-check';
import { it } from 'vitest';
import { RUNS, SEED } from '../../properties/holds.js';

/** Sets of records for each sentence: every one is hundreds of rows, so fewer than of other values. */
const SETS = Math.max(20, Math.round(RUNS / 10));

/** A sentence that holds for any set of records; the name of the test tells the seed that repeats it. */
export function holdsForRecords<T>(sentence: string, property: fc.IRawProperty<T>): void {
  it(`${sentence} (seed ${SEED}, ${SETS} sets)`, { timeout: 60_000 + SETS * 500 }, () => {
    fc.assert(property, { seed: SEED, numRuns: SETS });
  });
}
