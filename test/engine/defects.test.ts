import { describe, expect, it } from 'vitest';
import { readPublished } from '../../engine/input/readPublished.js';
import { readValues } from '../../engine/input/readValues.js';
import { exactly } from '../../engine/number/quantity.js';
import { parseItalianNumber } from '../../engine/number/italianFormat.js';
import { SheetPatch } from '../../engine/ooxml/patch/sheetPatch.js';
import { cutSheet } from '../../engine/ooxml/patch/sheetText.js';
import { escapeCellText, unescapeXml } from '../../engine/ooxml/xmlText.js';
import { cellNumber } from '../../engine/plan/numberFormats.js';
import { textCell } from '../../engine/plan/sheetPlan.js';
import { readProgramme } from '../../engine/programme/readProgramme.js';
import { computeReport } from '../../engine/report.js';
import { amountShare } from '../../engine/tables/formulas/amountShare.js';
import { quantityText } from '../../engine/tables/valueText.js';
import { bundledAt, bundledProgramme, bundledText, bundledWith } from './bundledProgramme.js';
import { valuesText, type ValueRow } from './input/valuesText.js';
import { at, euro, evaluated, share, shown } from './tables/formulas/fakeSheet.js';

/* One test for each defect that was found, named after it. */

const read = (...rows: ValueRow[]) => readValues(valuesText(...rows), 'valori.csv', bundledProgramme, 2022);
const codesOf = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);
const programmeCodes = (...change: Parameters<typeof bundledWith>) => codesOf(readProgramme(bundledWith(...change)).issues);

describe('numbers as they are written', () => {
  it('a percentage of 12.345 was read as 12 345 %', () => {
    expect(codesOf(read({ misura: 'quota_vulnerabili', unita: 'percento', valore: '12.345', decimali: '' }).issues)).toEqual(['DAT-005']);
  });

  it('0.123 persons were 123 persons', () => {
    expect(parseItalianNumber('0.123', true)).toBe('notANumber');
  });

  it('1,234 € was one euro and some thousandths', () => {
    expect(codesOf(read({ unita: 'EUR', valore: '1,234' }).issues)).toEqual(['DAT-004']);
  });

  it('234,80 millions lost the precision of their final zero', () => {
    expect(read({ misura: 'programmato', unita: 'MEUR', valore: '234,80', decimali: '' }).figures[0]!.quantity.halfWidth.toFixed()).toBe('5000');
  });

  it('a target of 65.5 millions was known to half a million', () => {
    const { programme } = readProgramme(bundledWith('indicatori', 'indicators[0].scopes[0].milestone2018', { value: '65.5', unit: 'MEUR', source: 'x' }));
    expect(programme!.indicators[0]!.scopes[0]!.milestone2018!.quantity.halfWidth.toFixed()).toBe('50000');
  });

  it('a cell kept sixteen digits of a large amount', () => {
    expect(cellNumber(exactly('euro', '1234567890123456'))).toBe('1234567890123460');
  });

  it('English amounts were «Mln €»', () => {
    const { value } = exactly('euro', 50_000);
    expect(quantityText({ ...exactly('euro', '758500000'), halfWidth: value }, 'en')).toBe('EUR 758.5 million');
  });
});

describe('the share of an amount', () => {
  it.each([
    ['lost the product of the two uncertainties', euro(100, 10), share('0.5', '0.1'), '50 euro ± 16'],
    ['had a negative uncertainty for a negative rate', euro(1000, 100), share('-0.35'), '-350 euro ± 35'],
  ])('%s', (_, amount, rate, expected) => {
    expect(shown(evaluated(amountShare(at('B2'), at('C2')), amount, rate))).toBe(expected);
  });
});

describe('rows of data', () => {
  it('«a|» with «b» was taken for «a» with «|b»', () => {
    expect(read({ voce: 'a|', dettaglio: 'b' }, { voce: 'a', dettaglio: '|b' }).issues).toEqual([]);
  });

  it('a year before the programming period was read', () => {
    expect(codesOf(read({ anno: '2013' }).issues)).toEqual(['DAT-013']);
  });

  it('an area that the programme does not have was read', () => {
    expect(codesOf(read({ asse: 'area:XYZ' }).issues)).toEqual(['DAT-003']);
  });

  it('empty fields after the last heading stopped the file', () => {
    expect(read({ valore: '1' }).figures).toHaveLength(1);
    const text = valuesText({ valore: '1' }).replace(/\n$/, ';;\n');
    expect(readValues(text, 'valori.csv', bundledProgramme, 2022).issues).toEqual([]);
  });
});

