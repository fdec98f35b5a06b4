import { MAIN, packageOf, relationships, type RelationshipEntry, ROOT, sharedStringsXml, STYLES, workbookXml, worksheetXml } from './packageOf.js';

/** A workbook of our own making, for what a user's workbook may hold. */
export interface FixtureWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MS = 'http://schemas.microsoft.com/office';
const one = (...rest: readonly RelationshipEntry[]) => relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'styles', 'styles.xml'], ...rest);
const number = (cell: string, value: string | number, style = 0) => `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const FIGURES = `<row r="1">${text('A1', 'Asse')}${text('B1', 'Impegni')}</row><row r="2">${text('A2', 'I')}${number('B2', '290890851.86', 3)}</row><row r="3">${text('A3', 'II')}${number('B3', '971067817.19', 3)}</row>`;

const sharedFormulas = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati', 'D&apos;altro 1'], '', '<calcPr calcId="191029"/>'),
  'xl/_rels/workbook.xml.rels': one(['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId8', 'calcChain', 'calcChain.xml']),
  'xl/styles.xml': STYLES,
  'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/><c r="C3"/><c r="D2"/><c r="D3"/></calcChain>',
  'xl/worksheets/sheet1.xml': worksheetXml(
    `<row r="2">${number('A2', 10)}${number('B2', 100)}<c r="C2"><f t="shared" ref="C2:C4" si="0">A2*$B$2+LOG10(A2)+SUM($A2:B$2)</f><v>1111</v></c>`
      + `<c r="D2"><f t="shared" ref="D2:E3" si="1">SUM(Dati!A:A,'D''altro 1'!$A2)-COUNTA('D''altro 1'!2:2)</f><v>0</v></c><c r="E2"><f t="shared" si="1"/><v>0</v></c></row>`
      + `<row r="3">${number('A3', 100)}<c r="C3"><f t="shared" si="0"/><v>10112</v></c><c r="D3"><f t="shared" si="1"/><v>0</v></c><c r="E3"><f t="shared" si="1"/><v>0</v></c></row>`
      + `<row r="4">${number('A4', 1000)}<c r="C4"><f t="shared" si="0"/><v>101113</v></c><c r="D4" t="str"><f t="shared" ref="D4:D5" si="2">IF(A4&gt;1E3,"A4 ""B2""",A4&amp;"")</f><v>1000</v></c></row>`
      + `<row r="5">${number('A5', 2000)}<c r="D5" t="str"><f t="shared" si="2"/><v>A4 "B2"</v></c><c r="F5"><f t="array" ref="F5:F6">A2:A3*2</f><v>20</v></c></row><row r="6"><c r="F6"><v>200</v></c></row>`,
  ),
  'xl/worksheets/sheet2.xml': worksheetXml(FIGURES),
};

const inlineStrings = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Testi']),
  'xl/_rels/workbook.xml.rels': one(),
  'xl/styles.xml': STYLES,
  // Neither rows nor cells say where they are; a carriage return of the file is a line feed for XML; one escaped is itself.
  'xl/worksheets/sheet1.xml': worksheetXml(
    '<row><c t="inlineStr"><is><t>  due spazi  </t></is></c><c t="inlineStr"><is><t><![CDATA[<b> & ]]>fine</t></is></c><c/><c t="inlineStr"><is><r><t>uno </t></r><r><rPr><b/></rPr><t>due</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>'
      + '<row><c t="inlineStr"><is><t>riga\r\ndue&#10;tre\te quattro</t></is></c><c t="str"><v>_x0041_ _x005F_x0042_ _x00e8_</v></c><c t="inlineStr"><is><t/></is></c><c t="inlineStr"/></row>'
      + '<row/><row r="7"><c t="inlineStr"><is><t>&#x20AC; &#232; &amp;amp; &quot;&apos;</t></is></c><c r="D7"><v>1</v></c><c><v>2</v></c></row>',
  ),
};

const prefixed = {
  ...ROOT,
  'xl/workbook.xml': '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:workbookPr/><x:sheets><x:sheet name="Estrazione" sheetId="7" q:id="R1" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets><x:calcPr calcId="0"/></x:workbook>',
  'xl/_rels/workbook.xml.rels': relationships(['R1', 'worksheet', '/xl/worksheets/dati.xml'], ['R2', 'sharedStrings', '/xl/sharedStrings.xml']),
  'xl/sharedStrings.xml': '<s:sst xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:si><s:t>Codice</s:t></s:si><s:si><s:r><s:t xml:space="preserve">Asse </s:t></s:r><s:r><s:t>I</s:t></s:r></s:si><s:si/></s:sst>',
  'xl/worksheets/dati.xml': '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:o="urn:altro"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c></x:row>'
    + '<x:row r="2"><x:c r="A2"><o:v>9</o:v><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><o:mergeCells><o:mergeCell ref="A1:B1"/></o:mergeCells><x:mergeCells count="1"><x:mergeCell ref="A4:B5"/></x:mergeCells></x:worksheet>',
};

const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const strict = {
  '_rels/.rels': relationships(['rId1', `${strictOffice}/officeDocument`, 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${strictMain}" xmlns:r="${strictOffice}" conformance="strict"><workbookPr dateCompatibility="0"/><sheets><sheet name="Rigoroso" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(['rId1', `${strictOffice}/worksheet`, 'worksheets/sheet1.xml'], ['rId2', `${strictOffice}/sharedStrings`, 'sharedStrings.xml']),
  'xl/sharedStrings.xml': `<sst xmlns="${strictMain}"><si><t>Comunità</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strictMain}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2019-12-31</v></c><c r="C1"><v>1.5E-3</v></c></row></sheetData></worksheet>`,
};

const dates1904 = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Date'], '<workbookPr date1904="true"/>', `<extLst><ext uri="{a}" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15:workbookPr date1904="0"/></ext></extLst>`),
  'xl/_rels/workbook.xml.rels': one(),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet1.xml': worksheetXml(
    `<row r="1">${number('A1', 42000, 1)}${number('B1', '42000.56313888888886', 2)}<c r="C1" s="1" t="d"><v>2019-12-31</v></c><c r="D1" s="2" t="d"><v>2014-02-14T08:27:48.765Z</v></c>${number('E1', '-0.10', 3)}${number('F1', '1e21')}${number('G1', '12345678901234567890.123')}</row>`,
  ),
};

const hiddenSheets = {
  '_rels/.rels': relationships(['a', 'officeDocument', '/office/cartella.xml']),
  'office/cartella.xml': workbookXml(
    ['<sheet name="Visibile" sheetId="3" r:id="c"/>', '<sheet name="Nascosto" sheetId="1" state="hidden" r:id="a"/>', '<sheet name="Molto &lt;nascosto&gt;" sheetId="2" state="veryHidden" r:id="b"/>'],
    '<workbookProtection lockStructure="1"/>',
    '<definedNames><definedName name="Aliquota">0.5</definedName><definedName name="Elenco" localSheetId="2">\'Molto &lt;nascosto&gt;\'!$A$1:$A$3</definedName>'
      + '<definedName name="Mobile" hidden="1">OFFSET(Nascosto!$A$1,0,0,COUNTA(Nascosto!$A:$A),1)</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Visibile!$A$1:$H$40</definedName></definedNames>',
  ),
  'office/_rels/cartella.xml.rels': relationships(['a', 'worksheet', 'a/uno.xml'], ['b', 'worksheet', './a/../a/due.xml'], ['c', 'worksheet', '/altrove/tre.xml']),
  'office/a/uno.xml': worksheetXml(FIGURES),
  'office/a/due.xml': worksheetXml(`<row r="1">${text('A1', 'x')}</row>`),
  'altrove/tre.xml': worksheetXml(`<row r="1"><c r="A1"><f>SUM(Nascosto!B2:B3)</f><v>1261958669.05</v></c></row>`, '', '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><dimension ref="A1"/>'),
};

const HIDDEN_TYPES = {
  'office/cartella.xml': `${MAIN}.sheet.main+xml`,
  'office/a/uno.xml': `${MAIN}.worksheet+xml`,
  'office/a/due.xml': `${MAIN}.worksheet+xml`,
  'altrove/tre.xml': `${MAIN}.worksheet+xml`,
};

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const chart = `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>`
  + '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Dati!$B$1</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Dati!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Dati!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>'
  + '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
  + '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>';
const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico 1" descr="Impegni per asse"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
export const CHART_PARTS = {
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${frame}</xdr:twoCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
  'xl/charts/chart1.xml': chart,
};
const charts = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Grafico', 'Dati']),
  'xl/_rels/workbook.xml.rels': relationships(['rId1', 'chartsheet', 'chartsheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'styles', 'styles.xml']),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet1.xml': worksheetXml(FIGURES, '<drawing r:id="rId1"/>'),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
  ...CHART_PARTS,
  'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>',
  'xl/chartsheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing2.xml']),
  'xl/drawings/drawing2.xml': `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame}</xdr:absoluteAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing2.xml.rels': relationships(['rId1', 'chart', '../charts/chart2.xml']),
  'xl/charts/chart2.xml': chart,
};

