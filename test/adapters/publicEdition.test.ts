import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicEdition, type PublicEdition } from '../../engine/edition/publicEdition.js';
import { buildTemplate } from '../../templates/builder/buildTemplate.js';
import { publicDefinitions } from '../../templates/builder/sheetDefinitions.js';
import { realFileSystem } from '../../templates/files/fileSystem.js';
import { templatePath } from '../../templates/packageRoot.js';
import { publicWorkbook } from '../../templates/workbook/reportWorkbook.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { AXES, smallReport, type SmallProgramme } from '../support/edition/smallReports.js';
import { BUNDLED, CCI, putFile, raa, valuesText, YEARS } from './support.js';
import { openWorkbook, type Workbook } from './workbookParts.js';

const PUBLIC = ['--edition', 'pubblica'] as const;
const generate = (...more: readonly string[]) => raa(['generate', '--programme', BUNDLED, ...more]);

describe.each(['it', 'en'] as const)('the blank template of the public edition in %s', (language) => {
  it('is, part by part, what its definitions make', async () => {
    const [committed, built] = [unzipSync(readFileSync(templatePath(language, 'pubblica'))), unzipSync(await buildTemplate(publicDefinitions(language)))];
    expect(Object.keys(built)).toEqual(Object.keys(committed));
    expect(Object.keys(built).filter((name) => strFromU8(built[name]!) !== strFromU8(committed[name]!))).toEqual([]);
  });
});

describe('the public edition of a year', () => {
  const folder = sharedFolder();
  let outcome: Awaited<ReturnType<typeof raa>>;
  let workbook: Workbook;
  const texts = (name: string) => workbook.sheets.find((sheet) => sheet.name === name)!.cells.map(({ text, value }) => text ?? value ?? '');

  beforeAll(async () => {
    outcome = await generate('--year', '2018', ...PUBLIC, '--out', folder);
    workbook = openWorkbook(join(folder, `RAA_${CCI}_2018_pubblica.xlsx`));
  });

  it('says so in the name of its file, and on the line that the command prints', () => {
    expect(outcome.exitCode).toBe(0);
    expect(outcome.out).toContain(`RAA_${CCI}_2018_pubblica.xlsx: 11 fogli; edizione pubblica, celle riservate 7 (sotto la soglia di 3: 0; per non farle ricavare: 7)`);
  });

  it('has cover, summary, infographic and the tables S1-S7, and nothing of the official tables', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Copertina', 'Sintesi', 'Infografica', 'S1 Piano finanziario', 'S2 Quadro di efficacia', 'S3 Avanzamento finanziario', 'S4A Destinatari', 'S4B Vulnerabilità',
      'S5 Indicatori di risultato', 'S6 Iniziative', 'S7 Sintesi del programma',
    ]);
  });

  it('tells on its cover what it is, the threshold, and how many cells are confidential', () => {
    const cover = texts('Copertina').join('\n');
    expect(cover).toContain('Sintesi pubblica della relazione annuale di attuazione 2018');
    expect(cover).toContain('Edizione pubblica, per i cittadini.');
    expect(cover).toMatch(/I numeri di persone da 1 a meno di 3 non sono mostrati, .*: 7 celle in tutto, segnate con «c»/);
    expect(cover).not.toMatch(/lette \d/);
  });

  it('marks as many cells as its cover says, and the note under them explains the mark', () => {
    const marked = workbook.sheets.filter(({ name }) => /^S\d/.test(name)).flatMap(({ cells }) => cells.filter(({ text, value }) => (text ?? value) === 'c'));
    expect(marked).toHaveLength(7);
    expect(texts('S4B Vulnerabilità').filter((text) => text.startsWith('c = dato riservato'))).toHaveLength(1);
    expect(texts('Infografica').filter((text) => text.startsWith('c = dato riservato'))).toHaveLength(1);
  });

  it('has the title of its edition in the properties of the file, and no digest of its inputs', () => {
    expect(workbook.parts.get('docProps/core.xml')).toContain('Sintesi pubblica della relazione annuale di attuazione 2018');
    const provenance = [...workbook.parts].find(([, text]) => text.includes('urn:raa:provenance:1'))![1];
    expect(provenance).not.toMatch(/[0-9a-f]{64}/);
  });

  it('is the same bytes when it is made again, and replaces its own file', async () => {
    const { exitCode } = await generate('--year', '2018', ...PUBLIC, '--out', folder);
    expect(exitCode).toBe(0);
    expect(Buffer.from(openWorkbook(join(folder, `RAA_${CCI}_2018_pubblica.xlsx`)).bytes).equals(workbook.bytes)).toBe(true);
  });

  it('can be asked for every year, beside the official edition, which is the same as without it', async () => {
    const both = temporaryFolder();
    await generate('--all-years', '--out', both);
    const before = YEARS.map((year) => readFileSync(join(both, `RAA_${CCI}_${year}.xlsx`)));
    const { exitCode } = await generate('--all-years', ...PUBLIC, '--lang', 'en', '--out', both);
    await generate('--all-years', '--edition', 'ufficiale', '--out', both);
    expect(exitCode).toBe(0);
    YEARS.forEach((year, i) => {
      expect(readFileSync(join(both, `RAA_${CCI}_${year}.xlsx`)).equals(before[i]!)).toBe(true);
      expect(openWorkbook(join(both, `RAA_${CCI}_${year}_pubblica.xlsx`)).sheets[1]!.name).toBe('Summary');
    });
  });

  it('tells machines its edition, its threshold and the cells of both kinds', async () => {
    const { out } = await generate('--year', '2018', ...PUBLIC, '--threshold', '5', '--json', '--out', temporaryFolder());
    const [file] = (JSON.parse(out) as { files: Record<string, unknown>[] }).files;
    expect(file).toMatchObject({ edition: 'pubblica', threshold: 5, sheets: 11, protected: { primary: expect.any(Number) as number, complementary: expect.any(Number) as number } });
    const official = await generate('--year', '2018', '--json', '--out', temporaryFolder());
    const [other] = (JSON.parse(official.out) as { files: Record<string, unknown>[] }).files;
    expect(other).toMatchObject({ edition: 'ufficiale' });
    expect(other).not.toHaveProperty('protected');
  });
});

