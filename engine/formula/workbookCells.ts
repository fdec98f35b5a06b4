import type { CellModel, RowModel, SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellReader, ReadableSheet } from './cellReader.js';
import type { MaybeValue } from './formulaValue.js';
import { writtenNumber } from './wholeNumber.js';

/** Gives the value of a formula that has no cached result; undefined when it is not known. */
export type Calculate = (sheet: string, cell: CellModel) => MaybeValue;

/** The cells of a workbook as its formulas see them: with the results that the file keeps. */
export class WorkbookCells implements CellReader {
  readonly #sheets: ReadonlyMap<string, SheetCells>;
  readonly #names: ReadonlyMap<string, string>;

  /** @param calculate none: a formula without a cached result is not known */
  constructor({ names }: Pick<WorkbookModel, 'names'>, sheets: readonly SheetModel[], calculate: Calculate = () => undefined) {
    const all = sheets.map((sheet) => new SheetCells(sheet, calculate));
    this.#sheets = new Map([...all.map((sheet) => [sheet.name.toLowerCase(), sheet] as const), ...all.map((sheet) => [sheet.name, sheet] as const)]);
    this.#names = new Map(names.map(({ name, sheet = '', text }) => [nameId(name, sheet), text]));
  }

  /** Names of sheets are the same in small and capital letters. */
  sheet(name: string): SheetCells | undefined {
    return this.#sheets.get(name) ?? this.#sheets.get(name.toLowerCase());
  }

  definedName(name: string, sheet: string): string | undefined {
    return this.#names.get(nameId(name, sheet)) ?? this.#names.get(nameId(name, ''));
  }
}

function nameId(name: string, sheet: string): string {
  return `${sheet}!${name}`.toLowerCase();
}

/** The cells of one sheet; a row is looked into only when it is asked for. */
export class SheetCells implements ReadableSheet {
  readonly name: string;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly #rows: ReadonlyMap<number, RowModel>;
  readonly #read = new Map<number, ReadRow>();

  constructor(
    sheet: SheetModel,
    private readonly calculate: Calculate,
  ) {
    this.name = sheet.name;
    this.#rows = new Map(sheet.rows.map((row) => [row.number, row]));
    this.lastRow = sheet.rows.at(-1)?.number ?? 0;
    this.lastColumn = sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
  }

  cell(row: number, column: number): CellModel | undefined {
    return this.#row(row)?.cells[column];
  }

  value(row: number, column: number): MaybeValue {
    const read = this.#row(row);
    const cell = read?.cells[column];
    if (read === undefined || cell === undefined) return null;
    const before = read.values[column];
    if (before !== undefined) return before;
    const value = hasCachedResult(cell) ? cachedValue(cell) : this.calculate(this.name, cell);
    if (value !== undefined) read.values[column] = value;
    return value;
  }

  #row(row: number): ReadRow | undefined {
    let read = this.#read.get(row);
    if (read === undefined) {
      const model = this.#rows.get(row);
      if (model === undefined) return undefined;
      read = { cells: [], values: [] };
      for (const cell of model.cells) read.cells[cell.column] = cell;
      this.#read.set(row, read);
    }
    return read;
  }
}

/** The cells of a row and the values read so far, by column. */
interface ReadRow {
  readonly cells: (CellModel | undefined)[];
  readonly values: MaybeValue[];
}

/** A formula whose result the file does not keep has a blank cell: programs that write workbooks leave the counting to Excel. */
export function hasCachedResult({ kind, formula }: CellModel): boolean {
  return formula === undefined || kind !== 'blank';
}

/** What stands in a cell; undefined for a date that is written as such. */
export function cachedValue({ kind, text }: CellModel): MaybeValue {
  switch (kind) {
    case 'number':
      return writtenNumber(text);
    case 'text':
      return text;
    case 'boolean':
      return text === 'TRUE';
    case 'error':
      return { error: text };
    case 'blank':
      return null;
    case 'isoDate':
      return undefined;
  }
}
