import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED } from '../adapters/support.js';
import { build, program, programReadUpTo } from './program.js';

const RECORDER = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'recordImports.mjs')).href;

/** The libraries that take time to load. */
const HEAVY = ['zod', 'decimal.js', 'exceljs', 'fflate', 'saxes', 'cli-progress'];

beforeAll(build);

describe('what a command loads', () => {
  it.each([['--version'], ['--help'], ['-h'], ['--help --lang en'], ['']])('no library for «raa %s»', (args) => {
    const { modules } = loadedBy(args === '' ? [] : args.split(' '));
    expect(modules.some((name) => name.endsWith('/run.js'))).toBe(true);
    expect(packagesIn(modules)).toEqual([]);
  });

  it('no engine for «raa --version»', () => {
    expect(loadedBy(['--version']).modules.filter((name) => name.includes('/dist/engine/'))).toEqual([]);
  });

  it('the libraries of the engine, and no other, for «raa generate»', () => {
    const { modules, status } = loadedBy(['generate', '--programme', BUNDLED, '--year', '2018', '--out', temporaryFolder()]);
    expect(status).toBe(0);
    expect(packagesIn(modules).sort()).toEqual(['decimal.js', 'saxes', 'zod']);
  });

  it('never exceljs for the other commands', () => {
    const compute = loadedBy(['compute', '--programme', BUNDLED, '--year', '2018', '--format', 'csv']);
    const template = loadedBy(['template', '--out', temporaryFolder()]);
    expect([compute.status, template.status]).toEqual([0, 0]);
    expect([...packagesIn(compute.modules), ...packagesIn(template.modules)]).not.toContain('exceljs');
    expect(packagesIn(template.modules)).toContain('saxes');
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

/** The heavy libraries among some modules, each once. */
function packagesIn(modules: readonly string[]): string[] {
  return HEAVY.filter((name) => modules.some((url) => url.includes(`/node_modules/${name}/`)));
}
