import { handChanges, isBlankSheet, recognizeTables, TABLE_DEFINITIONS, type Issue, type Language, type RecognizedTable, type ReviewSubject } from '../../engine/index.js';
import { blankWorkbook } from './blankWorkbooks.js';
import type { TableChanges } from './changes.js';
import { unreadSheets } from './checking.js';
import type { OpenedBook } from './openedBook.js';
import { titleOf } from './preview.js';
import type { TableState, WorkbookDescription, WorkbookTable } from './protocol.js';
import { toldAll } from './told.js';

/** What is known besides the workbook itself. */
export interface KnownOfBook {
  readonly subject: ReviewSubject;
  /** What a filling would change, when data were read. */
  readonly changes: readonly TableChanges[] | undefined;
  readonly programme: WorkbookDescription['programme'];
  readonly year: WorkbookDescription['year'];
  readonly remarks: readonly Issue[];
}

/** What the workbook is, table by table in the order of the report. */
export async function describeBook(book: OpenedBook, known: KnownOfBook, language: Language): Promise<WorkbookDescription> {
  const { subject, programme, year, remarks } = known;
  const { workbook, sheets } = book.snapshot;
  const tables = subject.readBack?.context === undefined ? [] : subject.readBack.tables.tables;
  const recognized = recognizeTables(workbook, sheets, tables);
  const ids = (await blankWorkbook(language)).anchors.map(({ id }) => id);
  const further = [...book.anchors.keys()].filter((id) => !ids.includes(id) && titleOf(id, language) !== id);
  const origin = book.provenance?.origin;
  return {
    ...(programme && { programme }),
    ...(year && { year }),
    ...(origin && { lastFilling: { engine: origin.engine, inputs: origin.inputs } }),
    tables: [...ids, ...further].map((id) => tableOf(id, book, recognized, known, language)),
    remarks: toldAll([...remarks, ...unreadSheets(book)], language),
  };
}

function tableOf(id: string, book: OpenedBook, recognized: readonly RecognizedTable[], known: KnownOfBook, language: Language): WorkbookTable {
  const common = { id, title: titleOf(id, language), isTable: TABLE_DEFINITIONS.some((one) => one.id === id) };
  const anchor = book.anchors.get(id);
  const found = recognized.filter(({ table }) => table === id).sort((a, b) => b.score - a.score)[0];
  if (anchor === undefined && found === undefined) return { ...common, found: 'missing', changedCells: 0, errors: 0 };
  const changedCells = handChanges(known.subject).changes.filter(({ place, cell }) => (anchor === undefined ? cell?.ref.table === id : place.sheet === anchor.sheet)).length;
  const errors = book.errors.get(id) ?? 0;
  const isEmpty = changedCells === 0 && (anchor === undefined ? hasNoFigures(found!, book) : isBlankAt(id, book));
  const isOutdated = known.changes?.some((one) => one.id === id && one.free.length > 0) === true;
  return {
    ...common,
    place: anchor ?? { sheet: found!.sheet, ...found!.firstCell },
    found: anchor === undefined ? found!.certainty : 'anchor',
    state: stateOf({ isEmpty, changedCells, errors, isOutdated }),
    changedCells,
    errors,
  };
}

/** What matters most of a table comes first. */
function stateOf({ isEmpty, changedCells, errors, isOutdated }: { readonly isEmpty: boolean; readonly changedCells: number; readonly errors: number; readonly isOutdated: boolean }): TableState {
  if (isEmpty) return 'empty';
  if (errors > 0) return 'inError';
  if (changedCells > 0) return 'changedByHand';
  return isOutdated ? 'outdated' : 'filled';
}

/** A sheet of the blank template that nothing was written in. */
function isBlankAt(id: string, { provenance }: OpenedBook): boolean {
  const record = provenance?.sheets.find((sheet) => sheet.id === id);
  return record !== undefined && isBlankSheet(record);
}

/** A table in a layout of the user's own without a number or formula in the rows under its headings. */
function hasNoFigures({ sheet, headerRows, columns, rows }: RecognizedTable, book: OpenedBook): boolean {
  const under = book.sheet(sheet)!.rows.filter(({ number }) => number > headerRows.last && (rows.size === 0 || [...rows.values()].includes(number)));
  return !under.some(({ cells }) => cells.some(({ column, kind, formula }) => [...columns.values()].includes(column) && (kind === 'number' || formula !== undefined)));
}
