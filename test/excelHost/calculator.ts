import type { CellReader, ReadableSheet } from '../../engine/formula/cellReader.js';
import { evaluateFormula } from '../../engine/formula/evaluateFormula.js';
import { readFormula, type Formula } from '../../engine/formula/formula.js';
import { isError, isNumber, type MaybeValue } from '../../engine/formula/formulaValue.js';
import { walk } from '../../engine/formula/expression.js';
import { rangeOf } from '../../engine/formula/referencesOf.js';
import { cachedValue } from '../../engine/formula/workbookCells.js';
import type { BookSheet } from './bookSheet.js';
import { ChangedCells } from './changedCells.js';
import { numberText } from './enteredValue.js';
import { contains, LAST_COLUMN, type Area, type CellValue, type HostCell } from './hostCell.js';
import type { HostBook } from './hostBook.js';
import { areaText } from './hostSheet.js';

/** A formula cell while the workbook is being calculated. */
interface Waiting {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
  readonly formula: Formula;
  readonly inputs: readonly Input[];
}

interface Input extends Area {
  readonly sheet: BookSheet;
}

/**
 * Calculates the formulas that hang on what changed, with the engine's own evaluation. What it does not know (a function that the
 * engine has not) keeps the result that it had, and is told in {@link notCalculated}.
 */
export class Calculator implements CellReader {
  /** Cells whose formulas could not be calculated: `Foglio1!B2`. */
  readonly notCalculated = new Set<string>();
  readonly #changed = new ChangedCells();
  readonly #inputs = new WeakMap<HostCell, { formula: Formula; inputs: readonly Input[] } | 'unread'>();
  #sheets = new Map<string, ReadableSheet>();

  constructor(private readonly book: HostBook) {}

  /** A cell has another content. */
  noteChange(sheet: BookSheet, row: number, column: number): void {
    this.#changed.add(sheet, row, column);
  }

  /** Sheets or names are others: everything is calculated anew. */
  noteChangeOfAll(): void {
    this.#changed.all = true;
  }

  get isNeeded(): boolean {
    return !this.#changed.isEmpty;
  }

  /** Calculates all that hangs on the changes since the last time. */
  calculate(): void {
    if (this.#changed.isEmpty) return;
    const waiting = this.#waiting();
    this.#changed.clear();
    this.#sheets = new Map();
    for (const one of [...waiting.values()].flatMap((rows) => [...rows.values()])) this.#settle(one, waiting);
    this.#sheets = new Map();
  }

  sheet(name: string): ReadableSheet | undefined {
    const key = name.toLowerCase();
    const before = this.#sheets.get(key);
    if (before !== undefined) return before;
    const found = this.book.sheetNamed(name);
    if (found === undefined) return undefined;
    const { grid } = found;
    const readable: ReadableSheet = { name: found.name, lastRow: grid.lastRow, lastColumn: grid.lastColumn, value: (row, column) => valueOf(grid.cell(row, column)) };
    this.#sheets.set(key, readable);
    return readable;
  }

  definedName(name: string, sheet: string): string | undefined {
    const found = this.book.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    return (found.find(({ scope }) => scope?.name.toLowerCase() === sheet.toLowerCase()) ?? found.find(({ scope }) => scope === undefined))?.text;
  }

  /** The formulas that hang on changed cells, by sheet and place. */
  #waiting(): Map<string, Map<number, Waiting>> {
    const waiting = new Map<string, Map<number, Waiting>>();
    const rest: Waiting[] = [];
    const affect = (one: Waiting) => {
      const cells = waiting.get(one.sheet.id) ?? new Map<number, Waiting>();
      waiting.set(one.sheet.id, cells.set(placeNumber(one.row, one.column), one));
      this.#changed.add(one.sheet, one.row, one.column);
    };
    for (const one of this.#formulas()) {
      if (this.#changed.all || this.#changed.has(one.sheet, one.row, one.column)) affect(one);
      else rest.push(one);
    }
    for (let left = rest, before = -1; left.length !== before; ) {
      before = left.length;
      left = left.filter((one) => {
        const isHit = one.inputs.some((input) => this.#changed.meets(input.sheet, input));
        if (isHit) affect(one);
        return !isHit;
      });
    }
    return waiting;
  }

  *#formulas(): Generator<Waiting> {
    for (const sheet of this.book.worksheets) {
      for (const [row, cells] of sheet.grid.rows) {
        for (const [column, cell] of cells) {
          if (cell.formula === undefined) continue;
          const read = cell.arrayRange === undefined ? this.#read(cell, sheet) : 'unread';
          if (read !== 'unread') yield { sheet, row, column, cell, ...read };
          else if (this.#changed.has(sheet, row, column)) this.notCalculated.add(`${sheet.name}!${areaText({ top: row, left: column, bottom: row, right: column })}`);
        }
      }
    }
  }

  #read(cell: HostCell, sheet: BookSheet) {
    let read = this.#inputs.get(cell);
    if (read === undefined || this.#changed.all) {
      // A reference to a sheet that is gone is an error, wherever in it the cell was.
      const formula = readFormula(cell.formula!.replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#REF!'));
      read = formula === undefined ? 'unread' : { formula, inputs: this.#inputsOf(formula, sheet, 0) };
      this.#inputs.set(cell, read);
    }
    return read;
  }

  #inputsOf(formula: Formula, own: BookSheet, depth: number): Input[] {
    return [...walk(formula.expression)].flatMap((one): Input[] => {
      if (one.kind === 'range') {
        const sheet = one.sheet === undefined ? own : this.book.sheetNamed(one.sheet);
        return sheet === undefined ? [] : [{ ...rangeOf(one, formula), sheet }];
      }
      const text = one.kind === 'name' && depth < 8 ? this.definedName(one.name, own.name) : undefined;
      const named = text === undefined ? undefined : readFormula(text);
      return named === undefined ? [] : this.#inputsOf(named, own, depth + 1);
    });
  }

  /** Calculates a formula after all those that it reads; without recursion, because a running total can be thousands of cells long. */
  #settle(first: Waiting, waiting: ReadonlyMap<string, Map<number, Waiting>>): void {
    const open: { one: Waiting; left: Waiting[] }[] = [];
    const enter = (one: Waiting) => {
      if (waiting.get(one.sheet.id)?.delete(placeNumber(one.row, one.column)) !== true) return;
      open.push({ one, left: one.inputs.flatMap((input) => waitingIn(waiting.get(input.sheet.id), input)) });
    };
    enter(first);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.left.pop();
      if (next !== undefined) enter(next);
      else this.#evaluate(open.pop()!.one);
    }
  }

