import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackage, readSheet, readWorkbook } from '../../engine/index.js';
import { NODE_PACKAGE_HOST } from '../../templates/workbook/nodePackageHost.js';
import { FIXTURE_WORKBOOKS } from '../support/fixtureWorkbooks.js';
import { readGenerated } from '../support/readWorkbooks.js';
import { ExcelHost } from './excelHost.js';
import { blankTemplate, changedParts, openHost, partsOf, savedCell } from './openHost.js';

const CORPUS = process.env['RAA_CORPUS'];

/** The workbooks of a folder that are sound. */
async function workbooksOf(folder: string | undefined): Promise<{ name: string; bytes: Uint8Array }[]> {
  const sound: { name: string; bytes: Uint8Array }[] = [];
  for (const name of folder === undefined ? [] : readdirSync(folder).filter((one) => /\.xls[xm]$/.test(one))) {
    const bytes = new Uint8Array(readFileSync(join(folder!, name)));
    try {
      const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
      readWorkbook(pkg);
      await pkg.verify();
      sound.push({ name, bytes });
    } catch {
      // Damaged on purpose: Excel would not open it either.
    }
  }
  return sound;
}

const SOUND = await workbooksOf(CORPUS);

describe('what does not change keeps its bytes', () => {
  it.each([...FIXTURE_WORKBOOKS, ...SOUND, { name: 'the template', bytes: blankTemplate() }])('in $name, opened and saved', ({ bytes }) => {
    const host = new ExcelHost(bytes, NODE_PACKAGE_HOST);
    for (const sheet of host.book.worksheets) {
      try {
        void sheet.grid;
      } catch {
        // A sheet that the engine refuses to read: it is not touched.
      }
    }
    expect(changedParts(bytes, host.save())).toEqual([]);
  });

  it.each(FIXTURE_WORKBOOKS)('in $name, when one cell is written', ({ bytes }) => {
    const host = new ExcelHost(bytes, NODE_PACKAGE_HOST);
    const sheet = host.book.worksheets.find(({ grid }) => grid.protection === undefined)!;
    host.type(sheet.name, 'Z50', 'scritto');
    const saved = host.save();
    expect(changedParts(bytes, saved)).toEqual([sheet.part]);
    const [before, after] = [bytes, saved].map((one) => {
      const pkg = openPackage(one, NODE_PACKAGE_HOST);
      return readSheet(pkg, readWorkbook(pkg), sheet.name);
    });
    expect(after!.rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== 'scritto')).toEqual(before!.rows.flatMap(({ cells }) => cells));
    expect(savedCell(saved, sheet.name, 50, 26)).toMatchObject({ kind: 'text', text: 'scritto' });
  });

  it('calculates a workbook of RAA to the values that the engine wrote into it', async () => {
    const { bytes } = await readGenerated(2020);
    const { host } = openHost(bytes);
    host.state.calculator.noteChangeOfAll();
    expect(changedParts(bytes, host.save())).toEqual([]);
    expect([...host.notCalculated]).toEqual([]);
    expect(host.charts.length).toBeGreaterThan(0);
  });

  it('keeps the look of parts of a text when its cell gets another fill', () => {
    const bytes = FIXTURE_WORKBOOKS.find(({ name }) => name === 'kindsOfCell.xlsx')!.bytes;
    const { host } = openHost(bytes);
    const sheet = host.book.sheetNamed('Tipi')!;
    host.state.range(sheet, { top: 1, left: 3, bottom: 1, right: 3 }).change({ fill: '#FFFF00' });
    const saved = host.save();
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', sheet.part]);
    expect(partsOf(saved).get(sheet.part)).toMatch(/<c r="C1" t="s" s="\d+"><v>2<\/v>/);
  });

  it('writes out the formulas that others share when the first of them goes', () => {
    const bytes = FIXTURE_WORKBOOKS.find(({ name }) => name === 'sharedFormulas.xlsx')!.bytes;
    const host = new ExcelHost(bytes, NODE_PACKAGE_HOST);
    const sheet = host.book.worksheets[0]!;
    const formulas = () => [...sheet.grid.rows].flatMap(([row, cells]) => [...cells].map(([column, { formula }]) => [row, column, formula] as const)).filter(([, , formula]) => formula !== undefined);
    const [row, column] = formulas()[0]!;
    const before = formulas().slice(1);
    host.state.range(sheet, { top: row, left: column, bottom: row, right: column }).write(1);
    const pkg = openPackage(host.save(), NODE_PACKAGE_HOST);
    const after = readSheet(pkg, readWorkbook(pkg), sheet.name).rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined);
    expect(after.map((cell) => [cell.row, cell.column, cell.formula])).toEqual(before);
  });
});

