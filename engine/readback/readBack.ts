import { decimal } from '../number/decimal.js';
import type { Unit } from '../number/quantity.js';
import type { CellModel, SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import { MEASURES } from '../programme/measures.js';
import type { Programme } from '../programme/programme.js';
import { headingPower } from '../tables/headingPower.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import { recognizeAt } from '../recognition/recognizeAt.js';
import { recognizeTables } from '../recognition/recognizeTables.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import { allTables, oneTable, TABLE_DEFINITIONS } from '../tables/allTables.js';
import { cellId, known, NOT_AVAILABLE, NOT_COMPUTABLE_CELL, type CellRef, type CellSpec, type CellValue, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { ReportContext } from '../tables/reportContext.js';
import type { Column, Table } from '../tables/table.js';
import { WORDS, type WordKey } from '../text/words.js';
import { cellQuantity, numberIn, type CellUnit } from './cellQuantity.js';
import { factsOfOpenLists, isOpenList } from './openLists.js';
import { ownCosts } from './ownCosts.js';
import { readingContext } from './readingContext.js';
import { sampleMarks } from './sampleMarks.js';
import { tableShape, type ShapeCell } from './tableShape.js';

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
    const grid = one && grids.get(one.sheet);
    const columns = table.columns.map(({ key }) => one?.columns.get(key));
    const powers = table.columns.map((column) => (one === undefined ? 0 : columnPower(column, one, grid!, workbook)));
    tableShape(table).forEach((shape, r) => {
      const row = one?.rows.get(table.rows[r]!.key);
      shape.forEach((one, c) => {
        const column = columns[c];
        const found = row === undefined || column === undefined ? undefined : grid!.cell(row, column);
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

function readCell({ ref, spec, column }: ShapeCell, cell: CellModel | undefined, workbook: WorkbookModel, power: number): ComputedCell {
  if (spec.kind === 'text') return { ref, origin: 'label', value: { state: 'text', text: spec.text } };
  if (spec.kind === 'empty') return { ref, origin: 'label', value: { state: 'empty' } };
  const { key, formula } = spec.kind === 'figure' ? spec : {};
  const value = valueOf(cell, column, spec, workbook, power);
  const origin = value.state === 'known' || value.state === 'word' ? (cell?.formula === undefined ? 'typed' : 'computed') : 'none';
  return { ref, origin, value, ...(key && { key }), ...(formula && { formula }) };
}

function valueOf(cell: CellModel | undefined, column: Column, spec: CellSpec, workbook: WorkbookModel, power: number): CellValue {
  if (cell === undefined || cell.kind === 'error' || cell.text.trim() === '') return NOT_AVAILABLE;
  const style = workbook.styles[cell.style];
  const unit = unitOf(column, spec, style);
  const quantity = cellQuantity(cell, style, { unit, power: unit === 'ratio' ? ratioPower(power, style) : power });
  if (quantity !== undefined) return known(quantity);
  const word = wordIn(cell.text);
  if (word === 'notComputable') return NOT_COMPUTABLE_CELL;
  if (word === 'notApplicable' || word === 'protected') return { state: word };
  return word === undefined || word === 'notAvailable' ? NOT_AVAILABLE : { state: 'word', word, isRounded: false };
}

/** A column of percentages may mix cells with the format of percentages and cells without. */
function ratioPower(power: number, style: WorkbookModel['styles'][number] | undefined): CellUnit['power'] {
  return style?.isPercent === true ? 0 : power;
}

function unitOf(column: Column, spec: CellSpec, style: WorkbookModel['styles'][number] | undefined): Unit {
  if (column.kind === 'percent') return 'ratio';
  if (column.kind === 'money') return 'euro';
  if (style?.isPercent === true) return 'ratio';
  const key = spec.kind === 'figure' ? spec.key : undefined;
  const units: readonly Unit[] = key === undefined ? [] : MEASURES[key.measure].units;
  if (units.length === 1) return units[0]!;
  if (key?.isRate === true) return 'ratio';
  if (style?.isScaled === true) return 'euro';
  return units.includes('persons') ? 'persons' : 'number';
}

/** By which power of ten the numbers of a column are to be multiplied: from its heading for amounts, from its numbers for percentages. */
function columnPower(column: Column, table: RecognizedTable, grid: SheetGrid, { styles }: WorkbookModel): number {
  const at = table.columns.get(column.key);
  if (at === undefined) return 0;
  const heading = table.headings.get(column.key) ?? '';
  if (column.kind === 'money') {
    const numbers = [...table.rows.values()].flatMap((row) => grid.cell(row, at) ?? []);
    // A format in millions shows millions of euro: the cell holds euro.
    return numbers.some(({ style }) => styles[style]?.isScaled === true) ? 0 : headingPower(heading);
  }
  if (column.kind !== 'percent') return 0;
  const numbers = [...table.rows.values()].flatMap((row) => {
    const cell = grid.cell(row, at);
    const number = cell === undefined || styles[cell.style]?.isPercent === true ? undefined : numberIn(cell);
    return number === undefined ? [] : [number.abs()];
  });
  // One number among ratios that is written as a percentage (97,74 among 0,99) is a slip, not the way of the column.
  const shown = numbers.filter((number) => !number.isZero());
  const written = shown.filter((number) => number.greaterThan(decimal('2')));
  return written.length * 2 > shown.length ? -2 : 0;
}

/** Where two words read alike («conseguito» of an indicator and of an axis) the first of them: whoever compares compares the text. */
const WORD_OF: ReadonlyMap<string, WordKey> = new Map(
  (['en', 'it'] as const).flatMap((language) => Object.entries(WORDS[language]).map(([key, text]) => [text.toLowerCase(), key as WordKey] as const)).reverse(),
);

function wordIn(text: string): WordKey | undefined {
  return WORD_OF.get(text.trim().toLowerCase());
}
