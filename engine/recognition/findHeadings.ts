import type { CellModel } from '../ooxml/read/workbookModel.js';
import { headingTexts, type ColumnHeading } from './headingTexts.js';
import { matchHeadings, withAlike, type ColumnFound } from './matchHeadings.js';
import { plainHeading } from './plainText.js';
import type { RowSpan } from './recognizedTable.js';
import { rowsBetween } from './rowsBetween.js';
import { columnsShare, scoreOf } from './score.js';
import type { SheetGrid } from './sheetGrid.js';
import type { TableWords } from './vocabulary.js';
import { BOUNDS } from './weights.js';

/** Rows of a sheet that read as the heading of a table. */
export interface HeadingFound {
  readonly words: TableWords;
  readonly rows: RowSpan;
  readonly headings: readonly ColumnHeading[];
  readonly columns: ReadonlyMap<string, ColumnFound>;
}

/** The headings of tables on a sheet, each with the tables that it may be of. Few rows are looked at closely: those with two known headings of one table. */
export function findHeadings(grid: SheetGrid, vocabulary: readonly TableWords[], known: KnownTexts): HeadingFound[] {
  const found: HeadingFound[] = [];
  let candidates = 0;
  for (const { number, cells } of grid.sheet.rows) {
    const tables = known.tablesOf(cells);
    if (tables.size === 0) continue;
    candidates += 1;
    if (candidates > BOUNDS.candidates) break;
    const parts = blocksAround(grid, number).flatMap((rows) => sideBySide(headingTexts(grid, rows)).map((headings) => ({ rows, headings })));
    for (const words of vocabulary) {
      if (!tables.has(words.id)) continue;
      const best = bestOf(parts.map((part) => ({ ...part, words, columns: matchHeadings(part.headings, words) })));
      if (best !== undefined) found.push(best);
    }
  }
  return found;
}

/** The best heading of one table among some rows: by its columns, then the fewer rows, then the fewer columns; undefined when none has any. */
export function bestOf(all: readonly HeadingFound[]): HeadingFound | undefined {
  const scored = all.map((one) => ({ one, score: scoreOf({ columns: one.columns, title: 'none' }, one.words), share: columnsShare(one.columns, one.words) }));
  scored.sort(
    (a, b) =>
      compare(b.score, a.score) ||
      compare(b.share, a.share) ||
      a.one.rows.last - a.one.rows.first - (b.one.rows.last - b.one.rows.first) ||
      a.one.headings.length - b.one.headings.length,
  );
  const best = scored[0]?.one;
  return best === undefined || best.columns.size === 0 ? undefined : { ...best, columns: withAlike(best.headings, best.words, best.columns) };
}

/** Sums of weights differ in their last digits: nearly equal is equal. */
function compare(a: number, b: number): number {
  return Math.abs(a - b) < 1e-9 ? 0 : a - b;
}

/** Spans of up to three rows that hold a row and read as headings. */
function blocksAround(grid: SheetGrid, row: number): RowSpan[] {
  const reach = BOUNDS.headerRows - 1;
  const spans: RowSpan[] = [];
  for (let first = Math.max(1, row - reach); first <= row; first += 1) {
    for (let last = row; last <= first + reach; last += 1) {
      if (rowsBetween(first, last).every((one) => one === row || isHeadingRow(grid, one))) spans.push({ first, last });
    }
  }
  return spans;
}

/** A row of headings has texts, and no numbers but years and the numbers of columns. */
export function isHeadingRow(grid: SheetGrid, row: number): boolean {
  const cells = grid.filled(row);
  return cells.length > 0 && cells.every(({ kind, text, formula }) => formula === undefined && (kind === 'text' || /^(?:20[123]\d|\d{1,2})$/.test(text)));
}

/** The headings as a whole and, when empty columns divide them, each part: tables may stand side by side. */
function sideBySide(headings: readonly ColumnHeading[]): (readonly ColumnHeading[])[] {
  const parts: ColumnHeading[][] = [];
  headings.forEach((heading, i) => {
    if (i > 0 && heading.column === headings[i - 1]!.column + 1) parts.at(-1)!.push(heading);
    else parts.push([heading]);
  });
  return parts.length > 1 ? [headings, ...parts] : [headings];
}

/** Two headings of one table: fewer are any row. */
const LEAST_HEADINGS = 2;

/** What the texts of a workbook mean, each text looked at once. */
export class KnownTexts {
  readonly #meanings = new Map<string, readonly (readonly [table: string, column: string])[]>();

  constructor(readonly vocabulary: readonly TableWords[]) {}

  /** The tables of which a row has at least two headings. */
  tablesOf(cells: readonly CellModel[]): Set<string> {
    const tables = new Set<string>();
    let columnsOf: Map<string, Set<string>> | undefined;
    for (const { kind, text } of cells) {
      if (kind !== 'text' || text.length > BOUNDS.headingLength) continue;
      for (const [table, column] of this.#of(text)) {
        columnsOf ??= new Map();
        const columns = columnsOf.get(table) ?? new Set();
        columnsOf.set(table, columns.add(column));
        if (columns.size >= LEAST_HEADINGS) tables.add(table);
      }
    }
    return tables;
  }

  #of(text: string) {
    let meanings = this.#meanings.get(text);
    if (meanings === undefined) {
      const plain = plainHeading(text);
      meanings = this.vocabulary.flatMap(({ id, meaning }) => {
        const column = meaning(plain)?.column;
        return column === undefined ? [] : [[id, column] as const];
      });
      this.#meanings.set(text, meanings);
    }
    return meanings;
  }
}