describe('options of the public edition that are refused', () => {
  it.each([
    [['--edition', 'privata'], /^CLI-004 .*--edition.*«privata».*ufficiale, pubblica/],
    [[...PUBLIC, '--threshold', '1'], /^CLI-004 .*--threshold.*«1».*2 … 1000/],
    [[...PUBLIC, '--threshold', 'tre'], /^CLI-004 .*--threshold.*«tre»/],
    [[...PUBLIC, '--threshold', '3,5'], /^CLI-004 .*--threshold/],
    [['--threshold', '3'], /^CLI-005 .*--edition ufficiale, --threshold/],
    [[...PUBLIC, '--template', 'mio.xlsx'], /^CLI-005 .*--edition pubblica, --template/],
    [[...PUBLIC, '--keep-cells'], /^CLI-005 .*--edition pubblica, --keep-cells/],
  ])('%j', async (more, message) => {
    const out = temporaryFolder();
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', join(out, 'r.xlsx'), ...more], { watched: [out] });
    expect(err).toMatch(message);
    expect({ exitCode, changed }).toEqual({ exitCode: 2, changed: [] });
  });
});

describe('what is hidden', () => {
  const editionOf = (numbers: readonly number[]) => publicEdition(smallReport(programmeOf(numbers)), 3);
  const patternOf = ({ protected: { primary, complementary } }: PublicEdition) => [...primary, ...complementary].sort().join();

  it('is in no part of the workbook: other numbers behind the same marks give the same bytes', { timeout: 300_000 }, async () => {
    let compared = 0;
    const few = fc.integer({ min: 1, max: 2 });
    await fc.assert(
      fc.asyncProperty(few, few, fc.integer({ min: 0, max: 2 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }), async (men, women, first, others) => {
        // One more among the men of an axis and one less among its women, the contrary in the next axis: all totals stay.
        const withPair = (...pair: readonly number[]) => others.map((number, i) => pair[i - 2 * first] ?? number);
        const [one, other] = [editionOf(withPair(men, women + 1, men + 1, women)), editionOf(withPair(men + 1, women, men, women + 1))];
        if (patternOf(one) !== patternOf(other) || !isAllHidden(patternOf(one), first)) return;
        compared += 1;
        const [bytes, otherBytes] = [await publicWorkbook(one, 'it', realFileSystem), await publicWorkbook(other, 'it', realFileSystem)].map((made) => made.bytes);
        expect(Buffer.from(bytes!).equals(otherBytes!)).toBe(true);
      }),
      { seed: 20_141_217, numRuns: 20 },
    );
    expect(compared).toBeGreaterThan(4);
  });

  const isAllHidden = (pattern: string, first: number) => [0, 1].every((i) => ['male', 'female'].every((column) => pattern.split(',').includes(`S4A/${AXES[first + i]!}/${column}`)));

  function programmeOf(numbers: readonly number[]): SmallProgramme {
    const counts = new Map(AXES.flatMap((axis, a) => [[`${axis} M`, numbers[2 * a]!] as const, [`${axis} F`, numbers[2 * a + 1]!] as const]));
    return { counts, given: new Set(counts.keys()) };
  }

  it('is in no cell, chart, text or property, in any writing: a small number, the others that would tell it, their shares', async () => {
    const folder = temporaryFolder();
    const persons = { anno: '2022', unita: 'persone' };
    const data = putFile(
      join(folder, 'valori.csv'),
      valuesText([
        { ...persons, misura: 'destinatari', asse: 'II', genere: 'M', valore: '8765432' },
        { ...persons, misura: 'destinatari', asse: 'II', genere: 'F', valore: '617' },
        { ...persons, misura: 'destinatari', asse: 'III', genere: 'M', valore: '7654329' },
        { ...persons, misura: 'destinatari', asse: 'III', genere: 'F', valore: '6543298' },
      ]),
    );
    const out = join(folder, 'r.xlsx');
    const { exitCode } = await generate('--data', data, '--year', '2022', ...PUBLIC, '--threshold', '1000', '--out', out);
    expect(exitCode).toBeLessThan(2);
    const { parts } = openWorkbook(out);
    const all = [...parts.values()].join('\n');
    const shown = ['8765432', '7654329', '6543298', String(8_765_432 + 617)].filter((number) => all.includes(number) || all.includes(number.replace(/\B(?=(\d{3})+$)/g, '.')));
    expect(all).not.toMatch(/<(?:v|c:v)>617<|\b617\b(?= donne)/);
    expect(all).not.toContain(String(617 / (8_765_432 + 617)).slice(0, 8));
    // Of the men and the total of axis II one at most stands: the two together would tell the women.
    expect(shown.includes('8765432') && shown.includes('8766049')).toBe(false);
    expect(shown).not.toEqual([]);
  });
});
