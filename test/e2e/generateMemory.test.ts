import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { temporaryFolder } from '../support/folders.js';
import { build, MAIN } from './program.js';

const PROGRAMME = ['--programme', 'por-fse-lombardia-2014-2020', '--year', '2022'] as const;
const PARTICIPANTS = 100_000;
/** KiB. */
const MOST_MEMORY = 256 * 1024;
/** A module that, loaded before a program, has it say the peak of its resident memory. */
const RECORD_PEAK = pathToFileURL(join(import.meta.dirname, '..', 'bench', 'recordPeak.mjs')).href;

beforeAll(build);

describe('raa generate from many records', () => {
  it(`keeps the whole process under ${MOST_MEMORY / 1024} MiB with ${PARTICIPANTS} participants`, () => {
    const folder = temporaryFolder();
    const [data, out, peak] = ['dati', 'esito', 'peak'].map((name) => join(folder, name)) as [string, string, string];
    const sample = [join(PACKAGE_ROOT, 'dist', 'templates', 'sample', 'main.js'), ...PROGRAMME, '--seed', '7', '--participants', String(PARTICIPANTS), '--out', data];
    expect(spawnSync(process.execPath, sample, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });

    const { status, stdout } = spawnSync(process.execPath, ['--import', RECORD_PEAK, MAIN, 'generate', ...PROGRAMME, '--data', data, '--out', `${out}.xlsx`, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, RAA_BENCH_PEAK: peak },
    });
    const { files } = JSON.parse(stdout) as { files: { records: { files: { file: string; used: number }[] } }[] };
    const used = files[0]!.records.files.find(({ file }) => file.endsWith('partecipanti.csv'))!.used;
    const most = Number(readFileSync(peak, 'utf8'));
    console.log(`generate: ${used} participations used; peak of memory ${Math.round(most / 1024)} MiB`);
    expect([status, existsSync(`${out}.xlsx`)]).toEqual([0, true]);
    expect(used).toBeGreaterThan(PARTICIPANTS * 0.95);
    expect(most).toBeLessThan(MOST_MEMORY);
  });
});
