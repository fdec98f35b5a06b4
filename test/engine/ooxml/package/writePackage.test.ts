import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../../engine/ooxml/package/openPackage.js';
import { writePackage } from '../../../../engine/ooxml/package/writePackage.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { sharedFolder } from '../../../support/folders.js';
import { smallWorkbook, stringsXml, workbookParts } from '../../../support/smallWorkbook.js';
import { numbers, testZip } from '../../../support/testZip.js';
import { missingTool } from '../../../support/tools.js';

const STRINGS = 'xl/sharedStrings.xml';
const open = (bytes: Uint8Array) => openPackage(bytes, NODE_PACKAGE_HOST);
const write = (original: Uint8Array, changes: readonly (readonly [string, string | undefined])[]) =>
  writePackage(open(original), new Map(changes.map(([name, text]) => [name, text === undefined ? undefined : Buffer.from(text)])), NODE_PACKAGE_HOST);

const EXTRA = numbers([2, 0x5455], [2, 1], [1, 0]);
const NOISE = Uint8Array.from({ length: 400 }, (_, index) => (index * index * 31 + index) % 256);
/** A package as few writers make it: descriptors, extra fields, stored parts, gaps, names in UTF-8, a folder, a comment. */
const ORIGINAL = testZip(
  [
    { name: 'xl/media/', content: '', method: 0 },
    ...workbookParts({
      'xl/worksheets/sheet1.xml': { content: smallWorkbook().get('xl/worksheets/sheet1.xml')!, hasDescriptor: true },
      'xl/media/a.bin': { content: NOISE, method: 0, gap: Buffer.from('resto'), local: { extra: EXTRA }, central: { extra: EXTRA } },
    }),
    { name: 'customXml/società.xml', content: '<a/>', local: { flags: 0x0800 }, central: { flags: 0x0800 } },
    { name: 'xl\\drawings\\vmlDrawing1.vml', content: '<xml/>' },
  ],
  { comment: Buffer.from('commento') },
);

