import type { CellModel, CellRange, SheetModel, WorkbookModel } from '../../ooxml/read/workbookModel.js';
import { isLetterRow } from '../../recognition/letterRow.js';
import { SheetGrid } from '../../recognition/sheetGrid.js';
import { isUnitRow } from '../../recognition/unitRow.js';
import { headingPower } from '../../tables/headingPower.js';
import { plainNumbers, percentNumbers, rawNumber, type GridNumber, type RawNumber } from './gridNumber.js';
import { isMissingMark, namesPart, namesPercentage, namesTotal } from './gridWords.js';

/** A table that is not known: rows of numbers with labels on their left, under headings. */
export interface GridBlock {
  readonly sheet: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  number(row: number, column: number): GridNumber | undefined;
  /** The cell shows a mark for a figure that there is not. */
  isMissing(row: number, column: number): boolean;
}

export interface GridColumn {
  readonly column: number;
  /** Its headings from the highest to the lowest, without letters. */
  readonly headings: readonly string[];
  readonly isPercent: boolean;
  /** Percentages and other numbers one under the other: nothing to sum. */
  readonly isMixed: boolean;
  /** The power of ten of the heading: 6 for «Mln €». */
  readonly power: number;
  /** What the row of letters says: «C=B/A». */
  readonly letter?: string;
}

export interface GridRow {
  readonly row: number;
  /** The texts on the left of the numbers. */
  readonly labels: readonly string[];
  /** Where each of them stands. */
  readonly labelColumns: readonly number[];
  /** Rows between two headings within the table have the same. */
  readonly group: number;
  readonly isTotal: boolean;
  /** «di cui …»: a part of what stands above. */
  readonly isPart: boolean;
}

/** Headings stand in as many rows as this, and rarely more. */
const MOST_HEADER_ROWS = 4;
const LEAST_ROWS = 2;
/** «(1)», « A »: looked at first, before the whole row is. */
const LONGEST_LETTER = 5;
const YEARS = { first: 1990, last: 2100 };

/** The tables of a sheet, found by their shape alone. */
export function findBlocks(sheet: SheetModel, { styles }: WorkbookModel, grid = new SheetGrid(sheet)): GridBlock[] {
  const blocks: GridBlock[] = [];
  let header: number[] = [];
  let body: BodyRow[] = [];
  let group = 0;
  let before = 0;

  const close = () => {
    if (body.length >= LEAST_ROWS) blocks.push(...blockOf(sheet, grid, header.slice(-MOST_HEADER_ROWS), body));
    [header, body, group] = [[], [], 0];
  };
  for (const { number: row } of sheet.rows) {
    const filled = grid.filled(row);
    if (filled.length === 0 || row > before + 1) close();
    before = row;
    if (filled.length === 0) continue;
    const numbers = filled.flatMap((cell) => rawNumber(cell, styles[cell.style]) ?? []);
    if (isHeader(row, filled, numbers, body, grid)) {
      if (body.length > 0) close();
      header.push(row);
    } else if (numbers.length > 0 || filled.some(({ text }) => isMissingMark(text))) {
      body.push({ row, filled, numbers, group });
    } else if (body.length > 0) {
      group += 1;
    }
  }
  close();
  return blocks;
}

interface BodyRow {
  readonly row: number;
  readonly filled: readonly CellModel[];
  readonly numbers: readonly RawNumber[];
  readonly group: number;
}

function isHeader(row: number, filled: readonly CellModel[], numbers: readonly RawNumber[], body: readonly BodyRow[], grid: SheetGrid): boolean {
  if (filled[0]!.text.length <= LONGEST_LETTER && isLetterRow(grid, row)) return true;
  if (numbers.length === 0 && isUnitRow(grid, row)) return true;
  if (numbers.length > 0) return numbers.length >= 2 && numbers.every(isYear) && !filled.some(({ text }) => isMissingMark(text));
  if (body.length === 0) return !filled.some(({ text }) => isMissingMark(text));
  const counted = new Set(body.flatMap((one) => one.numbers.map(({ cell }) => cell.column)));
  const over = filled.filter(({ column, text }) => counted.has(column) && !isMissingMark(text)).length;
  return over >= Math.min(2, counted.size);
}

