import { describe, expect, it } from 'vitest';
import { RECORD_RULES } from '../../../engine/checks/rules/recordRules.js';
import { bundledProgramme } from '../../engine/bundledProgramme.js';
import { countFiles } from '../../support/records/countRecords.js';
import { randomRecords } from '../../support/records/randomRecords.js';
import { RUNS, SEED } from '../../support/seeds.js';
import { plainRules } from './plainRules.js';

/** Sets of records: some in every test, 200 in the long one. */
const SETS = Math.max(12, Math.min(200, Math.round(RUNS / 16)));
const ROWS = [300, 3000, 20_000];

describe(`The rules on records, in the pass and one by one: ${SETS} sets (seed ${SEED})`, () => {
  it('have the same outcomes, and every outcome comes up', () => {
    const seen = { run: new Set<string>(), failed: new Set<string>(), unknown: new Set<string>() };
    for (let run = 0; run < SETS; run += 1) {
      const set = randomRecords({ seed: SEED + run, rows: ROWS[run % ROWS.length]!, year: 2015 + (run % 9), scope: bundledProgramme }, 'oddest');
      const { rules } = countFiles(bundledProgramme, set.year, set.files);
      const texts = Object.fromEntries(rules.map((one) => [one.rule, [one.run, one.held, one.failed, one.notVerifiable].join(',')]));
      expect(texts, `seed ${SEED + run}`).toEqual(plainRules(set));
      for (const one of rules) {
        if (one.run > 0) seen.run.add(one.rule);
        if (one.failed > 0) seen.failed.add(one.rule);
        if (one.notVerifiable > 0) seen.unknown.add(one.rule);
      }
    }
    const ids = (kinds: readonly string[]) => RECORD_RULES.filter(({ condition }) => kinds.includes(condition.kind)).map(({ id }) => id);
    expect([...seen.run].sort()).toEqual(ids(['records', 'byConstruction']));
    expect([...seen.failed].sort()).toEqual(ids(['records']));
    expect([...seen.unknown]).toEqual(expect.arrayContaining(ids(['withoutData'])));
    // Of the rules on results, those that are judged by what the record says of the entry; of those on entries, where a field is empty.
    expect(seen.unknown.size).toBe(ids(['withoutData']).length + 14);
  });
});
