import type { SheetModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import { anchoredPlan } from '../plan/anchors.js';
import type { Table } from '../tables/table.js';
import { assessTable, type Placing } from './assessTable.js';
import { parseCellReference } from './cellReference.js';
import { columnSpan, type ColumnSpan } from './columnSpan.js';
import { findHeadings, KnownTexts, type HeadingFound } from './findHeadings.js';
import { findTitle, isSheetOf } from './findTitle.js';
import { headingAbove } from './headingAbove.js';
import type { Evidence, RecognizedTable } from './recognizedTable.js';
import { certaintyOf, scoreOf } from './score.js';
import { SheetGrid } from './sheetGrid.js';
import { vocabularyOf } from './vocabulary.js';
import { CLOSE } from './weights.js';

/** A heading at its place, before its table is judged. */
interface Candidate {
  readonly grid: SheetGrid;
  readonly heading: HeadingFound;
  readonly placing: Placing;
  readonly firstRow?: number;
}

/**
 * Finds the standard tables in a workbook: by their anchors first, otherwise by their headings, titles and labels.
 * Each place is of one table. Two places about as good for the same table are both doubtful: the user must choose.
 * @param sheets the sheets that were read
 * @param tables the tables of a report, for the rows and for the columns that this report has; none, and only columns are found
 * @param trustsAnchors true to look for headings only in the sheets without an anchor: enough to read, in a third of the time
 * @returns in the order of the sheets, from the top
 */
export function recognizeTables(workbook: WorkbookModel, sheets: readonly SheetModel[], tables: readonly Table[] = [], trustsAnchors = false): RecognizedTable[] {
  const vocabulary = vocabularyOf(tables);
  const grids = new Map(sheets.map((sheet) => [sheet.name, new SheetGrid(sheet)]));
  const known = new KnownTexts(vocabulary);

  const anchored = anchorsIn(workbook).flatMap(({ id, name, sheet, row, column }): Candidate[] => {
    const words = vocabulary.find((one) => one.id === id);
    const grid = grids.get(sheet);
    const heading = words && grid && headingAbove(grid, words, row, column);
    return heading ? [{ grid: grid!, heading, placing: { kind: 'anchor', name }, firstRow: row }] : [];
  });
  const anchoredGrids = new Set(trustsAnchors ? anchored.map(({ grid }) => grid) : []);
  const searched = [...grids.values()].filter((grid) => !anchoredGrids.has(grid));
  const found = searched.flatMap((grid) => findHeadings(grid, vocabulary, known).map((heading): Candidate => ({ grid, heading, placing: { kind: 'found' } })));

  const places = bestPlaces([...anchored, ...found.filter(isPromising)]);
  const anchoredIds = new Set(anchored.map(({ heading }) => heading.words.id));
  const recognized = places
    .filter(({ placing, heading }) => placing.kind !== 'found' || !anchoredIds.has(heading.words.id))
    .flatMap((one) => {
      const table = tables.find(({ id }) => id === one.heading.words.id);
      return assessTable({ ...one, workbook, table, stop: nextHeading(one, places) }) ?? [];
    });
  return inOrder(withRivals(recognized), sheets);
}

/** The names of RAA that stand for one cell. One that was broken (`#REF!`) is as if it were not there. */
function anchorsIn({ names }: WorkbookModel) {
  return names.flatMap(({ name, text, sheet }) => {
    const id = anchoredPlan(name);
    const place = parseCellReference(text);
    return id === undefined || place === undefined || sheet !== undefined ? [] : [{ id, name, ...place }];
  });
}

/** Whether the headings and the title would do, if all the rows were found. */
function isPromising({ grid, heading }: Candidate): boolean {
  return certaintyOf(scoreOf({ ...heading, title: titleAt(grid, heading), rowsShare: 1 }, heading.words)) !== undefined;
}

function titleAt(grid: SheetGrid, { words, rows }: HeadingFound): 'title' | 'sheetName' | 'none' {
  if (findTitle(grid, words, rows) !== undefined) return 'title';
  return isSheetOf(grid.sheet.name, words) ? 'sheetName' : 'none';
}

/**
 * Each place with the table that it fits best, even when that table has a better place elsewhere. Anchors go before all. Of two tables
 * that fit about as well (2A and 4A have nearly the same columns), the one that the title names.
 */
function bestPlaces(candidates: readonly Candidate[]): Candidate[] {
  const scored = candidates.map((one) => {
    const title = titleAt(one.grid, one.heading);
    const score = scoreOf({ ...one.heading, title }, one.heading.words) + (title === 'title' ? CLOSE : 0);
    return { one, score: one.placing.kind === 'found' ? score : Infinity };
  });
  const taken = new Map<SheetGrid, Candidate[]>();
  for (const { one } of scored.sort((a, b) => b.score - a.score)) {
    const onSheet = taken.get(one.grid) ?? [];
    if (onSheet.some((other) => isSamePlace(one, other))) continue;
    onSheet.push(one);
    taken.set(one.grid, onSheet);
  }
  return [...taken.values()].flat();
}

function isSamePlace({ heading: a }: Candidate, { heading: b }: Candidate): boolean {
  return a.rows.first <= b.rows.last && b.rows.first <= a.rows.last && overlap(columnSpan(a.columns), columnSpan(b.columns));
}

function overlap(a: ColumnSpan, b: ColumnSpan): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** The first row of the next heading under the same columns. */
function nextHeading({ grid, heading }: Candidate, all: readonly Candidate[]): number {
  const span = columnSpan(heading.columns);
  const below = all.filter((other) => other.grid === grid && other.heading.rows.first > heading.rows.last && overlap(span, columnSpan(other.heading.columns)));
  return Math.min(Infinity, ...below.map((other) => other.heading.rows.first));
}

/** Of each table its best place, and those about as good: then all of them are doubtful. */
function withRivals(recognized: readonly RecognizedTable[]): RecognizedTable[] {
  const best = new Map<string, number>();
  for (const { table, score } of recognized) best.set(table, Math.max(best.get(table) ?? 0, score));
  const close = recognized.filter(({ table, score }) => best.get(table)! - score <= CLOSE);
  return close.map((one): RecognizedTable => {
    const rivals = close
      .filter((other) => other !== one && other.table === one.table)
      .map(({ sheet, score, firstCell }): Evidence => ({ kind: 'rival', sheet, score, ...firstCell }));
    return rivals.length === 0 ? one : { ...one, certainty: 'doubtful', evidence: [...one.evidence, ...rivals] };
  });
}

function inOrder(tables: readonly RecognizedTable[], sheets: readonly SheetModel[]): RecognizedTable[] {
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  return [...tables].sort(
    (a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.firstCell.row - b.firstCell.row || a.firstCell.column - b.firstCell.column,
  );
}
