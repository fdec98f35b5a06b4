import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { COLUMNS, FIRST_COLUMN, FIRST_ROW, rowsFor, SHEETS } from './cells.mjs';

const THIN = { style: 'thin', color: { argb: 'FF808080' } };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADING = { font: { bold: true, color: { argb: 'FFFFFFFF' } }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E78' } }, border: BORDER };
const INPUT = { numFmt: '#,##0.00', fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } }, border: BORDER };
const SUM = { numFmt: '#,##0.00', font: { bold: true }, border: BORDER };
const letter = (column) => String.fromCharCode(64 + column);

/**
 * The path of the template for so many cells, built once: `plain` holds what exceljs can make; `rich` has besides a chart, notes,
 * a custom XML part and custom properties, as workbooks of offices do.
 */
export async function templateFor(cells, kind, folder) {
  const path = join(folder, `template-${kind}-${cells}.xlsx`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const plain = join(folder, `template-plain-${cells}.xlsx`);
  if (kind === 'plain') await buildPlain(cells).xlsx.writeFile(plain);
  else writeFileSync(path, enriched(readFileSync(await templateFor(cells, 'plain', folder))));
  return path;
}

function buildPlain(cells) {
  const workbook = new exceljs.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2020, 0, 1));
  const rows = rowsFor(cells);
  const last = FIRST_ROW + rows - 1;
  const sumColumn = FIRST_COLUMN + COLUMNS;
  for (const [index, name] of SHEETS.entries()) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }], properties: { tabColor: { argb: 'FF1F4E78' } } });
    sheet.columns = Array.from({ length: sumColumn }, (_, i) => ({ width: i === 0 ? 30 : 16 }));
    sheet.mergeCells(1, 1, 1, sumColumn);
    Object.assign(sheet.getCell('A1'), { value: `${name}: importi per asse`, style: { font: { bold: true, size: 14 } } });
    for (let column = 1; column <= sumColumn; column++) {
      Object.assign(sheet.getCell(3, column), { value: column === 1 ? 'Asse' : column === sumColumn ? 'Totale' : `Colonna ${column - 1}`, style: HEADING });
    }
    for (let row = FIRST_ROW; row <= last; row++) {
      Object.assign(sheet.getCell(row, 1), { value: `Asse ${row - FIRST_ROW + 1}`, style: { border: BORDER } });
      for (let column = FIRST_COLUMN; column < sumColumn; column++) sheet.getCell(row, column).style = INPUT;
      Object.assign(sheet.getCell(row, sumColumn), { value: { formula: `SUM(B${row}:K${row})` }, style: SUM });
    }
    for (let column = FIRST_COLUMN; column <= sumColumn; column++) {
      Object.assign(sheet.getCell(last + 1, column), { value: { formula: `SUM(${letter(column)}${FIRST_ROW}:${letter(column)}${last})` }, style: SUM });
    }
    workbook.definedNames.add(`'${name}'!$B$${FIRST_ROW}:$K$${last}`, `Importi_${index + 1}`);
    workbook.definedNames.add(`'${name}'!$L$${last + 1}`, `Totale_${index + 1}`);
  }
  return workbook;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const rels = (...entries) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** The parts of the rich template that the plain one has not: what must be found again, byte for byte, in a lossless output. */
export const RICH_PARTS = new Map([
  ['xl/drawings/drawing1.xml', `${XML}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>13</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico 1" descr="Importi"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`],
  ['xl/drawings/_rels/drawing1.xml.rels', rels(['rId1', 'chart', '../charts/chart1.xml'])],
  ['xl/charts/chart1.xml', `${XML}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Tabella 01'!$B$4:$K$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`],
  ['xl/comments1.xml', `${XML}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ufficio</author></authors><commentList><comment ref="B4" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t>Dato del sistema regionale</t></r></text></comment></commentList></comments>`],
  ['xl/drawings/vmlDrawing1.vml', '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 2, 2, 4, 15, 6, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>'],
  ['customXml/item1.xml', `${XML}<raa xmlns="urn:esempio"><anno>2019</anno></raa>`],
  ['docProps/custom.xml', `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Ente"><vt:lpwstr>Regione</vt:lpwstr></property></Properties>`],
]);

function enriched(bytes) {
  const parts = unzipSync(bytes);
  const edit = (name, change) => {
    parts[name] = strToU8(change(strFromU8(parts[name])));
  };
  for (const [name, text] of RICH_PARTS) parts[name] = strToU8(text);
  parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(rels(['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'comments', '../comments1.xml'], ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml']));
  edit('xl/worksheets/sheet1.xml', (xml) => xml.replace('</worksheet>', '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/></worksheet>'));
  edit('xl/_rels/workbook.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="rIdX" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`));
  edit('_rels/.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="rIdP" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>`));
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace('<Override', '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override')
      .replace('</Types>', `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/><Override PartName="/docProps/custom.xml" ContentType="${TYPE}.custom-properties+xml"/></Types>`),
  );
  return zipSync(parts, { mtime: '1980-01-01T00:00:00' });
}