const notes = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati']),
  'xl/_rels/workbook.xml.rels': one(['rId3', `${MS}/2017/10/relationships/person`, 'persons/person.xml']),
  'xl/styles.xml': STYLES,
  'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Ufficio" id="{11111111-1111-4111-8111-111111111111}" userId="u" providerId="None"/></personList>`,
  'xl/worksheets/sheet1.xml': worksheetXml(FIGURES, '<legacyDrawing r:id="rId2"/>'),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'comments', '../comments1.xml'], ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId3', `${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml']),
  'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={22222222-2222-4222-8222-222222222222}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[Commento] Da verificare</t></text></comment></commentList></comments>',
  'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2020-01-01T00:00:00.00" personId="{11111111-1111-4111-8111-111111111111}" id="{22222222-2222-4222-8222-222222222222}"><text>Da verificare</text></threadedComment></ThreadedComments>`,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
};

const tables = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati']),
  'xl/_rels/workbook.xml.rels': one(),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet1.xml': worksheetXml(
    `${FIGURES}<row r="4">${text('A4', 'Totale')}<c r="B4"><f>SUBTOTAL(109,Impegni[Impegni])</f><v>1261958669.05</v></c></row>`
      + `<row r="8">${text('D8', 'Anno')}${text('E8', 'Doppio')}</row><row r="9">${number('D9', 2019)}<c r="E9"><f>Anni[[#This Row],[Anno]]*2</f><v>4038</v></c></row>`,
    '<tableParts count="2"><tablePart r:id="rId2"/><tablePart r:id="rId1"/></tableParts>',
  ),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml'], ['rId2', 'table', '../tables/table2.xml']),
  'xl/tables/table1.xml': '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Impegni" displayName="Impegni" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Asse" totalsRowLabel="Totale"/><tableColumn id="2" name="Impegni" totalsRowFunction="sum"/></tableColumns></table>',
  'xl/tables/table2.xml': '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="2" name="Anni" displayName="Anni" ref="D8:E9" totalsRowShown="0"><autoFilter ref="D8:E9"/><tableColumns count="2"><tableColumn id="1" name="Anno"/><tableColumn id="2" name="Doppio"><calculatedColumnFormula>Anni[[#This Row],[Anno]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>',
};

