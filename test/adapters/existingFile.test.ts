import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.js';
import { BUNDLED, CCI, putFile, raa, sha256, YEARS } from './support.js';

const FOREIGN = 'il lavoro di una persona';

describe('a file that is already there', () => {
  it.each([
    ['of text', Buffer.from(FOREIGN)],
    ['that is empty', Buffer.alloc(0)],
    ['that is a zip of something else', Buffer.from(zipSync({ 'a.txt': strToU8(FOREIGN) }))],
    ['that only names us in its text', Buffer.from('<dc:creator>RAA</dc:creator><cp:lastModifiedBy>RAA</cp:lastModifiedBy>')],
  ])('%s is not replaced', async (_, bytes) => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), bytes);
    const { exitCode, out, err, changed } = await generate(path, folder);
    expect(err).toMatch(/^FIL-006 .*r\.xlsx: esiste già e non è stato scritto da RAA\. Scegliere un altro nome, oppure aggiungere --overwrite/);
    expect({ exitCode, out, changed }).toEqual({ exitCode: 4, out: '', changed: [] });
  });

  it('is not replaced by a name inside a folder, nor are the other years written', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, `RAA_${CCI}_2022.xlsx`), FOREIGN);
    const { exitCode, err, changed } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', folder], { watched: [folder] });
    expect(err).toContain(`FIL-006 ${path}: `);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('is not replaced by the blank template', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'modello.xlsx'), FOREIGN);
    const { exitCode, err, changed } = await raa(['template', '--out', path], { watched: [folder] });
    expect(err).toContain(`FIL-006 ${path}: `);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('is told in English when English is asked', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), FOREIGN);
    const { err } = await generate(path, folder, '--lang', 'en');
    expect(err).toBe(`FIL-006 ${path}: it exists already and RAA did not write it. Choose another name, or add --overwrite to replace it.\n`);
  });

  it('is replaced with --overwrite, and a copy keeps its bytes', async () => {
    const folder = temporaryFolder();
    const path = putFile(join(folder, 'r.xlsx'), FOREIGN);
    const { exitCode, changed } = await generate(path, folder, '--overwrite');
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: [path, `${path}.bak`] });
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(FOREIGN);
    expect(Object.keys(unzipSync(readFileSync(path)))).toContain('xl/workbook.xml');
  });

  it('is replaced without a word when it is our own, and no copy is left', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'r.xlsx');
    await generate(path, folder);
    const first = sha256(readFileSync(path));
    const other = await raa(['generate', '--programme', BUNDLED, '--year', '2020', '--out', path], { watched: [folder] });
    expect(other.exitCode).toBe(0);
    expect(other.changed).toEqual([path]);
    expect(sha256(readFileSync(path))).not.toBe(first);
  });

  it('is written again with the same bytes when nothing has changed', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'r.xlsx');
    await generate(path, folder);
    expect((await generate(path, folder)).changed).toEqual([]);
  });

  it.each([
    ['cp:lastModifiedBy', '<cp:lastModifiedBy>RAA</cp:lastModifiedBy>', '<cp:lastModifiedBy>Maria Rossi</cp:lastModifiedBy>'],
    ['cp:lastModifiedBy, emptied', '<cp:lastModifiedBy>RAA</cp:lastModifiedBy>', '<cp:lastModifiedBy></cp:lastModifiedBy>'],
    ['cp:lastModifiedBy, taken away', '<cp:lastModifiedBy>RAA</cp:lastModifiedBy>', ''],
    ['dc:creator', '<dc:creator>RAA</dc:creator>', '<dc:creator>Maria Rossi</dc:creator>'],
  ])('is no longer ours when somebody has saved it: %s', async (_, from, to) => {
    const folder = temporaryFolder();
    const path = join(folder, 'r.xlsx');
    await generate(path, folder);
    changeProperties(path, from, to);
    const { exitCode, err, changed } = await generate(path, folder);
    expect(err).toContain(`FIL-006 ${path}: `);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });

    const saved = readFileSync(path);
    expect((await generate(path, folder, '--overwrite')).exitCode).toBe(0);
    expect(readFileSync(`${path}.bak`).equals(saved)).toBe(true);
  });

  it('does not stop years that have another name', async () => {
    const folder = temporaryFolder();
    putFile(join(folder, 'appunti.xlsx'), FOREIGN);
    const { exitCode, changed } = await raa(['generate', '--programme', BUNDLED, '--all-years', '--out', folder], { watched: [folder] });
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: YEARS.map((year) => join(folder, `RAA_${CCI}_${year}.xlsx`)) });
  });
});

describe('a name for the result', () => {
  it('of a folder that does not exist yet makes the folder', async () => {
    const out = join(temporaryFolder(), 'nuova', 'dentro');
    await generate(out, out);
    expect(existsSync(join(out, `RAA_${CCI}_2018.xlsx`))).toBe(true);
  });

  it('of a folder whose name ends like a workbook is still a folder', async () => {
    const out = join(temporaryFolder(), 'cartella.xlsx');
    mkdirSync(out);
    expect((await generate(out, out)).changed).toEqual([join(out, `RAA_${CCI}_2018.xlsx`)]);
  });

  it('that is taken by a folder cannot be written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, `RAA_${CCI}_2018.xlsx`);
    mkdirSync(path);
    const { exitCode, err, changed } = await generate(folder, folder);
    expect(err).toMatch(/^FIL-007 .*_2018\.xlsx: non si può scrivere \(EISDIR\)\. Controllare/);
    expect({ exitCode, changed }).toEqual({ exitCode: 4, changed: [] });
  });

  it('may have accents, blanks and an apostrophe', async () => {
    const folder = temporaryFolder();
    const path = join(folder, "Relazione dell'anno – città.xlsx");
    const { exitCode, changed } = await generate(path, folder);
    expect({ exitCode, changed }).toEqual({ exitCode: 0, changed: [path] });
  });
});

async function generate(out: string, watched: string, ...more: string[]) {
  return raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', out, ...more], { watched: [watched] });
}

/** What a program does to the properties of a workbook that a person saves. */
function changeProperties(path: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(path));
  const before = strFromU8(parts['docProps/core.xml']!);
  expect(before).toContain(from);
  writeFileSync(path, zipSync({ ...parts, 'docProps/core.xml': strToU8(before.replace(from, to)) }));
}
