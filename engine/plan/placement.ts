import { columnLetters } from '../ooxml/cellAddress.js';
import type { CellRef } from '../tables/cell.js';
import type { AddressBook } from '../tables/formulas/formula.js';
import type { Language } from '../number/italianFormat.js';
import { WORDS } from '../text/words.js';
import type { LinkTarget, SheetPlan } from './sheetPlan.js';

/** A cell of a workbook. Rows and columns count from 1. */
export interface CellPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table that the workbook has no place for. */
export class NotPlaced extends Error {}

/** Where the cells of the tables stand, once each table has its anchor. */
export interface PlacedCells {
  has(ref: CellRef): boolean;
  position(ref: CellRef): CellPosition;
  /** "D8", without the sheet. */
  address(ref: CellRef): string;
  /** "#'S3 Avanzamento finanziario'!D8", for links. @throws NotPlaced when the workbook does not have it */
  link(target: LinkTarget): string;
  /** What formulas on a sheet need. */
  book(sheet: string): AddressBook;
}

/**
 * Places the cells of some plans.
 * @param anchors the first body cell of each plan, by plan id
 */
export function placeCells(plans: readonly SheetPlan[], anchors: ReadonlyMap<string, CellPosition>, language: Language): PlacedCells {
  const rowOffsets = new Map(plans.map((plan) => [plan.id, new Map(plan.rows.map(({ key }, i) => [key, i]))]));
  const columnOffsets = new Map(plans.map((plan) => [plan.id, new Map(plan.columns.map(({ key }, i) => [key, i]))]));

  const position = ({ table, row, column }: CellRef): CellPosition => {
    const anchor = anchors.get(table);
    const [down, right] = [rowOffsets.get(table)?.get(row), columnOffsets.get(table)?.get(column)];
    if (anchor === undefined || down === undefined || right === undefined) {
      throw new NotPlaced(`No place for ${table}/${row}/${column}.`);
    }
    return { sheet: anchor.sheet, row: anchor.row + down, column: anchor.column + right };
  };
  const books = new Map<string, AddressBook>();
  const bookOf = (sheet: string) => {
    const book = books.get(sheet) ?? addressBook(position, sheet, language);
    books.set(sheet, book);
    return book;
  };
  const address = (ref: CellRef) => printAddress(position(ref));
  const sheetOf = (plan: string): string => {
    const anchor = anchors.get(plan);
    if (anchor === undefined) throw new NotPlaced(`No place for ${plan}.`);
    return anchor.sheet;
  };

  return {
    has: ({ table, row, column }) => anchors.has(table) && rowOffsets.get(table)?.has(row) === true && columnOffsets.get(table)?.has(column) === true,
    position,
    address,
    link(target) {
      const place = 'sheet' in target ? { sheet: sheetOf(target.sheet), row: 1, column: 1 } : position(target);
      return `#${quoteSheet(place.sheet)}!${printAddress(place)}`;
    },
    book: bookOf,
  };
}

/** What formulas on a sheet need, from where the cells stand. @param position throws NotPlaced for a cell that stands nowhere */
export function addressBook(position: (ref: CellRef) => CellPosition, sheet: string, language: Language): AddressBook {
  return {
    cell: (ref) => qualified(position(ref), sheet),
    ranges: (refs) => collapse(refs.map(position), sheet),
    word: (word) => `"${WORDS[language][word]}"`,
  };
}

function printAddress({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row}`;
}

/** Always quoted: «S1» alone would be a cell address. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function qualified(place: CellPosition, from: string, end?: CellPosition): string {
  const range = end === undefined ? printAddress(place) : `${printAddress(place)}:${printAddress(end)}`;
  return place.sheet === from ? range : `${quoteSheet(place.sheet)}!${range}`;
}

/** Cells that follow one another in a column (or in a row) become one range. */
function collapse(places: readonly CellPosition[], from: string): string[] {
  const ranges: { start: CellPosition; end: CellPosition }[] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last !== undefined && follows(last, place)) last.end = place;
    else ranges.push({ start: place, end: place });
  }
  return ranges.map(({ start, end }) => qualified(start, from, start === end ? undefined : end));
}

function follows({ start, end }: { start: CellPosition; end: CellPosition }, next: CellPosition): boolean {
  if (next.sheet !== end.sheet) return false;
  const isBelow = next.column === end.column && next.row === end.row + 1 && start.column === end.column;
  const isRight = next.row === end.row && next.column === end.column + 1 && start.row === end.row;
  return isBelow || isRight;
}