const rules = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Modulo', 'Libero'], '', '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Modulo!$A$1:$B$3</definedName></definedNames>'),
  'xl/_rels/workbook.xml.rels': one(['rId2', 'worksheet', 'worksheets/sheet2.xml']),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet1.xml': worksheetXml(
    `${FIGURES}<row r="4"><c r="B4" s="4"/></row>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="A6:B8" name="Note"/></protectedRanges><autoFilter ref="A1:B3"/><mergeCells count="2"><mergeCell ref="D4:E9"/><mergeCell ref="A10:C10"/></mergeCells>'
      + '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>B$2</formula></cfRule></conditionalFormatting>'
      + '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="A1:XFD1048576"><formula1>0</formula1><formula2>1</formula2></dataValidation></dataValidations>'
      + '<hyperlinks><hyperlink ref="A1" location="Libero!A1"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="16384" width="12" customWidth="1"/></cols>',
  ),
  'xl/worksheets/sheet2.xml': worksheetXml(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, '<sheetProtection password="CC1A"/>'),
};

const macros = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati', 'Macro1', 'Finestra']),
  'xl/_rels/workbook.xml.rels': one(['rId2', `${MS}/2006/relationships/xlMacrosheet`, 'macrosheets/sheet1.xml'], ['rId3', 'dialogsheet', 'dialogsheets/sheet1.xml'], ['rId4', `${MS}/2006/relationships/vbaProject`, 'vbaProject.bin']),
  'xl/styles.xml': STYLES,
  'xl/vbaProject.bin': Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
  'xl/worksheets/sheet1.xml': worksheetXml(FIGURES, '', '<sheetPr codeName="Foglio1"/>'),
  'xl/macrosheets/sheet1.xml': `<xm:macrosheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xm="${MS}/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>RETURN()</f></c></row></sheetData></xm:macrosheet>`,
  'xl/dialogsheets/sheet1.xml': '<dialogsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></dialogsheet>',
};

