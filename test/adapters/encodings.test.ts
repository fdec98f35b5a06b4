import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText } from './support.js';

/** Letters that Italian offices use, and that each encoding writes with other bytes. */
const ACCENTS = 'Città di Forlì: perché € 5 – così è, più «qualità»';
const TEXT = valuesText([{ anno: '2018', misura: 'altra_cifra', voce: ACCENTS, valore: '5', unita: 'numero', fonte: 'Nota dell’ufficio' }]);

/** The letters of them that Windows-1252 writes as Latin-1 does. */
const LATIN = 'Città di Forlì: perché è così, più «qualità»';
const LATIN_TEXT = TEXT.replace(ACCENTS, LATIN).replace('’', "'");

describe('texts as Italian offices save them', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['CRLF line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['CR line ends', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['a byte-order mark and CRLF', Buffer.from(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`)],
    ['no line end at the end', Buffer.from(TEXT.trimEnd())],
  ])('reads %s without a word', async (_, bytes) => {
    const { name, err } = await readName(bytes);
    expect(name).toBe(ACCENTS);
    expect(err).toBe('');
  });

  it.each([
    ['LF', latin1(LATIN_TEXT)],
    ['CRLF', latin1(LATIN_TEXT.replaceAll('\n', '\r\n'))],
  ])('reads Windows-1252 with %s line ends with the right accents, and says so', async (_, bytes) => {
    const { name, err } = await readName(bytes);
    expect(name).toBe(LATIN);
    expect(err).toMatch(/^FIL-008 valori\.csv: .*Windows-1252.*Controllare gli accenti/);
  });

  it('puts no replacement character in any part of a workbook made from Windows-1252', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), latin1(LATIN_TEXT));
    const out = join(folder, 'r.xlsx');
    const { exitCode } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', out]);
    const parts = Object.values(unzipSync(readFileSync(out))).map((bytes) => new TextDecoder().decode(bytes));
    expect(exitCode).toBe(0);
    expect(parts.some((text) => text.includes(LATIN))).toBe(true);
    expect(parts.filter((text) => text.includes('\ufffd'))).toEqual([]);
  });

  it('matches headings without case, accents, blanks and underscores, in any order, and ignores a column of others', async () => {
    const folder = temporaryFolder();
    const text = 'UNITÀ;Data Riferimento;valore;Misura;ASSE;genere;indicatore;Decimali;ANNO;protocollo\nEUR;;12,50;impegni;II;;;2;2018;A/7\n';
    const data = putFile(join(folder, 'valori.csv'), text);
    const { exitCode, out, err } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'csv', '--table', 'S3']);
    expect(exitCode).toBe(0);
    expect(out).toContain('committed,II,,,,2018,,12.5\n');
    expect(err).toMatch(/^DAT-002 valori\.csv, riga 1, colonna «protocollo»: .*non viene letta\.\n$/);
  });

  it('suggests the optional column that is misspelt, and goes on', async () => {
    const folder = temporaryFolder();
    const data = putFile(join(folder, 'valori.csv'), TEXT.replace('dettaglio', 'detaglio'));
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', join(folder, 'r.xlsx')], { watched: [folder] });
    expect(exitCode).toBe(0);
    expect(err).toMatch(/^DAT-002 valori\.csv, riga 1, colonna «detaglio».*Forse «dettaglio»\?\n$/);
    expect(changed).toEqual([join(folder, 'r.xlsx')]);
    expect(existsSync(changed[0]!)).toBe(true);
  });
});

async function readName(bytes: Uint8Array): Promise<{ name: string; err: string }> {
  const data = putFile(join(temporaryFolder(), 'valori.csv'), bytes);
  const { out, err } = await raa(['compute', '--programme', BUNDLED, '--data', data, '--year', '2018', '--format', 'json', '--table', 'S8']);
  const { tables } = JSON.parse(out) as { tables: { rows: { kind: string; cells: { name: { text: string } } }[] }[] };
  return { name: tables[0]!.rows.find(({ kind }) => kind === 'body')!.cells.name.text, err };
}

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
