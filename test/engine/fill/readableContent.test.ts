import { describe, expect, it } from 'vitest';
import { readableCell, readableContent } from '../../../engine/fill/readableContent.js';
import { cellStyleOf } from '../../../engine/ooxml/read/cellStyleOf.js';
import type { CellModel, WorkbookModel } from '../../../engine/ooxml/read/workbookModel.js';

const FORMATS = ['General', '#,##0.00', '0.0%', '#,##0.0,,', 'dd/mm/yyyy'];
const workbook: WorkbookModel = { dateSystem: 1900, isStructureLocked: false, sheets: [], names: [], styles: FORMATS.map((code) => cellStyleOf(code, true)) };
const cell = (kind: CellModel['kind'], text: string, format = 'General', formula?: string): CellModel => ({ row: 1, column: 1, kind, text, style: FORMATS.indexOf(format), ...(formula !== undefined && { formula }) });

describe('what a cell shows', () => {
  it.each([
    ['a number with its decimals', cell('number', '1234.5', '#,##0.00'), '1.234,50', '1,234.50'],
    ['a number without a format', cell('number', '0.1234567891', 'General'), '0,123457', '0.123457'],
    ['a percentage', cell('number', '0.99142', '0.0%'), '99,1%', '99.1%'],
    ['what a format in millions hides', cell('number', '326425240.31', '#,##0.0,,'), '326.425.240,31', '326,425,240.31'],
    ['a number as a workbook writes small ones', cell('number', '1.5E-3', 'General'), '0,0015', '0.0015'],
    ['a day', cell('number', '43465', 'dd/mm/yyyy'), '31 dicembre 2018', '31 December 2018'],
    ['a truth value', cell('boolean', 'TRUE'), 'VERO', 'TRUE'],
    ['an error', cell('error', '#N/A'), '#N/A', '#N/A'],
    ['a text', cell('text', 'n.d.'), 'n.d.', 'n.d.'],
    ['a formula with its value', cell('number', '0.5', '0.0%', 'B2/B3'), '=B2/B3 (50,0%)', '=B2/B3 (50.0%)'],
    ['nothing', undefined, '', ''],
  ])('is %s', (_, model, italian, english) => {
    expect([readableCell(model, workbook, 'it'), readableCell(model, workbook, 'en')]).toEqual([italian, english]);
  });

  it('is all its digits when they are asked for', () => {
    expect(readableCell(cell('number', '1234.5678', '#,##0.00'), workbook, 'it', true)).toBe('1.234,5678');
    expect(readableCell(cell('number', '0.12345678901234567', '0.0%'), workbook, 'it', true)).toBe('0,123456789012346');
  });
});

describe('what is to be written', () => {
  it.each([
    ['a number', { kind: 'number', value: '1234.5' } as const, '#,##0.00 "€"', '1.234,50'],
    ['a formula with a number', { kind: 'formula', formula: 'A1/A2', cached: { number: '0.5' } } as const, '0.00%', '=A1/A2 (50,00%)'],
    ['a formula with a text', { kind: 'formula', formula: 'IF(A1=0,"n.c.","")', cached: { text: 'n.c.' } } as const, 'General', '=IF(A1=0,"n.c.","") (n.c.)'],
    ['a formula without a value', { kind: 'formula', formula: 'A1', cached: { text: '' } } as const, 'General', '=A1'],
    ['a text that looks like a formula', { kind: 'text', text: '=A1' } as const, 'General', '=A1'],
    ['nothing', { kind: 'blank' } as const, 'General', ''],
  ])('is %s', (_, content, format, shown) => {
    expect(readableContent(content, format, 'it')).toBe(shown);
  });
});
