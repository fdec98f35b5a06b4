import type { Language } from '../number/italianFormat.js';
import type { CellRef } from './cell.js';
import type { Names } from './formulas/formula.js';
import type { Column, Row, Table } from './table.js';
import type { ComputedTables } from './computeTables.js';
import { cellText, inLanguage } from './valueText.js';

/** How sentences name the cells of the computed tables, in one language. */
export function cellNames(computed: ComputedTables, language: Language): Names {
  const tables = new Map<string, NamedTable>();
  const tableOf = ({ table: id }: CellRef): NamedTable => {
    const known = tables.get(id) ?? namedTable(computed.tables.find((table) => table.id === id)!);
    tables.set(id, known);
    return known;
  };
  return {
    label(ref) {
      const { table, columns, rows } = tableOf(ref);
      return `${columnLabel(columns.get(ref.column)!, language)} (${rowLabel(table, rows.get(ref.row)!, language)})`;
    },
    value(ref) {
      return cellText(computed.cell(ref).value, language, tableOf(ref).columns.get(ref.column)!.decimals);
    },
  };
}

/** A table with its columns and rows by key: tables may have hundreds of rows. */
interface NamedTable {
  readonly table: Table;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: ReadonlyMap<string, Row>;
}

function namedTable(table: Table): NamedTable {
  return { table, columns: new Map(table.columns.map((column) => [column.key, column])), rows: new Map(table.rows.map((row) => [row.key, row])) };
}

export function columnLabel({ heading, key }: Column, language: Language): string {
  return heading === undefined ? key : inLanguage(heading, language);
}

/** "Asse II, Persone con disabilità": the block, if any, and the texts of the label columns, or the first text of the row. */
export function rowLabel(table: Table, row: Row, language: Language): string {
  const texts = (columns: readonly string[]) =>
    columns.flatMap((column) => {
      const spec = row.cells.get(column);
      return spec?.kind === 'text' ? [inLanguage(spec.text, language)] : [];
    });
  const own = [...(row.block === undefined ? [] : [row.block]), ...texts(table.labelColumns)];
  return own.length > 0 ? own.join(', ') : (texts([...row.cells.keys()])[0] ?? row.key);
}