const customXml = {
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'custom-properties', 'docProps/custom.xml']),
  'docProps/custom.xml': '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Ente"><vt:lpwstr>Regione</vt:lpwstr></property></Properties>',
  'xl/workbook.xml': workbookXml(['Dati'], '', '<externalReferences><externalReference r:id="rId5"/></externalReferences>'),
  'xl/_rels/workbook.xml.rels': one(['rId4', 'customXml', '../customXml/item1.xml'], ['rId5', 'externalLink', 'externalLinks/externalLink1.xml']),
  'xl/styles.xml': STYLES,
  'xl/externalLinks/externalLink1.xml': '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><sheetNames><sheetName val="Foglio1"/></sheetNames></externalBook></externalLink>',
  'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(['rId1', 'externalLinkPath', 'file:///altro.xlsx']),
  'customXml/item1.xml': '<raa xmlns="urn:esempio"><anno>2019</anno></raa>',
  'customXml/itemProps1.xml': '<ds:datastoreItem ds:itemID="{33333333-3333-4333-8333-333333333333}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>',
  'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
  'xl/worksheets/sheet1.xml': worksheetXml(
    `${FIGURES}<row r="5"><c r="A5"><f>[1]Foglio1!$A$1+1</f><v>8</v></c></row>`,
    `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${MS}/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="${MS}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Dati!B2:B3</xm:f><xm:sqref>C2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
  ),
};

const dynamicArray = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati']),
  'xl/_rels/workbook.xml.rels': one(['rId6', 'sheetMetadata', 'metadata.xml']),
  'xl/styles.xml': STYLES,
  'xl/metadata.xml': `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="${MS}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>`
    + `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  'xl/worksheets/sheet1.xml': worksheetXml(
    `<row r="1">${number('A1', 3)}<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c></row><row r="2">${number('A2', 1)}<c r="C2"><v>3</v></c></row>`
      + `<row r="5">${number('A5', 2)}<c r="B5"><f>A5*10</f><v>20</v></c></row><row r="6">${number('A6', 5)}<c r="B6"><f t="dataTable" ref="B6:B7" dt2D="0" dtr="0" r1="A5"/><v>50</v></c></row><row r="7">${number('A7', 6)}<c r="B7"><v>60</v></c></row>`,
  ),
};

const kindsOfCell = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Tipi']),
  'xl/_rels/workbook.xml.rels': one(['rId2', 'sharedStrings', 'sharedStrings.xml']),
  'xl/styles.xml': STYLES,
  'xl/sharedStrings.xml': sharedStringsXml('<t>00123</t>', '<t xml:space="preserve"> 1E5 </t>', '<r><rPr><b/></rPr><t>gras</t></r><r><t xml:space="preserve">setto </t></r>', '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>', '<t>a_x000D_b_x005F_x000D_</t>', '<t>😀 _xD83D__xDE00_</t>', '', '<t>#REF!</t>'),
  'xl/worksheets/sheet1.xml': worksheetXml(
    `<row r="1">${[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `<c r="${'ABCDEFGH'[index]}1" t="s"><v>${index}</v></c>`).join('')}</row>`
      + '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E2" t="b"><f>1=1</f><v>1</v></c><c r="F2" t="str"><f>""</f><v></v></c><c r="G2"><f>A9</f></c><c r="H2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="I2" t="str"><f>""</f><v/></c></row>'
      + '<row r="3"><c r="A3" s="1"/><c r="B3"><v></v></c><c r="C3" t="s"/><c r="D3" t="n"><v>0</v></c><c r="E3"><v>-1.50</v></c><c r="F3"><v>1E-7</v></c></row>',
  ),
};

/** Each letter in two bytes, with a byte order mark. */
function utf16(xml: string): Uint8Array {
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, letter] of ['\ufeff', ...xml.split('')].entries()) view.setUint16(i * 2, letter.charCodeAt(0), true);
  return bytes;
}

const otherXml = {
  ...ROOT,
  'xl/workbook.xml': "<?xml version='1.0'?><!-- fatto a mano --><?altro istruzione?><workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' ><sheets >\n<sheet sheetId='1' r:id='rId1' name='L\"altro &gt; &#39;1&#39;' /><!-- <sheet name='no'/> --></sheets ></workbook>",
  'xl/_rels/workbook.xml.rels': one(),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet1.xml': utf16("<?xml version='1.0' encoding='UTF-16'?>\n<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><!-- <row r='1'/> --><row  r = '2'\n><c t='inlineStr' r='B2' altro='&gt;>'><is><t>è «così» 東</t></is></c ><c r='C2'><f>\"<![CDATA[<]]>\"&amp;B2</f><v><!-- 9 -->4<!-- 5 --></v></c></row ></sheetData ></worksheet>"),
};

/** In the order of their names. */
export const FIXTURE_WORKBOOKS: readonly FixtureWorkbook[] = [
  { name: 'charts.xlsx', bytes: packageOf(charts) },
  { name: 'customXml.xlsx', bytes: packageOf(customXml) },
  { name: 'dates1904.xlsx', bytes: packageOf(dates1904) },
  { name: 'dynamicArray.xlsx', bytes: packageOf(dynamicArray) },
  { name: 'hiddenSheets.xlsx', bytes: packageOf(hiddenSheets, HIDDEN_TYPES) },
  { name: 'inlineStrings.xlsx', bytes: packageOf(inlineStrings) },
  { name: 'kindsOfCell.xlsx', bytes: packageOf(kindsOfCell) },
  { name: 'macros.xlsm', bytes: packageOf(macros, { 'xl/workbook.xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }) },
  { name: 'notes.xlsx', bytes: packageOf(notes) },
  { name: 'otherXml.xlsx', bytes: packageOf(otherXml) },
  { name: 'prefixed.xlsx', bytes: packageOf(prefixed) },
  { name: 'rules.xlsx', bytes: packageOf(rules) },
  { name: 'sharedFormulas.xlsx', bytes: packageOf(sharedFormulas) },
  { name: 'strict.xlsx', bytes: packageOf(strict) },
  { name: 'tables.xlsx', bytes: packageOf(tables) },
];
