import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templatePath, PACKAGE_ROOT, PROGRAMMES_FOLDER } from '../../templates/packageRoot.js';
import { COMMON_OPTIONS } from '../../templates/commandLine/options.js';
import { COMPUTE_OPTIONS } from '../../templates/commands/compute.js';
import { GENERATE_OPTIONS } from '../../templates/commands/generate.js';
import { TEMPLATE_OPTIONS } from '../../templates/commands/template.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, CCI, putFile, raa, valuesText, YEARS } from './support.js';

/** The rows of figures in the bundled files up to a year: lines less the heading. */
function rowsUpTo(lastYear: number): number {
  const lines = (year: number) => readFileSync(join(PROGRAMMES_FOLDER, BUNDLED, String(year), 'valori.csv'), 'utf8').trimEnd().split('\n').length;
  return YEARS.filter((year) => year <= lastYear).reduce((total, year) => total + lines(year) - 1, 0);
}

/** The rows of the sample that comes with the programme. */
function rowsOfSample(): number {
  const folder = join(PROGRAMMES_FOLDER, BUNDLED, 'campione');
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return files.reduce((total, name) => total + readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').length - 1, 0);
}

/** That every row of the sample is used, or left out for a reason. */
function expectWholeSample(said: string): void {
  const [read, ...others] = /(?:campione|sample): \D+ (\d+), \D+ (\d+), \D+ (\d+), \D+ (\d+), \D+ (\d+);/.exec(said)!.slice(1).map(Number);
  expect(read).toBe(rowsOfSample());
  expect(others.reduce((sum, count) => sum + count, 0)).toBe(read);
}

const fileName = (year: number) => `RAA_${CCI}_${year}.xlsx`;

describe('raa generate', () => {
  it.each(YEARS)('writes the one file of %i, and says what it holds', async (year) => {
    const folder = temporaryFolder();
    const { exitCode, out, changed } = await raa(['generate', '--programme', BUNDLED, '--year', String(year), '--out', folder], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: [join(folder, fileName(year))] });
    const read = rowsUpTo(year);
    expect(out.startsWith(`${join(folder, fileName(year))}: 23 fogli; righe lette ${read}, usate ${read}, escluse 0; campione: righe lette `)).toBe(true);
    expectWholeSample(out);
    expect(out).toMatch(/; controlli: errori 0, avvisi \d+, note \d+ \(foglio Controlli\)\n$/);
  });

  it('writes every year that has data', async () => {
    const folder = temporaryFolder();
    const { exitCode, out, changed } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', folder], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: YEARS.map((year) => join(folder, fileName(year))) });
    expect(out.trimEnd().split('\n')).toHaveLength(YEARS.length);
  });

  it('writes the very file that is named', async () => {
    const folder = temporaryFolder();
    const { changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(folder, 'mia.xlsx')], { watched: [folder] });
    expect(changed).toEqual([join(folder, 'mia.xlsx')]);
  });

  it('takes a programme by its path as by its name', async () => {
    const folder = temporaryFolder();
    const byPath = await raa(['generate', '--programme', join(PROGRAMMES_FOLDER, BUNDLED), '--year', '2018', '--out', join(folder, 'a.xlsx')]);
    await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(folder, 'b.xlsx')]);
    expect(byPath.exitCode).toBe(0);
    expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
  });

  it('speaks English with --lang en', async () => {
    const folder = temporaryFolder();
    const { out } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', folder, '--lang', 'en']);
    expect(out).toMatch(/: 23 sheets; rows read 124, used 124, excluded 0; sample: rows read .*; checks: errors 0, warnings \d+, notes \d+ \(sheet Checks\)\n$/);
    expectWholeSample(out);
  });

  it('prints with --json what a machine can read, with every row accounted for', async () => {
    const folder = temporaryFolder();
    const { out } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', folder, '--json']);
    const { files } = JSON.parse(out) as { files: { path: string; year: number; sheets: number; rows: Record<'read' | 'used' | 'excluded', number>; findings: Record<string, number> }[] };
    expect(files.map(({ path, year }) => [path, year])).toEqual(YEARS.map((year) => [join(folder, fileName(year)), year]));
    for (const { year, rows, findings, sheets } of files) {
      expect(rows.read).toBe(rowsUpTo(year));
      expect(rows.used + rows.excluded).toBe(rows.read);
      expect(Object.keys(findings)).toEqual(['error', 'warning', 'info']);
      expect(sheets).toBe(23);
    }
  });

  it('counts as excluded the rows of years after the report', async () => {
    const folder = temporaryFolder();
    const rows = ['2018', '2018', '2019', '2020'].map((anno, i) => ({ anno, misura: 'programmato', asse: ['I', 'II', 'I', 'I'][i]!, valore: '10', unita: 'EUR' }));
    const data = putFile(join(folder, 'valori.csv'), valuesText(rows));
    const { out } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', join(folder, 'r.xlsx'), '--json']);
    expect((JSON.parse(out) as { files: { rows: unknown }[] }).files[0]!.rows).toEqual({ read: 4, used: 2, excluded: 2 });
  });

  it('ends with 1 when a check finds an error, and the file is written', async () => {
    const folder = temporaryFolder();
    const rows = [
      { anno: '2018', misura: 'impegni', asse: 'I', valore: '100', unita: 'EUR' },
      { anno: '2018', misura: 'pagamenti', asse: 'I', valore: '100,01', unita: 'EUR' },
    ];
    const data = putFile(join(folder, 'valori.csv'), valuesText(rows));
    const { exitCode, out, changed } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', join(folder, 'r.xlsx')], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 1, changed: [join(folder, 'r.xlsx')] });
    expect(out).toMatch(/errori [1-9]/);
  });
});

