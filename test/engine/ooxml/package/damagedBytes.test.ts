import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../engine/ooxml/package/openPackage.js';
import { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { seeded, RUNS, SEED } from '../../../support/seeds.js';
import { smallWorkbook, workbookParts } from '../../../support/smallWorkbook.js';
import { numbers, testZip } from '../../../support/testZip.js';

const EXTRA = numbers([2, 0x5455], [2, 1], [1, 0]);
const random = seeded(SEED);
/** Deflated, stored, with sizes after the data, with an extra field, with a gap and a comment: every kind of byte that a package has. */
const SOUND = testZip(
  workbookParts({
    'xl/worksheets/sheet1.xml': { content: smallWorkbook().get('xl/worksheets/sheet1.xml')!, hasDescriptor: true },
    'xl/media/a.bin': { content: Uint8Array.from({ length: 300 }, () => Math.floor(random() * 256)), method: 0, gap: Buffer.from('resto') },
    'docProps/app.xml': { content: '<Properties/>', local: { extra: EXTRA }, central: { extra: EXTRA } },
  }),
  { comment: Buffer.from('commento') },
);
const WHOLE = await contentOf(SOUND);

describe('a package with a byte changed', () => {
  it(`is refused or is the same, whichever byte (${SOUND.length} of them)`, { timeout: 60_000 }, async () => {
    const outcomes = { refused: 0, same: 0 };
    for (let place = 0; place < SOUND.length; place++) outcomes[await outcomeOf(damaged(place))]++;
    // Dates, versions, comment, gap, descriptor and attributes say nothing of the parts; the rest of the bytes do.
    expect(outcomes.refused).toBeGreaterThan(SOUND.length * 0.7);
    expect(outcomes.same).toBeGreaterThan(8);
  });

  it(`is refused or is the same with several changed (seed ${SEED}, ${RUNS} runs)`, { timeout: 10_000 + RUNS * 50 }, async () => {
    const outcomes = { refused: 0, same: 0 };
    for (let run = 0; run < RUNS; run++) {
      let bytes = SOUND;
      for (let left = 1 + Math.floor(random() * 4); left > 0; left--) bytes = damaged(Math.floor(random() * bytes.length), bytes);
      outcomes[await outcomeOf(bytes)]++;
    }
    expect(outcomes.refused).toBeGreaterThan(outcomes.same);
  });

  it('is refused when it is cut, wherever', { timeout: 60_000 }, async () => {
    for (let length = 0; length < SOUND.length; length++) expect(await outcomeOf(SOUND.subarray(0, length)), String(length)).toBe('refused');
  });

  it(`is refused when a piece is lost, and is never another when one is put twice (seed ${SEED}, ${RUNS} runs)`, { timeout: 10_000 + RUNS * 50 }, async () => {
    for (let run = 0; run < RUNS; run++) {
      const [one, other] = [random(), random()].map((share) => Math.floor(share * SOUND.length)).sort((a, b) => a - b) as [number, number];
      const lost = Buffer.concat([SOUND.subarray(0, one), SOUND.subarray(other + 1)]);
      const twice = Buffer.concat([SOUND.subarray(0, other + 1), SOUND.subarray(one)]);
      expect(await outcomeOf(new Uint8Array(lost)), `${one}-${other}`).toBe('refused');
      // Bytes put twice after the directory belong to nothing, and hurt nothing.
      await outcomeOf(new Uint8Array(twice));
    }
  });
});

function damaged(place: number, bytes: Uint8Array = SOUND): Uint8Array {
  const copy = bytes.slice();
  copy[place]! ^= 1 + Math.floor(random() * 255);
  return copy;
}

/** Refused by a refusal, or the same parts to the byte; anything else fails. */
async function outcomeOf(bytes: Uint8Array): Promise<'refused' | 'same'> {
  try {
    expect(await contentOf(bytes)).toEqual(WHOLE);
    return 'same';
  } catch (error) {
    if (error instanceof WorkbookRefusal) return 'refused';
    throw error;
  }
}

async function contentOf(bytes: Uint8Array): Promise<[string, string][]> {
  const opened = openPackage(bytes, NODE_PACKAGE_HOST);
  await opened.verify();
  return opened.names.map((name) => [name, Buffer.from(opened.bytes(name)).toString('base64')]);
}
