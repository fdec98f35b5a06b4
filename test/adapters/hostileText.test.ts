import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { BUNDLED, changeText, copyProgramme, putFile, raa, valuesText } from './support.js';
import { cellFormats, openWorkbook, shownText, type Workbook } from './workbookParts.js';

/** Text that a spreadsheet may take for a formula: OWASP's signs, and the full-width ones. */
const SIGNS = ['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20'];
const TAILS = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://example.org","qui")', 'SUM(A1:A9)*', '"";="'];

/** Each case makes a workbook and reads it again. */
const PATIENCE_MS = 60_000;

/** The texts of one row of figures: a name, a detail, a source. */
interface Texts {
  readonly voce: string;
  readonly dettaglio: string;
  readonly fonte: string;
}

describe('text that looks like a formula', () => {
  const folder = sharedFolder();
  const texts = SIGNS.flatMap((sign) => TAILS.map((tail) => sign + tail));
  let workbook: Workbook;

  beforeAll(async () => {
    workbook = await generate(folder, texts.map((text, i) => ({ voce: `${text} ${i}`, dettaglio: `${text} d${i}`, fonte: `${text} f${i}` })));
  });

  it.each(['', ' d', ' f'])('is never a formula, and stays text when its cell is edited: field %#', (mark) => {
    const risky = texts.map((text, i) => (mark === '' ? `${text} ${i}` : `${text}${mark}${i}`));
    const cells = workbook.sheets.flatMap((sheet) => sheet.cells.filter(({ text = '' }) => risky.includes(text)));
    const formats = cellFormats(workbook);
    expect(new Set(cells.map(({ text }) => text)).size).toBe(risky.length);
    expect(cells.filter(({ type, formula }) => type !== 'inlineStr' || formula !== undefined)).toEqual([]);
    expect(cells.filter(({ style }) => formats[style]!.attributes['quotePrefix'] !== '1')).toEqual([]);
  });

  it('brings no formula, link or connection into the workbook', async () => {
    const plain = await generate(temporaryFolder(), texts.map((_, i) => ({ voce: `voce ${i}`, dettaglio: `dettaglio ${i}`, fonte: `fonte ${i}` })));
    expect(formulasOf(workbook)).toEqual(formulasOf(plain));
    expect([...workbook.parts.keys()]).toEqual([...plain.parts.keys()]);
    expect([...workbook.parts].filter(([part, xml]) => part.endsWith('.rels') && xml !== plain.parts.get(part))).toEqual([]);
    expect(workbook.sheets.filter(({ xml }) => /<hyperlink|<dde|<oleObject/i.test(xml)).map(({ name }) => name)).toEqual([]);
  });

  it('is marked as text on the cover when it is the title of the programme', async () => {
    const programme = copyProgramme(temporaryFolder());
    changeText(join(programme, 'programma.json'), '"title": "POR FSE', '"title": "=POR FSE');
    const book = await generate(temporaryFolder(), [{ voce: 'v', dettaglio: 'd', fonte: 'f' }], programme);
    const [cover] = book.sheets;
    const titles = book.sheets.flatMap(({ cells }) => cells.filter(({ text = '' }) => text.startsWith('=')));
    expect(titles.length).toBeGreaterThan(book.sheets.length);
    expect(titles.filter(({ type, formula }) => type !== 'inlineStr' || formula !== undefined)).toEqual([]);
    const named = cover!.cells.find(({ text, row }) => row > 4 && text === '=POR FSE 2014-2020 Regione Lombardia');
    expect(cellFormats(book)[named!.style]!.attributes['quotePrefix']).toBe('1');
  });

  it('is not marked when it only holds such signs further on', async () => {
    const book = await generate(temporaryFolder(), [{ voce: 'a=1+1', dettaglio: 'b', fonte: 'c' }]);
    const cells = book.sheets.flatMap((sheet) => sheet.cells.filter(({ text }) => text === 'a=1+1'));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ style }) => cellFormats(book)[style]!.attributes['quotePrefix'] === '1')).toEqual([]);
  });
});