describe('a package written again', () => {
  it('has the same bytes each time, and again when it is written from its own result', () => {
    const changes = [[STRINGS, stringsXml('Nuovo')], ['xl/nuova.xml', '<a/>']] as const;
    const first = write(ORIGINAL, changes);
    expect(Buffer.from(write(ORIGINAL, changes)).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(write(first, [])).equals(Buffer.from(first))).toBe(true);
  });

  it('keeps every part, in order, to the byte', async () => {
    const written = open(write(ORIGINAL, []));
    await written.verify();
    expect(written.names).toEqual(open(ORIGINAL).names);
    for (const name of written.names) expect(Buffer.from(written.bytes(name)).equals(Buffer.from(open(ORIGINAL).bytes(name))), name).toBe(true);
  });

  it('keeps the compressed bytes, the names as written and the dates of the parts that do not change', () => {
    // Deflated by another hand: three stored blocks (RFC 1951 3.2.4), which no deflate of ours would give.
    const blocks = Buffer.concat(['a', 'b', 'c'].map((letter, index) => numbers([1, index === 2 ? 1 : 0], [2, 1], [2, 0xfffe], [1, letter.charCodeAt(0)])));
    expect(inflateRawSync(blocks).toString()).toBe('abc');
    const original = testZip([...workbookParts(), { name: 'xl\\a.bin', content: 'abc', data: blocks }]);
    const written = write(original, [[STRINGS, stringsXml('Altro')]]);
    expect(Buffer.from(written).includes(blocks)).toBe(true);
    expect(Buffer.from(written).includes('xl\\a.bin')).toBe(true);
    const [before, after] = [original, written].map((bytes) => open(bytes).entries.find(({ name }) => name === 'xl/a.bin')!);
    expect([after!.dosTime, after!.crc, after!.compressedSize]).toEqual([before!.dosTime, before!.crc, blocks.length]);
  });

  it('changes, removes and adds parts, the new ones last', () => {
    const written = open(write(ORIGINAL, [['xl/nuova.xml', '<n/>'], ['XL/SharedStrings.xml', stringsXml('Altro')], ['xl/media/a.bin', undefined], ['docProps/più.xml', '<p/>']]));
    expect(written.text(STRINGS)).toBe(stringsXml('Altro'));
    const kept = open(ORIGINAL).names.filter((name) => name !== 'xl/media/a.bin');
    expect(written.names).toEqual([...kept, 'xl/nuova.xml', 'docProps/più.xml']);
    expect([written.text('xl/nuova.xml'), written.text('docProps/più.xml')]).toEqual(['<n/>', '<p/>']);
  });

  it('gives parts that change the first day of 1980, and says that a name is UTF-8', () => {
    const { entries } = open(write(ORIGINAL, [['docProps/più.xml', '<p/>'], [STRINGS, stringsXml('Altro')]]));
    // MS-DOS date: years since 1980 in the high 7 bits, month 1, day 1 (0x0021); time 0.
    for (const name of ['docProps/più.xml', STRINGS]) expect(entries.find((entry) => entry.name === name)!.dosTime).toBe(0x00210000);
    expect(entries.find(({ name }) => name === 'docProps/più.xml')!.flags).toBe(0x0800);
    expect(entries.find(({ name }) => name === STRINGS)!.flags).toBe(0);
  });

  it('stores what deflating would make longer', () => {
    const { entries } = open(write(ORIGINAL, [['xl/corta.bin', 'x'], ['xl/lunga.bin', 'x'.repeat(1_000)], ['xl/vuota.bin', '']]));
    expect(entries.slice(-3).map(({ method }) => method)).toEqual([0, 8, 0]);
  });

  it('writes headers that tell the truth: no size after the data, nothing between the parts', () => {
    const written = Buffer.from(write(ORIGINAL, []));
    expect(written.includes(numbers([4, 0x08074b50]))).toBe(false);
    expect(written.includes('resto')).toBe(false);
    expect(written.readUInt32LE(written.length - 22)).toBe(0x06054b50);
  });

  it.each(['../a.xml', '/a.xml', 'a\\b.xml', 'a/', ''])('never gives a part the name %j', (name) => {
    expect(() => write(ORIGINAL, [[name, 'x']])).toThrow('Not a name');
  });

  it('never changes a part twice', () => {
    expect(() => write(ORIGINAL, [['xl/a.xml', 'x'], ['xl/A.xml', 'y']])).toThrow('twice');
  });
});

describe('a package written again, as others read it', () => {
  const written = write(ORIGINAL, [[STRINGS, stringsXml('Nuovo')], ['docProps/più.xml', '<p/>']]);
  const path = join(sharedFolder(), 'scritta.xlsx');
  writeFileSync(path, written);
  const names = open(written).names;

  it('fflate finds the same parts', () => {
    const parts = unzipSync(written);
    expect(Object.keys(parts)).toEqual(names.map((name) => (name.endsWith('.vml') ? name.replaceAll('/', '\\') : name)));
    expect(Buffer.from(parts[STRINGS]!).toString()).toBe(stringsXml('Nuovo'));
  });

  it.skipIf(missingTool('unzip', 'unzip') !== undefined)('unzip finds no fault', () => {
    const out = execFileSync('unzip', ['-t', path], { encoding: 'utf8' });
    expect(out).toContain('No errors detected');
    expect(out).not.toContain('warning');
  });

  it.skipIf(missingTool('python3', 'python3') !== undefined)('zipfile of Python finds the same names and no fault', () => {
    const script = 'import json, sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(json.dumps([z.testzip(), [i.orig_filename for i in z.infolist()]]))';
    const [fault, found] = JSON.parse(execFileSync('python3', ['-c', script, path], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf8' } })) as [null, string[]];
    expect(fault).toBeNull();
    expect(found.map((name) => name.replaceAll('\\', '/'))).toEqual(names);
  });
});
