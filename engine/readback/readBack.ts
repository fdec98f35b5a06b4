import type { CellModel, SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import type { Programme } from '../programme/programme.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import { recognizeAt } from '../recognition/recognizeAt.js';
import { recognizeTables } from '../recognition/recognizeTables.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import { allTables, oneTable, TABLE_DEFINITIONS } from '../tables/allTables.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { ReportContext } from '../tables/reportContext.js';
import type { Table } from '../tables/table.js';
import { factsOfOpenLists, isOpenList } from './openLists.js';
import { ownCosts } from './ownCosts.js';
import { columnPower, readCell } from './readCell.js';
import { readingContext } from './readingContext.js';
import { sampleMarks } from './sampleMarks.js';
import { tableShape } from './tableShape.js';

/** The standard tables of a workbook, read back: the same cells that RAA computes, with what stands in them. */
export interface ReadBack {
  /** What the tables are made from: with data when they were given, otherwise the plan alone. */
  readonly context: ReportContext;
  /** The tables of the report; a cell holds what the workbook does, «n.d.» where it has none. Formulas are those of RAA. */
  readonly tables: ComputedTables;
  readonly recognized: readonly RecognizedTable[];
  readonly grids: ReadonlyMap<string, SheetGrid>;
  /** The tables that say that their records are invented. */
  readonly samples: ReadonlySet<string>;
  /** Where a cell stands; undefined when the workbook does not have it. */
  place(ref: CellRef): CellPosition | undefined;
  /** The cell of the workbook, with its own formula and look; undefined for a blank one. */
  model(ref: CellRef): CellModel | undefined;
  /** The cell of a table that stands at a place of the workbook. */
  refAt(place: CellPosition): CellRef | undefined;
}

/** What is needed to read a workbook back. */
export interface ReadBackInput {
  readonly workbook: WorkbookModel;
  readonly sheets: readonly SheetModel[];
  readonly programme: Programme;
  readonly year: number;
  /** The context of a report with its data; without it the rows are those of the plan, and those of the open lists as they stand. */
  readonly context?: ReportContext;
}

/** Reads the tables of a workbook back; undefined when the programme has no plan for the year. */
export function readBack({ workbook, sheets, programme, year, context: given }: ReadBackInput): ReadBack | undefined {
  const plain = given ?? readingContext(programme, year);
  if (plain === undefined) return undefined;
  const grids = new Map(sheets.map((sheet) => [sheet.name, new SheetGrid(sheet)]));
  const first = tablesOf(plain);
  const found = recognizeTables(workbook, sheets, first, true);
  const lines = given === undefined ? factsOfOpenLists(found, grids, programme, year) : [];
  const costs = given === undefined ? ownCosts(found, grids, lines, programme, year) : [];
  if (lines.length + costs.length === 0) return readTables(plain, first, found, grids, workbook);

  const context = readingContext(programme, year, [...lines, ...costs])!;
  const isMadeAnew = (id: string) => isOpenList(id) || (id === 'T6' && costs.length > 0);
  const made = TABLE_DEFINITIONS.filter(({ id }) => isMadeAnew(id)).map((definition) => oneTable(definition, context));
  const tables = first.map((table) => made.find(({ id }) => id === table.id) ?? table);
  const recognized = found.map((one) => (isOpenList(one.table) ? again(one, workbook, sheets, tables) : one));
  return readTables(context, tables, recognized, grids, workbook);
}

/** The tables of a context are the same for every workbook that is read with it. */
function tablesOf(context: ReportContext): readonly Table[] {
  const tables = tablesOfContexts.get(context) ?? allTables(context);
  tablesOfContexts.set(context, tables);
  return tables;
}

const tablesOfContexts = new WeakMap<ReportContext, readonly Table[]>();

function again(one: RecognizedTable, workbook: WorkbookModel, sheets: readonly SheetModel[], tables: readonly Table[]): RecognizedTable {
  const sheet = sheets.find(({ name }) => name === one.sheet)!;
  const found = recognizeAt(one.table, one.firstCell, workbook, sheet, tables);
  return found === undefined ? one : { ...one, rows: found.rows, missingRows: found.missingRows };
}

function readTables(context: ReportContext, tables: readonly Table[], recognized: readonly RecognizedTable[], grids: ReadonlyMap<string, SheetGrid>, workbook: WorkbookModel): ReadBack {
  const places = new Map<string, RecognizedTable>();
  for (const one of recognized) if (!places.has(one.table)) places.set(one.table, one);
  const cells = new Map<string, ComputedCell>();
  const place = ({ table, row, column }: CellRef): CellPosition | undefined => {
    const one = places.get(table);
    const [r, c] = [one?.rows.get(row), one?.columns.get(column)];
    return one === undefined || r === undefined || c === undefined ? undefined : { sheet: one.sheet, row: r, column: c };
  };
  const model = (ref: CellRef): CellModel | undefined => {
    const at = place(ref);
    return at && grids.get(at.sheet)?.cell(at.row, at.column);
  };

  for (const table of tables) {
    const one = places.get(table.id);
    if (one === undefined) {
      for (const [id, absent] of absentCells(table, workbook)) cells.set(id, absent);
      continue;
    }
    const grid = grids.get(one.sheet)!;
    const columns = table.columns.map(({ key }) => one.columns.get(key));
    const powers = table.columns.map((column) => columnPower(column, one, grid, workbook));
    tableShape(table).forEach((shape, r) => {
      const row = one.rows.get(table.rows[r]!.key);
      shape.forEach((one, c) => {
        const column = columns[c];
        const found = row === undefined || column === undefined ? undefined : grid.cell(row, column);
        cells.set(one.id, readCell(one, found, workbook, powers[c]!));
      });
    });
  }
  const cell = (ref: CellRef): ComputedCell => {
    const read = cells.get(cellId(ref));
    if (read === undefined) throw new Error(`No cell ${cellId(ref)}.`);
    return read;
  };
  const samples = sampleMarks(recognized, grids);
  let refs: ReturnType<typeof refsOf> | undefined;
  return {
    context: { ...context, isSample: samples.size > 0 },
    samples,
    tables: { tables: [...tables], cells, cell, isReferredTo: () => false },
    recognized,
    grids,
    place,
    model,
    refAt: (at) => (refs ??= refsOf(tables, places)).get(at.sheet)?.get(placeNumber(at)),
  };
}

/** The cells of a table that a workbook does not have: the same for all such workbooks. */
function absentCells(table: Table, workbook: WorkbookModel): readonly (readonly [id: string, cell: ComputedCell])[] {
  const known = absents.get(table) ?? tableShape(table).flatMap((shape) => shape.map((one) => [one.id, readCell(one, undefined, workbook, 0)] as const));
  absents.set(table, known);
  return known;
}

const absents = new WeakMap<Table, ReturnType<typeof absentCells>>();

/** The cells of the tables by where they stand, sheet by sheet. */
function refsOf(tables: readonly Table[], places: ReadonlyMap<string, RecognizedTable>): Map<string, Map<number, CellRef>> {
  const refs = new Map<string, Map<number, CellRef>>();
  for (const table of tables) {
    const one = places.get(table.id);
    if (one === undefined) continue;
    const ofSheet = refs.get(one.sheet) ?? new Map<number, CellRef>();
    refs.set(one.sheet, ofSheet);
    const columns = table.columns.map(({ key }) => one.columns.get(key));
    tableShape(table).forEach((shape, r) => {
      const row = one.rows.get(table.rows[r]!.key);
      shape.forEach(({ ref }, c) => {
        const column = columns[c];
        if (row !== undefined && column !== undefined) ofSheet.set(placeNumber({ row, column }), ref);
      });
    });
  }
  return refs;
}

/** A place of a sheet as one number: a sheet has 16,384 columns. */
function placeNumber({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * 16_384 + column;
}
