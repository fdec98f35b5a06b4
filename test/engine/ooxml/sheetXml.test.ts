import { describe, expect, it } from 'vitest';
import { SheetXml } from '../../../engine/ooxml/sheetXml.js';

const BEFORE =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr/><dimension ref="A1:C6"/>' +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="3" width="9" customWidth="1"/></cols>';
const ROWS =
  '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="4" t="inlineStr"><is><t>Titolo &amp; data</t></is></c></row>' +
  '<row r="5" s="2" customFormat="1"><c r="A5" s="4"/><c r="B5" s="5" t="inlineStr"><is><t>Asse</t></is></c><c r="C5"><v>1</v></c></row>' +
  '<row r="6"/>';
const AFTER = '<autoFilter ref="A5:C6"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins left="0.7"/></worksheet>';
const sheet = (data = `<sheetData>${ROWS}</sheetData>`) => new SheetXml(BEFORE + data + AFTER);

const rowsOf = (xml: string) => /<sheetData>(.*)<\/sheetData>/s.exec(xml)![1]!;
const number = (value: string) => ({ kind: 'number', value }) as const;

describe('the style of a cell', () => {
  it.each([
    [1, 1, 4],
    [5, 2, 5],
    [5, 3, 0],
    [5, 9, 0],
    [6, 1, 0],
    [99, 1, 0],
  ])('in row %i, column %i is %i', (row, column, style) => {
    expect(sheet().styleAt(row, column)).toBe(style);
  });

  it('is that of the cell that was set', () => {
    const changed = sheet();
    changed.setCell(5, 2, 12, { kind: 'blank' });
    expect(changed.styleAt(5, 2)).toBe(12);
  });
});

describe('a cell that is set', () => {
  it('takes the place of the one that was there; its neighbours stay', () => {
    const changed = sheet();
    changed.setCell(5, 2, 7, number('12.5'));
    expect(rowsOf(changed.toXml())).toContain('<row r="5" s="2" customFormat="1"><c r="A5" s="4"/><c r="B5" s="7"><v>12.5</v></c><c r="C5"><v>1</v></c></row>');
  });

  it('stands in the order of columns, and its row in the order of rows', () => {
    const changed = sheet();
    changed.setCell(3, 28, 0, number('3'));
    changed.setCell(3, 26, 0, number('1'));
    changed.setCell(3, 27, 0, number('2'));
    changed.setCell(7, 1, 0, number('7'));
    const xml = rowsOf(changed.toXml());
    expect(xml).toContain('<row r="3"><c r="Z3" s="0"><v>1</v></c><c r="AA3" s="0"><v>2</v></c><c r="AB3" s="0"><v>3</v></c></row>');
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual([1, 3, 5, 6, 7]);
  });

  it('twice is what was set last', () => {
    const changed = sheet();
    changed.setCell(3, 1, 0, number('1'));
    changed.setCell(3, 1, 0, { kind: 'text', text: 'due' });
    expect(rowsOf(changed.toXml()).match(/r="A3"/g)).toHaveLength(1);
    expect(rowsOf(changed.toXml())).toContain('due');
  });

  it('in a sheet without rows makes the first', () => {
    for (const empty of ['<sheetData/>', '<sheetData></sheetData>']) {
      const changed = sheet(empty);
      changed.setCell(2, 2, 1, number('5'));
      expect(rowsOf(changed.toXml())).toBe('<row r="2"><c r="B2" s="1"><v>5</v></c></row>');
    }
  });
});

describe('rows taken away', () => {
  it('are those from one on, with their cells', () => {
    const changed = sheet();
    changed.clearFrom(5);
    expect([...rowsOf(changed.toXml()).matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(['1']);
    expect(changed.styleAt(5, 2)).toBe(0);
  });

  it('may be written again', () => {
    const changed = sheet();
    changed.clearFrom(1);
    changed.setCell(5, 2, 3, number('8'));
    expect(rowsOf(changed.toXml())).toBe('<row r="5"><c r="B5" s="3"><v>8</v></c></row>');
  });
});

describe('heights and widths', () => {
  it('replace the height that a row had', () => {
    const changed = sheet();
    changed.setHeight(1, 45);
    const [row] = /<row r="1"[^>]*>/.exec(changed.toXml())!;
    expect(row).toContain(' ht="45"');
    expect(row.match(/ ht=/g)).toHaveLength(1);
    expect(row).not.toContain('customHeight');
  });

  it('of a row keep its other attributes', () => {
    const changed = sheet();
    changed.setHeight(5, 20);
    expect(changed.toXml()).toContain('<row r="5" s="2" customFormat="1" ht="20">');
  });

  it('of columns are written in order, each as its own', () => {
    const changed = sheet();
    changed.setWidth(3, 30);
    changed.setWidth(1, 10.5);
    changed.setWidth(2, 20);
    expect(changed.toXml()).toContain(
      '<cols><col min="1" max="1" width="10.5" customWidth="1"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="30" customWidth="1"/></cols>',
    );
  });

  it('of columns stay as they are when none is set', () => {
    expect(sheet().toXml()).toContain('<cols><col min="1" max="3" width="9" customWidth="1"/></cols>');
  });
});

describe('the extent of a sheet', () => {
  it.each([
    [10, 28, 'A1:AB10'],
    [2, 1, 'A1:C6'],
  ])('covers a cell set in row %i, column %i: %s', (row, column, ref) => {
    const changed = sheet();
    changed.setCell(row, column, 0, number('1'));
    expect(changed.toXml()).toContain(`<dimension ref="${ref}"/>`);
  });

  it('shrinks when rows are taken away', () => {
    const changed = sheet();
    changed.clearFrom(5);
    expect(changed.toXml()).toContain('<dimension ref="A1:A1"/>');
  });

  it('of nothing is its first cell', () => {
    expect(sheet('<sheetData/>').toXml()).toContain('<dimension ref="A1:A1"/>');
  });
});

describe('a filter on the headings', () => {
  it.each([12, 112, 1005])('covers all the rows under them, down to row %i', (last) => {
    const changed = sheet();
    changed.setCell(last, 1, 0, number('1'));
    expect(changed.toXml()).toContain(`<autoFilter ref="A5:C${last}"/>`);
  });

  it('is not made where there is none', () => {
    const plain = new SheetXml(`${BEFORE}<sheetData>${ROWS}</sheetData><pageMargins/></worksheet>`);
    expect(plain.toXml()).not.toContain('autoFilter');
  });
});

describe('everything else of a sheet', () => {
  it('stays as it was', () => {
    const changed = sheet();
    changed.setCell(5, 1, 4, { kind: 'text', text: 'nuovo' });
    const xml = changed.toXml();
    expect(xml.slice(0, xml.indexOf('<sheetData>'))).toBe(BEFORE);
    expect(xml.slice(xml.indexOf('</sheetData>') + '</sheetData>'.length)).toBe(AFTER);
    expect(xml).toContain('<c r="A1" s="4" t="inlineStr"><is><t>Titolo &amp; data</t></is></c>');
  });

  it('is no sheet without its data: our own mistake, which throws', () => {
    expect(() => new SheetXml('<worksheet><dimension ref="A1"/></worksheet>')).toThrow(/sheetData/);
  });
});
