import { decimal } from '../number/decimal.js';
import { cellId, type CellSpec, type CellValue, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Table } from '../tables/table.js';
import { personCounts, rootOf, type PersonCounts } from './personCounts.js';
import { connectedParts } from './suppression/countSystem.js';
import { protectCounts } from './suppression/protectCounts.js';

/** The cells of some tables that are not shown, by id. */
export interface ProtectedCells {
  /** Numbers of few persons. */
  readonly primary: ReadonlySet<string>;
  /** Others, so that those cannot be deduced: totals and parts, shares, outcomes. */
  readonly complementary: ReadonlySet<string>;
}

/** A cell of the tables with what it was meant to hold. */
interface PlacedCell {
  readonly id: string;
  readonly row: string;
  readonly cell: ComputedCell;
  readonly spec: CellSpec;
}

/** Chooses the cells to hide: small numbers of persons, others from which these could be deduced, and all that is computed from a hidden cell. */
export function protectedCells(tables: readonly Table[], computed: ComputedTables, threshold: number): ProtectedCells {
  const persons = personCounts(tables, computed);
  const { primary, hidden } = protectCounts(persons.system, threshold);
  const cells = tables.flatMap((table) => cellsOf(table, computed));
  const ofCount = (some: ReadonlySet<number>) => new Set(cells.filter(({ cell }) => some.has(persons.indexOf(cell.ref) ?? -1)).map(({ id }) => id));

  const small = ofCount(primary);
  const all = new Set([...ofCount(hidden), ...givenShares(cells, hidden, persons, computed, threshold)]);
  spread(cells, all, persons);
  return { primary: small, complementary: new Set([...all].filter((id) => !small.has(id))) };
}

function cellsOf({ id: table, rows }: Table, computed: ComputedTables): PlacedCell[] {
  return rows.flatMap(({ key, cells }) =>
    [...cells].map(([column, spec]) => {
      const ref = { table, row: key, column };
      return { id: cellId(ref), row: `${table}/${key}`, cell: computed.cell(ref), spec };
    }),
  );
}

/** Whatever is computed from a hidden cell is hidden too: shares, outcomes, repetitions. Counts were decided on already, and «n.d.» hides nothing. */
function spread(cells: readonly PlacedCell[], hidden: Set<string>, persons: PersonCounts): void {
  const dependent = cells.filter(({ cell }) => cell.value.state !== 'notAvailable' && persons.indexOf(cell.ref) === undefined);
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const { id, spec } of dependent) {
      if (spec.kind === 'figure' && spec.formula?.operands.some((ref) => hidden.has(cellId(ref))) === true) hidden.add(id);
    }
  }
}

/**
 * Shares that were not computed but given, and that say too much: of a number of persons nearby which is hidden, or of one that is
 * not known and that the share itself tells to be small (1,3 % of 150 persons are 2).
 */
function givenShares(cells: readonly PlacedCell[], hidden: ReadonlySet<number>, persons: PersonCounts, computed: ComputedTables, threshold: number): string[] {
  const touched = new Set(connectedParts(persons.system).filter((part) => part.some((i) => hidden.has(i))).flat());
  const rowsWithHidden = new Set(cells.filter(({ cell }) => hidden.has(persons.indexOf(cell.ref) ?? -1)).map(({ row }) => row));
  return cells
    .filter(({ row, cell, spec }) => {
      if (!isGivenShare(cell)) return false;
      const operands = spec.kind === 'figure' && spec.formula !== undefined ? spec.formula.operands : [];
      const isNear = rowsWithHidden.has(row) || operands.some((ref) => touched.has(persons.indexOf(ref) ?? -1));
      const [part, whole] = operands.map((ref) => rootOf(computed.cell(ref), computed).value);
      return isNear || (part?.state === 'notAvailable' && whole !== undefined && tellsSmall(cell.value, whole, threshold));
    })
    .map(({ id }) => id);
}

function isGivenShare({ origin, value, key }: ComputedCell): boolean {
  return origin === 'typed' && value.state === 'known' && value.quantity.unit === 'ratio' && key?.measure !== 'target2023' && key?.measure !== 'milestone2018';
}

/** Whether a share of a whole, at the precision with which it is given, leaves room for a number from one up to the threshold. */
function tellsSmall(share: CellValue, whole: CellValue, threshold: number): boolean {
  if (share.state !== 'known' || whole.state !== 'known' || whole.quantity.unit !== 'persons') return false;
  const { value, halfWidth } = share.quantity;
  const [least, most] = [value.minus(halfWidth), value.plus(halfWidth)].map((rate) => rate.times(whole.quantity.value));
  return most!.greaterThanOrEqualTo(1) && least!.lessThan(decimal(threshold)) && !value.isZero();
}
