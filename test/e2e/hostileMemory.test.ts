import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { HOSTILE_CONTENTS } from '../support/hostileContents.js';
import { HOSTILE_PACKAGES } from '../support/hostilePackages.js';
import { build } from './program.js';

beforeAll(build);

describe('the hostile workbooks, in a process of little memory', () => {
  it('are all refused or read, and the peak of memory grows by less than 150 MiB (T04)', () => {
    const all = [...HOSTILE_PACKAGES, ...HOSTILE_CONTENTS];
    const folder = temporaryFolder();
    const paths = all.map(({ build: made }, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, made());
      return path;
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=256', join(import.meta.dirname, 'openHostile.mjs'), ...paths], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const { outcomes, grown } = JSON.parse(stdout) as { outcomes: string[]; grown: number };
    const wrong = all.map(({ name, expected }, index) => `${name}: ${expected} / ${outcomes[index]}`).filter((_, index) => outcomes[index] !== all[index]!.expected);
    expect(wrong).toEqual([]);
    expect(grown).toBeLessThan(150 * 1024);
    console.log(`hostile workbooks: ${all.length}; peak of memory grown by ${Math.round(grown / 1024)} MiB`);
  });
});
