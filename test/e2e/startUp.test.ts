import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../templates/packageRoot.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED } from '../adapters/support.js';
import { build, program, programReadUpTo } from './program.js';

const RECORDER = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'recordImports.mjs')).href;

/** The piece of the program that holds the engine and its libraries. */
const ENGINE = '/dist/raa/engine.js';

beforeAll(build);

describe('what a command loads', () => {
  it.each([['--version'], ['--help'], ['-h'], ['--help --lang en'], ['']])('neither the engine nor a library for «raa %s»', (args) => {
    const { modules } = loadedBy(args === '' ? [] : args.split(' '));
    expect(modules.some((name) => name.endsWith('/dist/raa/main.js'))).toBe(true);
    expect(modules.filter((name) => name.endsWith(ENGINE) || name.includes('/node_modules/'))).toEqual([]);
  });

  it('the engine, and nothing that is not in the program, for «raa generate»', () => {
    const { modules, status } = loadedBy(['generate', '--programme', BUNDLED, '--year', '2018', '--out', temporaryFolder()]);
    expect(status).toBe(0);
    expect(modules.some((name) => name.endsWith(ENGINE))).toBe(true);
    expect(modules.filter((name) => name.includes('/node_modules/') || name.includes('/dist/engine/'))).toEqual([]);
  });

  it('never exceljs: it builds blank templates, and is no part of the program', () => {
    const folder = join(PACKAGE_ROOT, 'dist', 'raa');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => /exceljs|fflate/.test(text))).toEqual([]);
  });
});

describe('a reader that goes away', () => {
  it.each(['json', 'csv'])('is no failure: %s', async (format) => {
    const { status, out, err } = await programReadUpTo(100, ['compute', '--programme', BUNDLED, '--year', '2018', '--format', format]);
    expect(out.length).toBeGreaterThanOrEqual(100);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});

describe('the process', () => {
  it('prints results on the output and problems on the other stream, and ends with the code of the command', () => {
    const fine = program(['compute', '--programme', BUNDLED, '--year', '2018', '--format', 'csv', '--table', 'S1']);
    expect({ status: fine.status, err: fine.err }).toEqual({ status: 0, err: '' });
    expect(fine.out).toMatch(/^measure,axis,/);
    const wrong = program(['genera']);
    expect({ status: wrong.status, out: wrong.out }).toEqual({ status: 2, out: '' });
    expect(wrong.err).toMatch(/^CLI-001 /);
    const unreadable = program(['compute', '--programme', BUNDLED, '--year', '2019', '--format', 'csv']);
    expect({ status: unreadable.status, out: unreadable.out }).toEqual({ status: 3, out: '' });
  });

  it('prints a long result whole into a pipe', () => {
    const { out } = program(['compute', '--programme', BUNDLED, '--year', '2020', '--format', 'json']);
    expect(out.length).toBeGreaterThan(100_000);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });
});

/** The modules that a run of the program resolves, by their URL. */
function loadedBy(args: readonly string[]): { modules: string[]; status: number | null } {
  const record = join(temporaryFolder(), 'moduli.txt');
  const { status } = program(args, { env: { NODE_OPTIONS: `--import=${RECORDER}`, RAA_RECORD: record } });
  expect(existsSync(record)).toBe(true);
  return { status, modules: readFileSync(record, 'utf8').trimEnd().split('\n').map((line) => line.split(' ')[1]!) };
}
