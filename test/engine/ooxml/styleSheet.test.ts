import { describe, expect, it } from 'vitest';
import { StyleSheet } from '../../../engine/ooxml/styleSheet.js';

const NUMBER_FORMATS = '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0,,"/><numFmt numFmtId="170" formatCode="#,##0.00 &quot;€&quot;"/></numFmts>';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const WRAPPED = '<xf numFmtId="4" fontId="1" fillId="2" borderId="3" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';

const stylesXml = (numberFormats = NUMBER_FORMATS) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numberFormats}` +
  '<fonts count="1"><font><name val="Calibri"/></font></fonts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>' +
  `<cellXfs count="2">${PLAIN}${WRAPPED}</cellXfs><dxfs count="1"><dxf><numFmt numFmtId="190" formatCode="0"/></dxf></dxfs></styleSheet>`;

/** The styles of a part, read by this test: each element as its text. */
function stylesOf(xml: string): string[] {
  const [, list = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(xml)!;
  return list.match(/<xf [^>]*?\/>|<xf [^>]*?>.*?<\/xf>/gs) ?? [];
}

const value = (element: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];

describe('the style with another number format', () => {
  it.each([
    ['General', '0'],
    ['0', '1'],
    ['0.00', '2'],
    ['#,##0', '3'],
    ['#,##0.00', '4'],
    ['0%', '9'],
    ['0.00%', '10'],
  ])('has for «%s» the number that Excel knows it by, %s (ECMA-376, 18.8.30)', (format, id) => {
    const sheet = new StyleSheet(stylesXml());
    const style = stylesOf((sheet.variant(0, format), sheet.toXml()))[sheet.variant(0, format)]!;
    expect([value(style, 'numFmtId'), value(style, 'applyNumberFormat')]).toEqual([id, '1']);
    expect(sheet.toXml()).toContain(NUMBER_FORMATS);
  });

  it('uses a format that the workbook has already', () => {
    const sheet = new StyleSheet(stylesXml());
    const index = sheet.variant(0, '#,##0.00 "€"');
    expect(value(stylesOf(sheet.toXml())[index]!, 'numFmtId')).toBe('170');
    expect(sheet.toXml()).toContain(NUMBER_FORMATS);
  });

  it('adds a format that it has not, with a number that nobody uses and its quotes escaped', () => {
    const sheet = new StyleSheet(stylesXml());
    const [first, second] = [sheet.variant(0, '0.0%'), sheet.variant(1, '#,##0.00,, "Mln €"')];
    const xml = sheet.toXml();
    expect([value(stylesOf(xml)[first]!, 'numFmtId'), value(stylesOf(xml)[second]!, 'numFmtId')]).toEqual(['171', '172']);
    expect(xml).toContain('<numFmt numFmtId="171" formatCode="0.0%"/><numFmt numFmtId="172" formatCode="#,##0.00,, &quot;Mln €&quot;"/></numFmts>');
    expect(xml).toContain('<numFmts count="4">');
  });

  it('starts custom formats at 164 in a workbook that has none, first of all lists', () => {
    const sheet = new StyleSheet(stylesXml(''));
    const index = sheet.variant(0, '0.0%');
    const xml = sheet.toXml();
    expect(value(stylesOf(xml)[index]!, 'numFmtId')).toBe('164');
    expect(xml).toContain('spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts');
  });

  it('is like the other in everything else: font, fill, border, alignment', () => {
    const sheet = new StyleSheet(stylesXml());
    const style = stylesOf((sheet.variant(1, '0%'), sheet.toXml())).at(-1)!;
    expect(['fontId', 'fillId', 'borderId', 'xfId', 'applyAlignment'].map((name) => value(style, name))).toEqual(['1', '2', '3', '0', '1']);
    expect(style).toContain('<alignment vertical="top" wrapText="1"/></xf>');
    expect(style.match(/numFmtId=/g)).toHaveLength(1);
    expect(style.match(/applyNumberFormat=/g)).toHaveLength(1);
  });

  it('leaves the styles that were there as and where they were', () => {
    const sheet = new StyleSheet(stylesXml());
    sheet.variant(0, '0%');
    sheet.variant(1, '0%');
    expect(stylesOf(sheet.toXml()).slice(0, 2)).toEqual([PLAIN, WRAPPED]);
  });

  it('for a text that a person might edit keeps it a text', () => {
    const sheet = new StyleSheet(stylesXml());
    const [text, plain] = [sheet.variant(0, 'General', true), sheet.variant(0, 'General', false)];
    const styles = stylesOf(sheet.toXml());
    expect([value(styles[text]!, 'quotePrefix'), value(styles[plain]!, 'quotePrefix')]).toEqual(['1', undefined]);
  });
});

describe('the index of a style', () => {
  it('is the same for the same request', () => {
    const sheet = new StyleSheet(stylesXml());
    const indexes = ['0%', '0.0%', '0%', '0.0%'].map((format) => sheet.variant(0, format));
    expect([indexes[0] === indexes[2], indexes[1] === indexes[3], indexes[0] === indexes[1]]).toEqual([true, true, false]);
    expect(stylesOf(sheet.toXml())).toHaveLength(4);
  });

  it('is the same for requests that come to the same style', () => {
    const sheet = new StyleSheet(stylesXml());
    const percent = sheet.variant(0, '0%');
    expect(sheet.variant(percent, '0%')).toBe(percent);
  });

  it('starts after the styles that were there', () => {
    expect(new StyleSheet(stylesXml()).variant(0, '0%')).toBe(2);
  });

  it.each([2, -1, 99])('of a style that is not there is refused: %i', (base) => {
    expect(() => new StyleSheet(stylesXml()).variant(base, '0%')).toThrow(/No style/);
  });
});

describe('the part of the styles', () => {
  it('counts its lists rightly', () => {
    const sheet = new StyleSheet(stylesXml());
    for (const format of ['0%', '0.0%', '0.000%', '#,##0', '#,##0.0,,']) for (const base of [0, 1]) sheet.variant(base, format, base === 1);
    const xml = sheet.toXml();
    const count = (list: string) => Number(new RegExp(`<${list} count="(\\d+)"`).exec(xml)![1]);
    expect(count('cellXfs')).toBe(stylesOf(xml).length);
    expect(count('numFmts')).toBe(/<numFmts.*?<\/numFmts>/s.exec(xml)![0].match(/<numFmt /g)!.length);
  });

  it('is the same text when nothing was asked', () => {
    expect(new StyleSheet(stylesXml()).toXml()).toBe(stylesXml());
    expect(new StyleSheet(stylesXml('')).toXml()).toBe(stylesXml(''));
  });

  it('keeps everything outside its two lists', () => {
    const sheet = new StyleSheet(stylesXml());
    sheet.variant(0, '0.000%');
    const outside = (xml: string) => xml.replace(/<numFmts.*?<\/numFmts>/s, '').replace(/<cellXfs.*?<\/cellXfs>/s, '');
    expect(outside(sheet.toXml())).toBe(outside(stylesXml()));
  });

  it('takes a format with a dollar as it is', () => {
    const sheet = new StyleSheet(stylesXml());
    sheet.variant(0, '[$$-409]#,##0.00;$&');
    expect(sheet.toXml()).toContain('formatCode="[$$-409]#,##0.00;$&amp;"');
  });
});
