import { dataKindNamed, PROVENANCE_NAMESPACE, type CellRange, type DefinedName, type SheetEntry, type SheetModel, type TableEntry, type WorkbookModel } from '../../engine/index.js';
import { rowsOfGrid } from './cellGrid.js';
import { rangeAt, readGrids, type ReadArea } from './officeReader.js';
import { arraysOf, isAboutSize, loadMerges, mergesByHalves, mergesIn } from './officeRanges.js';
import { cellCount } from './rectangles.js';
import { localAddress, rangeFromAddress, rangeOf } from './rangePlace.js';
import { StyleList } from './styleList.js';
import type { WorkbookSurvey } from './workbookHost.js';

/** A sheet with more cells holds records, not a table of the report: it is named, not read. */
export const LONGEST_SHEET = 200_000;

const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

/** A sheet with its extent. */
interface Extent {
  readonly name: string;
  readonly isProtected: boolean;
  /** What has content, or a look; undefined for an empty sheet. */
  readonly range: CellRange | undefined;
}

/** Reads the workbook: what it consists of, how far its sheets reach, then their cells. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { workbook } = context;
  workbook.worksheets.load(['items/name', 'items/visibility']);
  workbook.names.load(['items/name', 'items/formula', 'items/visible']);
  workbook.tables.load(['items/name', 'items/showHeaders', 'items/showTotals']);
  workbook.protection.load('protected');
  workbook.properties.load('title');
  // The day of this number lies in 1901 or, counted from 1904, in 1905: no property tells.
  const year = loaded(workbook.functions.year(500), ['value']);
  const parts = workbook.customXmlParts.getByNamespace(PROVENANCE_NAMESPACE);
  parts.load('items/id');
  await context.sync();

  const sheets = workbook.worksheets.items;
  const provenance = parts.items[0]?.getXml();
  const tables = workbook.tables.items.map((table) => ({ table, range: loaded(table.getRange(), ['address']), sheet: loaded(table.worksheet, ['name']) }));
  const frames = sheets.map((sheet) => {
    sheet.protection.load('protected');
    sheet.names.load(['items/name', 'items/formula', 'items/visible']);
    return { sheet, all: loaded(sheet.getUsedRangeOrNullObject(false), PLACE), filled: loaded(sheet.getUsedRangeOrNullObject(true), PLACE) };
  });
  await context.sync();

  const dataSheets: { name: string; rows: number; columns: number }[] = [];
  const longSheets: string[] = [];
  const extents = frames.flatMap(({ sheet, all, filled }): Extent[] => {
    const range = all.isNullObject ? undefined : rangeOf(all);
    const content = filled.isNullObject ? undefined : rangeOf(filled);
    if (dataKindNamed(sheet.name) !== undefined) {
      dataSheets.push({ name: sheet.name, rows: content?.bottom ?? 0, columns: content?.right ?? 0 });
      return [];
    }
    // Looks may reach far below the last content: then only what has content is read.
    const read = range === undefined || cellCount(range) <= LONGEST_SHEET ? range : content;
    if (read !== undefined && cellCount(read) > LONGEST_SHEET) {
      longSheets.push(sheet.name);
      return [];
    }
    return [{ name: sheet.name, isProtected: sheet.protection.protected, range: read }];
  });
  const found = tables.map(({ table, range, sheet }) => ({ sheet: sheet.name, entry: tableEntry(table, range) }));
  const styles = new StyleList();
  const models = await readSheets(context, extents, styles, found);
  const names = [
    ...workbook.names.items.map((name) => definedName(name)),
    ...sheets.flatMap((sheet) => sheet.names.items.map((name) => definedName(name, sheet.name))),
  ];
  const model: WorkbookModel = {
    dateSystem: year.value === 1905 ? 1904 : 1900,
    isStructureLocked: workbook.protection.protected,
    sheets: sheets.map(sheetEntry),
    names,
    styles: styles.styles,
  };
  const { title } = workbook.properties;
  const snapshot = { workbook: model, sheets: models, ...(provenance !== undefined && { provenance: provenance.value }), ...(title !== '' && { title }) };
  return { snapshot, dataSheets, longSheets };
}

async function readSheets(context: Excel.RequestContext, extents: readonly Extent[], styles: StyleList, tables: readonly { readonly sheet: string; readonly entry: TableEntry }[]): Promise<SheetModel[]> {
  const areas = extents.flatMap(({ name, isProtected, range }): ReadArea[] => (range === undefined ? [] : [{ sheet: name, range, withLocks: isProtected }]));
  const read = async (withMerges: boolean) => {
    const found = new Map<string, { cells: Excel.Range; merges?: Excel.RangeAreas }>();
    const grids = await readGrids(context, areas, () => {
      for (const { sheet, range } of areas) {
        const cells = loaded(rangeAt(context, sheet, range), ['hasSpill']);
        found.set(sheet, { cells, ...(withMerges && { merges: loadMerges(cells) }) });
      }
    });
    return { grids, found };
  };
  const { grids, found } = await read(true).catch((error: unknown) => {
    if (!isAboutSize(error)) throw error;
    return read(false);
  });
  const merged = new Map<string, CellRange[]>();
  for (const { sheet, range } of areas) {
    const { merges } = found.get(sheet)!;
    merged.set(sheet, merges === undefined ? await mergesByHalves(context, sheet, range) : mergesIn(merges));
  }
  const arrays = await arraysOf(context, grids.flatMap((grid, i) => (found.get(areas[i]!.sheet)?.cells.hasSpill === false ? [] : [{ sheet: areas[i]!.sheet, grid }])));
  const bySheet = new Map(grids.map((grid, i) => [areas[i]!.sheet, grid]));
  return extents.map(({ name, isProtected }) => {
    const grid = bySheet.get(name);
    return {
      name,
      isProtected,
      // Ranges that a password opens are told by Excel on the web only: their cells count as locked.
      editableRanges: [],
      merges: merged.get(name) ?? [],
      tables: tables.flatMap(({ sheet, entry }) => (sheet === name ? [entry] : [])),
      rows: grid === undefined ? [] : rowsOfGrid(grid, styles, arrays.get(name)),
    };
  });
}

const VISIBILITIES: Readonly<Record<string, SheetEntry['visibility']>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

function sheetEntry({ name, visibility }: Excel.Worksheet): SheetEntry {
  return { name, kind: 'worksheet', visibility: VISIBILITIES[visibility] ?? 'visible', part: '' };
}

function definedName({ name, formula, visible }: Excel.NamedItem, sheet?: string): DefinedName {
  const text = String(formula);
  return { name, ...(sheet !== undefined && { sheet }), text: text.startsWith('=') ? text.slice(1) : text, isHidden: !visible };
}

function tableEntry({ name, showHeaders, showTotals }: Excel.Table, { address }: Excel.Range): TableEntry {
  return { name, range: rangeFromAddress(localAddress(address)), headerRows: showHeaders ? 1 : 0, totalRows: showTotals ? 1 : 0, part: '' };
}

/** Asks for some properties of an object, and gives the object. */
function loaded<T extends { load(names: string[]): unknown }>(object: T, names: string[]): T {
  object.load(names);
  return object;
}
