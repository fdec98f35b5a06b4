import type { TestPart } from './testZip.js';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The rows of a sheet, in a worksheet. `after` follows them: merges, links. */
export function sheetXml(rows: string, after = '', before = ''): string {
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function workbookXml(inside = '<sheets><sheet name="Foglio1" sheetId="1" r:id="rId1"/></sheets>'): string {
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELS}">${inside}</workbook>`;
}

export function stringsXml(...texts: readonly string[]): string {
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
}

/** The parts of a sound workbook of one sheet, by name. */
export function smallWorkbook(): Map<string, string> {
  return new Map([
    ['[Content_Types].xml', `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml()],
    ['xl/_rels/workbook.xml.rels', relationships([['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']])],
    ['xl/worksheets/sheet1.xml', sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row>')],
    ['xl/sharedStrings.xml', stringsXml('Asse')],
  ]);
}

/** The relationships of a part: rId1, rId2, … in the order given. */
export function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELS}/${kind}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** The sound workbook with some of its parts changed, added, or taken away (undefined), as parts to be zipped. */
export function workbookParts(changes: Readonly<Record<string, TestPart['content'] | Omit<TestPart, 'name'> | undefined>> = {}): TestPart[] {
  const parts = new Map<string, TestPart['content'] | Omit<TestPart, 'name'> | undefined>([...smallWorkbook(), ...Object.entries(changes)]);
  return [...parts].flatMap(([name, part]) => {
    if (part === undefined) return [];
    return [typeof part === 'string' || part instanceof Uint8Array ? { name, content: part } : { name, ...part }];
  });
}
