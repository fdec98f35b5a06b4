import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, copyProgramme, putFile, raa, systemError, watchedFileSystem } from './support.js';

type Json = Record<string, never> & { financing: { shares: Record<string, string>[] }; totals: { initiative: string; measure: string; parts: unknown[] }[] };

describe('what a user can do', () => {
  it.each(['sotto', 'sotto.xlsx', 'a/b/c.xlsx'])('is answered when --out stands under a file: %s', async (name) => {
    const folder = temporaryFolder();
    const file = putFile(join(folder, 'file.txt'), 'x');
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(file, name)], { watched: [folder] });
    expect(err).toMatch(/^FIL-007 .*ENOTDIR/);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('is answered when --programme or --data stand under a file', async () => {
    const file = putFile(join(temporaryFolder(), 'file.txt'), 'x');
    for (const args of [['--programme', join(file, 'p')], ['--programme', BUNDLED, '--data', join(file, 'd')]]) {
      const { exitCode, err } = await raa(['generate', ...args, '--year', '2018', '--out', join(file, '..', 'out')]);
      expect(err).toMatch(/^FIL-00[12] /);
      expect(exitCode).toBe(3);
    }
  });

  it.each([
    ['a share of the Union under another code', 'programma.json', (content: Json) => (content.financing.shares[0]!['code'] = 'UE')],
    ['two shares of one code', 'programma.json', (content: Json) => (content.financing.shares[2]!['code'] = 'stato')],
    ['a total of another measure', 'iniziative.json', (content: Json) => (content.totals[0]!.measure = 'dotazione')],
    ['a total that is part of itself', 'iniziative.json', (content: Json) => (content.totals[0]!.parts = [{ initiative: content.totals[0]!.initiative, measure: content.totals[0]!.measure }])],
  ])('is answered with an issue of the programme: %s', async (_, name, spoil) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const content = JSON.parse(readFileSync(join(programme, name), 'utf8')) as Json;
    spoil(content);
    writeFileSync(join(programme, name), JSON.stringify(content));
    const { exitCode, err } = await raa(['generate', '--programme', programme, '--year', '2018', '--out', join(folder, 'out')]);
    expect(err).toMatch(new RegExp(`^PRG-\\d{3} ${name}, campo `));
    expect(exitCode).toBe(3);
  });
});

describe('a disk of which one call fails', () => {
  it('is answered with a code, never with an exception, whichever call it is', async () => {
    const thrown: string[] = [];
    for (let k = 1; ; k += 1) {
      const folder = temporaryFolder();
      const out = putFile(join(folder, 'r.xlsx'), 'il lavoro di una persona');
      let calls = 0;
      let failed: string | undefined;
      const fs = watchedFileSystem((call) => {
        calls += 1;
        if (calls !== k) return;
        failed = call;
        throw systemError('EACCES');
      });
      try {
        const { exitCode } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', out, '--overwrite'], { fs });
        if (![0, 3, 4].includes(exitCode)) thrown.push(`${failed} exit ${exitCode}`);
      } catch {
        thrown.push(failed!);
      }
      if (failed === undefined) break;
    }
    expect([...new Set(thrown)]).toEqual([]);
  });
});
