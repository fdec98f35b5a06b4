import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_FILES } from './badFiles.js';
import { BAD_PROGRAMMES } from './badProgrammes.js';
import { BAD_VALUES, type BadCase } from './badValues.js';
import { templatePath } from '../../templates/packageRoot.js';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, changeText, copyProgramme, putFile, raa, valuesText, type Outcome } from './support.js';

describe('figures that cannot be read', () => {
  it.each(BAD_VALUES)('refuses when $what', async ({ text, ...expected }) => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), text);
    const outcome = await generate(folder, ['--programme', BUNDLED, '--data', data, '--year', '2018']);
    expectRefusal(outcome, expected);
  });

  it('names the year folder of a file of the programme', async () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    changeText(join(programme, '2020', 'valori.csv'), '2020;programmato;I;', '2020;programmato;XI;');
    const outcome = await generate(folder, ['--programme', programme, '--year', '2022']);
    expectRefusal(outcome, { code: 'DAT-003', place: '2020/valori.csv, riga 2, colonna «asse»', found: '«XI»', advice: /Correggere/ });
  });

  it.each(['2018', '2020'])('writes no year at all when the headings of %s are wrong', async (year) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    changeText(join(programme, year, 'valori.csv'), ';valore;', ';valroe;');
    const outcome = await generate(folder, ['--programme', programme, '--all-years']);
    expectRefusal(outcome, { code: 'DAT-001', place: `${year}/valori.csv, riga 1, colonna «valore»`, found: 'valroe', advice: /correggere come è scritta/ });
  });

  it.each([
    ['a year between two that have data', '2019'],
    ['a year before any data', '2014'],
    ['a year after all data', '2023'],
  ])('says which years have data when asked for %s', async (_, year) => {
    const outcome = await generate(temporaryFolder(), ['--programme', BUNDLED, '--year', year]);
    expectRefusal(outcome, { code: 'DAT-009', place: '', found: `anno ${year}`, advice: /anni con dati: 2018, 2020, 2022\. Scegliere un anno/ });
  });

  it('tells every wrong row at once, and counts those that it does not show', async () => {
    const folder = temporaryFolder();
    const rows = Array.from({ length: 25 }, () => ({ anno: '2018', misura: 'impegni', asse: 'I', valore: 'x', unita: 'EUR' }));
    const data = putFile(join(folder, 'valori.csv'), valuesText(rows));
    const { err } = await generate(folder, ['--programme', BUNDLED, '--data', data, '--year', '2018']);
    expect(err.match(/^DAT-004 /gm)).toHaveLength(20);
    expect(err).toContain('altri 5');
  });
});

describe('programmes that cannot be read', () => {
  it.each(BAD_PROGRAMMES)('refuses when $what', async ({ file, from, to, ...expected }) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    changeText(join(programme, file), from, to);
    const outcome = await generate(folder, ['--programme', programme, '--year', '2018']);
    expectRefusal(outcome, { ...expected, place: `${file}, ${expected.place}` });
  });

  it.each(['programma.json', 'piano.json', 'indicatori.json', 'iniziative.json'])('names %s when it is missing', async (name) => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    rmSync(join(programme, name));
    const outcome = await generate(folder, ['--programme', programme, '--year', '2018']);
    expectRefusal(outcome, { code: 'PRG-001', place: join(programme, name), found: 'manca', advice: /Aggiungere il file/ });
  });

  it('names every missing file when the folder is no programme', async () => {
    const folder = temporaryFolder();
    const outcome = await generate(folder, ['--programme', folder, '--year', '2018']);
    expect(outcome.exitCode).toBe(3);
    expect(outcome.err.match(/^PRG-001 /gm)).toHaveLength(4);
  });

  it('names the line of a JSON text that is broken', async () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    writeFileSync(join(programme, 'piano.json'), '{\n  "format": "raa/piano/1",\n  "versions": [1 2] }\n');
    const outcome = await generate(folder, ['--programme', programme, '--year', '2018']);
    expectRefusal(outcome, { code: 'PRG-002', place: 'piano.json, riga 3', found: '«2] }»', advice: /Correggere il file in quel punto/ });
  });

  it('tells when no plan with amounts is in force in the year', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), valuesText([{ anno: '2015', misura: 'programmato', asse: 'I', valore: '1', unita: 'EUR' }]));
    const outcome = await generate(folder, ['--programme', BUNDLED, '--data', data, '--year', '2015']);
    expectRefusal(outcome, { code: 'PRG-011', place: 'piano.json', found: '31 dicembre 2015', advice: /Scegliere un altro anno, oppure aggiungere gli importi/ });
  });
});

describe('files and folders that are something else', () => {
  it.each(BAD_FILES)('refuses when $what', async ({ make, option, ...expected }) => {
    const folder = temporaryFolder();
    const given = join(folder, 'dato');
    make(given);
    const outcome = await generate(folder, [...(option === '--data' ? ['--programme', BUNDLED] : []), option, given, '--year', '2018']);
    expectRefusal(outcome, { ...expected, place: given });
  });

  it('knows a workbook by its content, whatever its name', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), readFileSync(templatePath('it')));
    const outcome = await generate(folder, ['--programme', BUNDLED, '--data', data, '--year', '2018']);
    expectRefusal(outcome, { code: 'FIL-003', place: data, found: 'cartella di lavoro di Excel', advice: /salvare il foglio come CSV/ });
  });
});

async function generate(folder: string, args: readonly string[]): Promise<Outcome> {
  const out = join(folder, 'out');
  const outcome = await raa(['generate', ...args, '--out', out], { watched: [folder] });
  expect(existsSync(out)).toBe(false);
  return outcome;
}

/** One line of the messages has the code, the place, what was found and what to do; nothing was written. */
function expectRefusal({ exitCode, out, err, changed }: Outcome, { code, place, found, advice }: Omit<BadCase, 'what'>): void {
  const start = `${code} ${place === '' ? '' : `${place}: `}`;
  const line = err.split('\n').find((one) => one.startsWith(start));
  expect(line, err).toBeDefined();
  expect(line).toMatch(typeof found === 'string' ? new RegExp(escaped(found)) : found);
  expect(line).toMatch(advice);
  expect(line).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  expect(exitCode).toBe(3);
  expect(out).toBe('');
  expect(changed).toEqual([]);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
