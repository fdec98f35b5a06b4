import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../../engine/ooxml/cellAddress.js';
import { SheetPatch } from '../../../../engine/ooxml/patch/sheetPatch.js';
import { cutSheet } from '../../../../engine/ooxml/patch/sheetText.js';
import { cellsBySax } from './cellsBySax.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ASIDES = ['', '', '', ' \n', '<!-- <c r="A1"><v>9</v></c> > " -->', '<?x <row> ?>'];
const CONTENTS = ['', '<P:v>7</P:v>', '<P:f>B2</P:f><P:v>7</P:v>', '<P:f>B2</P:f>', '<P:v><!-- </P:c> -->7</P:v>', '<P:v>1.50</P:v>', '<P:v/>', '<P:is><P:t><![CDATA[</c></row> & "]]></P:t></P:is>', '<P:f>A1&lt;"a>b"</P:f><P:v>x</P:v>', '<P:is><P:r><P:t>a</P:t></P:r></P:is><P:extLst><P:ext uri="a>"/></P:extLst>'];
const EXTRA = ['', ' s="3"', ' s="12" t="s"', ' s="03"', " s = '2'", ' t="s"', ' y="a>b"', " z='\"'"];

const cell = fc.record({ gap: fc.integer({ min: 0, max: 2 }), hasAddress: fc.boolean(), isAddressFirst: fc.boolean(), content: fc.constantFrom(...CONTENTS), extra: fc.constantFrom(...EXTRA), aside: fc.constantFrom(...ASIDES), isEmptyTag: fc.boolean() });
const row = fc.record({ gap: fc.integer({ min: 0, max: 2 }), hasNumber: fc.boolean(), cells: fc.array(cell, { maxLength: 4 }), aside: fc.constantFrom(...ASIDES), extra: fc.constantFrom('', ' ht="9"', ' spans="1:1"', " s='7' customFormat='1'"), isEmptyTag: fc.boolean() });
const sheet = fc.record({ prefix: fc.constantFrom('', 'x:'), rows: fc.array(row, { maxLength: 5 }) });

type SheetShape = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

/** A sheet whose rows and cells may leave their addresses to be counted, where no gap stands before them. */
function sheetXml({ prefix, rows }: SheetShape): string {
  let number = 0;
  const written = rows.map((one) => {
    number += 1 + one.gap;
    let column = 0;
    const cells = one.cells.map((each) => {
      column += 1 + each.gap;
      const address = each.gap > 0 || each.hasAddress ? ` r="${columnLetters(column)}${number}"` : '';
      const tag = `${prefix}c${each.isAddressFirst ? address + each.extra : each.extra + address}`;
      return each.aside + (each.content === '' && each.isEmptyTag ? `<${tag} />` : `<${tag}>${each.content.replaceAll('P:', prefix)}</${prefix}c>`);
    });
    const tag = `${prefix}row${one.gap > 0 || one.hasNumber ? ` r="${number}"` : ''}${one.extra}`;
    return one.aside + (cells.length === 0 && one.isEmptyTag ? `<${tag}/>` : `<${tag}>${cells.join('')}</${prefix}row>`);
  });
  const declared = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:x="${MAIN}"`;
  return `<?xml version="1.0"?><!-- a --><${prefix}worksheet ${declared}><${prefix}sheetData>${written.join('')}</${prefix}sheetData><${prefix}extLst><${prefix}ext/></${prefix}extLst></${prefix}worksheet>`;
}

describe('one edit of any sheet', () => {
  it('changes that cell, and no other', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 12 }), (model, row, column) => {
        const xml = sheetXml(model);
        const before = cellsBySax(xml);
        const patch = new SheetPatch(cutSheet(xml, 'Dati', 'sheet1.xml'), 'Dati', []);
        patch.setCell(row, column, { kind: 'text', text: '=1&<' });
        const after = cellsBySax(patch.toText()!);
        const key = `${row},${column}`;
        const style = before.cells.get(key)?.attributes['s'] ?? (before.cells.has(key) ? '0' : (before.rows.get(row)?.['s'] ?? '0'));
        const expected = new Map(before.cells).set(key, { attributes: { s: String(Number(style)), t: 'inlineStr' }, content: '<is {}><t {"xml:space":"preserve"}>=1&<</></>' });
        expect(new Map([...after.cells].sort())).toEqual(new Map([...expected].sort()));
        for (const [number, attributes] of before.rows) {
          expect(after.rows.get(number)).toMatchObject(Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'spans')));
        }
        expect(after.rows.size).toBe(before.rows.size + (before.rows.has(row) ? 0 : 1));
        // Rows and cells stay in order.
        const order = [...after.cells.keys()].map((place) => place.split(',').map(Number));
        expect(order).toEqual([...order].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
      }),
      { numRuns: 400 },
    );
  });

  it('a number put over a cell leaves it style, address and value alone', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(undefined, 3, 4), (model, row, column, given) => {
        const xml = sheetXml(model);
        const before = cellsBySax(xml);
        const patch = new SheetPatch(cutSheet(xml, 'Dati', 'sheet1.xml'), 'Dati', []);
        patch.setCell(row, column, { kind: 'number', value: '-4.20' }, given);
        const after = cellsBySax(patch.toText()!);
        const key = `${row},${column}`;
        const present = before.cells.get(key)?.attributes['s'] ?? (before.cells.has(key) ? '0' : (before.rows.get(row)?.['s'] ?? '0'));
        const expected = new Map(before.cells).set(key, { attributes: { s: String(given ?? Number(present)) }, content: '<v {}>-4.20</>' });
        expect(new Map([...after.cells].sort())).toEqual(new Map([...expected].sort()));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves every letter outside of it', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 12 }), (model, row, column) => {
        const xml = sheetXml({ ...model, rows: model.rows.map((one) => ({ ...one, extra: '', isEmptyTag: false })) });
        const patch = new SheetPatch(cutSheet(xml, 'Dati', 'sheet1.xml'), 'Dati', []);
        patch.setCell(row, column, { kind: 'number', value: '4242' });
        const text = patch.toText()!;
        let same = 0;
        while (text[same] === xml[same] && same < xml.length) same++;
        let tail = 0;
        while (text.at(-1 - tail) === xml.at(-1 - tail) && tail < xml.length - same) tail++;
        // The text changed is one stretch, and that of the file is at most one cell.
        const gone = xml.slice(same, xml.length - tail).replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
        expect((gone.match(/<(?:x:)?c[ />]/g) ?? []).length).toBeLessThanOrEqual(1);
        expect(text.slice(same, text.length - tail)).toContain('4242');
        expect(gone).not.toMatch(/<\/?(?:x:)?row/);
      }),
      { numRuns: 200 },
    );
  });
});
