import {
  cellNames,
  changedCell,
  columnLetters,
  placeKey,
  readableCell,
  readableContent,
  TABLE_DEFINITIONS,
  LIST_DEFINITIONS,
  traceOf,
  translate,
  type CellModel,
  type CellPosition,
  type CellRef,
  type FillConflict,
  type Language,
  type Report,
} from '../../engine/index.js';
import { changesOf, countOfChanges, type PlannedChange, type TableChanges } from './changes.js';
import type { FillChoice, PlannedBook } from './filling.js';
import type { OpenedBook } from './openedBook.js';
import type { Difference, FillPreview } from './protocol.js';
import { say, toldAll, withoutOptions } from './told.js';

/** Differences that are listed of one table; of a sheet that tells of the tables, a handful. */
const LISTED = 200;
const LISTED_OF_LIST = 5;

/** What a planned filling would change, as a person reads it. */
export function previewOf(book: OpenedBook, report: Report, planned: PlannedBook, { language, overwrite }: FillChoice): FillPreview {
  const changes = changesOf(book, planned, overwrite);
  const read = new ReadableChanges(book, report, planned, language);
  return {
    year: report.context.year,
    tables: changes.map((table) => ({
      id: table.id,
      title: titleOf(table.id, language),
      sheet: table.sheet,
      changes: countOfChanges(table, overwrite),
      differences: table.free.slice(0, table.isList ? LISTED_OF_LIST : LISTED).map((one) => read.difference(one, table)),
    })),
    conflicts: changes.flatMap((table) => table.conflicts.map((one) => ({ ...read.difference(one, table), key: changedCell(one), table: table.id }))),
    obstacles: toldAll(planned.refusals, language),
    remarks: toldAll([...planned.remarks, ...planned.kept.filter(({ code }) => code !== 'XLS-019')], language),
  };
}

/** What a planned filling would put in a cell, as a person reads it; undefined when it stays as it is. */
export function plannedAt(book: OpenedBook, report: Report, planned: PlannedBook, changes: readonly TableChanges[], place: CellPosition, language: Language): string | undefined {
  const isHere = ({ sheet, row, column }: PlannedChange) => sheet === place.sheet && row === place.row && column === place.column;
  for (const table of changes) {
    const change = [...table.free, ...table.conflicts].find(isHere);
    if (change !== undefined) return new ReadableChanges(book, report, planned, language).difference(change, table).after;
  }
  return undefined;
}

/** The name of a table or sheet of RAA. */
export function titleOf(id: string, language: Language): string {
  const table = TABLE_DEFINITIONS.find((one) => one.id === id);
  if (table !== undefined) return table.sheet[language];
  const list = LIST_DEFINITIONS.find((one) => one.id === id);
  return list === undefined ? id : translate(language, list.sheet);
}

/** Tells changes in words: what stands in a cell, what will, and why. */
class ReadableChanges {
  private readonly names;
  private readonly cells = new Map<string, ReadonlyMap<string, CellModel>>();

  constructor(
    private readonly book: OpenedBook,
    private readonly report: Report,
    private readonly planned: PlannedBook,
    private readonly language: Language,
  ) {
    this.names = cellNames(report.computed, language);
  }

  difference(change: PlannedChange, table: TableChanges): Difference {
    const { sheet, row, column } = change;
    const ref = this.refAt(change, table);
    return {
      place: { sheet, row, column },
      address: `${columnLetters(column)}${row}`,
      label: ref === undefined ? '' : this.names.label(ref),
      ...this.values(change),
      why: this.whyOf(change, table, ref),
    };
  }

  private values(change: PlannedChange): { before: string; after: string } {
    const texts = (exactly: boolean) => ({
      before: readableCell(this.cellAt(change), this.book.workbook, this.language, exactly),
      after: readableContent(change.planned, change.format, this.language, exactly),
    });
    const shown = texts(false);
    return shown.before === shown.after ? texts(true) : shown;
  }

  private cellAt({ sheet, row, column }: FillConflict): CellModel | undefined {
    const known = this.cells.get(sheet) ?? new Map(this.book.sheet(sheet)!.rows.flatMap(({ cells }) => cells.map((cell) => [placeKey(cell.row, cell.column), cell] as const)));
    this.cells.set(sheet, known);
    return known.get(placeKey(row, column));
  }

  /** The cell of a computed table that stands there. */
  private refAt({ row, column }: FillConflict, { id, block }: TableChanges): CellRef | undefined {
    const [rowKey, columnKey] = block === undefined ? this.mappedKeys(id, row, column) : this.plannedKeys(id, row - block.anchor.row, column - block.anchor.column);
    const table = this.report.computed.tables.find((one) => one.id === id);
    const isCell = table?.rows.some(({ key }) => key === rowKey) === true && table.columns.some(({ key }) => key === columnKey);
    return isCell ? { table: id, row: rowKey!, column: columnKey! } : undefined;
  }

  private plannedKeys(id: string, row: number, column: number): readonly [string | undefined, string | undefined] {
    const plan = this.planned.plan.sheets.find((one) => one.id === id);
    return [plan?.rows[row]?.key, plan?.columns[column]?.key];
  }

  private mappedKeys(id: string, row: number, column: number): readonly [string | undefined, string | undefined] {
    const found = this.planned.recognized.find(({ table }) => table === id);
    const keyOf = (places: ReadonlyMap<string, number> | undefined, at: number) => [...(places ?? [])].find(([, place]) => place === at)?.[0];
    return [keyOf(found?.rows, row), keyOf(found?.columns, column)];
  }

  private whyOf({ planned, row }: PlannedChange, { isList, block }: TableChanges, ref: CellRef | undefined): string {
    const { language, report } = this;
    if (planned.kind === 'blank') return say(language, 'why.gone');
    if (block !== undefined && row < block.anchor.row) return say(language, 'why.heading');
    if (isList) return say(language, 'why.list');
    const cell = ref && report.computed.cell(ref);
    if (cell === undefined || cell.origin === 'label' || cell.origin === 'none') return say(language, 'why.row');
    const table = report.computed.tables.find(({ id }) => id === cell.ref.table)!;
    const column = table.columns.find(({ key }) => key === cell.ref.column)!;
    const { origin, rule, source } = traceOf(cell, table, column, report.computed, this.names, language);
    const detail = withoutOptions(cell.origin === 'typed' ? source : rule);
    return detail === '' ? origin : say(language, 'why.figure', { origin, detail });
  }
}
