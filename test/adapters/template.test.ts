import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildTemplate } from '../../templates/builder/buildTemplate.js';
import { sheetDefinitions } from '../../templates/builder/sheetDefinitions.js';
import { realFileSystem, type FileSystem } from '../../templates/files/fileSystem.js';
import { templatePath } from '../../templates/packageRoot.js';
import { sharedFolder, temporaryFolder } from '../support/folders.js';
import { BUNDLED, putFile, raa, valuesText } from './support.js';
import { elements, openWorkbook } from './workbookParts.js';

describe.each(['it', 'en'] as const)('the blank template in %s', (language) => {
  const committed = () => unzipSync(readFileSync(templatePath(language)));
  let built: Record<string, Uint8Array>;

  beforeAll(async () => {
    built = unzipSync(await buildTemplate(sheetDefinitions(language)));
  });

  it('has the parts that its definitions make', () => {
    expect(Object.keys(built)).toEqual(Object.keys(committed()));
  });

  it('is, part by part, what its definitions make', () => {
    const parts = committed();
    const different = Object.keys(parts).filter((name) => strFromU8(parts[name]!) !== strFromU8(built[name]!));
    expect(different).toEqual([]);
  });

  it('is the same bytes when it is built again', async () => {
    const [one, other] = [await buildTemplate(sheetDefinitions(language)), await buildTemplate(sheetDefinitions(language))];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('holds no figures and no formulas', () => {
    const { sheets } = openWorkbook(templatePath(language));
    expect(sheets).toHaveLength(23);
    expect(sheets.flatMap(({ cells }) => cells.filter(({ type, formula }) => formula !== undefined || type === 'n').filter(({ value }) => value !== undefined))).toEqual([]);
  });
});

describe('the two blank templates', () => {
  it('have the same anchors at the same places, under the names of their own language', () => {
    const anchors = (language: 'it' | 'en') => openWorkbook(templatePath(language)).names.filter(({ name }) => name.startsWith('RAA_')).map(({ name, text }) => [name, text.slice(text.lastIndexOf('!'))]);
    expect(anchors('en')).toEqual(anchors('it'));
    const sheets = (language: 'it' | 'en') => openWorkbook(templatePath(language)).sheets.map(({ name }) => name);
    expect(sheets('en').filter((name) => sheets('it').includes(name))).toEqual([]);
  });
});

describe('a template that is damaged', () => {
  const folder = sharedFolder();
  const data = putFile(join(folder, 'valori.csv'), valuesText([{ anno: '2018', misura: 'programmato', asse: 'I', valore: '1', unita: 'EUR' }]));
  const blank = new Uint8Array(readFileSync(templatePath('it')));

  it.each(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'])('is told when it has lost %s', async (part) => {
    const { [part]: lost, ...rest } = unzipSync(blank);
    expect(lost).toBeDefined();
    await expectDamaged(zipSync(rest));
  });

  it.each([
    ['cut short', blank.slice(0, blank.length / 2)],
    ['empty', new Uint8Array()],
    ['another kind of file', strToU8('non è un modello')],
  ])('is told when it is %s', async (_, bytes) => {
    await expectDamaged(bytes);
  });

  it('is told in English when English is asked', async () => {
    const path = templatePath('en');
    const out = temporaryFolder();
    const { exitCode, err } = await raa(generate(out, '--lang', 'en'), { fs: replacing(path, new Uint8Array()) });
    expect(exitCode).toBe(3);
    expect(err).toBe(`FIL-009 ${path}: the template ${path} is missing or damaged. Install RAA again, or rebuild it with «npm run build:template».\n`);
  });

  async function expectDamaged(bytes: Uint8Array): Promise<void> {
    const out = temporaryFolder();
    const { exitCode, err, changed } = await raa(generate(out), { fs: replacing(templatePath('it'), bytes), watched: [out] });
    expect(err).toMatch(/^FIL-009 .*raa-2014-2020\.it\.xlsx manca o è danneggiato\. Reinstallare RAA, oppure ricrearlo con «npm run build:template»\.\n$/);
    expect({ exitCode, changed }).toEqual({ exitCode: 3, changed: [] });
  }

  const generate = (out: string, ...more: string[]) => ['generate', '--programme', BUNDLED, '--data', data, '--year', '2018', '--out', join(out, 'r.xlsx'), ...more];
});

describe('a workbook made from the template', () => {
  it('keeps as they are the parts that it does not fill', async () => {
    const out = join(temporaryFolder(), 'r.xlsx');
    await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', out]);
    const [before, after] = [openWorkbook(templatePath('it')).parts, openWorkbook(out).parts];
    const isDrawn = (part: string) => /^xl\/(?:charts|drawings)\/|^xl\/worksheets\/_rels\//.test(part);
    expect([...after.keys()].filter((part) => !isDrawn(part))).toEqual([...before.keys()]);
    const changed = [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
    const beside = changed.filter((part) => !part.startsWith('xl/worksheets/') && !isDrawn(part));
    expect(beside).toEqual(['[Content_Types].xml', 'xl/styles.xml', 'docProps/core.xml', 'customXml/item1.xml']);
  });

  it('only adds styles to those of the template', async () => {
    const out = join(temporaryFolder(), 'r.xlsx');
    await raa(['generate', '--programme', BUNDLED, '--year', '2018', '--out', out]);
    const formats = (path: string) => elements(elements(openWorkbook(path).parts.get('xl/styles.xml')!, 'cellXfs')[0]!.content, 'xf');
    const [before, after] = [formats(templatePath('it')), formats(out)];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });
});

/** A file system where one file has other bytes. */
function replacing(path: string, bytes: Uint8Array): FileSystem {
  const readFileSync = ((name: string, ...more: never[]) => (name === path ? Buffer.from(bytes) : realFileSystem.readFileSync(name, ...more))) as FileSystem['readFileSync'];
  return { ...realFileSystem, readFileSync };
}
