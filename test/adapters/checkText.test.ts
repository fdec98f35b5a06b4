import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { paragraph, wordDocument } from '../support/wordDocument.js';
import { BUNDLED, CCI, putFile, raa } from './support.js';

const folder = sharedFolder();
const workbook = join(folder, `RAA_${CCI}_2022.xlsx`);

beforeAll(async () => {
  await raa(['generate', '--programme', BUNDLED, '--year', '2022', '--out', folder]);
});

/** Axis I of 2022: 290.890.851,86 € programmed, 290.323.449,02 € committed; «280,3» is wrong. */
const TEXT = '# Asse I\n\nPer le iniziative dell’Asse I sono state programmate risorse per oltre 290,8 Mln €, di cui concesse 280,3 Mln €.\nGli enti sono 4.321.987.\n';

interface Told {
  readonly programme: string;
  readonly year: number;
  readonly counts: Record<string, number>;
  readonly figures: readonly { readonly place: { kind: string; number: number }; readonly text: string; readonly outcome: string; readonly cell: { label: string; sheet: string; address: string } | null; readonly finding: { check: string; severity: string; sentence: string } | null }[];
}

describe('raa check-text', () => {
  it('tells each figure with its line and its cell, contradictions first, unmatched ones apart; nothing is written', async () => {
    const own = temporaryFolder();
    const path = putFile(join(own, 'sintesi.md'), TEXT);
    const { exitCode, out, err, changed } = await raa(['check-text', path, '--workbook', workbook], { watched: [own, folder] });
    expect([exitCode, err, changed]).toEqual([0, '', []]);
    expect(out).toContain(`${path}: 3 cifre; 1 corrispondono alle tabelle per senso e valore, 0 solo per valore, 1 le contraddicono, 1 non sono abbinate.`);
    expect(out).toMatch(/riga 3: 280,3 Mln € → Impegni \(Asse I\) 'S3 Avanzamento finanziario'!E\d/);
    expect(out).toMatch(/riga 3: 290,8 Mln € → Programmato \(Asse I\)/);
    expect(out).toContain('riga 4: 4.321.987\n');
    expect(out.indexOf('280,3')).toBeLessThan(out.indexOf('290,8 Mln € →'));
  });

  it('ends with 1 for a contradiction only when asked to be strict', async () => {
    const path = putFile(join(temporaryFolder(), 'sintesi.txt'), TEXT);
    expect((await raa(['check-text', path, '--workbook', workbook, '--strict'])).exitCode).toBe(1);
    const right = putFile(join(temporaryFolder(), 'sintesi.txt'), TEXT.replace('280,3', '290,3'));
    expect((await raa(['check-text', right, '--workbook', workbook, '--strict'])).exitCode).toBe(0);
  });

  it('tells the same of a document of Word as data, by paragraph', async () => {
    const body = [paragraph('Asse I', { style: 'Heading1' }), ...TEXT.split('\n').slice(2, 4).map((line) => paragraph(line))].join('');
    const path = putFile(join(temporaryFolder(), 'sintesi.docx'), wordDocument(body));
    const { exitCode, out } = await raa(['check-text', path, '--workbook', workbook, '--format', 'json']);
    const told = JSON.parse(out) as Told;
    expect(exitCode).toBe(0);
    expect([told.programme, told.year, told.counts]).toEqual([CCI, 2022, { figures: 3, matched: 1, byValue: 0, contradicting: 1, unmatched: 1 }]);
    expect(told.figures.map(({ place, text, outcome }) => [place.kind, place.number, text, outcome])).toEqual([
      ['paragraph', 2, '290,8 Mln €', 'matched'],
      ['paragraph', 2, '280,3 Mln €', 'contradicting'],
      ['paragraph', 3, '4.321.987', 'unmatched'],
    ]);
    expect(told.figures[1]!.finding).toMatchObject({ check: 'REP-008', severity: 'warning' });
    expect(told.figures[1]!.cell).toMatchObject({ label: 'Impegni (Asse I)', sheet: 'S3 Avanzamento finanziario' });
    expect(told.figures[2]!.cell).toBeNull();
  });

  it('speaks English when asked', async () => {
    const path = putFile(join(temporaryFolder(), 'sintesi.txt'), TEXT);
    const { out } = await raa(['check-text', path, '--workbook', workbook, '--lang', 'en']);
    expect(out).toContain('The text says 280,3 Mln € where the table');
  });

  it('knows the rows that only the data make, with the data', async () => {
    const path = putFile(join(temporaryFolder(), 'sintesi.txt'), 'Gli studenti iscritti, secondo il monitoraggio, erano 157.891 in tutto.\n');
    const outcomeOf = async (...more: string[]) => (JSON.parse((await raa(['check-text', path, '--workbook', workbook, '--format', 'json', ...more])).out) as Told).figures[0]!.outcome;
    expect(await outcomeOf()).toBe('unmatched');
    expect(await outcomeOf('--data', join(import.meta.dirname, '../../templates/programmes', BUNDLED))).toBe('byValue');
  });

  it('reads Windows-1252, and says so', async () => {
    const path = putFile(join(temporaryFolder(), 'sintesi.txt'), Buffer.from('Asse I: priorità, 236.700.000 €\n', 'latin1'));
    const { exitCode, out, err } = await raa(['check-text', path, '--workbook', workbook]);
    expect(exitCode).toBe(0);
    expect(err).toContain('FIL-008');
    expect(out).toContain('1 cifre');
  });

  it.each([
    ['a PDF', '%PDF-1.7 …', 'DOC-001'],
    ['a text with null bytes', 'a\u0000b', 'DOC-001'],
    ['an old document', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'DOC-001'],
  ])('refuses %s', async (_, content, code) => {
    const path = putFile(join(temporaryFolder(), 'sintesi.docx'), content);
    const { exitCode, out, err } = await raa(['check-text', path, '--workbook', workbook]);
    expect([exitCode, out]).toEqual([3, '']);
    expect(err).toContain(code);
  });

  it('refuses a workbook as the text, a missing file, and a workbook without the tables', async () => {
    expect((await raa(['check-text', workbook, '--workbook', workbook])).err).toContain('DOC-001');
    expect((await raa(['check-text', join(folder, 'manca.txt'), '--workbook', workbook])).err).toContain('FIL-001');
    const text = putFile(join(temporaryFolder(), 'sintesi.txt'), TEXT);
    expect((await raa(['check-text', text])).exitCode).toBe(2);
    expect((await raa(['check-text', text, '--workbook', text])).exitCode).toBe(3);
  });
});
