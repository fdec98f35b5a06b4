import { DEFAULT_THRESHOLD } from '../programme/publicationThreshold.js';
import type { Report } from '../report.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Table, TableNote } from '../tables/table.js';
import { protectedCells, type ProtectedCells } from './protectedCells.js';
import { isPublicTable } from './publicTables.js';

/** A report as it may be published: its summary tables, with numbers of few persons hidden wherever they stand. */
export interface PublicEdition {
  /** What is hidden is no longer in it, neither as a value nor in a formula. */
  readonly report: Report;
  readonly threshold: number;
  readonly protected: ProtectedCells;
}

/**
 * The public edition of a report. The official one stays exact.
 * @param threshold numbers of persons from one to less than it are hidden; as the programme says, when not given
 */
export function publicEdition(report: Report, threshold: number = report.context.programme.publicationThreshold ?? DEFAULT_THRESHOLD): PublicEdition {
  const tables = report.computed.tables.filter(isPublicTable);
  const hidden = protectedCells(tables, report.computed, threshold);
  const isHidden = (ref: CellRef) => hidden.primary.has(cellId(ref)) || hidden.complementary.has(cellId(ref));
  const computed = published(tables.map((table) => withNote(table, isHidden, threshold)), report.computed, isHidden);
  // The digest of the inputs is left out: whoever knows all the rest of them could try small numbers until it fits.
  return { report: { ...report, computed, inputs: '' }, threshold, protected: hidden };
}

function published(tables: readonly Table[], { cells, cell, isReferredTo }: ComputedTables, isHidden: (ref: CellRef) => boolean): ComputedTables {
  const shown = new Map<string, ComputedCell>();
  for (const [id, one] of cells) {
    if (isPublicTable({ id: one.ref.table })) shown.set(id, isHidden(one.ref) ? withoutValue(one) : withoutHidden(one, isHidden));
  }
  return { tables, cells: shown, cell: (ref) => shown.get(cellId(ref)) ?? cell(ref), isReferredTo };
}

function withoutValue({ ref, origin }: ComputedCell): ComputedCell {
  return { ref, origin, value: { state: 'protected' } };
}

/** A cell that is shown: its value alone, when its formula would take a hidden cell or holds the figures that it adds. */
function withoutHidden(cell: ComputedCell, isHidden: (ref: CellRef) => boolean): ComputedCell {
  const { ref, value, origin, key, formula } = cell;
  if (formula === undefined || (formula.facts === undefined && !formula.operands.some(isHidden))) return cell;
  return { ref, value, origin, ...(key && { key }) };
}

/** The mark is explained under the tables where it stands. */
function withNote(table: Table, isHidden: (ref: CellRef) => boolean, threshold: number): Table {
  const hasMark = table.rows.some(({ key, cells }) => [...cells.keys()].some((column) => isHidden({ table: table.id, row: key, column })));
  const note: TableNote = { key: 'note.protected', values: { threshold: String(threshold) } };
  return hasMark ? { ...table, notes: [...table.notes, note] } : table;
}
