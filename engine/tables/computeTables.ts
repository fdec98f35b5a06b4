import { isComplete, type Quantity } from '../number/quantity.js';
import type { FactStore } from '../facts/factStore.js';
import { cellId, known, NOT_AVAILABLE, type CellRef, type CellSpec, type CellValue, type ComputedCell } from './cell.js';
import type { Table } from './table.js';

/** The tables of a report with every cell computed. */
export interface ComputedTables {
  readonly tables: readonly Table[];
  cell(ref: CellRef): ComputedCell;
  readonly cells: ReadonlyMap<string, ComputedCell>;
  /** Whether a formula of some cell takes a cell of this column. */
  isReferredTo(table: string, column: string): boolean;
}

/**
 * Computes every cell of the tables. A cell may refer to any other, in any table: each is computed once.
 * A figure is computed when its formula can be; a total with missing terms gives way to the typed total; otherwise the
 * typed figure is used; with neither it is not available.
 * @param official the facts of the tables of the official model, when they are not the same
 */
export function computeTables(tables: readonly Table[], facts: FactStore, official: FactStore = facts): ComputedTables {
  const officialTables = new Set(tables.filter(({ isOfficial = false }) => isOfficial).map(({ id }) => id));
  const entries: Entry[] = [];
  // Table, row, column: a wide table has thousands of cells, and making one text of the three for each look-up costs most of the time.
  const places = new Map<string, Map<string, Map<string, Entry>>>();
  for (const table of tables) {
    const rows = new Map<string, Map<string, Entry>>();
    places.set(table.id, rows);
    for (const row of table.rows) {
      const columns = new Map<string, Entry>();
      rows.set(row.key, columns);
      for (const [column, spec] of row.cells) {
        const entry: Entry = { ref: { table: table.id, row: row.key, column }, spec, isUnderWay: false };
        columns.set(column, entry);
        entries.push(entry);
      }
    }
  }

  const compute = (ref: CellRef): ComputedCell => {
    const entry = places.get(ref.table)?.get(ref.row)?.get(ref.column);
    if (entry?.cell !== undefined) return entry.cell;
    if (entry === undefined) throw new Error(`No cell ${cellId(ref)}: a formula refers to a cell that no table has.`);
    if (entry.isUnderWay) throw new Error(`Cell ${cellId(ref)} depends on itself.`);
    entry.isUnderWay = true;
    entry.cell = resolve(entry.ref, entry.spec);
    entry.isUnderWay = false;
    return entry.cell;
  };

  const resolve = (ref: CellRef, spec: CellSpec): ComputedCell => {
    if (spec.kind === 'text') return { ref, origin: 'label', value: { state: 'text', text: spec.text } };
    if (spec.kind === 'word') return { ref, origin: 'label', value: { state: 'word', word: spec.word, isRounded: false } };
    if (spec.kind !== 'figure') return { ref, origin: 'label', value: spec.kind === 'empty' ? EMPTY : NOT_APPLICABLE };

    const { key, formula } = spec;
    const fact = key && (officialTables.has(ref.table) ? official : facts).find(key);
    if (key !== undefined && fact !== undefined && formula === undefined) return { ref, key, origin: 'typed', value: known(fact.quantity), fact };
    const identity = { ref, ...(key && { key }) };
    const value = formula?.evaluate(
      formula.operands.map((operand) => compute(operand).value),
      formula.operands,
    );
    if (formula !== undefined && value !== undefined && isSettled(value, fact !== undefined)) {
      return { ...identity, origin: 'computed', value, formula, ...(fact && { fact }) };
    }
    if (fact === undefined) return { ...identity, origin: 'none', value: value ?? NOT_AVAILABLE, ...(formula && { formula }) };
    const partial = quantityOf(value);
    return { ...identity, origin: 'typed', value: known(fact.quantity), fact, ...(partial && { partial }) };
  };

  const cells = new Map(entries.map(({ ref }) => [cellId(ref), compute(ref)]));
  const columnsInUse = new Map(tables.map(({ id }) => [id, new Set<string>()]));
  for (const { formula } of cells.values()) for (const { table, column } of formula?.operands ?? []) columnsInUse.get(table)!.add(column);
  return { tables, cells, cell: compute, isReferredTo: (table, column) => columnsInUse.get(table)?.has(column) === true };
}

const EMPTY: CellValue = { state: 'empty' };
const NOT_APPLICABLE: CellValue = { state: 'notApplicable' };

/** A cell to be computed, once. */
interface Entry {
  readonly ref: CellRef;
  readonly spec: CellSpec;
  cell?: ComputedCell;
  isUnderWay: boolean;
}

/** Whether a computed value stands: a verdict, a complete figure, or a partial one that nothing better replaces. */
function isSettled(value: CellValue, isTyped: boolean): boolean {
  if (value.state === 'known') return isComplete(value.quantity) || !isTyped;
  return value.state !== 'notAvailable';
}

function quantityOf(value: CellValue | undefined): Quantity | undefined {
  return value?.state === 'known' ? value.quantity : undefined;
}