function isYear({ value }: RawNumber): boolean {
  return value.isInteger() && value.greaterThanOrEqualTo(YEARS.first) && value.lessThanOrEqualTo(YEARS.last);
}

function blockOf(sheet: SheetModel, grid: SheetGrid, header: readonly number[], body: readonly BodyRow[]): GridBlock[] {
  const byColumn = new Map<number, RawNumber[]>();
  for (const { numbers } of body) for (const one of numbers) byColumn.set(one.cell.column, [...(byColumn.get(one.cell.column) ?? []), one]);
  for (const [column, numbers] of byColumn) if (isNumbering(numbers, body)) byColumn.delete(column);
  const first = Math.min(...byColumn.keys());
  if (byColumn.size === 0 || !body.some(({ filled }) => filled.some(({ column, kind }) => column < first && kind === 'text'))) return [];

  const letters = header.find((row) => isLetterRow(grid, row));
  const named = header.filter((row) => row !== letters && !isUnitRow(grid, row));
  const units = header.filter((row) => isUnitRow(grid, row));
  const cells = new Map(body.map(({ row }) => [row, new Map<number, GridNumber>()]));
  const columns = [...byColumn].sort(([a], [b]) => a - b).map(([column, numbers]): GridColumn => {
    const headings = named.map((row) => headingAt(grid, sheet.merges, row, column)).filter((text) => text !== '');
    const power = headingPower([...headings, ...units.map((row) => grid.text(row, column))].join(' '));
    const shown = numbers.filter(showsPercent).length;
    const isPercent = isPercentColumn(headings.at(-1) ?? '', units.map((row) => grid.text(row, column)), shown, numbers.length);
    for (const one of isPercent ? percentNumbers(numbers) : plainNumbers(numbers, power)) cells.get(one.row)!.set(column, one);
    const letter = letters === undefined ? '' : grid.text(letters, column);
    return { column, headings, isPercent, isMixed: shown > 0 && shown < numbers.length, power, ...(letter !== '' && { letter }) };
  });
  const rows = body.map(({ row, filled, group }): GridRow => {
    const left = filled.filter(({ column }) => column < first);
    const labels = left.map(({ text }) => text.trim());
    return { row, labels, labelColumns: left.map(({ column }) => column), group, isTotal: labels.some(namesTotal), isPart: labels.some(namesPart) };
  });
  return [
    {
      sheet: sheet.name,
      columns,
      rows,
      number: (row, column) => cells.get(row)?.get(column),
      isMissing: (row, column) => isMissingMark(grid.text(row, column)),
    },
  ];
}

/** A column that numbers the rows (1, 2, 3) or names years is a label, not a figure. */
function isNumbering(numbers: readonly RawNumber[], body: readonly BodyRow[]): boolean {
  if (numbers.some(({ cell }) => cell.formula !== undefined) || numbers.length < LEAST_ROWS) return false;
  const leftmost = numbers.every(({ cell }) => body.every(({ row, filled }) => row !== cell.row || filled.slice(0, 2).some(({ column }) => column === cell.column)));
  return leftmost && (numbers.every(isYear) || numbers.every(({ value }, i) => i === 0 || value.minus(numbers[i - 1]!.value).equals(1)));
}

function isPercentColumn(heading: string, units: readonly string[], shown: number, all: number): boolean {
  if (shown > 0) return shown * 2 > all;
  return units.some((text) => text.trim() === '%') || namesPercentage(heading);
}

function showsPercent({ cell, style }: RawNumber): boolean {
  return style?.isPercent === true || (cell.kind === 'text' && cell.text.includes('%'));
}

/** The heading over a column: its own text, or that of the merged cell that reaches it. */
function headingAt(grid: SheetGrid, merges: readonly CellRange[], row: number, column: number): string {
  const merge = merges.find(({ top, bottom, left, right }) => top <= row && bottom >= row && left <= column && right >= column);
  // A heading merged downwards is read once, in its first row.
  if (merge !== undefined && merge.top !== row) return '';
  return grid.text(row, merge?.left ?? column);
}
