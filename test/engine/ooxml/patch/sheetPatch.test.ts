import { describe, expect, it } from 'vitest';
import { SheetPatch } from '../../../../engine/ooxml/patch/sheetPatch.js';
import { cutSheet } from '../../../../engine/ooxml/patch/sheetText.js';
import type { CellStyle } from '../../../../engine/ooxml/read/workbookModel.js';
import type { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const ONE = { kind: 'number', value: '1' } as const;

function sheet(rows: string, { before = '', after = '' } = {}): string {
  return `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function patchOf(xml: string, styles: readonly CellStyle[] = []): SheetPatch {
  return new SheetPatch(cutSheet(xml, 'Dati', 'xl/worksheets/sheet1.xml'), 'Dati', styles);
}

/** The sheet with one number, 1, put into a cell. */
function withOne(xml: string, row: number, column: number): string | undefined {
  const patch = patchOf(xml);
  patch.setCell(row, column, ONE);
  return patch.toText();
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    return (error as WorkbookRefusal).issue.code;
  }
}

describe('a cell that is there', () => {
  it.each([
    ['keeps its style and loses type, metadata and children', '<row r="1"><c r="A1" s="4" t="s" cm="1" vm="2" ph="1"><v>7</v></c></row>', '<row r="1"><c r="A1" s="4"><v>1</v></c></row>'],
    ['empty element', '<row r="1"><c r="A1" s="4"/></row>', '<row r="1"><c r="A1" s="4"><v>1</v></c></row>'],
    ['single quotes, spaces, attributes in another order', `<row  r = '1' ><c s='4'  r = 'A1'  ></c ></row >`, `<row  r = '1' ><c r="A1" s="4"><v>1</v></c></row >`],
    ['a sign of greater within a value', '<row r="1" x="a>b"><c r="A1" y="<v>"/><c r="B1"/></row>'.replace('<v>', '&lt;v>'), '<row r="1" x="a>b"><c r="A1" s="0"><v>1</v></c><c r="B1"/></row>'],
    ['CDATA with tags in it', '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</c></row><c r="A1">]]></t></is></c><c r="B1"/></row>', '<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1"/></row>'],
    ['comments between cells', '<row r="1"><!-- <c r="A1"/> --><c r="A1"/><!-- b --></row><!-- c -->', '<row r="1"><!-- <c r="A1"/> --><c r="A1" s="0"><v>1</v></c><!-- b --></row><!-- c -->'],
    ['without addresses', '<row><c s="2"><v>5</v></c><c s="3"/></row>', '<row><c r="A1" s="2"><v>1</v></c><c s="3"/></row>'],
  ])('%s', (_, rows, expected) => {
    expect(withOne(sheet(rows), 1, 1)).toBe(sheet(expected));
  });

  it('is counted on from the one before it', () => {
    expect(withOne(sheet('<row r="4"/><row><c r="C5"/><c s="9"/><c/></row>'), 5, 4)).toBe(sheet('<row r="4"/><row><c r="C5"/><c r="D5" s="9"><v>1</v></c><c/></row>'));
  });
});

describe('a cell that is not there', () => {
  it.each([
    ['between two', '<row r="1" spans="1:3"><c r="A1"/> <c r="C1"/></row>', '<row r="1" spans="1:3"><c r="A1"/> <c r="B1" s="0"><v>1</v></c><c r="C1"/></row>'],
    ['after the last: the extent of the row grows', '<row r="1" spans="1:1" ht="9"><c r="A1"/></row>', '<row r="1" spans="1:2" ht="9"><c r="A1"/><c r="B1" s="0"><v>1</v></c></row>'],
    ['before an extension', '<row r="1"><extLst><ext><c/></ext></extLst></row>'.replace('<c/>', '<z/>'), '<row r="1"><c r="B1" s="0"><v>1</v></c><extLst><ext><z/></ext></extLst></row>'],
    ['in an empty row, with the style of the row', '<row r="1" s="6" customFormat="1"/>', '<row r="1" s="6" customFormat="1"><c r="B1" s="6"><v>1</v></c></row>'],
    ['the style of a row that does not apply it is not taken', '<row r="1" s="6"/>', '<row r="1" s="6"><c r="B1" s="0"><v>1</v></c></row>'],
    ['in a row that is not there', '<row r="2"/>', '<row r="1"><c r="B1" s="0"><v>1</v></c></row><row r="2"/>'],
  ])('%s', (_, rows, expected) => {
    expect(withOne(sheet(rows), 1, 2)).toBe(sheet(expected));
  });

  it('comes after all rows when its own is the last', () => {
    expect(withOne(sheet('<row r="2"/>\n'), 7, 1)).toBe(sheet('<row r="2"/><row r="7"><c r="A7" s="0"><v>1</v></c></row>\n'));
  });

  it('in a sheet without rows', () => {
    const empty = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    expect(withOne(empty, 1, 1)).toBe(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData></worksheet>`);
    expect(withOne(sheet(''), 1, 1)).toBe(sheet('<row r="1"><c r="A1" s="0"><v>1</v></c></row>'));
  });

  it('takes the style of its column', () => {
    const before = '<cols><col min="1" max="3" style="8"/></cols>';
    expect(withOne(sheet('', { before }), 1, 3)).toBe(sheet('<row r="1"><c r="C1" s="8"><v>1</v></c></row>', { before }));
  });

  it('rows out of order: each is found, a new one comes before the first that is greater', () => {
    const rows = '<row r="5"/><row r="2"/><row/>';
    expect(withOne(sheet(rows), 3, 1)).toBe(sheet('<row r="5"/><row r="2"/><row><c r="A3" s="0"><v>1</v></c></row>'));
    expect(withOne(sheet(rows), 4, 1)).toBe(sheet('<row r="4"><c r="A4" s="0"><v>1</v></c></row><row r="5"/><row r="2"/><row/>'));
  });
});

