import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { blankTemplate, changedParts, openHost, partsOf, type OpenHost } from './openHost.js';

const TEMPLATE = blankTemplate();
const fixture = (name: string) => FIXTURE_WORKBOOKS.find((one) => one.name === name)!.bytes;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function insert({ Excel }: OpenHost, bytes: Uint8Array, options: Excel.InsertWorksheetOptions = {}): Promise<string[]> {
  return Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64(bytes), options);
    await context.sync();
    const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id).load('name'));
    await context.sync();
    return sheets.map(({ name }) => name);
  });
}

function read(bytes: Uint8Array) {
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const workbook = readWorkbook(pkg);
  return { workbook, sheet: (name: string) => readSheet(pkg, workbook, name), sheets: workbook.sheets.map(({ name }) => name) };
}

describe('the sheets of the template, inserted into someone else’s workbook', () => {
  it('have the same cells, merges and names, and their looks; all else stays to the letter', async () => {
    const before = fixture('charts.xlsx');
    const open = openHost(before);
    const template = read(TEMPLATE);
    expect(await insert(open, TEMPLATE)).toEqual(template.sheets);
    const saved = open.host.save();
    const after = read(saved);
    expect(after.sheets).toEqual([...read(before).sheets, ...template.sheets]);

    const source = openHost(TEMPLATE).host.book;
    const target = openHost(saved).host.book;
    let cells = 0;
    for (const name of template.sheets) {
      const [original, copy] = [template.sheet(name), after.sheet(name)];
      expect(copy.merges).toEqual(original.merges);
      expect(copy.isProtected).toBe(original.isProtected);
      const plain = ({ rows }: typeof copy) => rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, style: 0 })) }));
      expect(plain(copy)).toEqual(plain(original));
      for (const { cells: all } of original.rows) {
        for (const { row, column } of all) {
          cells += 1;
          const look = (book: typeof source) => book.styles.look(book.sheetNamed(name)!.grid.styleAt(row, column));
          expect(look(target)).toEqual(look(source));
        }
      }
    }
    expect(cells).toBeGreaterThan(500);
    const added = after.workbook.names.filter(({ name }) => name.startsWith('RAA_'));
    expect(added.length).toBeGreaterThan(10);
    expect(new Set(added.map(({ name, text }) => `${name} ${text}`))).toEqual(new Set(template.workbook.names.filter(({ name }) => name.startsWith('RAA_')).map(({ name, text }) => `${name} ${text}`)));

    const changed = changedParts(before, saved).filter((name) => partsOf(before).has(name));
    expect(changed.filter((name) => !['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/calcChain.xml'].includes(name))).toEqual([]);
    expect([...partsOf(saved).keys()].filter((name) => name.startsWith('customXml/'))).toEqual([]);
  });

  it('may be chosen, and put where they are wanted', async () => {
    const open = openHost();
    const [first, second, third] = read(TEMPLATE).sheets;
    expect(await insert(open, TEMPLATE, { sheetNamesToInsert: [third!, second!], positionType: 'Before', relativeTo: 'Foglio1' })).toEqual([third, second]);
    expect(await insert(open, TEMPLATE, { sheetNamesToInsert: [first!], positionType: 'After', relativeTo: third! })).toEqual([first]);
    expect(read(open.host.save()).sheets).toEqual([third, first, second, 'Foglio1']);
  });

  it('are called otherwise where their name is taken, and speak of themselves by the new one', async () => {
    const open = openHost();
    const names = await insert(open, TEMPLATE);
    const again = await insert(open, TEMPLATE);
    expect(again).toEqual(names.map((name) => `${name.slice(0, 27)} (2)`));
    const { host } = open;
    const formulas = (name: string) => host.book.sheetNamed(name)!.grid;
    for (const name of again) {
      for (const cells of formulas(name).rows.values()) for (const { formula = '' } of cells.values()) for (const one of names) expect(formula.includes(`'${one}'!`)).toBe(false);
    }
    // Names of the workbook that are taken do not come a second time.
    expect(new Set(host.book.names.filter(({ scope }) => scope === undefined).map(({ name }) => name)).size).toBe(host.book.names.filter(({ scope }) => scope === undefined).length);
    expect(openHost(host.save()).host.book.worksheets.length).toBe(1 + 2 * names.length);
  });

  it('come without the names of their workbook in a host where names do not come', async () => {
    const open = openHost(undefined, { namesComeAlong: false });
    await insert(open, TEMPLATE);
    expect(open.host.book.names.filter(({ scope }) => scope === undefined)).toEqual([]);
  });

  it.each(['charts.xlsx', 'notes.xlsx'])('of %s are refused on the web', async (name) => {
    await expect(insert(openHost(), fixture(name))).rejects.toMatchObject({ code: 'UnsupportedFeature' });
  });

  it('may have charts in Excel on a computer', async () => {
    const open = openHost(undefined, { platform: 'desktop' });
    await insert(open, fixture('charts.xlsx'));
    const again = openHost(open.host.save()).host;
    expect(again.charts.map(({ name }) => name)).toEqual(openHost(fixture('charts.xlsx')).host.charts.map(({ name }) => name));
  });

  it('are refused where the structure is locked, and where the bytes are no workbook', async () => {
    const open = openHost();
    await expect(insert(open, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(insert(open, TEMPLATE, { sheetNamesToInsert: ['Non c’è'] })).rejects.toMatchObject({ code: 'InvalidArgument' });
    open.host.book.isStructureLocked = true;
    await expect(insert(open, TEMPLATE)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(open.host.mistakes).toEqual([]);
  });

  it('bring texts with their runs, and tables under names of their own', async () => {
    const open = openHost(fixture('tables.xlsx'));
    await insert(open, fixture('tables.xlsx'));
    await insert(open, fixture('kindsOfCell.xlsx'));
    const saved = open.host.save();
    const { sheet } = read(saved);
    expect(sheet('Dati (2)').tables.map(({ name, range }) => [name, range])).toEqual(sheet('Dati').tables.map(({ name, range }) => [`${name}2`, range]));
    const source = read(fixture('kindsOfCell.xlsx')).sheet('Tipi');
    const plain = ({ rows }: typeof source) => rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, style: 0 })));
    // A formula without a result is calculated, as Excel does.
    const hasResult = ({ kind, formula }: (typeof source)['rows'][number]['cells'][number] | ReturnType<typeof plain>[number]) => kind !== 'blank' || formula === undefined;
    expect(plain(sheet('Tipi')).filter(({ formula }) => formula !== 'A9')).toEqual(plain(source).filter(hasResult));
    expect([...partsOf(saved)].find(([name, text]) => name.startsWith('xl/worksheets/') && text.includes('<b/>'))).toBeDefined();
  });
});
