import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../../engine/ooxml/cellAddress.js';
import { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';
import { readSheet } from '../../../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../../../engine/ooxml/read/readWorkbook.js';
import { streamRows } from '../../../../engine/ooxml/read/streamRows.js';
import type { CellModel, RowModel } from '../../../../engine/ooxml/read/workbookModel.js';
import { oneSheet } from '../../../support/textPackage.js';

type Texts = Parameters<typeof oneSheet>;

function read(...texts: Texts) {
  const pkg = oneSheet(...texts);
  return readSheet(pkg, readWorkbook(pkg), 'Foglio1');
}

/** "A1 number 5" for each cell. */
function listed(...texts: Texts): string[] {
  return read(...texts).rows.flatMap(({ cells }) => cells.map(line));
}

function line({ row, column, kind, text, formula }: CellModel): string {
  return `${columnLetters(column)}${row} ${kind} ${text}${formula === undefined ? '' : ` =${formula}`}`;
}

function refusal(...texts: Texts) {
  try {
    read(...texts);
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.issue;
    throw error;
  }
  return undefined;
}

const STRINGS = (items: string) => ({ 'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="99" uniqueCount="4294967295">${items}</sst>` });

describe('the cells of a sheet', () => {
  it('keep the exact text of their numbers', () => {
    const numbers = ['0', '-1.5', '236700000.00', '0.1234567890123456789', '1E+3', '.5', '5.', '  7 '];
    const cells = numbers.map((text, i) => `<c r="A${i + 1}"><v>${text}</v></c>`).map((cell) => `<row>${cell}</row>`);
    expect(read({ rows: cells.join('') }).rows.map(({ cells: [cell] }) => cell!.text)).toEqual(numbers.map((text) => text.trim()));
  });

  it('are of the kind that their type says (ECMA-376 part 1, 18.18.11)', () => {
    const rows =
      '<row r="1"><c r="A1" t="n"><v>1</v></c><c r="B1" t="str"><v>x&amp;y</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>' +
      '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2014-02-14T08:27:48.765Z</v></c><c r="G1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>z</t></rPh></is></c>' +
      '<c r="H1" s="3"/><c r="I1"><v/></c></row>';
    expect(listed({ rows })).toEqual([
      'A1 number 1',
      'B1 text x&y',
      'C1 boolean TRUE',
      'D1 boolean FALSE',
      'E1 error #N/A',
      'F1 isoDate 2014-02-14T08:27:48.765Z',
      'G1 text a b',
      'H1 blank ',
      'I1 blank ',
    ]);
  });

  it('share texts: runs joined, readings left out, escapes resolved, empty items kept in their place', () => {
    const items = '<si><t>uno</t></si><si/><si><r><t>due</t></r><r><t xml:space="preserve"> e</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si><si><t><![CDATA[<tre>]]> &lt;</t></si>';
    const rows = [0, 1, 2, 3, 4].map((i) => `<row><c t="s"><v>${i}</v></c></row>`).join('');
    expect(listed({ rows }, STRINGS(items))).toEqual(['A1 text uno', 'A2 text ', 'A3 text due e', 'A4 text a\rb_x', 'A5 text <tre> <']);
  });

  it('stand one after the other when no address says otherwise', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(listed({ rows })).toEqual(['A1 number 1', 'B1 number 2', 'C5 number 3', 'D5 number 4', 'A6 number 5']);
  });

  it('come in order, whatever their order in the file', () => {
    const rows = '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(listed({ rows })).toEqual(['A1 number 1', 'A3 number 3', 'B3 number 4']);
  });

  it('are read with any prefix and in the strict form', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const part = `<?xml version="1.0"?><!-- <sheetData> --><x:worksheet xmlns:x="${strict}" xmlns:y="urn:y"><x:sheetData><!-- <x:row/> --><x:row r='2'><y:c r="A2"><y:v>9</y:v></y:c><x:c t = "str" r='B2'><x:v>a&#10;b</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(listed({ part })).toEqual(['B2 text a\nb']);
  });

  it('share formulas, which move with the cell', () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(Dati!A:A)</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="array" ref="B3:C4">A1:A2*2</f><v>6</v></c><c r="C3"><v>1</v></c></row>';
    const [, , third] = read({ rows }).rows;
    expect(listed({ rows })).toEqual(['B1 number 2 =A1*$C$1+SUM(Dati!A:A)', 'B2 number 4 =A2*$C$1+SUM(Dati!A:A)', 'B3 number 6 =A1:A2*2', 'C3 number 1']);
    expect(third!.cells[0]!.arrayRange).toBe('B3:C4');
  });
});

describe('a cell that cannot be read is refused with its place', () => {
  it.each([
    ['a comma for the decimals', '<c r="B2"><v>1,50</v></c>', 'XLS-011', 'B2'],
    ['letters for a number', '<c r="B2"><v>abc</v></c>', 'XLS-011', 'B2'],
    ['a number too big', '<c r="B2"><v>1e999</v></c>', 'XLS-011', 'B2'],
    ['NaN', '<c r="B2"><v>NaN</v></c>', 'XLS-011', 'B2'],
    ['a text that does not exist', '<c r="B2" t="s"><v>7</v></c>', 'XLS-011', 'B2'],
    ['a truth that is neither', '<c r="B2" t="b"><v>2</v></c>', 'XLS-011', 'B2'],
    ['a type that does not exist', '<c r="B2" t="q"><v>2</v></c>', 'XLS-011', 'B2'],
    ['a cell given twice', '<c r="B2"><v>1</v></c><c r="B2"><v>2</v></c>', 'XLS-011', 'B2'],
    ['a column beyond the last', '<c r="XFE2"><v>1</v></c>', 'XLS-012', undefined],
    ['a row beyond the last', '<c r="A1048577"><v>1</v></c>', 'XLS-012', undefined],
    ['an entity that XML does not know', '<c r="B2" t="str"><v>&egrave;</v></c>', 'XLS-010', undefined],
    ['an element that is not closed', '<c r="B2"><v>1</c>', 'XLS-010', undefined],
    ['a prefix that changes its meaning', '<c xmlns="urn:other" r="B2"><v>1</v></c>', 'XLS-010', undefined],
  ])('%s', (_, cells, code, cell) => {
    const found = refusal({ rows: `<row r="2">${cells}</row>` }, STRINGS('<si><t>uno</t></si>'));
    expect(found?.code).toBe(code);
    expect(found?.place.cell).toBe(cell);
    expect(found?.place.sheet ?? found?.place.path).toMatch(/Foglio1|sheet1\.xml/);
  });

  it('and what stands in it is not repeated, when it could be a name', () => {
    expect(refusal({ rows: '<row r="2"><c r="B2"><v>RSSMRA80A01F205X</v></c></row>' })?.values['found']).toBe('…');
  });
});

describe('what a sheet says beside its cells', () => {
  it('is read, however large its ranges are', () => {
    const after = '<sheetProtection sheet="1"/><protectedRanges><protectedRange sqref="B2:C3 D5" name="a"/></protectedRanges><mergeCells count="9"><mergeCell ref="A20:XFD1048576"/></mergeCells><extLst><ext><mergeCell ref="A1:B1"/></ext></extLst>';
    const sheet = read({ after });
    expect(sheet.isProtected).toBe(true);
    expect(sheet.editableRanges).toEqual(['B2:C3 D5']);
    expect(sheet.merges).toEqual([{ top: 20, left: 1, bottom: 1_048_576, right: 16_384 }]);
  });

  it('is refused when a range is outside the sheet', () => {
    expect(refusal({ after: '<mergeCells><mergeCell ref="A1:XFE5"/></mergeCells>' })?.code).toBe('XLS-012');
    expect(refusal({ part: '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="2000000000"/></cols><sheetData/></worksheet>' })?.code).toBe('XLS-012');
  });
});

describe('rows read as a stream', () => {
  const cell = fc.oneof(
    fc.integer().map((value) => `<v>${value}</v>`),
    fc.constantFrom('<f>A1+1</f><v>2</v>', '<v><![CDATA[3]]></v>', '<!-- <c/> --><v>4</v>', '<is><t>a&lt;b</t></is>'),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }).map((rows) =>
    rows.map((cells) => `<row>${cells.map((content) => `<c${content.startsWith('<is') ? ' t="inlineStr"' : ''}>${content}</c>`).join(' ')}</row>`).join('\r\n'),
  );

  it('are those of the whole sheet, wherever the pieces are cut', async () => {
    await fc.assert(fc.asyncProperty(sheet, fc.integer({ min: 1, max: 60 }), expectSame));
  });

  // In long pieces the usual cells are read byte by byte; among them stand some that are not quite usual.
  const address = (column: number, row: number) => `${columnLetters(column)}${row}`;
  const usual = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.constantFrom('', ' s="3"', ' s="12345678901"'), fc.constantFrom('<v>7</v>', '<v>-12.50</v>', '<v>0</v>', '<v>123456789012345678</v>')) },
    { weight: 6, arbitrary: fc.constantFrom([' t="s"', '<v>0</v>'], [' s="1" t="s"', '<v>2</v>'], [' t="n"', '<v>4</v>'], [' s="2"', '']) },
    { weight: 1, arbitrary: fc.constantFrom([' t="str"', '<f>A1</f><v>è</v>'], ['', '<v>1e3</v>'], ['', '<v>.5</v>'], [' t="b"', '<v>1</v>'], ['', '<v>5 </v>'], [" s='2'", '<v>1</v>'], [' cm="1"', '<f t="array" ref="B2">1</f><v>1</v>']) },
  );
  const long = fc.array(fc.tuple(fc.constantFrom('', ' spans="1:40"', ' x14ac:dyDescent="0.25"'), fc.array(usual, { minLength: 20, maxLength: 40 })), { minLength: 1, maxLength: 6 }).map((rows) =>
    rows
      .map(([more, cells], r) => {
        const row = 3 * r + 1;
        return `<row r="${row}"${more}>${cells.map(([attributes, content], c) => `<c r="${address(2 * c + 1, row)}"${attributes}${content === '' ? '/>' : `>${content}</c>`}`).join('')}</row>`;
      })
      .join(''),
  );

  it('are those of the whole sheet, in long pieces too', async () => {
    await fc.assert(fc.asyncProperty(long, fc.integer({ min: 500, max: 9_000 }), expectSame));
  });

  async function expectSame(rows: string, pieceLength: number): Promise<void> {
    const part = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="urn:x14ac"><sheetData>${rows}</sheetData></worksheet>`;
    const pkg = oneSheet({ part }, STRINGS('<si><t>uno</t></si><si><t>due</t></si><si><t>tre</t></si>'), pieceLength);
    const workbook = readWorkbook(pkg);
    const streamed: RowModel[] = [];
    const told = await streamRows(pkg, workbook, 'Foglio1', (row) => void streamed.push(row)).then(() => 'read', refusalOf);
    const whole = (() => {
      try {
        return readSheet(pkg, workbook, 'Foglio1').rows;
      } catch (error) {
        return refusalOf(error);
      }
    })();
    if (told === 'read') expect(streamed).toEqual(whole);
    else expect(told).toEqual(whole);
  }

  function refusalOf(error: unknown): string {
    if (error instanceof WorkbookRefusal) return `${error.issue.code} ${error.issue.place.cell ?? ''}`;
    throw error;
  }
});

/* One test for each defect that was found on a second reading, named after it. */
describe('the rows of a sheet', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

  it('were looked for in any element of their name, also of another namespace', () => {
    const part = `<worksheet xmlns="${MAIN}" xmlns:y="urn:y"><sheetPr><y:sheetData><y:row r="1"><y:c r="A1"><y:v>9</y:v></y:c></y:row></y:sheetData></sheetPr><y:sheetData/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(listed({ part })).toEqual(['A1 number 1']);
  });

  it('took time with the square of their number when the same one came again and again', () => {
    const found = refusal({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(200_000) });
    expect([found?.code, found?.place.cell, found?.values['expected']]).toEqual(['XLS-011', 'A1', 'expected.cellOnce']);
  });
});
