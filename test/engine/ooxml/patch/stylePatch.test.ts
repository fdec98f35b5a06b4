import { describe, expect, it } from 'vitest';
import { StylePatch } from '../../../../engine/ooxml/patch/stylePatch.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function patchOf(xml: string): StylePatch {
  return new StylePatch(xml, 'xl/styles.xml');
}

describe('styleLike', () => {
  const xml =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="&quot;a&quot;0"/></numFmts><fonts/>` +
    '<cellXfs count="2"><xf numFmtId="0" fontId="1"/><xf numFmtId="4" fontId="2"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>' +
    '<cellStyles/><extLst><ext><xf/></ext></extLst></styleSheet>';

  it('adds a style with another number format, and the format with it', () => {
    const patch = patchOf(xml);
    expect(patch.styleLike(1, { format: '0.0 "€"' })).toBe(2);
    expect(patch.styleLike(0, { isText: true })).toBe(3);
    expect(patch.toText()).toBe(
      xml
        .replace('<numFmts count="1">', '<numFmts count="2">')
        .replace('</numFmts>', '<numFmt numFmtId="171" formatCode="0.0 &quot;€&quot;"/></numFmts>')
        .replace('<cellXfs count="2">', '<cellXfs count="4">')
        .replace(
          '</cellXfs>',
          '<xf numFmtId="171" fontId="2" applyNumberFormat="1"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="0" fontId="1" quotePrefix="1"/></cellXfs>',
        ),
    );
  });

  it('gives the same style for the same wish, one that is there when it is alike', () => {
    const patch = patchOf(xml.replace('</cellXfs>', '<xf numFmtId="170" fontId="1" applyNumberFormat="1"/></cellXfs>'));
    expect(patch.styleLike(0, { format: '"a"0' })).toBe(2);
    expect(patch.styleLike(0, { format: '0.00%' })).toBe(3);
    expect(patch.styleLike(0, { format: '0.00%' })).toBe(3);
    expect(patch.styleLike(0, { format: '0.00%', isText: true })).toBe(4);
    expect(patch.toText()).toContain('<xf numFmtId="10" fontId="1" applyNumberFormat="1"/>');
  });

  it('can build on a style that it added', () => {
    const patch = patchOf(xml);
    expect(patch.styleLike(patch.styleLike(1, { format: '0' }), { isText: true })).toBe(3);
    expect(patch.toText()).toContain('<xf numFmtId="1" fontId="2" applyNumberFormat="1" quotePrefix="1"><alignment');
  });

  it('prefix, Strict, no number formats: the list comes first', () => {
    const strict = `<s:styleSheet xmlns:s="${STRICT}"><s:fonts count="1"/><s:cellXfs><s:xf numFmtId="0"></s:xf></s:cellXfs></s:styleSheet>`;
    const patch = patchOf(strict);
    patch.styleLike(0, { format: '0.000' });
    expect(patch.toText()).toBe(
      `<s:styleSheet xmlns:s="${STRICT}"><s:numFmts count="1"><s:numFmt numFmtId="164" formatCode="0.000"/></s:numFmts><s:fonts count="1"/>` +
        '<s:cellXfs count="2"><s:xf numFmtId="0"></s:xf><s:xf numFmtId="164" applyNumberFormat="1"></s:xf></s:cellXfs></s:styleSheet>',
    );
  });

  it('changes nothing when nothing is asked', () => {
    expect(patchOf(xml).toText()).toBeUndefined();
  });

  it.each([`<styleSheet xmlns="${MAIN}"/>`, `<styleSheet xmlns="${MAIN}"><cellXfs count="0"/></styleSheet>`])('no styles at all: the plain one stays the first (%s)', (none) => {
    const patch = patchOf(none);
    expect(patch.styleLike(0, { format: '0.00' })).toBe(1);
    expect(patch.toText()).toBe(`<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`);
  });

  it('refuses a style that the workbook does not have', () => {
    expect(() => patchOf(xml).styleLike(2, { format: '0' })).toThrow('XLS-011');
  });
});
