import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook, streamRows } from '../../../engine/index.js';
import { BROWSER_PACKAGE_HOST as HOST } from '../../../addin/session/browserHost.js';
import { BUNDLED_IDS, bundledFiles } from '../../../addin/session/bundledProgrammes.js';
import { PROGRAMMES_FOLDER, templatePath } from '../../../templates/packageRoot.js';
import { NODE_PACKAGE_HOST } from '../../../templates/workbook/nodePackageHost.js';

const template = readFileSync(templatePath('it', 'ufficiale'));
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * i) % 251);

describe('packages in the browser', () => {
  it('open to the same parts and the same cells as in Node', async () => {
    const [ours, theirs] = [openPackage(template, HOST), openPackage(template, NODE_PACKAGE_HOST)];
    await ours.verify();
    expect(ours.names).toEqual(theirs.names);
    for (const name of ours.names) expect(Buffer.from(ours.bytes(name)).equals(Buffer.from(theirs.bytes(name)))).toBe(true);
    const workbook = readWorkbook(ours);
    for (const { name } of workbook.sheets) {
      const rows: unknown[] = [];
      await streamRows(ours, workbook, name, (row) => rows.push(row));
      expect(rows).toEqual(readSheet(theirs, readWorkbook(theirs), name).rows);
    }
  });

  it('inflate what Node deflates, and the other way, whole and in pieces', async () => {
    const data = bytes(1_000_000);
    for (const deflated of [HOST.deflate(data), NODE_PACKAGE_HOST.deflate(data)]) {
      expect(Buffer.from(HOST.inflate(deflated, data.length)).equals(Buffer.from(data))).toBe(true);
      const pieces: Uint8Array[] = [];
      for await (const piece of HOST.inflatePieces(deflated)) pieces.push(piece.slice());
      expect(pieces.length).toBeGreaterThan(0);
      expect(Buffer.concat(pieces).equals(Buffer.from(data))).toBe(true);
    }
    expect(Buffer.from(NODE_PACKAGE_HOST.inflate(HOST.deflate(data), data.length)).equals(Buffer.from(data))).toBe(true);
  });

  it('refuse what is longer than it may be, what is cut and what is damaged', async () => {
    const deflated = HOST.deflate(bytes(10_000));
    expect(HOST.inflate(deflated, 10_000).length).toBe(10_000);
    expect(() => HOST.inflate(deflated, 9_999)).toThrow();
    expect(() => HOST.inflate(deflated.subarray(0, deflated.length - 20), 10_000)).toThrow();
    expect(() => HOST.inflate(new Uint8Array(0), 10)).toThrow();
    expect(() => HOST.inflate(Uint8Array.of(0xff, 0xff, 0xff), 10)).toThrow();
    await expect(async () => {
      for await (const piece of HOST.inflatePieces(deflated.subarray(0, deflated.length - 20))) expect(piece.length).toBeGreaterThan(0);
    }).rejects.toThrow();
  });

  it('decode strictly, also a letter that is cut between two pieces', () => {
    const decoder = HOST.decoder('utf-8');
    const [a, b] = [Uint8Array.of(0x41, 0xc3), Uint8Array.of(0xa8)];
    expect(decoder.decode(a) + decoder.decode(b) + decoder.end()).toBe('Aè');
    expect(() => HOST.decode(Uint8Array.of(0xc3, 0x28), 'utf-8')).toThrow();
    const cut = HOST.decoder('utf-8');
    cut.decode(a);
    expect(() => cut.end()).toThrow();
  });
});

describe('the programmes that come with the pane', () => {
  it('are those of the package, with every file of theirs that is read', async () => {
    expect([...BUNDLED_IDS].sort()).toEqual(readdirSync(PROGRAMMES_FOLDER));
    for (const id of BUNDLED_IDS) {
      const files = bundledFiles(id)!;
      // How the sample was made is no data.
      const expected = readdirSync(join(PROGRAMMES_FOLDER, id), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'calibrazione.json').map((entry) => join(entry.parentPath, entry.name).slice(join(PROGRAMMES_FOLDER, id).length + 1).replaceAll('\\', '/'));
      expect(files.map(({ path }) => path).sort()).toEqual(expected.sort());
      for (const { path, open } of files) expect(await (await open()).text()).toBe(readFileSync(join(PROGRAMMES_FOLDER, id, path), 'utf8'));
    }
  });
});
