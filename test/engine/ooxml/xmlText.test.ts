import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, escapeCellText, escapeXml, unescapeXml, withoutForbidden } from '../../../engine/ooxml/xmlText.js';
import { holds } from '../../properties/holds.js';

/** What Excel reads in the text of a cell: entities first, then `_xHHHH_` (ECMA-376, ST_Xstring). Written for this test. */
function asExcelReads(xml: string): string {
  const entities: [string, string][] = [['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&amp;', '&']];
  const text = entities.reduce((one, [entity, character]) => one.split(entity).join(character), xml);
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Characters that an XML 1.0 text cannot hold, or that it would change: a lone carriage return, halves of pairs. */
const UNFIT = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('text for XML', () => {
  it.each([
    ['a & b', 'a &amp; b'],
    ['<b>', '&lt;b&gt;'],
    ['il "Patto"', 'il &quot;Patto&quot;'],
    ['&amp;', '&amp;amp;'],
    [']]>', ']]&gt;'],
    ["l'asse, Società, 70 €", "l'asse, Società, 70 €"],
    ['', ''],
  ])('%j is %s', (text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });
});

describe('the text of a cell', () => {
  it.each([
    ['a\u0001b', 'a_x0001_b'],
    ['\u0000', '_x0000_'],
    ['\u001f', '_x001F_'],
    ['riga\r\nriga', 'riga_x000D_\nriga'],
    ['\ufffe\uffff', '_xFFFE__xFFFF_'],
    // Tab and line feed may stand in XML.
    ['a\tb\nc', 'a\tb\nc'],
    // What only looks like an escape stays as it is written.
    ['_x000D_', '_x005F_x000D_'],
    ['_x000d_', '_x005F_x000d_'],
    ['_x005F_', '_x005F_x005F_'],
    ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
    ['_xZZZZ_', '_xZZZZ_'],
    ['_x12_', '_x12_'],
    ['_X0041_', '_X0041_'],
    ['snake_case_x', 'snake_case_x'],
    // Halves of pairs; whole pairs are characters.
    ['\ud83d', '_xD83D_'],
    ['\ude00', '_xDE00_'],
    ['\ude00\ud83d', '_xDE00__xD83D_'],
    ['😀', '😀'],
    ['\ud83d😀', '_xD83D_😀'],
    ['<\u0001>', '&lt;_x0001_&gt;'],
  ])('%j is %s', (text, xml) => {
    expect(escapeCellText(text)).toBe(xml);
  });

  it('leads back to every character of the first planes, and is fit for XML', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => {
      const xml = escapeCellText(character);
      return UNFIT.test(xml) || asExcelReads(xml) !== character;
    });
    expect(wrong).toEqual([]);
  });

  holds(
    'leads back to what was written, and is fit for XML',
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('_x000D_', '_x005F_', '&amp;', '\r', '\ud800', '\udc00', ' '))), (parts) => {
      const text = parts.join('');
      const xml = escapeCellText(text);
      expect(UNFIT.test(xml)).toBe(false);
      expect(asExcelReads(xml)).toBe(text);
    }),
  );
});

describe('text without what XML cannot hold', () => {
  it.each([
    ['a\u0000b\u001fc\ufffe', 'abc'],
    ['riga\r\nriga\t.', 'riga\nriga\t.'],
    ['\ud83d😀\ude00', '😀'],
    ['Società <&>', 'Società <&>'],
  ])('of %j is %j', (text, kept) => {
    expect(withoutForbidden(text)).toBe(kept);
  });
});

describe('what XML stands for', () => {
  it.each([
    ['a &amp; b', 'a & b'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&#65;&#x42;&#x1F600;', 'AB😀'],
    // Once only.
    ['&amp;lt;', '&lt;'],
    ['&amp;#65;', '&#65;'],
    ['&unknown; & &;', '&unknown; & &;'],
  ])('%j is %j', (xml, text) => {
    expect(unescapeXml(xml)).toBe(text);
  });

  it('is what was escaped', () => {
    const text = '<a href="x">R&D; &amp; \'70 %\'</a>';
    expect(unescapeXml(escapeXml(text))).toBe(text);
  });
});

describe('an attribute', () => {
  const tag = '<definedName name="RAA_S3" localSheetId="0" comment="a &quot;b&quot; &gt; c" empty="" r:id="rId1">';

  it.each([
    ['name', 'RAA_S3'],
    ['localSheetId', '0'],
    ['comment', 'a "b" > c'],
    ['empty', ''],
    ['r:id', 'rId1'],
  ])('%s is read: %j', (name, value) => {
    expect(attribute(tag, name)).toBe(value);
  });

  it.each(['id', 'Name', 'ame', 'Id', 'hidden'])('%s is not found in part of another name, nor when it is not there', (name) => {
    expect(attribute(tag, name)).toBeUndefined();
  });
});
