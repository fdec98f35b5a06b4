import { readFormula } from '../../engine/formula/formula.js';
import type { BookSheet } from './bookSheet.js';
import { enteredValue } from './enteredValue.js';
import { addressText, quotedSheet } from './formulaText.js';
import { cellCount, LAST_COLUMN, LAST_ROW, type Area, type HostCell } from './hostCell.js';
import type { HostSheet } from './hostSheet.js';
import type { HostState } from './hostState.js';
import { shownText } from './numberFormat.js';
import { HostError } from './protocol.js';
import type { LookChange } from './styleSheet.js';

/** Excel gives the values of no more cells at once. */
const MOST_CELLS_READ = 5_000_000;

/** A range of the open workbook. One that the library keeps moves with its cells. */
export class HostRange {
  constructor(
    readonly state: HostState,
    readonly sheet: BookSheet,
    public area: Area,
  ) {
    const isRange = area.top >= 1 && area.left >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN && area.top <= area.bottom && area.left <= area.right;
    if (!isRange || !Number.isInteger(area.top + area.left + area.bottom + area.right)) throw new HostError('InvalidArgument');
  }

  get grid(): HostSheet {
    return this.sheet.grid;
  }

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  /** With the sheet: `'S1 Piano'!A1:B2`. */
  get address(): string {
    return `${quotedSheet(this.sheet.name)}!${this.localAddress}`;
  }

  get localAddress(): string {
    return addressText(this.area);
  }

  /** Whole rows or columns have no values of their own. */
  get isUnbounded(): boolean {
    return this.rowCount === LAST_ROW || this.columnCount === LAST_COLUMN;
  }

  with(area: Partial<Area>): HostRange {
    return new HostRange(this.state, this.sheet, { ...this.area, ...area });
  }

  values(): unknown {
    this.state.beforeReading();
    return this.#read((cell) => valueOf(cell, this.state));
  }

  formulas(): unknown {
    this.state.beforeReading();
    return this.#read((cell) => (cell?.formula === undefined ? valueOf(cell, this.state) : `=${cell.formula}`));
  }

  valueTypes(): unknown {
    this.state.beforeReading();
    return this.#read((cell) => VALUE_TYPES[cell?.kind ?? 'blank']);
  }

  /** What the cells show, in English. */
  texts(): unknown {
    this.state.beforeReading();
    return this.#read((cell) => (cell === undefined ? '' : shownText(cell, this.state.book.styles.look(cell.style).numberFormat)));
  }

  numberFormats(): unknown {
    const { styles } = this.state.book;
    return this.#read((_, row, column) => styles.look(this.grid.styleAt(row, column)).numberFormat);
  }

  /** Values as a person would type them; text that begins with `=` is a formula. */
  write(input: unknown): void {
    const inputs = this.#inputs(input);
    this.refuseWrites();
    this.#each(inputs, (row, column, one) => {
      if (!this.grid.isCovered(row, column)) this.#enter(row, column, one);
    });
  }

  writeNumberFormats(input: unknown): void {
    const inputs = this.#inputs(input);
    if (inputs.flat().some((one) => one !== null && (typeof one !== 'string' || one.length > 255))) throw new HostError('InvalidArgument');
    this.grid.refuseUnless('formatCells');
    this.#each(inputs, (row, column, format) => this.#restyle(row, column, { numberFormat: format === '' ? 'General' : String(format) }));
  }

  /** Gives all the cells something of another look. */
  change(look: LookChange, permission = 'formatCells'): void {
    this.grid.refuseUnless(permission);
    if (this.isUnbounded) throw new HostError('InvalidArgument', 'The double gives no looks to whole rows or columns.');
    this.forEach((row, column) => this.#restyle(row, column, look));
  }

  /** @throws HostError AccessDenied, InvalidOperation: cells that are locked, or part of an array */
  refuseWrites(): void {
    this.grid.refuseLocked(this.area);
    this.grid.refuseArrayParts(this.area);
  }

  forEach(see: (row: number, column: number) => void): void {
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) see(row, column);
  }

  /** What all the cells have in common; null when they differ. */
  common<T>(of: (row: number, column: number) => T): T | null {
    const { top, left } = this.area;
    const first = of(top, left);
    if (this.isUnbounded) return first;
    let isCommon = true;
    this.forEach((row, column) => {
      isCommon &&= of(row, column) === first;
    });
    return isCommon ? first : null;
  }

  /** Puts content into a cell, whose style may change with it. */
  put(row: number, column: number, cell: HostCell): void {
    this.grid.setCell(row, column, cell);
    this.state.calculator.noteChange(this.sheet, row, column);
  }

  #enter(row: number, column: number, input: unknown): void {
    const { styles } = this.state.book;
    const before = this.grid.styleAt(row, column);
    const look = styles.look(before);
    const entered = enteredValue(input, look.numberFormat === '@');
    if (entered.kind === 'formula') {
      if (readFormula(entered.formula) === undefined) throw new HostError('InvalidArgument');
      const style = look.isQuoted ? styles.like(before, { isQuoted: false }) : before;
      this.put(row, column, { kind: 'blank', text: '', formula: entered.formula, style });
      return;
    }
    const { value, format, isQuoted = false } = entered;
    const isFormatted = format !== undefined && look.numberFormat === 'General';
    const style = isFormatted || isQuoted !== look.isQuoted ? styles.like(before, { isQuoted, ...(isFormatted && { numberFormat: format }) }) : before;
    this.put(row, column, { ...value, style });
  }

  #restyle(row: number, column: number, change: LookChange): void {
    const before = this.grid.styleAt(row, column);
    this.grid.setStyle(row, column, this.state.book.styles.like(before, change));
  }

  #read(of: (cell: HostCell | undefined, row: number, column: number) => unknown): unknown {
    if (this.isUnbounded || cellCount(this.area) > MOST_CELLS_READ) return null;
    const { top, left, bottom, right } = this.area;
    const rows: unknown[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells = this.grid.rows.get(row);
      const values: unknown[] = [];
      for (let column = left; column <= right; column++) values.push(of(cells?.get(column), row, column));
      rows.push(values);
    }
    return rows;
  }

  /** One input for all the cells, or rows of one for each. @throws HostError InvalidArgument */
  #inputs(input: unknown): unknown[][] {
    if (this.isUnbounded) throw new HostError('InvalidArgument');
    if (!Array.isArray(input)) return Array.from({ length: this.rowCount }, () => Array.from({ length: this.columnCount }, () => input));
    const isRight = input.length === this.rowCount && input.every((row) => Array.isArray(row) && row.length === this.columnCount);
    if (!isRight) throw new HostError('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    return input as unknown[][];
  }

  /** null leaves a cell alone. */
  #each(inputs: readonly unknown[][], see: (row: number, column: number, input: unknown) => void): void {
    const { top, left } = this.area;
    inputs.forEach((row, i) => row.forEach((one, j) => (one === null ? undefined : see(top + i, left + j, one))));
  }
}

const VALUE_TYPES = { blank: 'Empty', number: 'Double', text: 'String', boolean: 'Boolean', error: 'Error', isoDate: 'Double' } as const;

function valueOf(cell: HostCell | undefined, { book }: HostState): unknown {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'number':
      return Number(cell.text);
    case 'boolean':
      return cell.text === 'TRUE';
    case 'isoDate':
      return Date.parse(cell.text) / 86_400_000 + (book.dateSystem === 1904 ? 24_107 : 25_569);
    case 'text':
    case 'error':
      return cell.text;
  }
}
