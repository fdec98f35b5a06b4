import { describe, expect, it } from 'vitest';
import type { WorkbookRefusal } from '../../../../engine/ooxml/package/workbookRefusal.js';
import { openPackage, type OpenPackage } from '../../../../engine/ooxml/package/openPackage.js';
import { WorkbookPatch } from '../../../../engine/ooxml/patch/workbookPatch.js';
import { readSheet } from '../../../../engine/ooxml/read/readSheet.js';
import { readWorkbook } from '../../../../engine/ooxml/read/readWorkbook.js';
import { NODE_PACKAGE_HOST } from '../../../../templates/workbook/nodePackageHost.js';
import { packageOf, relationships, ROOT, STYLES, workbookXml, worksheetXml, type Parts } from '../../../support/packageOf.js';

const STRICT = 'http://purl.oclc.org/ooxml';
const ONE = { kind: 'number', value: '1' } as const;
const SUM = { kind: 'formula', formula: 'A1+1', cached: { number: '2' } } as const;

const TWO_SHEETS: Parts = {
  ...ROOT,
  'xl/workbook.xml': workbookXml(['Dati', 'Altro']),
  'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'styles', 'styles.xml']),
  'xl/worksheets/sheet1.xml': worksheetXml('<row r="1"><c r="A1" s="3"><v>5</v></c><c r="B1"><f>A1</f><v>5</v></c></row>'),
  'xl/worksheets/sheet2.xml': worksheetXml(''),
  'xl/styles.xml': STYLES,
};

function patchOf(parts: Parts, types?: Readonly<Record<string, string>>): { patch: WorkbookPatch; pkg: OpenPackage } {
  const pkg = openPackage(packageOf(parts, types), NODE_PACKAGE_HOST);
  return { patch: new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg)), pkg };
}

/** The package after something was done. */
function after(parts: Parts, change: (patch: WorkbookPatch) => void, types?: Readonly<Record<string, string>>): OpenPackage {
  const { patch } = patchOf(parts, types);
  change(patch);
  return openPackage(patch.toBytes(), NODE_PACKAGE_HOST);
}

function changedParts(before: OpenPackage, now: OpenPackage): string[] {
  return now.names.filter((name) => !before.has(name) || before.text(name) !== now.text(name));
}

function issueOf(action: () => unknown): WorkbookRefusal['issue'] {
  try {
    action();
  } catch (error) {
    return (error as WorkbookRefusal).issue;
  }
  throw new Error('It was not refused.');
}

