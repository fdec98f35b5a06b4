import {
  isToBeMapped,
  issue,
  mappedTable,
  missingRowsIssue,
  planFilling,
  recognizeTables,
  SnapshotWorkbook,
  unsureIssue,
  type Issue,
  type Language,
  type PlannedFilling,
  type RecognizedTable,
  type Report,
} from '../../engine/index.js';
import type { OpenedBook } from './openedBook.js';

/** A filling of the workbook as it is now, with what is to be told of it. */
export interface PlannedBook extends PlannedFilling {
  /** The tables of the user's own layout that are filled cell by cell. */
  readonly recognized: readonly RecognizedTable[];
  /** Tables that are not surely recognised, and rows that a table does not have. */
  readonly remarks: readonly Issue[];
}

export interface FillChoice {
  readonly language: Language;
  readonly only?: ReadonlySet<string>;
  /** Cells changed by hand that may be overwritten, as `changedCell` names them. */
  readonly overwrite: ReadonlySet<string>;
}

/** Plans a filling: what is certain is filled, the rest is named, as the Node program does. */
export async function planBook(book: OpenedBook, report: Report, { language, only, overwrite }: FillChoice): Promise<PlannedBook> {
  const { workbook, sheets } = book.snapshot;
  const isAsked = (id: string) => only === undefined || only.has(id);
  // Tables at an anchor of ours are filled there; without a record of ours they are as those of others.
  const isOwn = (id: string) => book.anchors.has(id) && book.provenance?.sheets.some((sheet) => sheet.id === id) === true;
  const found = recognizeTables(workbook, sheets, report.computed.tables).filter(({ table }) => !isOwn(table));
  const certain = found.filter((one) => isToBeMapped(one) && (isAsked(one.table) || book.provenance?.cells.has(one.sheet) === true));
  const mapped = certain.map((one) => mappedTable(one, workbook, sheets));
  const planned = await planFilling(new SnapshotWorkbook(book.snapshot), report, { language, changedCells: overwrite, mapped, ...(only && { only }) });

  const recognized = certain.filter(({ table }) => isAsked(table));
  const unsure = found.filter(({ table }) => isAsked(table) && !certain.some((one) => one.table === table)).map(unsureIssue);
  const missing = recognized.flatMap((one) => missingRowsIssue(one, report, language));
  const isNothing = planned.writes.blocks.length + planned.mapped.length === 0;
  return { ...planned, recognized, remarks: [...unsure, ...missing], refusals: [...planned.refusals, ...(isNothing ? [issue('XLS-021', {})] : [])] };
}
