import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { OpenPackage } from '../../engine/ooxml/package/openPackage.js';
import { readSheet } from '../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../engine/ooxml/read/readWorkbook.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { pathOfTool } from '../support/tools.js';
import { CORPUS, corpusBytes, corpusFile, EXPECTATIONS, NO_CORPUS } from './corpus/corpusFiles.js';
import { cellLines, streamedCellLines } from './corpus/modelListing.js';
import { readAll } from './corpus/readAll.js';

const MODEL_DIGEST = fileURLToPath(new URL('corpus/modelDigest.py', import.meta.url));

describe.skipIf(NO_CORPUS !== undefined)(`Workbooks of others are read as an independent tool reads them, or refused ${NO_CORPUS ?? ''}`, () => {
  it('all those of the folder, and no other, have an outcome written down', () => {
    expect(readdirSync(CORPUS!).filter((name) => /\.xls[xm]$/.test(name)).sort()).toEqual([...EXPECTATIONS.keys()].sort());
  });

  it.each([...EXPECTATIONS])('%s', async (name, expectation) => {
    const reading = await readAll(corpusBytes(name));
    if (expectation.outcome === 'refused') {
      expect(reading, expectation.why).toEqual({ code: expectation.code });
      return;
    }
    if (!('listing' in reading)) throw new Error(`refused with ${reading.code}`);
    const digest = createHash('sha256').update(reading.listing).digest('hex');
    if (digest !== expectation.digest) expect(reading.listing, 'our listing; the other is that of modelDigest.py').toBe(independentListing(name));
    expect(digest).toBe(expectation.digest);
    await expectSameStream(reading.pkg);
  });
});

describe('Workbooks of our own making are read as written down', () => {
  it('each has its model, and each model its workbook', () => {
    const folder = fileURLToPath(new URL('corpus/fixtures', import.meta.url));
    expect(readdirSync(folder).sort()).toEqual(FIXTURE_WORKBOOKS.map(({ name }) => `${name}.txt`).sort());
  });

  it.each(FIXTURE_WORKBOOKS.map(({ name, bytes }) => [name, bytes] as const))('%s', async (name, bytes) => {
    const reading = await readAll(bytes);
    if (!('listing' in reading)) throw new Error(`refused with ${reading.code}`);
    expect(reading.listing).toBe(readFileSync(new URL(`corpus/fixtures/${name}.txt`, import.meta.url), 'utf8'));
    await expectSameStream(reading.pkg);
  });
});

/** A sheet that is read as a stream has the rows of one that is read whole. */
async function expectSameStream(pkg: OpenPackage): Promise<void> {
  const workbook = readWorkbook(pkg);
  for (const { name, kind } of workbook.sheets) {
    if (kind === 'worksheet') expect(await streamedCellLines(pkg, name), name).toEqual(cellLines(readSheet(pkg, workbook, name).rows));
  }
}

/** What the independent tool prints here and now, so that the first line that differs can be shown. */
function independentListing(name: string): string {
  if (pathOfTool('python3') === undefined) return '(python3 is missing: the line that differs cannot be told)';
  return execFileSync('python3', ['-B', MODEL_DIGEST, '--listing', corpusFile(name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
