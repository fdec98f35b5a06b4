import { describe, expect, it } from 'vitest';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { RUNS, SEED, seeded } from '../support/seeds.js';
import { readAll } from './corpus/readAll.js';

/** 1,500 and 200 in every test; with the runs of `npm run test:long`, 30,000 and 4,000. */
const FLIPS = Math.round(RUNS * 7.5);
const CUTS = RUNS;

const SMALL = ['kindsOfCell.xlsx', 'prefixed.xlsx', 'sharedFormulas.xlsx', 'tables.xlsx', 'otherXml.xlsx'];
const WORKBOOKS = await Promise.all(
  FIXTURE_WORKBOOKS.filter(({ name }) => SMALL.includes(name)).map(async ({ name, bytes }) => ({ name, bytes, listing: await listingOf(bytes) })),
);

describe(`A damaged workbook never gives other data (seed ${SEED})`, () => {
  it(`${FLIPS} times one byte was changed: refused, or the same model`, async () => {
    const random = seeded(SEED);
    let refused = 0;
    for (let run = 0; run < FLIPS; run += 1) {
      const { name, bytes, listing } = WORKBOOKS[run % WORKBOOKS.length]!;
      const place = Math.floor(random() * bytes.length);
      const changed = Uint8Array.from(bytes);
      changed[place] = changed[place]! ^ (1 + Math.floor(random() * 255));
      const found = await listingOf(changed);
      if (found === undefined) refused += 1;
      else if (found !== listing) expect(found, `${name}, byte ${place} made ${changed[place]}`).toBe(listing);
    }
    console.log(`one byte changed ${FLIPS}, refused ${refused}`);
    // Most bytes of a package are compressed content, under a checksum.
    expect(refused).toBeGreaterThan(FLIPS / 2);
  });

  it(`${CUTS} times the end was missing: refused`, async () => {
    const random = seeded(SEED + 1);
    for (let run = 0; run < CUTS; run += 1) {
      const { name, bytes } = WORKBOOKS[run % WORKBOOKS.length]!;
      const length = Math.floor(random() * bytes.length);
      if ((await listingOf(bytes.subarray(0, length))) !== undefined) throw new Error(`${name} is read from its first ${length} bytes`);
    }
  });
});

async function listingOf(bytes: Uint8Array): Promise<string | undefined> {
  const reading = await readAll(bytes);
  return 'listing' in reading ? reading.listing : undefined;
}
