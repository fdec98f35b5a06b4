import type { PackageHost } from '../../engine/ooxml/package/packageHost.js';
import { crc32 } from '../../engine/ooxml/package/crc32.js';
import { inForm } from '../../engine/ooxml/patch/strictNamespaces.js';
import type { BookSheet } from './bookSheet.js';
import type { HostBook } from './hostBook.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const BLANK_SHEET = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** Adds a blank sheet. */
export function newSheetPart(book: HostBook, name: string, after: BookSheet | undefined): BookSheet {
  const part = book.store.freeName('xl/worksheets/sheet', '.xml');
  book.store.set(part, inForm(BLANK_SHEET, book.form));
  return book.addSheet(name, part, after);
}

/** A new workbook as Excel makes one: a blank sheet. @param sheets names of its sheets */
export function newWorkbookBytes(host: PackageHost, sheets: readonly string[] = ['Foglio1']): Uint8Array {
  const list = sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const related = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('');
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${related}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ],
    ...sheets.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, BLANK_SHEET] as const),
  ];
  return storedZip(parts.map(([name, xml]) => [name, host.encode(xml.startsWith('<?xml') ? xml : DECLARATION + xml)]), host);
}

/** A package of parts that are not compressed: the least that a zip needs. */
function storedZip(parts: readonly (readonly [string, Uint8Array])[], host: PackageHost): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const record = (length: number, fields: readonly (readonly [at: number, size: 2 | 4, value: number])[]) => {
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    for (const [place, size, value] of fields) {
      if (size === 2) view.setUint16(place, value, true);
      else view.setUint32(place, value, true);
    }
    return bytes;
  };
  for (const [name, content] of parts) {
    const encoded = host.encode(name);
    const sum = crc32(content);
    const local = record(30, [[0, 4, 0x04034b50], [4, 2, 20], [12, 2, 0x21], [14, 4, sum], [18, 4, content.length], [22, 4, content.length], [26, 2, encoded.length]]);
    const central = record(46, [[0, 4, 0x02014b50], [4, 2, 20], [6, 2, 20], [14, 2, 0x21], [16, 4, sum], [20, 4, content.length], [24, 4, content.length], [28, 2, encoded.length], [42, 4, at]]);
    pieces.push(local, encoded, content);
    directory.push(central, encoded);
    at += local.length + encoded.length + content.length;
  }
  const size = directory.reduce((total, { length }) => total + length, 0);
  const end = record(22, [[0, 4, 0x06054b50], [8, 2, parts.length], [10, 2, parts.length], [12, 4, size], [16, 4, at]]);
  const all = [...pieces, ...directory, end];
  const bytes = new Uint8Array(all.reduce((total, { length }) => total + length, 0));
  all.reduce((place, piece) => {
    bytes.set(piece, place);
    return place + piece.length;
  }, 0);
  return bytes;
}
