import { describe, expect, it } from 'vitest';
import { LISTS } from '../../support/records/countedRecords.js';
import { randomRecords } from '../../support/records/randomRecords.js';
import { RUNS, SEED } from '../../support/seeds.js';
import { bundledProgramme } from '../../engine/bundledProgramme.js';
import { duckFacts } from './duckFacts.js';
import { plainFacts } from './plainFacts.js';

/** Sets of records: few in every test, the full number in the long one. */
const SETS = Math.max(8, Math.min(200, Math.round(RUNS / 20)));

describe('The two countings that judge the engine', () => {
  it(`agree with each other: ${SETS} sets (seed ${SEED})`, async () => {
    let rows = 0;
    let facts = 0;
    for (let run = 0; run < SETS; run += 1) {
      const seed = SEED + run;
      const set = randomRecords({ seed, rows: [300, 3000, 20_000][run % 3]!, year: 2015 + (run % 9), scope: bundledProgramme }, run % 4 === 0 ? 'plain' : 'odd');
      const plain = plainFacts(set);
      const duck = await duckFacts(set);
      expect(duck.counts, `seed ${seed}`).toEqual(plain.counts);
      for (const list of LISTS) expect(duck[list], `${list}, seed ${seed}`).toEqual(plain[list]);
      for (const counts of Object.values(plain.counts)) rows += counts.read;
      for (const list of LISTS) facts += plain[list].length;
    }
    console.log(`sets ${SETS}, rows ${rows}, facts agreed ${facts}`);
    expect(facts).toBeGreaterThan(SETS * 100);
  });
});
