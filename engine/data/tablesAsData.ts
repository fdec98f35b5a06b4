import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { cellId } from '../tables/cell.js';
import type { Names } from '../tables/formulas/formula.js';
import { cellNames } from '../tables/labels.js';
import type { Column, Row, Table } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { remarksOf, traceOf } from '../trace.js';
import { translate } from '../text/translate.js';

/** A computed table as plain data, for machines: exact values as decimal text, each with its explanation. */
export interface TableData {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly heading: string; readonly letter?: string; readonly kind: Column['kind'] }[];
  readonly rows: readonly { readonly key: string; readonly kind: Row['kind']; readonly cells: Readonly<Record<string, CellData>> }[];
}

export interface CellData {
  /** Text of the cell as people read it. */
  readonly text: string;
  readonly state: string;
  /** Exact value as plain decimal text; a ratio is a ratio (0.5), not a percentage. */
  readonly value?: string;
  readonly unit?: string;
  /** The true value lies within `value` ± `halfWidth`; absent when exact. */
  readonly halfWidth?: string;
  /** `typed`, `computed`, or `none` when there is no figure. */
  readonly origin?: string;
  readonly rule?: string;
  readonly source?: string;
  readonly remarks?: readonly string[];
  readonly trace: string;
}

/** The tables of a report as data; all of them, or those named. */
export function tablesAsData(report: Report, language: Language, ids?: readonly string[]): TableData[] {
  return report.computed.tables.filter(({ id }) => ids === undefined || ids.includes(id)).map((table) => tableData(table, report, language));
}

function tableData(table: Table, report: Report, language: Language): TableData {
  const names = cellNames(report.computed, language);
  return {
    id: table.id,
    title: inLanguage(table.title, language),
    columns: table.columns.map(({ key, heading, letter, kind }) => ({ key, heading: inLanguage(heading, language), ...(letter && { letter }), kind })),
    rows: table.rows.map((row) => ({
      key: row.key,
      kind: row.kind,
      cells: Object.fromEntries(table.columns.map((column) => [column.key, cellData(table, row, column, report, names, language)])),
    })),
  };
}

function cellData(table: Table, row: Row, column: Column, { computed }: Report, names: Names, language: Language): CellData {
  const cell = computed.cell({ table: table.id, row: row.key, column: column.key });
  const { value: text, rule, source } = traceOf(cell, table, column, computed, names, language);
  const base = { text, state: cell.value.state, trace: cellId(cell.ref) };
  if (cell.origin === 'label') return base;
  const remarks = remarksOf(cell, computed).map(({ key, values }) => translate(language, key, values));
  const explained = { ...base, origin: cell.origin, ...(rule && { rule }), ...(source && { source }), ...(remarks.length > 0 && { remarks }) };
  if (cell.value.state !== 'known') return explained;
  const { value, unit, halfWidth } = cell.value.quantity;
  return { ...explained, value: value.toFixed(), unit, ...(!halfWidth.isZero() && { halfWidth: halfWidth.isFinite() ? halfWidth.toFixed() : 'infinite' }) };
}