  #evaluate({ sheet, row, column, cell, formula }: Waiting): void {
    const value = evaluateFormula(formula, sheet.name, this);
    if (value === undefined) {
      this.notCalculated.add(`${sheet.name}!${areaText({ top: row, left: column, bottom: row, right: column })}`);
      return;
    }
    const result = resultOf(value);
    if (isSameResult(cell, result)) return;
    const next = { ...cell, ...result, raw: undefined };
    const read = this.#inputs.get(cell);
    const { hasChangedFormulas } = sheet.grid;
    sheet.grid.setCell(row, column, next);
    // A new result is no new formula: the order of calculation stays.
    sheet.grid.hasChangedFormulas = hasChangedFormulas;
    if (read !== undefined) this.#inputs.set(next, read);
  }
}

function placeNumber(row: number, column: number): number {
  return row * LAST_COLUMN + column;
}

function waitingIn(cells: ReadonlyMap<number, Waiting> | undefined, area: Area): Waiting[] {
  if (cells === undefined || cells.size === 0) return [];
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (count > cells.size) return [...cells.values()].filter(({ row, column }) => contains(area, row, column));
  const found: Waiting[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const one = cells.get(placeNumber(row, column));
      if (one !== undefined) found.push(one);
    }
  }
  return found;
}

function valueOf(cell: HostCell | undefined): MaybeValue {
  if (cell === undefined) return null;
  return cell.formula !== undefined && cell.kind === 'blank' ? undefined : cachedValue({ ...cell, row: 0, column: 0, formula: '', arrayRange: '' });
}

/** The value of a formula as a cell holds it: a number of 64 bits. */
function resultOf(value: Exclude<MaybeValue, undefined>): CellValue {
  if (value === null) return { kind: 'number', text: '0' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (isError(value)) return { kind: 'error', text: value.error };
  return { kind: 'number', text: numberText(isNumber(value) ? value.toNumber() : 0) };
}

/** Whether a cell holds a result already: files keep 15 digits of a number, of which the last may be rounded either way. */
function isSameResult({ kind, text }: HostCell, result: CellValue): boolean {
  if (kind !== result.kind) return false;
  return kind === 'number' ? Math.abs(Number(text) - Number(result.text)) <= Math.abs(Number(text)) * 1e-14 : text === result.text;
}
