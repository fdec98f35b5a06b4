import exceljs, { type Cell, type PaperSize, type Workbook, type Worksheet, type WorksheetView } from 'exceljs';
import { anchorName, blankProvenance, columnLetters, openPackage, PROVENANCE_NAMESPACE, readWorkbook, ROW_PATTERNS, WorkbookPatch } from '../../engine/index.js';
import { OUR_NAME } from '../workbook/isOurs.js';
import { NODE_PACKAGE_HOST } from '../workbook/nodePackageHost.js';
import { repack } from './repack.js';
import type { SheetDefinition } from './sheetDefinitions.js';
import { ALIGNMENTS, HEADER_LOOKS, LINK_FONT, parted, ROW_LOOKS, SUBTITLE_LOOK, TITLE_LOOK, type CellLook } from './style.js';

/** The first row of the headings: title, subtitle and an empty row stand above. */
const FIRST_HEADER_ROW = 4;

const TITLE_HEIGHT = 22;

/** Codes of paper sizes in a workbook. exceljs names only some of them. */
const A4 = 9;
const A3 = 8;

/** Fixed, so that the same definitions give the same bytes. */
const MADE_ON = new Date(Date.UTC(2024, 0, 1));

/** Builds a blank template: the bytes of a workbook with the look of every sheet and the anchors of the tables. */
export async function buildTemplate(definitions: readonly SheetDefinition[]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.creator = OUR_NAME;
  workbook.lastModifiedBy = OUR_NAME;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const definition of definitions) addSheet(workbook, definition);
  const bytes = repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const pkg = openPackage(bytes, NODE_PACKAGE_HOST);
  const patch = new WorkbookPatch(pkg, NODE_PACKAGE_HOST, readWorkbook(pkg));
  const sheets = definitions.map(({ id, title, header }) => ({ id, title: [title, ''], header: header.map(({ texts }) => texts) }));
  patch.setCustomXml(PROVENANCE_NAMESPACE, blankProvenance(sheets));
  return patch.toBytes();
}

function addSheet(workbook: Workbook, definition: SheetDefinition): void {
  const anchorRow = FIRST_HEADER_ROW + definition.header.length;
  const { page, frozenColumns } = definition;
  const sheet = workbook.addWorksheet(definition.name, {
    ...(page && { properties: { outlineLevelCol: 1 } }),
    views: [definition.isPoster ? { state: 'normal', showGridLines: false } : frozenView(definition, anchorRow)],
    pageSetup: {
      paperSize: (page?.paper === 'A3' ? A3 : A4) as PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: page?.pagesWide ?? 1,
      fitToHeight: definition.isPoster ? 1 : 0,
      horizontalCentered: true,
      ...(!definition.isPoster && { printTitlesRow: `${FIRST_HEADER_ROW}:${anchorRow - 1}` }),
      ...(page && { printTitlesColumn: `A:${columnLetters(frozenColumns)}`, pageOrder: 'overThenDown' as const }),
      margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.6, header: 0.25, footer: 0.25 },
    },
    headerFooter: { oddFooter: '&L&8&A&R&8&P / &N' },
  });
  sheet.columns = definition.columns.map(({ width }) => ({ width }));
  put(sheet.getCell(1, 1), definition.title, TITLE_LOOK, ALIGNMENTS.title);
  put(sheet.getCell(2, 1), '', SUBTITLE_LOOK, ALIGNMENTS.title);
  sheet.getRow(1).height = TITLE_HEIGHT;
  addHeader(sheet, definition);
  addPatterns(sheet, definition, anchorRow);
  workbook.definedNames.add(`'${definition.name}'!$A$${anchorRow}`, anchorName(definition.id));
  if (definition.hasFilter) {
    sheet.autoFilter = { from: { row: anchorRow - 1, column: 1 }, to: { row: anchorRow - 1 + ROW_PATTERNS.length, column: definition.columns.length } };
  }
}

/** Headings and row labels stay in view. */
function frozenView({ frozenColumns }: SheetDefinition, anchorRow: number): Partial<WorksheetView> {
  const topLeftCell = `${columnLetters(frozenColumns + 1)}${anchorRow}`;
  return { state: 'frozen', xSplit: frozenColumns, ySplit: anchorRow - 1, showGridLines: false, topLeftCell };
}

function addHeader(sheet: Worksheet, { header, columns }: SheetDefinition): void {
  header.forEach(({ kind, texts }, i) =>
    texts.forEach((text, c) => {
      const alignment = kind === 'group' ? ALIGNMENTS.group : ALIGNMENTS.heading;
      const look: CellLook = HEADER_LOOKS[kind];
      put(sheet.getCell(FIRST_HEADER_ROW + i, c + 1), text, columns[c]?.startsGroup === true ? parted(look) : look, alignment);
    }),
  );
}

/** One row for each look, from the anchor down: filling takes the looks and puts its own rows in their place. */
function addPatterns(sheet: Worksheet, { columns }: SheetDefinition, anchorRow: number): void {
  ROW_PATTERNS.forEach((pattern, r) =>
    columns.forEach(({ isNumber, isLink = false, startsGroup = false }, c) => {
      const isRunning = pattern === 'note' || (pattern === 'group' && c === 0);
      const alignment = isRunning ? ALIGNMENTS.running : isNumber ? ALIGNMENTS.number : ALIGNMENTS.text;
      const leads = isLink || (pattern === 'link' && c === 0);
      const look: CellLook = { ...ROW_LOOKS[pattern], ...(leads && { font: LINK_FONT }) };
      put(sheet.getCell(anchorRow + r, c + 1), '', startsGroup && !isRunning && pattern !== 'group' ? parted(look) : look, alignment);
    }),
  );
}

function put(cell: Cell, text: string, { font, fill, border }: CellLook, alignment: Cell['alignment']): void {
  if (text !== '') cell.value = text;
  cell.font = font;
  if (fill !== undefined) cell.fill = fill;
  if (border !== undefined) cell.border = border;
  cell.alignment = alignment;
}