describe('any text', () => {
  /** Text as a file can hold it: no half surrogates, no null byte (a file with one is no text). Blanks around a field do not count. */
  const field = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', '5', 'F', 'A', '=', '"', ';', '&', '<', '>', "'", ']', '$', '\r', '\n', '\t', '\u0001', '\u001f', '\ufffe', '\u0085', '\u2028', '{', '}', ' '), maxLength: 30 }),
      fc.tuple(fc.constantFrom(...SIGNS), fc.string()).map(([sign, tail]) => sign + tail),
      fc.constantFrom('_x000D_', '_x005F_x000D_', '__proto__', 'constructor', '{programme}', ']]>', '<![CDATA[', '&amp;', '$&', '{0}'),
    )
    .map((text) => text.replaceAll('\u0000', '').trim())
    .filter((text) => text !== '');
  const row = fc.record({ voce: field, dettaglio: field, fonte: field });

  it('comes back as it was written, and brings no formula', async () => {
    const folder = temporaryFolder();
    const shapes = new Map<number, unknown>();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ voce, dettaglio }) => `${voce}\u0000${dettaglio}` }), async (rows) => {
        const { sheets, bytes, ...book } = await generate(folder, rows);
        if (!shapes.has(rows.length)) shapes.set(rows.length, formulasOf(await generate(join(folder, 'semplice'), rows.map((_, i) => ({ voce: `v${i}`, dettaglio: `d${i}`, fonte: `f${i}` })))));
        expect(formulasOf({ sheets })).toEqual(shapes.get(rows.length));
        expect([...book.parts.values()].filter((xml) => FORBIDDEN_IN_XML.test(xml))).toEqual([]);

        const texts = await textsOfOtherReader(bytes);
        for (const { voce, dettaglio, fonte } of rows) {
          expect(texts.others).toContainEqual([voce, dettaglio]);
          expect(texts.sources).toContain(fonte);
        }
      }),
      { numRuns: 25 },
    );
  }, PATIENCE_MS);

  it('in the title of the programme comes back as it was written', async () => {
    const folder = temporaryFolder();
    const programme = copyProgramme(folder);
    const path = join(programme, 'programma.json');
    const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const titles = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom('=1+1', '{year}', '_x0041_', 'a & b < c > "d"')).filter((text) => !text.includes('$'));
    await fc.assert(
      fc.asyncProperty(titles, async (title) => {
        writeFileSync(path, JSON.stringify({ ...content, title }));
        const { bytes, parts } = await generate(folder, [{ voce: 'v', dettaglio: 'd', fonte: 'f' }], programme);
        const texts = await textsOfOtherReader(bytes);
        expect(texts.title).toBe(title);
        const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
        expect(parts.get('docProps/core.xml')).toContain(`<dc:title>Relazione annuale di attuazione 2018 – ${escaped}</dc:title>`);
      }),
      { numRuns: 10 },
    );
  }, PATIENCE_MS);

  it('shows nothing of the members that every object has', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const book = await generate(temporaryFolder(), names.map((name) => ({ voce: name, dettaglio: name, fonte: name })));
    const texts = book.sheets.flatMap(({ cells }) => cells.map(({ text = '' }) => text));
    for (const name of names) expect(texts.filter((text) => text === name).length).toBeGreaterThanOrEqual(3);
    expect(texts.filter((text) => /\[native code\]|\[object/.test(text))).toEqual([]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

/** XML 1.0 has no such characters, not even as references. */
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(x0*[0-8bcef]|x0*1[0-9a-f]|0*([0-8]|1[124-9]|2\d|3[01]));/i;

/** A workbook whose figures bear some texts: context figures, which have a name, a detail and a source each. */
async function generate(folder: string, rows: readonly Texts[], programme: string = BUNDLED): Promise<Workbook> {
  const figures = rows.map((row, i) => ({ ...row, anno: '2018', misura: 'altra_cifra', valore: String(i), unita: 'numero' }));
  const data = putFile(join(folder, 'dati', 'valori.csv'), valuesText(figures));
  const out = join(folder, 'r.xlsx');
  const { exitCode, err } = await raa(['generate', '--programme', programme, '--data', data, '--year', '2018', '--out', out]);
  expect([exitCode, err]).toEqual([0, '']);
  return openWorkbook(out);
}

function formulasOf({ sheets }: Pick<Workbook, 'sheets'>): (readonly [string, string])[] {
  return sheets.flatMap(({ name, cells }) => cells.flatMap(({ formula }) => (formula === undefined ? [] : [[name, formula] as const])));
}

/** Names and details in the sheet of other figures, sources in the traceability, the title on the cover; read by exceljs. */
async function textsOfOtherReader(bytes: Uint8Array): Promise<{ others: string[][]; sources: string[]; title: string }> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const rowsOf = (name: string) => {
    const rows: string[][] = [];
    book.getWorksheet(name)!.eachRow((row) => rows.push(Array.from({ length: 10 }, (_, i) => shownText(row.getCell(i + 1).text))));
    return rows;
  };
  return {
    others: rowsOf('S8 Altre cifre').map((row) => row.slice(0, 2)),
    sources: rowsOf('Tracciabilità').map((row) => row[8]!),
    title: rowsOf('Copertina').find(([item]) => item === 'Programma')![1]!,
  };
}
