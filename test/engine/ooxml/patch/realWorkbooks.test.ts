import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage, type OpenPackage } from '../../../../engine/ooxml/package/openPackage.js';
import { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';
import { WorkbookPatch } from '../../../../engine/ooxml/patch/workbookPatch.js';
import { readSheet } from '../../../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../../../engine/ooxml/read/readWorkbook.js';
import type { SheetEntry, WorkbookModel } from '../../../../engine/ooxml/read/workbookModel.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { CORPUS, EXPECTATIONS } from '../../../oracle/corpus/corpusFiles.js';
import { cellsBySax } from './cellsBySax.js';

const MARK = { kind: 'number', value: '20190731' } as const;
/** What may change when one cell does: its sheet, the order of calculation and what leads to it. */
const MAY_CHANGE = /^(?:xl\/workbook\d*\.xml|xl\/_rels\/workbook\d*\.xml\.rels|\[Content_Types\]\.xml|xl\/calcChain\.xml)$/i;

/** The parts by name, read by a zip library that is not ours. */
function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Writes one cell of a sheet and compares: all other parts byte for byte, all other cells of the sheet as another reader sees them. */
function expectOnlyOneCellChanged(bytes: Uint8Array, pkg: OpenPackage, workbook: WorkbookModel, sheet: SheetEntry, row: number, column: number): void {
  const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook);
  patch.setCell(sheet.name, row, column, MARK);
  const written = patch.toBytes();

  const [before, after] = [partsOf(bytes), partsOf(written)];
  const isCalcChain = (name: string) => /calcChain\.xml$/i.test(name);
  expect([...after.keys()].filter((name) => !isCalcChain(name)).sort()).toEqual([...before.keys()].filter((name) => !isCalcChain(name)).sort());
  for (const [name, content] of before) {
    const isFree = MAY_CHANGE.test(name) || name.toLowerCase() === sheet.part.toLowerCase();
    if (!isFree) expect(Buffer.compare(content, after.get(name)!), name).toBe(0);
  }

  const [old, now] = [cellsBySax(pkg.text(sheet.part)), cellsBySax(openPackage(written, NODE_PACKAGE_HOST).text(sheet.part))];
  const key = `${row},${column}`;
  expect(now.cells.get(key)?.content).toBe(`<v {}>${MARK.value}</>`);
  old.cells.delete(key);
  now.cells.delete(key);
  expect(now.cells).toEqual(old.cells);
}

describe('a workbook of exceljs with all that it can hold', () => {
  async function fullWorkbook(): Promise<Uint8Array> {
    const workbook = new ExcelJS.Workbook();
    workbook.created = new Date(Date.UTC(2020, 0, 1));
    const sheet = workbook.addWorksheet('Dati', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addTable({ name: 'Tabella', ref: 'A1', headerRow: true, columns: [{ name: 'Asse', filterButton: true }, { name: 'Euro' }], rows: [['I', 10], ['II', 20]] });
    sheet.getCell('D2').note = 'Una nota';
    sheet.getCell('E2').value = { formula: 'SUM(B2:B3)', result: 30 };
    sheet.getCell('E5').value = { richText: [{ font: { bold: true }, text: 'gr' }, { text: 'asso' }] };
    sheet.getCell('F2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"M,F"'] };
    sheet.getCell('G2').value = { text: 'sito', hyperlink: 'https://example.org/' };
    sheet.addConditionalFormatting({ ref: 'B2:B9', rules: [{ type: 'colorScale', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }] }] });
    sheet.mergeCells('A10:C10');
    sheet.headerFooter.oddFooter = '&P';
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    sheet.addImage(workbook.addImage({ base64: pixel, extension: 'png' }), 'H1:I4');
    workbook.addWorksheet('Altro').getCell('A1').value = 1;
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  }

  it.each([[2, 2], [5, 5], [12, 30], [1, 7]])('cell %i,%i', async (row, column) => {
    const bytes = await fullWorkbook();
    const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
    const workbook = readWorkbook(pkg);
    expectOnlyOneCellChanged(bytes, pkg, workbook, workbook.sheets[0]!, row, column);
    expect(pkg.names).toContain('xl/tables/table1.xml');
    expect(pkg.names).toContain('xl/media/image1.png');
  });

  it('a covered cell is refused and the table grows', async () => {
    const pkg = openPackage(await fullWorkbook(), NODE_PACKAGE_HOST);
    const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
    expect(patch.refusalFor('Dati', 10, 2)?.issue.code).toBe('XLS-014');
    patch.growTable('Tabella', 8);
    expect(openPackage(patch.toBytes(), NODE_PACKAGE_HOST).text('xl/tables/table1.xml')).toContain('ref="A1:B8"');
    expect(() => patch.growTable('Tabella', 10)).toThrow('XLS-016');
  });
});

describe.skipIf(CORPUS === undefined)('workbooks of others', () => {
  const files = CORPUS === undefined ? [] : readdirSync(CORPUS).filter((name) => /\.xls[xm]$/.test(name));

  it.each(files)('%s: refused, or one cell changes', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS!, name)));
    let opened: { pkg: OpenPackage; workbook: WorkbookModel };
    try {
      const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
      await pkg.verify();
      opened = { pkg, workbook: readWorkbook(pkg) };
      for (const { name: sheet } of opened.workbook.sheets.filter(({ kind }) => kind === 'worksheet')) readSheet(pkg, opened.workbook, sheet);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookRefusal);
      expect(EXPECTATIONS.get(name)?.outcome, 'refused although it can be read').toBe('refused');
      return;
    }
    const { pkg, workbook } = opened;
    let changed = 0;
    for (const sheet of workbook.sheets.filter(({ kind }) => kind === 'worksheet')) {
      const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, workbook);
      const places = [[2, 2], [1, 1], [400, 9]].filter(([row, column]) => patch.refusalFor(sheet.name, row!, column!) === undefined);
      for (const [row, column] of places) expectOnlyOneCellChanged(bytes, pkg, workbook, sheet, row!, column!);
      changed += places.length;
    }
    expect(changed).toBeGreaterThan(0);
  });
});
