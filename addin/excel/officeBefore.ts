import { PROVENANCE_NAMESPACE, type CellRange } from '../../engine/index.js';
import type { CellGrid } from './cellGrid.js';
import { type ReadArea, readGrids, sheetOf } from './officeReader.js';
import type { Aside, FilterBefore } from './officeSteps.js';
import { rangeOf } from './rangePlace.js';

/** What is asked of a sheet before it is changed. */
export interface SheetWish {
  readonly sheet: string;
  readonly areas: readonly CellRange[];
  /** Rows whose heights, and columns whose widths, are to be changed. */
  readonly heights?: { readonly top: number; readonly bottom: number };
  readonly widths?: { readonly left: number; readonly right: number };
  /** True when looks may change place: then room is needed to put them aside. */
  readonly needsRoom: boolean;
  readonly charts: readonly string[];
}

/** A sheet as it stands right before it is changed. */
export interface SheetState extends Omit<Aside, 'top'> {
  readonly grids: readonly CellGrid[];
  readonly isProtected: boolean;
  /** The last row with anything in it. */
  readonly lastRow: number;
  /** True when a filter hides rows. */
  readonly isFiltered: boolean;
  /** Those of the charts asked for that are there, with how many series each has. */
  readonly charts: ReadonlyMap<string, number>;
}

export interface WorkbookState {
  /** One for each wish, in its order. */
  readonly sheets: readonly SheetState[];
  readonly provenance: string | undefined;
  /** The part that it stands in. */
  readonly part: string | undefined;
  readonly title: string;
  /** What names of the workbook stand for, without `=`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads what is about to be changed, in one round trip when it is of an ordinary size. */
export async function readBefore(context: Excel.RequestContext, wishes: readonly SheetWish[], hasProvenance: boolean, names: readonly string[]): Promise<WorkbookState> {
  const areas = wishes.flatMap(({ sheet, areas: ranges }) => ranges.map((range): ReadArea => ({ sheet, range })));
  let loaded: ReturnType<typeof loadRest> | undefined;
  const grids = await readGrids(context, areas, () => (loaded = loadRest(context, wishes, hasProvenance, names)));
  const { sheets, only, parts, properties, items } = loaded!;
  const part = parts.items[0]?.id;
  let next = 0;
  return {
    sheets: wishes.map((wish, i) => sheetState(sheets[i]!, grids.slice(next, (next += wish.areas.length)))),
    // Of several parts, which copies and merges of files leave, the first is ours.
    provenance: part === undefined ? undefined : parts.items.length === 1 && only !== undefined ? only.value : await xmlOf(context, part),
    part,
    title: properties.title ?? '',
    names: new Map(items.flatMap(({ name, item }) => (item.isNullObject ? [] : [[name, String(item.formula).replace(/^=/, '')] as const]))),
  };
}

/** The part in which RAA says what it wrote. */
export function provenanceParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(PROVENANCE_NAMESPACE);
}

async function xmlOf(context: Excel.RequestContext, part: string): Promise<string> {
  const xml = context.workbook.customXmlParts.getItem(part).getXml();
  await context.sync();
  return xml.value;
}

function loadRest(context: Excel.RequestContext, wishes: readonly SheetWish[], hasProvenance: boolean, names: readonly string[]) {
  const { workbook } = context;
  const { properties } = workbook;
  properties.load('title');
  const parts = provenanceParts(context);
  parts.load('items/id');
  const only = hasProvenance ? parts.getOnlyItemOrNullObject().getXml() : undefined;
  const items = names.map((name) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load('formula');
    return { name, item };
  });
  return { properties, parts, only, items, sheets: wishes.map((wish) => loadSheet(sheetOf(context, wish.sheet), wish)) };
}

function loadSheet(sheet: Excel.Worksheet, { heights, widths, needsRoom, charts }: SheetWish) {
  const { protection, autoFilter } = sheet;
  protection.load(['protected', 'options']);
  autoFilter.load(['enabled', 'isDataFiltered', 'criteria']);
  const filter = autoFilter.getRangeOrNullObject();
  const used = needsRoom ? sheet.getUsedRangeOrNullObject(false) : undefined;
  for (const one of used === undefined ? [filter] : [filter, used]) one.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  return {
    protection,
    autoFilter,
    filter,
    used,
    heights: heights && heightsOf(sheet, heights),
    widths: widths && widthsOf(sheet, widths),
    charts: charts.map((name) => {
      const chart = sheet.charts.getItemOrNullObject(name);
      chart.series.load('count');
      return { name, chart };
    }),
  };
}

function sheetState({ protection, autoFilter, filter, used, heights, widths, charts }: ReturnType<typeof loadSheet>, grids: readonly CellGrid[]): SheetState {
  const { options } = protection;
  const isProtected = protection.protected;
  const may = (isAllowed: boolean | undefined) => !isProtected || isAllowed === true;
  const filterBefore: FilterBefore | undefined = filter.isNullObject ? undefined : { range: rangeOf(filter), criteria: autoFilter.isDataFiltered ? autoFilter.criteria : [] };
  return {
    grids,
    isProtected,
    lastRow: used === undefined || used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    isFiltered: !filter.isNullObject && autoFilter.isDataFiltered,
    allowed: { formats: may(options?.allowFormatCells), rows: may(options?.allowFormatRows), columns: may(options?.allowFormatColumns), filter: may(options?.allowAutoFilter) },
    ...(heights !== undefined && { heights: heights() }),
    ...(widths !== undefined && { widths: widths() }),
    ...(filterBefore !== undefined && { filter: filterBefore }),
    charts: new Map(charts.flatMap(({ name, chart }) => (chart.isNullObject ? [] : [[name, chart.series.count] as const]))),
  };
}

/** Asks for the heights of rows in points: 0 for a hidden one. They are there after the next round trip. */
export function heightsOf(sheet: Excel.Worksheet, { top, bottom }: { readonly top: number; readonly bottom: number }): () => number[] {
  const found = sheet.getRangeByIndexes(top - 1, 0, bottom - top + 1, 1).getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  return () => found.value.map(({ rowHidden, format }) => (rowHidden === true ? 0 : (format?.rowHeight ?? 0)));
}

/** The same of the widths of columns. */
export function widthsOf(sheet: Excel.Worksheet, { left, right }: { readonly left: number; readonly right: number }): () => number[] {
  const found = sheet.getRangeByIndexes(0, left - 1, 1, right - left + 1).getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => found.value.map(({ columnHidden, format }) => (columnHidden === true ? 0 : (format?.columnWidth ?? 0)));
}
