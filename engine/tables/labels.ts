import type { Language } from '../number/italianFormat.js';
import type { CellRef } from './cell.js';
import type { Names } from './formulas/formula.js';
import type { Column, Row, Table } from './table.js';
import type { ComputedTables } from './computeTables.js';
import { cellText, inLanguage } from './valueText.js';

/** How sentences name the cells of the computed tables, in one language. */
export function cellNames(computed: ComputedTables, language: Language): Names {
  const tables = new Map(computed.tables.map((table) => [table.id, table]));
  return {
    label(ref) {
      const table = tables.get(ref.table)!;
      return `${columnLabel(columnOf(table, ref), language)} (${rowLabel(table, rowOf(table, ref), language)})`;
    },
    value(ref) {
      const column = columnOf(tables.get(ref.table)!, ref);
      return cellText(computed.cell(ref).value, language, column.decimals);
    },
  };
}

export function columnLabel({ heading, key }: Column, language: Language): string {
  return heading === undefined ? key : inLanguage(heading, language);
}

/** "Asse II, Persone con disabilità": the texts of the label columns, or the first text of the row. */
export function rowLabel(table: Table, row: Row, language: Language): string {
  const texts = (columns: readonly string[]) =>
    columns.flatMap((column) => {
      const spec = row.cells.get(column);
      return spec?.kind === 'text' ? [inLanguage(spec.text, language)] : [];
    });
  const own = texts(table.labelColumns);
  return own.length > 0 ? own.join(', ') : (texts([...row.cells.keys()])[0] ?? row.key);
}

function columnOf(table: Table, ref: CellRef): Column {
  return table.columns.find(({ key }) => key === ref.column)!;
}

function rowOf(table: Table, ref: CellRef): Row {
  return table.rows.find(({ key }) => key === ref.row)!;
}
