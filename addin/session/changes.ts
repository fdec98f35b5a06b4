import { blockDifferences, changedCell, contentOf, LIST_DEFINITIONS, placeKey, type CellPlace, type FillConflict, type SheetBlock } from '../../engine/index.js';
import type { PlannedBook } from './filling.js';
import type { OpenedBook } from './openedBook.js';

/** A cell that a filling changes, or that it would change if a person had not. */
export interface PlannedChange extends FillConflict {
  /** The number format that it will have, in its English form. */
  readonly format: string;
}

/** What a filling changes in one table or sheet. */
export interface TableChanges {
  readonly id: string;
  readonly sheet: string;
  readonly isList: boolean;
  readonly block?: SheetBlock;
  /** Cells that are written, without those that a person changed. */
  readonly free: readonly PlannedChange[];
  /** Cells that a person changed, ticked or not. */
  readonly conflicts: readonly PlannedChange[];
}

/**
 * What a planned filling changes, table by table in the order in which they are written.
 * @param overwrite the cells that were ticked: they stay among the conflicts
 */
export function changesOf(book: OpenedBook, { writes, conflicts, recognized }: PlannedBook, overwrite: ReadonlySet<string>): TableChanges[] {
  const contested = new Set([...conflicts.map(changedCell), ...overwrite]);
  const isFree = (one: FillConflict) => !contested.has(changedCell(one));
  const blocks = writes.blocks.map((block): TableChanges => {
    const record = book.provenance!.sheets.find(({ id }) => id === block.id)!;
    const all = blockDifferences(block, record, book.sheet(block.anchor.sheet)!).map((one) => ({ ...one, format: formatIn(block, one) }));
    return {
      id: block.id,
      sheet: block.anchor.sheet,
      isList: LIST_DEFINITIONS.some(({ id }) => id === block.id),
      block,
      free: all.filter(isFree),
      conflicts: all.filter((one) => !isFree(one)),
    };
  });
  const mapped = recognized.map(({ table, sheet, rows, columns }, i): TableChanges => {
    const isHere = ({ row, column }: CellPlace) => [...rows.values()].includes(row) && [...columns.values()].includes(column);
    const cells = new Map(book.sheet(sheet)!.rows.flatMap(({ cells: row }) => row.map((cell) => [placeKey(cell.row, cell.column), cell] as const)));
    const written = writes.cells[i]!.writes.map(({ row, column, content, format }): PlannedChange => ({ sheet, row, column, found: contentOf(cells.get(placeKey(row, column))), planned: content, format }));
    const standing = conflicts.filter((one) => one.sheet === sheet && isHere(one)).map((one): PlannedChange => ({ ...one, format: 'General' }));
    const contestedHere = [...standing, ...written.filter((one) => !isFree(one))];
    return { id: table, sheet, isList: false, free: written.filter(isFree), conflicts: contestedHere.sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return [...blocks, ...mapped];
}

/** Cells that a filling writes, those that were ticked too. */
export function countOfChanges({ free, conflicts }: TableChanges, overwrite: ReadonlySet<string>): number {
  return free.length + conflicts.filter((one) => overwrite.has(changedCell(one))).length;
}

function formatIn({ anchor, rows }: SheetBlock, { row, column }: FillConflict): string {
  const cell = rows[row - anchor.row]?.cells[column - anchor.column];
  return cell !== undefined && 'format' in cell ? cell.format : 'General';
}
