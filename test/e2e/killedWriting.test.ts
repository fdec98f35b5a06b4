import { spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { BUNDLED, CCI, sha256 } from '../adapters/support.js';
import { temporaryFolder } from '../support/folders.js';
import { RUNS } from '../support/seeds.js';
import { build, program } from './program.js';

/** 30 in an ordinary run, 200 in the long one. */
const KILLS = RUNS > 200 ? 200 : 30;
const LONGEST_WAIT = 60;

it(`a workbook is never destroyed by a kill while it is written (${KILLS} kills), and nothing is left behind`, { timeout: 300_000 }, async () => {
  build();
  const [made, folder] = [temporaryFolder(), temporaryFolder()];
  program(['generate', '--programme', BUNDLED, '--all-years', '--out', made]);
  const sources = [2018, 2022].map((year) => join(made, `RAA_${CCI}_${year}.xlsx`));
  const target = join(folder, `RAA_${CCI}_2022.xlsx`);
  copyFileSync(sources[1]!, target);
  const whole = sources.map((source) => sha256(readFileSync(source)));

  const destroyed: number[] = [];
  let stray = 0;
  for (let i = 0; i < KILLS; i++) {
    // Spread over the time of a few writes, in steps that no timer divides.
    await killAfter((i * 7) % LONGEST_WAIT, target, sources);
    if (!whole.includes(sha256(readFileSync(target)))) destroyed.push(i);
    stray += readdirSync(folder).length - 1;
  }
  expect(destroyed).toEqual([]);
  console.log(`killed ${KILLS} times while writing: destroyed ${destroyed.length}, temporary files found between kills ${stray}`);

  const { status } = program(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual([`RAA_${CCI}_2022.xlsx`]);
  expect(sha256(readFileSync(target))).toBe(whole[1]);
});

function killAfter(milliseconds: number, target: string, sources: readonly string[]): Promise<void> {
  const module = pathToFileURL(join(PACKAGE_ROOT, 'dist', 'templates', 'files', 'writeFiles.js')).href;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writeLoop.mjs'), module, target, ...sources], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error('The writer ended by itself.'))));
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  });
}
