import { describe, expect, it } from 'vitest';
import { bundledProgramme } from '../../engine/bundledProgramme.js';
import { LISTS, type CountedRecords } from '../../support/records/countedRecords.js';
import { countDeliveries, countFiles } from '../../support/records/countRecords.js';
import { randomRecords } from '../../support/records/randomRecords.js';
import type { RecordSet } from '../../support/records/recordSet.js';
import { windows1252Bytes } from '../../support/records/textBytes.js';
import { RUNS, SEED } from '../../support/seeds.js';
import { duckFacts } from './duckFacts.js';
import { plainFacts } from './plainFacts.js';

/** Sets of records: some in every test, 200 in the long one. */
const SETS = Math.max(12, Math.min(200, Math.round(RUNS / 16)));
const ROWS = [300, 3000, 20_000];

const setOf = (run: number, dialect: 'plain' | 'odd' | 'oddest'): RecordSet =>
  randomRecords({ seed: SEED + run, rows: ROWS[run % ROWS.length]!, year: 2015 + (run % 9), scope: bundledProgramme }, dialect);

describe(`The engine counts records as two others do: ${SETS} sets (seed ${SEED})`, () => {
  it('as the plain counting, in the oddest files', () => {
    const seen = new Tally();
    for (let run = 0; run < SETS; run += 1) {
      const set = setOf(run, 'oddest');
      seen.same(countFiles(bundledProgramme, set.year, set.files).counted, plainFacts(set), run);
    }
    seen.tell('plain');
  });

  it('as SQL in a database', async () => {
    const seen = new Tally();
    for (let run = 0; run < SETS; run += 1) {
      const set = setOf(run, run % 4 === 0 ? 'plain' : 'odd');
      seen.same(countFiles(bundledProgramme, set.year, set.files).counted, await duckFacts(set), run);
    }
    seen.tell('DuckDB');
  });

  it('also from files in Windows-1252', () => {
    const seen = new Tally();
    for (let run = 0; run < SETS / 4; run += 1) {
      const set = setOf(run, 'odd');
      const deliveries = set.files.map(({ kind, name, text }) => ({ kind, name, pieces: [windows1252Bytes(text)] }));
      seen.same(countDeliveries(bundledProgramme, set.year, deliveries).counted, plainFacts(set), run);
    }
    seen.tell('Windows-1252');
  });
});

/** Compares and counts what was compared. */
class Tally {
  #rows = 0;
  #facts = 0;
  #sets = 0;

  same(engine: CountedRecords, other: CountedRecords, run: number): void {
    const which = `seed ${SEED + run}`;
    expect(engine.counts, which).toEqual(other.counts);
    for (const list of LISTS) expect(engine[list], `${list}, ${which}`).toEqual(other[list]);
    for (const { read } of Object.values(other.counts)) this.#rows += read;
    for (const list of LISTS) this.#facts += other[list].length;
    this.#sets += 1;
  }

  tell(name: string): void {
    console.log(`${name}: sets ${this.#sets}, rows ${this.#rows}, facts agreed ${this.#facts}`);
    expect(this.#facts).toBeGreaterThan(this.#sets * 100);
  }
}
