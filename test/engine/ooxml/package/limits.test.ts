import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../../../engine/ooxml/package/limits.js';
import { openPackage } from '../../../../engine/ooxml/package/openPackage.js';
import type { PackageHost } from '../../../../engine/ooxml/package/packageHost.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { workbookParts } from '../../../support/smallWorkbook.js';
import { testZip } from '../../../support/testZip.js';
import { laterRefusalOf, refusalOf } from './refusals.js';

const NAME = 'xl/media/a.bin';
const open = (bytes: Uint8Array, limits: Partial<Limits>) => openPackage(bytes, NODE_PACKAGE_HOST, { ...LIMITS, ...limits });
const withPart = (content: string, method: 0 | 8 = 0, data?: Uint8Array) => testZip([...workbookParts(), { name: NAME, content, method, ...(data && { data }) }]);

describe('a package at a limit, and one beyond', () => {
  it('of the bytes of the file', () => {
    const bytes = testZip(workbookParts());
    expect(open(bytes, { file: bytes.length }).names).toHaveLength(6);
    const issue = refusalOf(() => open(bytes, { file: bytes.length - 1 }));
    expect(issue).toMatchObject({ code: 'XLS-004', place: {}, values: { found: String(bytes.length), expected: String(bytes.length - 1), unit: 'unit.bytes' } });
  });

  it('of the parts', () => {
    expect(open(testZip(workbookParts()), { parts: 6 }).names).toHaveLength(6);
    expect(refusalOf(() => open(testZip(workbookParts()), { parts: 5 }))).toMatchObject({ code: 'XLS-004', values: { found: '6', expected: '5', unit: 'unit.parts' } });
  });

  it('of a part held whole', async () => {
    const bytes = withPart('x'.repeat(2_000));
    expect(open(bytes, { part: 2_000 }).bytes(NAME)).toHaveLength(2_000);
    const small = open(bytes, { part: 1_999 });
    expect(refusalOf(() => small.bytes(NAME))).toMatchObject({ code: 'XLS-004', place: { path: NAME }, values: { found: '2000', expected: '1999' } });
    // It is verified all the same, in pieces.
    await small.verify();
  });

  it('of a sheet read as a stream', async () => {
    const bytes = withPart('x'.repeat(2_000));
    const opened = open(bytes, { part: 10, streamedSheet: 2_000 });
    expect((await allOf(opened.textPieces(NAME))).join('')).toBe('x'.repeat(2_000));
    expect(refusalOf(() => open(bytes, { streamedSheet: 1_999 }))).toMatchObject({ code: 'XLS-004', place: { path: NAME } });
  });

  // The compressed bytes count, so the data are put by hand: 20 bytes that say to be 2 000.
  it('of the growth of a part', () => {
    const bytes = withPart('x'.repeat(2_000), 8, new Uint8Array(20));
    expect(open(bytes, { ratioFrom: 0, ratio: 100 }).size(NAME)).toBe(2_000);
    expect(refusalOf(() => open(bytes, { ratioFrom: 0, ratio: 99 }))).toMatchObject({ code: 'XLS-005', place: { path: NAME }, values: { expected: '99' } });
  });

  it('of the size from which growth counts', () => {
    const bytes = withPart('x'.repeat(2_000), 8, new Uint8Array(2));
    expect(open(bytes, { ratioFrom: 2_000 }).size(NAME)).toBe(2_000);
    expect(refusalOf(() => open(bytes, { ratioFrom: 1_999 })).code).toBe('XLS-005');
  });

  it('of a part that lies, wherever it is read', async () => {
    const bytes = lying(2_000_000, 50_000);
    expect(refusalOf(() => open(bytes, {}).bytes(NAME)).code).toBe('XLS-006');
    expect((await laterRefusalOf(() => allOf(open(bytes, {}).textPieces(NAME)))).code).toBe('XLS-006');
    expect((await laterRefusalOf(() => open(bytes, { part: 10 }).verify())).code).toBe('XLS-006');
  });
});

it('stops a bomb that lies at the first piece beyond what it says', async () => {
  let pulled = 0;
  const counting: PackageHost = {
    ...NODE_PACKAGE_HOST,
    async *inflatePieces(data) {
      for await (const piece of NODE_PACKAGE_HOST.inflatePieces(data)) {
        pulled += piece.length;
        yield piece;
      }
    },
  };
  const opened = openPackage(lying(20_000_000, 50_000), counting);
  expect((await laterRefusalOf(() => allOf(opened.textPieces(NAME)))).values).toEqual({ damage: 'damage.size' });
  expect(pulled).toBeLessThan(1_000_000);
});

it('refuses a part that is shorter than it says, also in pieces', async () => {
  const opened = open(lying(1_000, 1_001), { part: 10 });
  expect((await laterRefusalOf(() => opened.verify())).values).toEqual({ damage: 'damage.size' });
});

/** A part with so many letters that says another number of them. */
function lying(letters: number, said: number): Uint8Array {
  return testZip([...workbookParts(), { name: NAME, content: 'x'.repeat(letters), local: { size: said }, central: { size: said } }]);
}

async function allOf(pieces: AsyncIterable<{ readonly text: string }>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece.text);
  return all;
}
