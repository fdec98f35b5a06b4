import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { CCI, copyProgramme, fingerprints, YEARS } from '../adapters/support.js';
import { openWorkbook } from '../adapters/workbookParts.js';
import { build, program } from './program.js';

beforeAll(build);

describe('a run in a process of its own', () => {
  it('writes the results and nothing else: not for a while, not at home, not where it stands', () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const [temporary, home, here] = ['temporanei', 'Canarino Rossi', 'qui'].map((name) => join(folder, name));
    for (const empty of [temporary!, home!, here!]) mkdirSync(empty);
    const before = fingerprints([folder]);
    const env = { TMPDIR: temporary!, TEMP: temporary!, TMP: temporary!, HOME: home!, USERPROFILE: home!, USER: 'canarino', LOGNAME: 'canarino', USERNAME: 'canarino' };
    const { status, err } = program(['generate', '--programme', programme, '--all-years', '--out', join(folder, 'out')], { cwd: here!, env });
    expect([status, err]).toEqual([0, '']);

    const files = YEARS.map((year) => join(folder, 'out', `RAA_${CCI}_${year}.xlsx`));
    const after = fingerprints([folder]);
    expect([...after].filter(([path, print]) => before.get(path) !== print).map(([path]) => path).sort()).toEqual([join(folder, 'out'), ...files]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    for (const file of files) {
      const telling = [...openWorkbook(file).parts].filter(([, xml]) => /canarino/i.test(xml) || xml.includes(folder));
      expect(telling.map(([part]) => part)).toEqual([]);
      expect(readFileSync(file).includes(Buffer.from('canarino'))).toBe(false);
    }
  });
});
