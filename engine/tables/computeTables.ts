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
 */
export function computeTables(tables: readonly Table[], facts: FactStore): ComputedTables {
  const specs = new Map<string, { readonly ref: CellRef; readonly spec: CellSpec }>();
  for (const table of tables) {
    for (const row of table.rows) {
      for (const [column, spec] of row.cells) {
        const ref = { table: table.id, row: row.key, column };
        specs.set(cellId(ref), { ref, spec });
      }
    }
  }

  const done = new Map<string, ComputedCell>();
  const underWay = new Set<string>();

  const compute = (ref: CellRef): ComputedCell => {
    const id = cellId(ref);
    const before = done.get(id);
    if (before !== undefined) return before;
    const entry = specs.get(id);
    if (entry === undefined) throw new Error(`No cell ${id}: a formula refers to a cell that no table has.`);
    if (underWay.has(id)) throw new Error(`Cell ${id} depends on itself.`);
    underWay.add(id);
    const cell = resolve(entry.ref, entry.spec);
    underWay.delete(id);
    done.set(id, cell);
    return cell;
  };

  const resolve = (ref: CellRef, spec: CellSpec): ComputedCell => {
    if (spec.kind === 'text') return { ref, origin: 'label', value: { state: 'text', text: spec.text } };
    if (spec.kind === 'word') return { ref, origin: 'label', value: { state: 'word', word: spec.word, isRounded: false } };
    if (spec.kind !== 'figure') return { ref, origin: 'label', value: { state: spec.kind } };

    const { key, formula } = spec;
    const identity = { ref, ...(key && { key }) };
    const fact = key && facts.find(key);
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

  for (const { ref } of specs.values()) compute(ref);
  const operands = [...done.values()].flatMap(({ formula }) => formula?.operands ?? []);
  const columnsInUse = new Set(operands.map(({ table, column }) => `${table}/${column}`));
  return { tables, cells: done, cell: compute, isReferredTo: (table, column) => columnsInUse.has(`${table}/${column}`) };
}

/** Whether a computed value stands: a verdict, a complete figure, or a partial one that nothing better replaces. */
function isSettled(value: CellValue, isTyped: boolean): boolean {
  if (value.state === 'known') return isComplete(value.quantity) || !isTyped;
  return value.state !== 'notAvailable';
}

function quantityOf(value: CellValue | undefined): Quantity | undefined {
  return value?.state === 'known' ? value.quantity : undefined;
}
