import type { Neighbour } from '../checks/likelyCause.js';
import { keyText, type FigureKey, type Sex } from '../programme/figureKey.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import type { Row, Table } from '../tables/table.js';

/** Which cells stand round a cell of the standard tables: where a slip of the hand takes its figures from. */
export interface TableNeighbours {
  /** The same figure of the other sex in the row, the rows above and below in the column, then the rest of the column. */
  around(ref: CellRef): readonly Neighbour[];
  /** The cells with which the values are exchanged most easily: the other sex, the rows above and below. */
  partners(ref: CellRef): readonly CellRef[];
}

/** The rest of the column is looked at so far away. */
const REACH = 40;

export function tableNeighbours({ tables }: ReadBack): TableNeighbours {
  const ordered = new Map<string, OrderedTable>();
  const orderedTable = (id: string): OrderedTable => {
    const before = ordered.get(id);
    if (before !== undefined) return before;
    const table = tables.tables.find((one) => one.id === id)!;
    const made = { table, index: new Map(table.rows.map(({ key }, i) => [key, i])) };
    ordered.set(id, made);
    return made;
  };
  const known = (cell: ComputedCell | undefined, relation: Neighbour['relation']): Neighbour[] =>
    cell?.value.state === 'known' ? [{ cell: cell.ref, value: cell.value.quantity.value, relation }] : [];
  const at = (table: string, row: string, column: string) => tables.cells.get(cellId({ table, row, column }));

  const otherSex = (ref: CellRef): ComputedCell[] => {
    const { table, index } = orderedTable(ref.table);
    const row = table.rows[index.get(ref.row)!]!;
    return columnsOfOtherSex(row, ref.column).flatMap((column) => at(ref.table, ref.row, column) ?? []);
  };
  const beside = (ref: CellRef): ComputedCell[] => {
    const { table, index } = orderedTable(ref.table);
    const i = index.get(ref.row)!;
    return [table.rows[i - 1], table.rows[i + 1]].flatMap((row) => (row === undefined ? [] : (at(ref.table, row.key, ref.column) ?? [])));
  };
  return {
    around(ref) {
      const { table, index } = orderedTable(ref.table);
      const i = index.get(ref.row)!;
      const column = table.rows.slice(Math.max(0, i - REACH), i + REACH).filter(({ key }) => key !== ref.row);
      return [
        ...otherSex(ref).flatMap((cell) => known(cell, 'sex')),
        ...beside(ref).flatMap((cell) => known(cell, 'row')),
        ...column.flatMap(({ key }) => known(at(ref.table, key, ref.column), 'other')),
      ];
    },
    partners: (ref) => [...otherSex(ref), ...beside(ref)].filter(({ value }) => value.state === 'known').map((cell) => cell.ref),
  };
}

interface OrderedTable {
  readonly table: Table;
  readonly index: ReadonlyMap<string, number>;
}

/** The columns of a row that hold the same figure of the other sex. */
function columnsOfOtherSex(row: Row, column: string): string[] {
  const key = keyOf(row, column);
  if (key?.sex !== 'M' && key?.sex !== 'F') return [];
  const other: Sex = key.sex === 'M' ? 'F' : 'M';
  const text = keyText({ ...key, sex: other });
  return [...row.cells.keys()].filter((one) => {
    const candidate = keyOf(row, one);
    return candidate?.sex === other && keyText(candidate) === text;
  });
}

function keyOf(row: Row, column: string): FigureKey | undefined {
  const spec = row.cells.get(column);
  return spec?.kind === 'figure' ? spec.key : undefined;
}
