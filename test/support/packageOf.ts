import { zipSync } from 'fflate';

/** The parts of a workbook by name: XML text, or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Beginning of the content types of spreadsheets. */
export const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'application/vnd.openxmlformats-officedocument';

/** Content types by the beginning of a part's name. */
const TYPES: readonly (readonly [string, string])[] = [
  ['xl/workbook', `${MAIN}.sheet.main+xml`],
  ['xl/worksheets/', `${MAIN}.worksheet+xml`],
  ['xl/chartsheets/', `${MAIN}.chartsheet+xml`],
  ['xl/dialogsheets/', `${MAIN}.dialogsheet+xml`],
  ['xl/macrosheets/', 'application/vnd.ms-excel.macrosheet+xml'],
  ['xl/styles', `${MAIN}.styles+xml`],
  ['xl/sharedStrings', `${MAIN}.sharedStrings+xml`],
  ['xl/calcChain', `${MAIN}.calcChain+xml`],
  ['xl/metadata', `${MAIN}.sheetMetadata+xml`],
  ['xl/tables/', `${MAIN}.table+xml`],
  ['xl/comments', `${MAIN}.comments+xml`],
  ['xl/externalLinks/', `${MAIN}.externalLink+xml`],
  ['xl/threadedComments/', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/', 'application/vnd.ms-excel.person+xml'],
  ['xl/drawings/drawing', `${DRAWING}.drawing+xml`],
  ['xl/charts/', `${DRAWING}.drawingml.chart+xml`],
  ['customXml/itemProps', `${DRAWING}.customXmlProperties+xml`],
  ['docProps/custom', `${DRAWING}.custom-properties+xml`],
];

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook made of its parts, word for word; the content types are added, and the declaration of XML where there is none.
 * @param types content types of parts that are not in the usual place, or are of another kind
 */
export function packageOf(parts: Parts, types: Readonly<Record<string, string>> = {}): Uint8Array {
  const overrides = Object.keys(parts).flatMap((name) => {
    const type = types[name] ?? (name.includes('/_rels/') ? undefined : TYPES.find(([beginning]) => name.startsWith(beginning))?.[1]);
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    + '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`;
  const files = Object.entries({ '[Content_Types].xml': contentTypes, ...parts }).map(([name, content]) => [name, bytesOf(content)] as const);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00', level: 6 });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  return new TextEncoder().encode(content.startsWith('<?xml') ? content : DECLARATION + content);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Identifier, type (its last word, or the whole address) and target. */
export type RelationshipEntry = readonly [string, string, string];

/** A part of relationships. */
export function relationships(...entries: readonly RelationshipEntry[]): string {
  const one = ([id, type, target]: RelationshipEntry) =>
    `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`;
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(one).join('')}</Relationships>`;
}

/** The relationships of the package itself, to a workbook in the usual place. */
export const ROOT: Parts = { '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']) };

const NAMESPACES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

/** A workbook part: names of its sheets (or whole sheet elements), what stands before the sheets and after them. */
export function workbookXml(sheets: readonly string[], before = '', after = ''): string {
  const entries = sheets.map((sheet, i) => (sheet.startsWith('<') ? sheet : `<sheet name="${sheet}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`));
  return `<workbook ${NAMESPACES}>${before}<sheets>${entries.join('')}</sheets>${after}</workbook>`;
}

/** A worksheet part: its rows, what stands before them and after them. */
export function worksheetXml(rows: string, after = '', before = ''): string {
  return `<worksheet ${NAMESPACES}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Formats: 0 general, 1 date, 2 date and time, 3 two decimals, 4 unlocked. */
export const STYLES = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  + '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy\\ hh:mm"/></numFmts>'
  + '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
  + '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
  + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>'
  + '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Shared strings, each the XML of what an item holds. */
export function sharedStringsXml(...items: readonly string[]): string {
  return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${items.length}" uniqueCount="${items.length}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}