describe('one cell', () => {
  it('changes its sheet and has the workbook computed when it is opened', () => {
    const { patch, pkg } = patchOf(TWO_SHEETS);
    patch.setCell('Dati', 1, 1, ONE);
    const now = openPackage(patch.toBytes(), NODE_PACKAGE_HOST);
    expect(now.names).toEqual(pkg.names);
    expect(changedParts(pkg, now)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(now.text('xl/workbook.xml')).toBe(pkg.text('xl/workbook.xml').replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>'));
    const cell = readSheet(now, readWorkbook(now), 'Dati').rows[0]!.cells[0];
    expect(cell).toEqual({ row: 1, column: 1, kind: 'number', text: '1', style: 3 });
  });

  it('no change, the same bytes as the writer gives of the file itself; the same twice', () => {
    const { patch, pkg } = patchOf(TWO_SHEETS);
    expect(changedParts(pkg, openPackage(patch.toBytes(), NODE_PACKAGE_HOST))).toEqual([]);
    patch.setCell('Dati', 1, 2, SUM);
    expect(patch.toBytes()).toEqual(patch.toBytes());
  });

  it('more changes after the bytes were made are written too, and a sheet written as it was stays as it is', () => {
    const { patch } = patchOf(TWO_SHEETS);
    const cellsOf = () => {
      const now = openPackage(patch.toBytes(), NODE_PACKAGE_HOST);
      return readSheet(now, readWorkbook(now), 'Altro').rows.flatMap(({ cells }) => cells.map((cell) => [cell.row, cell.column, 'text' in cell ? cell.text : '']));
    };
    patch.setCell('Altro', 2, 2, ONE);
    expect(cellsOf()).toEqual([[2, 2, '1']]);
    patch.setCell('Altro', 2, 2, { kind: 'number', value: '7.5' });
    patch.setCell('Altro', 1, 3, ONE);
    expect(cellsOf()).toEqual([[1, 3, '1'], [2, 2, '7.5']]);
    const same = patchOf({ ...TWO_SHEETS, 'xl/worksheets/sheet1.xml': worksheetXml('<row r="1"><c r="A1" s="3"><v>5</v></c></row>') });
    same.patch.setCell('Dati', 1, 1, { kind: 'number', value: '5' });
    expect(changedParts(same.pkg, openPackage(same.patch.toBytes(), NODE_PACKAGE_HOST))).toEqual(['xl/workbook.xml']);
  });

  it('two patches of one package know nothing of each other', () => {
    const { patch, pkg } = patchOf(TWO_SHEETS);
    const other = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
    patch.setCell('Dati', 1, 1, { kind: 'number', value: '8' }, 9);
    patch.setCell('Dati', 3, 1, ONE);
    other.setCell('Dati', 1, 2, ONE);
    expect(other.styleAt('Dati', 1, 1)).toBe(3);
    expect(openPackage(other.toBytes(), NODE_PACKAGE_HOST).text('xl/worksheets/sheet1.xml')).toContain('<sheetData><row r="1"><c r="A1" s="3"><v>5</v></c><c r="B1" s="0"><v>1</v></c></row></sheetData>');
  });

  it('refusals name sheet and cell, and those of sheets what sheets there are', () => {
    const { patch } = patchOf(TWO_SHEETS);
    expect(issueOf(() => patch.setCell('Manca', 1, 1, ONE))).toMatchObject({ code: 'XLS-018', values: { found: 'Manca', expected: 'Dati, Altro' } });
    expect(patch.refusalFor('Manca', 1, 1)?.issue.code).toBe('XLS-018');
    expect(patch.refusalFor('Dati', 0, 1)?.issue).toMatchObject({ code: 'XLS-012', place: { sheet: 'Dati' } });
    expect(patch.refusalsFor('Dati', [{ row: 1, column: 1 }, { row: 1, column: 20_000 }]).map(({ issue }) => issue.code)).toEqual(['XLS-012']);
  });

  it('cells that share a formula may be written together', () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c></row>';
    const { patch } = patchOf({ ...TWO_SHEETS, 'xl/worksheets/sheet1.xml': worksheetXml(rows) });
    expect(patch.refusalsFor('Dati', [{ row: 1, column: 1 }])).toHaveLength(1);
    expect(patch.refusalsFor('Dati', [{ row: 1, column: 1 }, { row: 1, column: 2 }])).toEqual([]);
  });
});

describe('calculation', () => {
  const chained: Parts = {
    ...TWO_SHEETS,
    'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'calcChain', '/xl/calcChain.xml']),
    'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
  };

  it.each([
    ['a formula written over', (patch: WorkbookPatch) => patch.setCell('Dati', 1, 2, ONE)],
    ['a formula put in', (patch: WorkbookPatch) => patch.setCell('Dati', 1, 1, SUM)],
    ['rows with formulas taken away', (patch: WorkbookPatch) => patch.clearRowsFrom('Dati', 1)],
  ])('%s: the order of calculation goes, with all that leads to it', (_, change) => {
    const now = after(chained, (patch) => {
      change(patch);
      patch.toBytes();
    });
    expect(now.has('xl/calcChain.xml')).toBe(false);
    expect(now.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(now.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('a number put in: it stays', () => {
    expect(after(chained, (patch) => patch.setCell('Dati', 1, 1, ONE)).has('xl/calcChain.xml')).toBe(true);
  });

  it.each([
    ['settings that are there', '<calcPr calcId="1" fullCalcOnLoad="0" iterate="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1" iterate="1"/>'],
    ['after names, before what comes later', '<definedNames><definedName name="a">1</definedName></definedNames><oleSize ref="A1"/><extLst/>', '<definedNames><definedName name="a">1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/><extLst/>'],
    ['after links to other workbooks', '<externalReferences/><pivotCaches/>', '<externalReferences/><calcPr fullCalcOnLoad="1"/><pivotCaches/>'],
  ])('%s', (_, before, expected) => {
    const now = after({ ...TWO_SHEETS, 'xl/workbook.xml': workbookXml(['Dati', 'Altro'], '', before) }, (patch) => patch.setCell('Dati', 1, 1, ONE));
    expect(now.text('xl/workbook.xml')).toContain(`</sheets>${expected}</workbook>`);
  });
});

describe('names', () => {
  it('added, replaced whatever the case, those of sheets left alone', () => {
    const names = '<definedNames><definedName name="Uno" hidden="1">Dati!$A$1</definedName><definedName name="Due" localSheetId="0">1</definedName></definedNames>';
    const now = after({ ...TWO_SHEETS, 'xl/workbook.xml': workbookXml(['Dati', 'Altro'], '', names) }, (patch) => {
      patch.setDefinedName('UNO', "'A & B'!$A$2");
      patch.setDefinedName('Due', 'Altro!$A$1');
    });
    expect(now.text('xl/workbook.xml')).toContain(
      `<definedNames><definedName name="Uno" hidden="1">'A &amp; B'!$A$2</definedName><definedName name="Due" localSheetId="0">1</definedName>` +
        '<definedName name="Due">Altro!$A$1</definedName></definedNames>',
    );
    expect(now.text('xl/workbook.xml')).not.toContain('calcPr');
  });

  it('the filter of a sheet and its hidden name reach down together', () => {
    const name = (sheet: string, id: number) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${id}" hidden="1">${sheet}!$A$3:$F$9</definedName>`;
    const names = `<definedNames>${name('Dati', 0)}${name('Altro', 1)}</definedNames>`;
    const sheet = worksheetXml('', '<autoFilter ref="A3:F9"/>');
    const now = after({ ...TWO_SHEETS, 'xl/workbook.xml': workbookXml(['Dati', 'Altro'], '', names), 'xl/worksheets/sheet1.xml': sheet }, (patch) => patch.setFilterEnd('Dati', 30));
    expect(now.text('xl/workbook.xml')).toContain('Dati!$A$3:$F$30<');
    expect(now.text('xl/workbook.xml')).toContain('Altro!$A$3:$F$9<');
    expect(now.text('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A3:F30"/>');
  });
});

describe('tables', () => {
  const table = (more = '') =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="Tab" ref="A1:B3"${more}><autoFilter ref="A1:B3"><sortState ref="A2:B3"/></autoFilter><tableColumns count="2"/></table>`;
  const withTable = (rows: string, more = '', after = ''): Parts => ({
    ...TWO_SHEETS,
    'xl/worksheets/sheet1.xml': worksheetXml(rows, `${after}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
    'xl/tables/table1.xml': table(more),
  });

  it.each(['Tab', 'T', 'xl/tables/table1.xml'])('%s grows, with its filter', (name) => {
    const parts = withTable('<row r="5"><c r="A5" s="1"/><c r="C5"><v>1</v></c></row>');
    const now = after(parts, (patch) => patch.growTable(name, 5));
    expect(now.text('xl/tables/table1.xml')).toContain('ref="A1:B5"><autoFilter ref="A1:B5"><sortState ref="A2:B3"/></autoFilter>');
  });

  it('is never made shorter', () => {
    const { patch, pkg } = patchOf(withTable(''));
    patch.growTable('Tab', 2);
    expect(changedParts(pkg, openPackage(patch.toBytes(), NODE_PACKAGE_HOST))).toEqual([]);
  });

  it.each([
    ['a row of totals', withTable('', ' totalsRowCount="1"')],
    ['content below', withTable('<row r="5"><c r="B5"><v>1</v></c></row>')],
    ['merged cells below', withTable('', '', '<mergeCells><mergeCell ref="B5:C9"/></mergeCells>')],
  ])('%s is in the way', (_, parts) => {
    expect(issueOf(() => patchOf(parts).patch.growTable('Tab', 5))).toMatchObject({ code: 'XLS-016', place: { sheet: 'Dati' }, values: { found: 'Tab', expected: 'A1:B5' } });
  });
});

describe('new sheets', () => {
  it('with a free number and part; places in the list of sheets move', () => {
    const names = '<definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="1">2</definedName></definedNames>';
    const workbook = workbookXml(['Dati', '<sheet name="Altro" sheetId="7" r:id="rId2"/>'], '<bookViews><workbookView activeTab="1"/></bookViews>', names);
    const now = after({ ...TWO_SHEETS, 'xl/workbook.xml': workbook }, (patch) => {
      patch.addSheet('Nuovo & altro', worksheetXml('<row r="1"><c r="A1"><v>3</v></c></row>'), { after: 'Dati' });
      patch.addSheet('Ultimo', worksheetXml(''));
      patch.setCell('Ultimo', 2, 2, ONE);
    });
    const model = readWorkbook(now);
    expect(model.sheets.map(({ name, part }) => [name, part])).toEqual([
      ['Dati', 'xl/worksheets/sheet1.xml'],
      ['Nuovo & altro', 'xl/worksheets/sheet3.xml'],
      ['Altro', 'xl/worksheets/sheet2.xml'],
      ['Ultimo', 'xl/worksheets/sheet4.xml'],
    ]);
    expect(model.names.map(({ name, sheet }) => [name, sheet])).toEqual([['a', 'Dati'], ['b', 'Altro']]);
    expect(now.text('xl/workbook.xml')).toContain('activeTab="2"');
    expect(now.text('xl/workbook.xml')).toContain('sheetId="8"');
    expect(now.text('xl/workbook.xml')).toContain('sheetId="9"');
    expect(now.text('[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet4.xml"');
    expect(readSheet(now, model, 'Ultimo').rows[0]!.cells[0]).toMatchObject({ row: 2, column: 2, text: '1' });
  });

  it('not in a workbook whose structure is protected', () => {
    const { patch } = patchOf({ ...TWO_SHEETS, 'xl/workbook.xml': workbookXml(['Dati', 'Altro'], '<workbookProtection lockStructure="1"/>') });
    expect(issueOf(() => patch.addSheet('Nuovo', worksheetXml(''))).code).toBe('XLS-013');
  });
});

describe('drawings', () => {
  const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
  const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const anchor = (id: string, number: number) => `<d:oneCellAnchor><d:cNvPr id="${number}"/><c:chart xmlns:c="${CHART}" xmlns:r="${R}" r:id="${id}"/></d:oneCellAnchor>`;
  const drawing = (...ids: string[]) => `<d:wsDr xmlns:d="${SPREADSHEET_DRAWING}">${ids.map((id, i) => anchor(id, i + 2)).join('')}</d:wsDr>`;
  const chart = (title: string) => `<c:chartSpace xmlns:c="${CHART}"><c:title>${title}</c:title></c:chartSpace>`;

  it('on a sheet without one, in its place among the parts of the sheet', () => {
    const sheet = worksheetXml('', '<pageMargins left="1"/><legacyDrawing r:id="rId9"/><extLst/>');
    const now = after({ ...TWO_SHEETS, 'xl/worksheets/sheet1.xml': sheet }, (patch) => patch.addDrawing('Dati', drawing('rId1', 'rId2'), [chart('A'), chart('B')]));
    expect(now.text('xl/worksheets/sheet1.xml')).toContain('<pageMargins left="1"/><drawing r:id="rId1"/><legacyDrawing r:id="rId9"/>');
    expect(now.text('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"');
    expect(now.text('xl/drawings/drawing1.xml')).toBe(drawing('rId1', 'rId2'));
    expect(now.text('xl/drawings/_rels/drawing1.xml.rels')).toContain('Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart2.xml"');
    expect(now.text('xl/charts/chart2.xml')).toBe(chart('B'));
    for (const part of ['/xl/drawings/drawing1.xml', '/xl/charts/chart1.xml', '/xl/charts/chart2.xml']) expect(now.text('[Content_Types].xml')).toContain(`PartName="${part}"`);
  });

  it('on a sheet that has one: after what it shows, with free numbers', () => {
    const parts: Parts = {
      ...TWO_SHEETS,
      'xl/worksheets/sheet1.xml': worksheetXml('', '<drawing r:id="rId5"/>'),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId5', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml': `<wsDr xmlns="${SPREADSHEET_DRAWING}"><oneCellAnchor><cNvPr id="40"/></oneCellAnchor></wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'image', '../media/image1.png']),
    };
    const { patch, pkg } = patchOf(parts);
    patch.addDrawing('Dati', drawing('rId1'), [chart('A')]);
    const now = openPackage(patch.toBytes(), NODE_PACKAGE_HOST);
    expect(changedParts(pkg, now)).toEqual(['[Content_Types].xml', 'xl/drawings/drawing1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/charts/chart1.xml']);
    expect(now.text('xl/drawings/drawing1.xml')).toMatch(
      /<\/oneCellAnchor><d:oneCellAnchor xmlns:d="[^"]+spreadsheetDrawing"><d:cNvPr id="41"\/><c:chart [^>]*r:id="rId2"\/><\/d:oneCellAnchor><\/wsDr>$/,
    );
  });

  it('two times on the same sheet: one drawing', () => {
    const now = after(TWO_SHEETS, (patch) => {
      patch.addDrawing('Dati', drawing('rId1'), [chart('A')]);
      patch.addDrawing('Dati', drawing('rId1'), [chart('B')]);
      patch.setCell('Dati', 1, 1, ONE);
    });
    expect(now.has('xl/drawings/drawing2.xml')).toBe(false);
    expect([...now.text('xl/drawings/drawing1.xml').matchAll(/r:id="(\w+)"/g)].map(([, id]) => id)).toEqual(['rId1', 'rId2']);
    expect(now.text('xl/worksheets/sheet1.xml').match(/<drawing /g)).toHaveLength(1);
  });

  it('in the strict form of the standard', () => {
    const strictParts: Parts = Object.fromEntries(
      Object.entries(TWO_SHEETS).map(([name, xml]) => [
        name,
        (xml as string).replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', `${STRICT}/spreadsheetml/main`).replaceAll(R, `${STRICT}/officeDocument/relationships`),
      ]),
    );
    const now = after(strictParts, (patch) => {
      patch.addDrawing('Dati', drawing('rId1'), [chart('A')]);
      patch.addSheet('Nuovo', worksheetXml(''));
    });
    expect(now.text('xl/charts/chart1.xml')).toContain(`xmlns:c="${STRICT}/drawingml/chart"`);
    expect(now.text('xl/worksheets/_rels/sheet1.xml.rels')).toContain(`Type="${STRICT}/officeDocument/relationships/drawing"`);
    expect(now.text('xl/worksheets/sheet3.xml')).toContain(`xmlns="${STRICT}/spreadsheetml/main"`);
    expect(readWorkbook(now).sheets.map(({ kind }) => kind)).toEqual(['worksheet', 'worksheet', 'worksheet']);
  });
});

describe('what a program remembers', () => {
  const NAMESPACE = 'urn:raa:prova';
  const xml = (text: string) => `<r:nota xmlns:r="${NAMESPACE}">${text}</r:nota>`;

  it('is added as a part of the workbook, then found and replaced', () => {
    const now = after({ ...TWO_SHEETS, 'customXml/item1.xml': '<a/>' }, (patch) => {
      expect(patch.customXml(NAMESPACE)).toBeUndefined();
      patch.setCustomXml(NAMESPACE, xml('uno'));
    });
    expect(now.text('customXml/item2.xml')).toBe(xml('uno'));
    expect(now.text('customXml/itemProps1.xml')).toContain(`ds:uri="${NAMESPACE}"`);
    expect(now.text('customXml/itemProps1.xml')).toMatch(/ds:itemID="\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}"/);
    expect(now.text('xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item2.xml"');
    expect(now.text('customXml/_rels/item2.xml.rels')).toContain('Target="itemProps1.xml"');
    expect(now.text('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');

    const again = new WorkbookPatch(now, NODE_PACKAGE_HOST, readWorkbook(now));
    expect(again.customXml(NAMESPACE)).toBe(xml('uno'));
    again.setCustomXml(NAMESPACE, xml('due'));
    const last = openPackage(again.toBytes(), NODE_PACKAGE_HOST);
    expect(changedParts(now, last)).toEqual(['customXml/item2.xml']);
    expect(last.text('customXml/item2.xml')).toBe(xml('due'));
  });

  it('a part of others that cannot be read is passed over', () => {
    const parts: Parts = {
      ...TWO_SHEETS,
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'customXml', '../customXml/item1.xml']),
      'customXml/item1.xml': 'no XML at all',
    };
    const now = after(parts, (patch) => patch.setCustomXml(NAMESPACE, xml('uno')));
    expect(now.text('customXml/item2.xml')).toBe(xml('uno'));
  });
});

describe('the title of the document', () => {
  const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const DC = 'http://purl.org/dc/elements/1.1/';
  const root = relationships(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml']);

  it.each([
    ['replaced', `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}"><dc:title>Prima</dc:title><dc:creator>x</dc:creator></cp:coreProperties>`, '<dc:title>A &amp; B</dc:title><dc:creator>'],
    ['another prefix, empty', `<coreProperties xmlns="${CORE}" xmlns:d="${DC}"><d:title/></coreProperties>`, '<d:title>A &amp; B</d:title></coreProperties>'],
    ['none yet, prefix not declared', `<coreProperties xmlns="${CORE}"></coreProperties>`, `<dc:title xmlns:dc="${DC}">A &amp; B</dc:title></coreProperties>`],
  ])('%s', (_, xml, expected) => {
    const now = after({ ...TWO_SHEETS, '_rels/.rels': root, 'docProps/core.xml': xml }, (patch) => patch.setCoreTitle('A & B\u0001'));
    expect(now.text('docProps/core.xml')).toContain(expected);
  });

  it('in a workbook without properties', () => {
    const now = after(TWO_SHEETS, (patch) => patch.setCoreTitle('A'));
    expect(now.text('docProps/core.xml')).toContain('<dc:title>A</dc:title>');
    expect(now.text('_rels/.rels')).toContain('Target="docProps/core.xml"');
  });
});

describe('odd packages', () => {
  it('a sheet in UTF-16 is written in UTF-8, and says so', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${worksheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>però</t></is></c></row>')}`;
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')]);
    const now = after({ ...TWO_SHEETS, 'xl/worksheets/sheet1.xml': bytes }, (patch) => patch.setCell('Dati', 1, 2, ONE));
    const written = new TextDecoder('utf-8', { fatal: true }).decode(now.bytes('xl/worksheets/sheet1.xml'));
    expect(written).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><worksheet .*<t>però<\/t>.*<c r="B1" s="0"><v>1<\/v>/);
  });

  it('a workbook without styles is given some when one is asked for', () => {
    const parts = {
      ...Object.fromEntries(Object.entries(TWO_SHEETS).filter(([name]) => name !== 'xl/styles.xml')),
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml']),
    };
    const now = after(parts, (patch) => patch.setCell('Dati', 1, 1, ONE, patch.styleLike(0, { format: '0.00' })));
    expect(readWorkbook(now).styles).toHaveLength(2);
  });

  it('a part that is not there cannot be replaced', () => {
    expect(issueOf(() => patchOf(TWO_SHEETS).patch.replaceText('xl/manca.xml', '<a/>')).code).toBe('XLS-009');
  });

  it('a sheet of another kind has no cells', () => {
    const parts: Parts = {
      ...TWO_SHEETS,
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'chartsheet', 'chartsheets/sheet1.xml']),
      'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    };
    expect(issueOf(() => patchOf(parts).patch.setCell('Altro', 1, 1, ONE))).toMatchObject({ code: 'XLS-018', values: { found: 'Altro', expected: 'Dati' } });
  });
});
