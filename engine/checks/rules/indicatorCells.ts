import type { Bilingual } from '../../law/reference.js';
import type { Quantity } from '../../number/quantity.js';
import type { CellRef, CellValue, ComputedCell } from '../../tables/cell.js';
import { blockRow, commonBlocks, plannedIndicators, type IndicatorBlock } from '../../tables/indicatorBlocks.js';
import type { Column, Row, Table } from '../../tables/table.js';
import type { RuleSubject } from './ruleSubject.js';
import type { RowComparison } from './validationRule.js';

/** The cells of a row by the key of their column. */
export type RowCells = ReadonlyMap<string, ComputedCell>;

/** Where the rules on indicators look: the blocks of Tables 4A and 2A, and the rows of any table, by their keys. */
export interface IndicatorCells {
  /** Axis, investment priority and category of region; an axis as a whole after its priorities. */
  readonly blocks: readonly IndicatorBlock[];
  /** The cells of a row; none when there is no such row. */
  rowOf(table: RuleTable, row: string): RowCells;
  /** The row of a common indicator in a block; without cells when the model has no such row there. */
  indicatorRow(block: IndicatorBlock, code: string): RowCells;
  cellOf(block: IndicatorBlock, code: string, column: string): ComputedCell | undefined;
  find(table: RuleTable, row: string, column: string): ComputedCell | undefined;
  /** The rows that have values. */
  rowsOf(table: RuleTable): readonly Row[];
  columnsOf(table: RuleTable): readonly Column[];
  /** The columns of Tables 2A and 4A that have values: of the years, cumulative, and both. */
  readonly valueColumns: Readonly<Record<RowComparison['values'], readonly string[]>>;
  /** The heading of a column, for sentences. */
  heading(ref: CellRef): Bilingual;
}

/** Every rule looks at the same cells: they are found once. */
export function indicatorCells(subject: RuleSubject): IndicatorCells {
  const made = CELLS.get(subject) ?? makeCells(subject);
  CELLS.set(subject, made);
  return made;
}

const CELLS = new WeakMap<RuleSubject, IndicatorCells>();

/** The tables that these rules look at. */
const TABLES = ['T4A', 'T4B', 'T2A', 'T2C', 'T6', 'S4A'] as const;
export type RuleTable = (typeof TABLES)[number];

function makeCells({ context, tables }: RuleSubject): IndicatorCells {
  const places = new Map(TABLES.map((id) => [id as string, placesOf(tables.tables.find((table) => table.id === id))]));
  const outputs = commonBlocks(context, 'output', plannedIndicators(context, 'output', true));
  const results = commonBlocks(context, 'result', plannedIndicators(context, 'result', true));
  const blocks = [...new Map([...outputs, ...results].map((block) => [block.key, block])).values()];

  // Row after row, as they come: a look-up of each of ten thousand cells by its whole name costs more than all the rules.
  for (const cell of tables.cells.values()) {
    const rows = places.get(cell.ref.table)?.cells;
    if (rows === undefined) continue;
    const row = rows.get(cell.ref.row);
    if (row === undefined) rows.set(cell.ref.row, new Map([[cell.ref.column, cell]]));
    else row.set(cell.ref.column, cell);
  }
  const columns = places.get('T4A')!.columns.map(({ key }) => key);
  const [annual, cumulative] = [columns.filter((key) => key.startsWith('annual')), columns.filter((key) => key.startsWith('cumulative'))];
  const rowOf = (table: RuleTable, row: string): RowCells => places.get(table)!.cells.get(row) ?? NO_CELLS;
  const indicatorRow = (block: IndicatorBlock, code: string) => rowOf(tableOf(code), blockRow(block, code));
  return {
    blocks,
    rowOf,
    indicatorRow,
    cellOf: (block, code, column) => indicatorRow(block, code).get(column),
    find: (table, row, column) => rowOf(table, row).get(column),
    rowsOf: (table) => places.get(table)!.rows,
    columnsOf: (table) => places.get(table)!.columns,
    valueColumns: { annual, cumulative, both: [...annual, ...cumulative] },
    heading: ({ table, column }) => places.get(table)!.columns.find(({ key }) => key === column)!.heading,
  };
}

const NO_CELLS: RowCells = new Map();

/** The table that has the row of a common indicator. */
export function tableOf(code: string): 'T2A' | 'T4A' {
  return code.startsWith('CR') ? 'T2A' : 'T4A';
}

/** The number of a cell. */
export function quantityIn(value: CellValue | undefined): Quantity | undefined {
  return value?.state === 'known' ? value.quantity : undefined;
}

/** Whether nothing belongs in a cell, or there is no cell. */
export function isAbsent(value: CellValue | undefined): boolean {
  return value === undefined || value.state === 'empty' || value.state === 'notApplicable';
}

interface TablePlaces {
  readonly cells: Map<string, Map<string, ComputedCell>>;
  /** Those that have values. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

function placesOf(table: Table | undefined): TablePlaces {
  return { cells: new Map(), rows: table?.rows.filter(({ kind }) => kind !== 'group') ?? [], columns: table?.columns ?? [] };
}
