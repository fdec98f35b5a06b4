import { describe, expect, it } from 'vitest';
import { cellXml } from '../../../engine/ooxml/cellXml.js';

describe('the XML of a cell', () => {
  it('that is blank keeps its place and its style', () => {
    expect(cellXml(8, 4, 17, { kind: 'blank' })).toBe('<c r="D8" s="17"/>');
  });

  it('of text is an inline string, with its blanks', () => {
    expect(cellXml(1, 1, 0, { kind: 'text', text: ' Asse II & III ' })).toBe('<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve"> Asse II &amp; III </t></is></c>');
  });

  it('of a number is the number', () => {
    expect(cellXml(1_048_576, 16_384, 3, { kind: 'number', value: '-326425240.31' })).toBe('<c r="XFD1048576" s="3"><v>-326425240.31</v></c>');
  });

  it('of a formula has the formula and the number that the engine computed', () => {
    expect(cellXml(2, 2, 1, { kind: 'formula', formula: 'SUM(B3:B4)', cached: { number: '12.5' } })).toBe('<c r="B2" s="1"><f>SUM(B3:B4)</f><v>12.5</v></c>');
  });

  it('of a formula that gives a text says so', () => {
    expect(cellXml(2, 2, 1, { kind: 'formula', formula: 'IF(A1<0,"n.d.","–")', cached: { text: 'n.d. <b>\u0001' } })).toBe(
      '<c r="B2" s="1" t="str"><f>IF(A1&lt;0,&quot;n.d.&quot;,&quot;–&quot;)</f><v>n.d. &lt;b&gt;_x0001_</v></c>',
    );
  });
});

describe('a text that looks like a formula (threats T20)', () => {
  it.each(['=1+1', "=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '\r=1', '＝1+1', '＋1', '－1', '＠1', '=HYPERLINK("http://x")'])('%j stays a text: no formula is written', (text) => {
    const xml = cellXml(1, 1, 0, { kind: 'text', text });
    expect(xml).toMatch(/^<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">/);
    expect(xml).not.toContain('<f');
    expect(xml).not.toContain('<v');
  });

  it('cannot close its element and open a formula', () => {
    const xml = cellXml(1, 1, 0, { kind: 'text', text: '</t></is></c><c r="B1"><f>1+1</f></c>' });
    expect(xml.match(/<c /g)).toHaveLength(1);
    expect(xml).not.toContain('<f>');
  });
});

describe('a number that no cell can hold', () => {
  const bad = ['NaN', 'Infinity', '-Infinity', '1e21', '1E5', '1,5', '1.234,56', '', ' ', ' 1', '1 ', '+1', '.5', '5.', '--1', '0x10', '1_000', 'n.d.', '1\n', '٣'];

  it.each(bad)('%j is refused: our own mistake, which throws', (value) => {
    expect(() => cellXml(1, 1, 0, { kind: 'number', value })).toThrow(/Not a number/);
    expect(() => cellXml(1, 1, 0, { kind: 'formula', formula: 'A2', cached: { number: value } })).toThrow(/Not a number/);
  });

  it.each(['0', '-0', '1', '-1', '0.5', '-0.05', '970474516.00', '12345678901234567890'])('%s is written', (value) => {
    expect(cellXml(1, 1, 0, { kind: 'number', value })).toContain(`<v>${value}</v>`);
  });
});