describe('published figures', () => {
  const published = (fields: string) =>
    readPublished(`id;documento;sezione;riga;stampato;misura;asse;genere;indicatore;valore;unita;decimali\n${fields}`, 'pubblicato.csv', bundledProgramme, 2018);

  it('a unit in small letters stopped the comparison with an exception', () => {
    const { figures } = published('x;R18;1;1;1;programmato;I;;;1;meur;1');
    expect(figures[0]!.writtenUnit).toBe('MEUR');
    const values = readValues(bundledText('2018/valori.csv'), 'valori.csv', bundledProgramme, 2018);
    expect(computeReport({ programme: bundledProgramme, year: 2018, figures: values.figures, published: figures, counts: [] }).report).toBeDefined();
  });

  it.each([
    ['a line that is no number was line NaN', 'x;R18;1;abc;1;programmato;I;;;1;EUR;1', 'DAT-015'],
    ['a document that the programme does not list was accepted', 'x;XXX;1;1;1;programmato;I;;;1;EUR;1', 'DAT-013'],
  ])('%s', (_, fields, code) => {
    const { figures, issues } = published(fields);
    expect([figures, codesOf(issues)]).toEqual([[], [code]]);
  });
});

describe('the files of a programme', () => {
  it('the same axis in roman and arabic figures: the last amount won', () => {
    expect(programmeCodes('piano', 'versions[2].allocations.1', '1')).toContain('PRG-005');
  });

  it('an allocation of minus zero was negative', () => {
    expect(programmeCodes('piano', 'versions[2].allocations.I', '-0')).not.toContain('PRG-008');
  });

  it('a wrong axis among the allocations was told as a wrong amount', () => {
    const { issues } = readProgramme(bundledWith('piano', 'versions[2].allocations.ABC', '1'));
    expect(issues.map(({ values }) => values)).toEqual([{ found: 'ABC', expected: 'expected.axis' }]);
  });

  it('an amount written as a number was told as a missing text', () => {
    const { issues } = readProgramme(bundledWith('piano', 'versions[2].allocations.I', 358_000_000));
    expect(issues[0]!.values['expected']).toBe('expected.plainAmount');
  });

  it('an axis named __proto__ was left out in silence', () => {
    const allocations: unknown = JSON.parse('{"__proto__":"5","I":"358000000","II":"227100000","III":"332500000","IV":"20000000","V":"32874516"}');
    expect(programmeCodes('piano', 'versions[2].allocations', allocations)).toEqual(['PRG-004']);
  });

  it('shares of 99,999 % were told as 100,00 %', () => {
    const { issues } = readProgramme(bundledWith('programma', 'financing.shares[0].percent', '49.999'));
    expect(issues[0]!.values['found']).toBe('99,999');
  });

  it.each([
    ['two versions shown in one report, when one has a date too', 'PRG-007', 'piano', 'versions[4].shownInReport', 2022],
    ['the same priority twice in an axis', 'PRG-005', 'programma', 'axes[0].investmentPriorities[1].code', '8i'],
    ['the same objective twice', 'PRG-005', 'programma', 'axes[0].specificObjectives[1].code', '8.1'],
    ['the priority of another axis for an objective', 'PRG-006', 'programma', 'axes[0].specificObjectives[1].investmentPriority', '10.i'],
    ['the same report twice', 'PRG-005', 'programma', 'reports[1].year', 2018],
    ['an unknown axis for the share of an initiative', 'PRG-006', 'iniziative', 'shares[0].axis', 'VII'],
    ['the priority of another axis for a part of a sum', 'PRG-006', 'iniziative', 'totals[1].parts[0].priority', '10.i'],
    ['the same sum of initiatives twice', 'PRG-005', 'iniziative', 'totals', [...(bundledAt('iniziative', 'totals') as unknown[]), bundledAt('iniziative', 'totals[0]')]],
  ] as const)('%s: nobody told', (_, code, file, path, value) => {
    expect(programmeCodes(file, path, value)).toContain(code);
  });
});

describe('what a workbook holds', () => {
  it('a text that ends an escape with a control character became another text', () => {
    expect(escapeCellText('_x000D\u0001')).toBe('_x005F_x000D_x0001_');
  });

  it.each(['&constructor;', '&#x110000;'])('an entity that XML does not have was changed, or stopped: %s', (entity) => {
    expect(unescapeXml(entity)).toBe(entity);
  });

  it('a long text was cut in the middle of a character', () => {
    const cell = textCell(`${'x'.repeat(32_765)}😀yy`);
    expect(cell).toEqual({ kind: 'text', text: `${'x'.repeat(32_765)}…` });
  });

  it('widths and heights were lost on a sheet that had none', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = new SheetPatch(cutSheet(`<worksheet xmlns="${main}"><sheetData/></worksheet>`, 'Foglio1', 'sheet1.xml'), 'Foglio1', []);
    sheet.setColumnWidth(2, 20);
    sheet.setRowHeight(2, 30);
    const text = sheet.toText()!;
    expect(text).toMatch(/<cols><col min="2" max="2" width="20" customWidth="1"\/><\/cols><sheetData>/);
    expect(text).toMatch(/<row r="2" ht="30"[^>]*(?:\/>|><\/row>)<\/sheetData>/);
  });
});
