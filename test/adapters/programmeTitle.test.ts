import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { copyProgramme, raa } from './support.js';
import { cellFormats, elements, openWorkbook } from './workbookParts.js';

describe('the title of a programme', () => {
  it.each(['=1+1', '+39 02', '-5', '@SUM(A1)'])('is kept text in every cell that begins with it: %s', async (title) => {
    const { path } = await generate(title);
    const book = openWorkbook(path);
    const formats = cellFormats(book);
    const risky = book.sheets.flatMap(({ name, cells }) => cells.filter(({ text = '' }) => text.startsWith(title)).map((cell) => [name, cell] as const));
    // Every sheet of a summary table begins with it; the titles of the official tables are those of the law.
    const summaries = book.sheets.map(({ name }) => name).filter((name) => /^S\d/.test(name));
    expect(summaries.length).toBeGreaterThan(5);
    expect(summaries.filter((name) => !risky.some(([sheet]) => sheet === name))).toEqual([]);
    expect(risky.filter(([, { style }]) => formats[style]!.attributes['quotePrefix'] !== '1').map(([name, { address }]) => `${name}!${address}`)).toEqual([]);
  });

  it.each(['A $& B', "A $' B", 'A $` B', 'A $1 $$ B'])('stands as it is in the properties: %s', async (title) => {
    const { path } = await generate(title);
    const [property] = elements(openWorkbook(path).parts.get('docProps/core.xml')!, 'dc:title');
    expect(property!.content).toBe(`Relazione annuale di attuazione 2018 – ${title.replaceAll('&', '&amp;')}`);
  });

  it.each([
    ['a control character', 'A \u0001 B'],
    ['half a surrogate', 'A \ud800 B'],
    ['a character that XML does not have', 'A \uffff B'],
  ])('never breaks the properties: %s', async (_, title) => {
    const { path } = await generate(title);
    const core = openWorkbook(path).parts.get('docProps/core.xml')!;
     
    expect(core).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]/);
    await new exceljs.Workbook().xlsx.load(readFileSync(path).buffer as ArrayBuffer);
  });
});

async function generate(title: string): Promise<{ path: string }> {
  const folder = temporaryFolder();
  const programme = copyProgramme(folder);
  const file = join(programme, 'programma.json');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), title }));
  const path = join(folder, 'r.xlsx');
  expect((await raa(['generate', '--programme', programme, '--year', '2018', '--out', path])).exitCode).toBe(0);
  return { path };
}