describe('raa template', () => {
  it.each([
    ['it', 'RAA_modello.xlsx'],
    ['en', 'RAA_template.xlsx'],
  ] as const)('writes the blank template in %s', async (language, name) => {
    const folder = temporaryFolder();
    const path = join(folder, name);
    const { exitCode, out, changed } = await raa(['template', '--out', folder, '--lang', language], { watched: [folder] });
    expect({ exitCode, out, changed }).toEqual({ exitCode: 0, out: `${path}\n`, changed: [path] });
    expect(readFileSync(path).equals(readFileSync(templatePath(language)))).toBe(true);
  });
});

describe('help and version', () => {
  it.each(['--version', '-v'])('prints the version of the package: %s', async (option) => {
    const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await raa([option])).toEqual({ exitCode: 0, out: `${version}\n`, err: '', changed: [] });
  });

  it.each([
    ['--help', 'it'],
    ['-h', 'it'],
    ['help', 'it'],
    ['--help', 'en'],
  ])('names every command and every exit code: %s in %s', async (option, language) => {
    const { exitCode, out, err } = await raa([option, '--lang', language]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    for (const command of ['generate', 'compute', 'template', '--help', '--version']) expect(out).toContain(command);
    expectExitCodes(out);
    expect(out).toContain(language === 'it' ? 'Uso: raa COMANDO' : 'Usage: raa COMMAND');
  });

  it.each(
    (['it', 'en'] as const).flatMap((language) => [
      ['generate', language, GENERATE_OPTIONS] as const,
      ['compute', language, COMPUTE_OPTIONS] as const,
      ['template', language, TEMPLATE_OPTIONS] as const,
    ]),
  )('names every option of %s in %s', async (command, language, options) => {
    const { exitCode, out, err } = await raa([command, '--help', '--lang', language]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const { lang } = COMMON_OPTIONS;
    for (const option of Object.keys({ ...options, lang })) expect(out).toContain(`--${option}`);
    expect(out).toContain(`raa ${command} `);
    expectExitCodes(out);
  });
});

function expectExitCodes(text: string): void {
  for (const code of [0, 1, 2, 3, 4]) expect(text).toMatch(new RegExp(`^ {2}${code} {2}\\S`, 'm'));
}