describe('what is written', () => {
  it('comes back when the workbook is opened again', async () => {
    const { host, Excel } = openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Prova 1');
      const range = sheet.getRange('B2:D3');
      range.values = [['testo & <segni>', 12.5, true], ['_x000D_', '=C2*2', '#N/A']];
      range.numberFormat = [['@', '#,##0.00', 'General'], ['General', '0.00%', 'General']];
      range.format.fill.color = '#DDEEFF';
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.rowHeight = 30;
      range.format.columnWidth = 120;
      sheet.getRange('D3').format.protection.locked = false;
      sheet.getRange('F:F').columnHidden = true;
      sheet.getRange('9:9').rowHidden = true;
      sheet.tabColor = '#123456';
      sheet.showGridlines = false;
      sheet.getRange('B5:C5').merge();
      sheet.autoFilter.apply(sheet.getRange('B2:D3'));
      context.workbook.names.add('RAA_prova', range, 'nota');
      sheet.names.add('Locale', '=12');
      context.workbook.properties.title = 'Titolo';
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    expect(host.mistakes).toEqual([]);
    const again = openHost(host.save());
    expect(again.host.valuesOf('Prova 1', 'B2:D3')).toEqual([['testo & <segni>', 12.5, true], ['_x000D_', 25, '#N/A']]);
    await again.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Prova 1');
      const range = sheet.getRange('B2:D3').load('numberFormat,format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText,format/rowHeight,format/columnWidth');
      const locks = sheet.getRange('C3:D3').load('format/protection/locked');
      const [column, row] = [sheet.getRange('F1').load('columnHidden,hidden'), sheet.getRange('A9').load('rowHidden')];
      const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
      const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address');
      sheet.load('visibility,tabColor,showGridlines,autoFilter/enabled');
      context.workbook.properties.load('title');
      context.workbook.names.load('items/name,items/formula,items/comment,items/scope,items/type');
      sheet.names.load('items/name,items/formula,items/scope,items/visible');
      await context.sync();
      expect(range.numberFormat).toEqual([['@', '#,##0.00', 'General'], ['General', '0.00%', 'General']]);
      expect(range.format.toJSON()).toMatchObject({ fill: { color: '#DDEEFF' }, font: { bold: true, color: '#FF0000' }, horizontalAlignment: 'Center', wrapText: true, rowHeight: 30, columnWidth: 120 });
      expect(locks.format.protection.locked).toBeNull();
      expect([column.columnHidden, column.hidden, row.rowHidden]).toEqual([true, true, true]);
      expect([sheet.visibility, sheet.tabColor, sheet.showGridlines, sheet.autoFilter.enabled]).toEqual(['Hidden', '#123456', false, true]);
      expect([filter.address, merged.address]).toEqual(["'Prova 1'!B2:D3", "'Prova 1'!B5:C5"]);
      expect(context.workbook.properties.title).toBe('Titolo');
      expect(context.workbook.names.items.map((one) => one.toJSON())).toMatchObject([{ name: 'RAA_prova', formula: "='Prova 1'!$B$2:$D$3", comment: 'nota', scope: 'Workbook', type: 'Range' }]);
      expect(sheet.names.items.map((one) => one.toJSON())).toMatchObject([{ name: 'Locale', formula: '=12', scope: 'Worksheet', visible: true }]);
    });
  });

  it('fifty thousand cells are written and saved in a few seconds', async () => {
    const { host, Excel } = openHost();
    const rows = Array.from({ length: 5000 }, (_, r) => Array.from({ length: 10 }, (__, c) => (c === 9 ? `=SUM(A${r + 1}:I${r + 1})` : r + c)));
    const start = performance.now();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Foglio1').getRangeByIndexes(0, 0, 5000, 10);
      range.formulas = rows;
      await context.sync();
    });
    const saved = host.save();
    const seconds = (performance.now() - start) / 1000;
    console.log(`50 000 cells written and saved by the double: ${seconds.toFixed(2)} s, ${host.counters.bytesSent} bytes`);
    expect(savedCell(saved, 'Foglio1', 5000, 10)?.text).toBe(String(9 * 4999 + 36));
    // One second and a half alone; other suites may run beside it.
    expect(seconds).toBeLessThan(10);
  });
});