describe('other forms of a sheet', () => {
  it('prefix, Strict: what is put in has both', () => {
    const xml = `<x:worksheet xmlns:x="${STRICT}"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>`;
    const patch = patchOf(xml);
    patch.setCell(1, 2, { kind: 'text', text: '=<a>' });
    patch.setCell(2, 1, { kind: 'formula', formula: 'A1<2', cached: { number: '1' } });
    expect(patch.toText()).toBe(
      `<x:worksheet xmlns:x="${STRICT}"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="1"><x:c r="A1"/>` +
        '<x:c r="B1" s="0" t="inlineStr"><x:is><x:t xml:space="preserve">=&lt;a&gt;</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2" s="0"><x:f>A1&lt;2</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('the extent is made wider, never narrower, and not invented', () => {
    expect(withOne(sheet('', { before: '<dimension ref="C3:D4"/>' }), 9, 1)).toContain('<dimension ref="A3:D9"/>');
    expect(withOne(sheet('', { before: '<dimension ref="A1:D40"/>' }), 9, 1)).toContain('<dimension ref="A1:D40"/>');
  });

  it('nothing asked, nothing changed', () => {
    expect(patchOf(sheet('<row r="1"/>')).toText()).toBeUndefined();
  });

  it('a number that is no plain decimal is our own mistake', () => {
    const patch = patchOf(sheet(''));
    patch.setCell(1, 1, { kind: 'number', value: '1e5' });
    expect(() => patch.toText()).toThrow('Not a number');
  });
});

describe('what is refused', () => {
  const merged = sheet('<row r="1"><c r="A1"/></row>', { after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' });
  const locked = [{ isDate: false, isPercent: false, isScaled: false, isLocked: true }, { isDate: false, isPercent: false, isScaled: false, isLocked: false }];
  const protectedSheet = sheet('<row r="1"><c r="A1" s="0"/><c r="B1" s="1"/></row>', {
    after: '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="D1 F2:G3" name="a"/><protectedRange password="CC" sqref="H1" name="b"/></protectedRanges>',
  });

  it.each([
    ['covered by a merge', merged, 2, 2, 'XLS-014'],
    ['the first cell of a merge', merged, 1, 1, undefined],
    ['beside a merge', merged, 1, 3, undefined],
    ['locked', protectedSheet, 1, 1, 'XLS-013'],
    ['locked because it does not exist', protectedSheet, 5, 5, 'XLS-013'],
    ['unlocked', protectedSheet, 1, 2, undefined],
    ['in a range that anybody may edit', protectedSheet, 3, 7, undefined],
    ['in a range with a password', protectedSheet, 1, 8, 'XLS-013'],
    ['row 0', merged, 0, 1, 'XLS-012'],
    ['after the last row', merged, 1_048_577, 1, 'XLS-012'],
    ['the last column', merged, 1, 16_384, undefined],
    ['after the last column', merged, 1, 16_385, 'XLS-012'],
  ])('%s', (_, xml, row, column, code) => {
    const patch = patchOf(xml, locked);
    expect(patch.refusalFor(row, column)?.issue.code).toBe(code);
    expect(codeOf(() => patch.setCell(row, column, ONE))).toBe(code ?? 'none');
  });

  it('says sheet, cell and range', () => {
    expect(patchOf(merged).refusalFor(2, 1)?.issue).toMatchObject({ place: { sheet: 'Dati', cell: 'A2' }, values: { found: 'A1:B2' } });
  });

  it.each([
    ['array formula, its first cell', '<c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c>', 1, 1, 'XLS-015'],
    ['array formula, another cell, which does not exist', '<c r="A1"><f ref="A1:A3" t="array">B1:B3</f><v>1</v></c>', 3, 1, 'XLS-015'],
    ['dynamic array, where it spills', '<c r="A1" cm="1"><f t="array" ref="A1:C2">SORT(E1:G2)</f><v>1</v></c>', 2, 3, 'XLS-015'],
    ['array formula of one cell', '<c r="A1"><f t="array" ref="A1">SUM(B1:B3)</f><v>1</v></c>', 1, 1, undefined],
    ['table of data', `<c r="A1"><f t='dataTable' ref='A1:B2' dt2D="1"/><v>1</v></c>`, 2, 2, 'XLS-015'],
    ['below an array formula', '<c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c>', 4, 1, undefined],
  ])('%s', (_, cell, row, column, code) => {
    expect(patchOf(sheet(`<row r="1">${cell}</row>`)).refusalFor(row, column)?.issue.code).toBe(code);
  });

  it('the text of a shared formula, unless all that share it are written too', () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    const patch = patchOf(sheet(rows));
    expect(patch.refusalFor(1, 1)?.issue).toMatchObject({ code: 'XLS-015', values: { found: 'A1:A2' } });
    expect(patch.refusalFor(2, 1)).toBeUndefined();
    patch.setCell(1, 1, ONE);
    expect(codeOf(() => patch.toText())).toBe('XLS-015');
    patch.setCell(2, 1, ONE);
    expect(patch.toText()).toBe(sheet('<row r="1"><c r="A1" s="0"><v>1</v></c></row><row r="2"><c r="A2" s="0"><v>1</v></c></row>'));
  });

  it.each([
    ['a cell given twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', 'XLS-011'],
    ['a row given twice', '<row r="1"/><row r="1"/>', 'XLS-011'],
    ['a cell that says it stands in another row', '<row r="1"><c r="A2"/></row>', 'XLS-011'],
    ['a row outside', '<row r="1048577"/>', 'XLS-012'],
    ['a row that is no number', '<row r="x"/>', 'XLS-012'],
    ['a column outside', '<row r="1"><c r="XFE1"/></row>', 'XLS-012'],
    ['a cell of another prefix', '<row r="1"><y:c xmlns:y="a" r="A1"/></row>', 'XLS-010'],
    ['rows that do not end', '<row r="1"><c r="A1">', 'XLS-010'],
    ['a DOCTYPE', '<!DOCTYPE a>', 'XLS-007'],
  ])('%s', (_, rows, code) => {
    expect(codeOf(() => withOne(sheet(rows), 1, 1))).toBe(code);
  });
});

describe('rows, columns and filter', () => {
  it('height', () => {
    const patch = patchOf(sheet('<row r="1" ht="9" customHeight="1" dyDescent="0.2"><c r="A1"/></row>'));
    patch.setRowHeight(1, 16);
    patch.setRowHeight(2, 28);
    expect(patch.toText()).toBe(sheet('<row r="1" ht="16" dyDescent="0.2"><c r="A1"/></row><row r="2" ht="28"/>'));
    expect(patch.hasCellChanges).toBe(false);
  });

  it('width: a stretch of columns is split, its other attributes stay', () => {
    const patch = patchOf(sheet('', { before: '<cols><col min="2" max="5" width="9" style="3" hidden="1"/><col min="9" max="9" width="4"/></cols>' }));
    patch.setColumnWidth(3, 20);
    patch.setColumnWidth(7, 30);
    patch.setColumnWidth(12, 5.5);
    expect(patch.toText()).toBe(
      sheet('', {
        before:
          '<cols><col min="2" max="2" width="9" style="3" hidden="1"/><col min="3" max="3" width="20" style="3" hidden="1" customWidth="1"/>' +
          '<col min="4" max="5" width="9" style="3" hidden="1"/><col min="7" max="7" width="30" customWidth="1"/><col min="9" max="9" width="4"/>' +
          '<col min="12" max="12" width="5.5" customWidth="1"/></cols>',
      }),
    );
  });

  it('width in a sheet that says nothing of columns, or whose columns are taken away', () => {
    const patch = patchOf(sheet('', { before: '<sheetFormatPr defaultRowHeight="15"/>' }));
    patch.setColumnWidth(1, 8);
    const expected = sheet('', { before: '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="8" customWidth="1"/></cols>' });
    expect(patch.toText()).toBe(expected);
    const cleared = patchOf(expected.replace('max="1"', 'max="7"'));
    cleared.clearColumns();
    cleared.setColumnWidth(1, 8);
    expect(cleared.toText()).toBe(expected);
  });

  it('outline: given, taken away, or left as it is', () => {
    const patch = patchOf(sheet('', { before: '<cols><col min="2" max="4" width="9" outlineLevel="1"/></cols>' }));
    patch.setColumn(2, { width: 8, isOutlined: false });
    patch.setColumn(3, { width: 7 });
    patch.setColumn(6, { width: 5, isOutlined: true });
    expect(patch.toText()).toBe(
      sheet('', {
        before:
          '<cols><col min="2" max="2" width="8" customWidth="1"/><col min="3" max="3" width="7" outlineLevel="1" customWidth="1"/>' +
          '<col min="4" max="4" width="9" outlineLevel="1"/><col min="6" max="6" width="5" customWidth="1" outlineLevel="1"/></cols>',
      }),
    );
  });

  it('rows from one on are taken away, then written anew', () => {
    const patch = patchOf(sheet('<row r="1"><c r="A1"/></row>\n<row r="2"><c r="F2" s="5"/></row><row r="3"/>', { before: '<dimension ref="A1:F3"/>' }));
    expect(patch.styleAt(2, 6)).toBe(5);
    patch.clearRowsFrom(2);
    expect(patch.styleAt(2, 6)).toBe(0);
    patch.setCell(2, 2, ONE, 5);
    expect(patch.toText()).toBe(sheet('<row r="1"><c r="A1"/></row>\n<row r="2"><c r="B2" s="5"><v>1</v></c></row>', { before: '<dimension ref="A1:B2"/>' }));
  });

  it('filter', () => {
    const patch = patchOf(sheet('', { after: '<autoFilter ref="A3:F9" x="1"><filterColumn colId="0"/></autoFilter>' }));
    patch.setFilterEnd(40);
    expect(patch.toText()).toBe(sheet('', { after: '<autoFilter ref="A3:F40" x="1"><filterColumn colId="0"/></autoFilter>' }));
    const without = patchOf(sheet(''));
    without.setFilterEnd(4);
    expect(without.toText()).toBe(sheet(''));
  });

  it('a row like another: attributes and styles, no content', () => {
    const patch = patchOf(sheet('<row r="2" spans="1:2" ht="20" customHeight="1"><c r="A2" s="3"><v>1</v></c><c r="B2" s="4" t="s"><v>0</v></c></row><row r="3"><c r="A3" s="1"><v>8</v></c></row>'));
    patch.copyRowStyle(2, 3);
    patch.copyRowStyle(2, 4);
    patch.setCell(4, 2, ONE);
    expect(patch.toText()).toBe(
      sheet(
        '<row r="2" spans="1:2" ht="20" customHeight="1"><c r="A2" s="3"><v>1</v></c><c r="B2" s="4" t="s"><v>0</v></c></row>' +
          '<row r="3" ht="20" customHeight="1"><c r="A3" s="1"><v>8</v></c><c r="B3" s="4"/></row>' +
          '<row r="4" ht="20" customHeight="1"><c r="A4" s="3"/><c r="B4" s="4"><v>1</v></c></row>',
      ),
    );
  });
});
