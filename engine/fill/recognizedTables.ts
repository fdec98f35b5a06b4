import { issue, type Issue } from '../issues.js';
import type { Language } from '../number/italianFormat.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { quoteSheet } from '../plan/placement.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { Report } from '../report.js';
import { rowLabel } from '../tables/labels.js';
import type { MappedTable } from './mappedCells.js';

/** Whether a table in somebody else's layout is filled: what is certain, or where the user says that it is. */
export function isToBeMapped({ certainty, evidence }: RecognizedTable): boolean {
  return certainty === 'certain' || evidence.some(({ kind }) => kind === 'mapped');
}

/**
 * A recognised table as it is filled, cell by cell. Where the number format shows millions of the euro that the cell holds, the
 * heading that says so asks for nothing.
 */
export function mappedTable({ table, sheet, columns, rows, headings }: RecognizedTable, { styles }: WorkbookModel, sheets: readonly SheetModel[]): MappedTable {
  const firstRow = Math.min(...rows.values());
  const cells = sheets.find(({ name }) => name === sheet)?.rows.find(({ number }) => number === firstRow)?.cells ?? [];
  const isScaled = (column: number | undefined) => styles[cells.find((cell) => cell.column === column)?.style ?? 0]?.isScaled === true;
  return { id: table, sheet, columns, rows, headings: new Map([...headings].map(([key, text]) => [key, isScaled(columns.get(key)) ? '' : text])) };
}

/** A place that may be that of a table: told, not filled. */
export function unsureIssue({ table, sheet, firstCell, score }: RecognizedTable): Issue {
  const place = `${quoteSheet(sheet)}!${columnLetters(firstCell.column)}${firstCell.row}`;
  return issue('XLS-020', { sheet }, { table, found: `${Math.round(score * 100)}%`, map: `${table}=${place}` });
}

/** Rows with figures that the person's table does not have: nothing of ours is left out in silence. */
export function missingRowsIssue({ table, sheet, missingRows }: RecognizedTable, { computed }: Report, language: Language): Issue[] {
  const definition = computed.tables.find(({ id }) => id === table);
  const rows = definition?.rows.filter(({ key, kind }) => kind !== 'group' && missingRows.includes(key)) ?? [];
  return rows.length === 0 ? [] : [issue('XLS-025', { sheet }, { table, found: rows.map((row) => rowLabel(definition!, row, language)).join('; ') })];
}

