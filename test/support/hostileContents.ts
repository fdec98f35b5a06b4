import type { HostileFile } from './hostilePackages.js';
import { relationships, RELS, sheetXml, smallWorkbook, stringsXml, workbookParts, workbookXml } from './smallWorkbook.js';
import { testZip } from './testZip.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const ONE_SHEET = '<sheets><sheet name="Foglio1" sheetId="1" r:id="rId1"/></sheets>';

const workbook = (changes: Parameters<typeof workbookParts>[0]) => () => testZip(workbookParts(changes));
const sheet = (rows: string, after = '', before = '') => workbook({ [SHEET]: { content: sheetXml(rows, after, before), method: 0 } });
const cells = (xml: string) => sheet(`<row r="1">${xml}</row>`);
const values = (text: string) => cells(`<c r="A1"><v>${text}</v></c>`);
/** A workbook part of so many elements within elements, itself among them. */
const nested = (depth: number) => workbook({ [WORKBOOK]: workbookXml(`${ONE_SHEET}${'<a>'.repeat(depth - 1)}${'</a>'.repeat(depth - 1)}`) });
const longAttribute = (letters: number) => workbook({ [WORKBOOK]: { content: workbookXml(`<fileVersion appName="${'x'.repeat(letters)}"/>${ONE_SHEET}`), method: 0 } });
const sheetNamed = (name: string) => workbook({ [WORKBOOK]: workbookXml(ONE_SHEET.replace('Foglio1', name)) });
const POLLUTING = ['__proto__', 'constructor', 'toString'];

/** Packages that are sound, with parts that are not, or that only look harmful. */
export const HOSTILE_CONTENTS: readonly HostileFile[] = [
  { name: '64 elements within elements', expected: 'reads', build: nested(64) },
  { name: '65 elements within elements', expected: 'XLS-010', build: nested(65) },
  { name: 'an attribute of 64 KiB', expected: 'reads', build: longAttribute(64 * 1024) },
  { name: 'an attribute of a letter more', expected: 'XLS-010', build: longAttribute(64 * 1024 + 1) },

  { name: 'no relationships of the package', expected: 'XLS-009', build: workbook({ '_rels/.rels': undefined }) },
  { name: 'no workbook part', expected: 'XLS-009', build: workbook({ [WORKBOOK]: undefined }) },
  { name: 'no part for the sheet', expected: 'XLS-009', build: workbook({ [SHEET]: undefined }) },
  { name: 'no relationships of the workbook', expected: 'missing', build: workbook({ [RELATIONSHIPS]: undefined }) },
  { name: 'no part for the strings that a cell needs', expected: 'XLS-009', build: workbook({ [STRINGS]: undefined }) },
  { name: 'a sheet that is out of the package', expected: 'XLS-009', build: workbook({ [RELATIONSHIPS]: smallWorkbook().get(RELATIONSHIPS)!.replace('worksheets/sheet1.xml', '../../../../etc/passwd') }) },
  { name: 'no sheets', expected: 'XLS-009', build: workbook({ [WORKBOOK]: workbookXml('<sheets/>') }) },

  ...POLLUTING.map((name): HostileFile => ({ name: `a sheet named ${name}`, expected: 'reads', build: sheetNamed(name) })),
  { name: 'names that pollute', expected: 'reads', build: workbook({ [WORKBOOK]: workbookXml(`${ONE_SHEET}<definedNames>${POLLUTING.map((name) => `<definedName name="${name}">Foglio1!$A$1</definedName>`).join('')}</definedNames>`) }) },
  { name: 'strings that pollute', expected: 'reads', build: workbook({ [STRINGS]: stringsXml(...POLLUTING) }) },
  { name: 'relationships that pollute', expected: 'reads', build: workbook({
    [WORKBOOK]: workbookXml(ONE_SHEET.replace('rId1', '__proto__')),
    [RELATIONSHIPS]: smallWorkbook().get(RELATIONSHIPS)!.replace('rId1', '__proto__'),
  }) },

  { name: 'a count of 4294967295 strings', expected: 'reads', build: workbook({ [STRINGS]: stringsXml('Asse').replaceAll('ount="1"', 'ount="4294967295"') }) },
  { name: 'a merge over the whole sheet', expected: 'reads', build: sheet('', '<mergeCells count="4294967295"><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
  { name: 'a merge outside the sheet', expected: 'XLS-012', build: sheet('', '<mergeCells count="1"><mergeCell ref="A1:XFE1"/></mergeCells>') },
  { name: 'a validation over the whole sheet', expected: 'reads', build: sheet('', '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>') },
  { name: 'a link over the whole sheet', expected: 'reads', build: sheet('', '<hyperlinks><hyperlink ref="A1:XFD1048576" location="Foglio1!A1"/></hyperlinks>') },
  { name: 'a column of 2 000 000 000', expected: 'XLS-012', build: sheet('', '', '<cols><col min="1" max="2000000000" width="9"/></cols>') },
  { name: 'a format of all the columns', expected: 'reads', build: sheet('', '', '<cols><col min="1" max="16384" width="9"/></cols>') },
  { name: 'row 2 000 000 000', expected: 'XLS-012', build: sheet('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>') },
  { name: 'row 1 048 577', expected: 'XLS-012', build: sheet('<row r="1048577"><c><v>1</v></c></row>') },
  { name: 'the last cell of the sheet', expected: 'reads', build: sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') },
  { name: 'a cell of column XFE', expected: 'XLS-012', build: cells('<c r="XFE1"><v>1</v></c>') },
  { name: 'a cell twice', expected: 'XLS-011', build: cells('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>') },
  { name: 'a string that is not there', expected: 'XLS-011', build: cells('<c r="A1" t="s"><v>1</v></c>') },
  { name: 'a string before the first', expected: 'XLS-011', build: cells('<c r="A1" t="s"><v>-1</v></c>') },
  ...['1,50', 'abc', '1e999', 'NaN', 'Infinity', '0x10', '1.2.3'].map((text): HostileFile => ({ name: `the number ${text}`, expected: 'XLS-011', build: values(text) })),
  { name: 'bytes that are no UTF-8 in a cell', expected: 'XLS-010', build: workbook({ [SHEET]: Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>\u00e0</v></c></row>'), 'latin1') }) },
  { name: 'a sheet that ends in the middle', expected: 'XLS-010', build: workbook({ [SHEET]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -40) }) },
  { name: 'a sheet that is no XML', expected: 'XLS-010', build: workbook({ [SHEET]: 'niente' }) },
  { name: 'an empty sheet part', expected: 'XLS-010', build: workbook({ [SHEET]: { content: '', method: 0 } }) },
  { name: 'an external link, which is never followed', expected: 'reads', build: workbook({
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([['externalLinkPath', 'file:///etc/passwd']]).replace('/>', ' TargetMode="External"/>'),
    'xl/externalLinks/externalLink1.xml': `<externalLink xmlns:r="${RELS}"/>`,
  }) },
];
