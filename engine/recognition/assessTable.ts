import type { WorkbookModel } from '../ooxml/read/workbookModel.js';
import { REMARKS_COLUMN } from '../plan/tablePlan.js';
import type { Table } from '../tables/table.js';
import { bodyRows } from './bodyRows.js';
import { columnByLabels } from './columnByLabels.js';
import { columnSpan } from './columnSpan.js';
import type { HeadingFound } from './findHeadings.js';
import { findObstacles } from './findObstacles.js';
import { findTitle, isSheetOf } from './findTitle.js';
import { headerSpan } from './headerSpan.js';
import { headingWithUnit } from './headingWithUnit.js';
import type { ColumnFound } from './matchHeadings.js';
import { matchRows } from './matchRows.js';
import type { Certainty, Evidence, RecognizedTable } from './recognizedTable.js';
import { certaintyOf, columnsShare, scoreOf } from './score.js';
import type { SheetGrid } from './sheetGrid.js';
import type { TableWords } from './vocabulary.js';
import { ANCHORED_SHARE, LEAST_ROWS_OF_CERTAIN } from './weights.js';

/** How a place was found: by looking for headings, or because an anchor or the user says so. */
export type Placing = { readonly kind: 'found' } | { readonly kind: 'anchor'; readonly name: string } | { readonly kind: 'mapped' };

/** What is looked at to say how good a place is. */
export interface Assessment {
  readonly grid: SheetGrid;
  readonly workbook: WorkbookModel;
  readonly heading: HeadingFound;
  /** The table of the report; without one, rows are not looked for. */
  readonly table: Table | undefined;
  readonly placing: Placing;
  /** Row from which another table begins. */
  readonly stop: number;
  /** First row of the body, when it is known. */
  readonly firstRow?: number;
}

/** A table at a place, with everything that speaks for and against it; undefined when too little does. */
export function assessTable({ grid, workbook, heading, table, placing, stop, firstRow }: Assessment): RecognizedTable | undefined {
  const { words } = heading;
  const span = headerSpan(grid, heading.rows, heading.columns);
  const headerRows = firstRow === undefined ? span : { first: span.first, last: firstRow - 1 };
  const body = bodyRows(grid, headerRows.last + 1, columnSpan(heading.columns), stop);
  const columns = inOrder([...heading.columns, ...(table ? columnByLabels(table, grid, heading, body) : [])], words);
  const places = new Map([...columns].map(([key, { column }]) => [key, column]));
  const rows = table === undefined ? new Map<string, number>() : matchRows(table, grid, places, body);

  const title = findTitle(grid, words, heading.rows);
  const isNamed = isSheetOf(grid.sheet.name, words);
  const expectedRows = table?.rows.length ?? 0;
  const rowsShare = expectedRows === 0 ? undefined : rows.size / expectedRows;
  const score = scoreOf({ columns, title: title ? 'title' : isNamed ? 'sheetName' : 'none', ...(rowsShare !== undefined && { rowsShare }) }, words);
  const certainty = certaintyAt(placing, score, agree(columns, words), rowsShare);
  if (certainty === undefined) return undefined;

  const found = [...columns.values()];
  return {
    table: words.id,
    sheet: grid.sheet.name,
    headerRows,
    firstCell: { row: headerRows.last + 1, column: Math.min(...places.values()) },
    columns: places,
    headings: new Map(found.map((one) => [one.key, headingWithUnit(grid, one, words.expected(one.key)?.isMoney === true, heading.rows, headerRows)])),
    rows,
    missingColumns: words.columns.filter(({ key, isOptional }) => !isOptional && !found.some((one) => words.expected(one.key)?.key === key)).map(({ key }) => key),
    missingRows: table?.rows.map(({ key }) => key).filter((key) => !rows.has(key)) ?? [],
    score,
    certainty,
    evidence: [
      ...evidenceOf(placing),
      ...(title ? [title] : []),
      ...(isNamed ? [{ kind: 'sheetName' } as const] : []),
      ...found.map(({ key, column, row, text, how }): Evidence => ({ kind: 'heading', key, column, row, text, how })),
      ...(expectedRows === 0 ? [] : [{ kind: 'rows', found: rows.size, expected: expectedRows } as const]),
    ],
    obstacles: findObstacles(grid, workbook, { rows: table ? [...rows.values()] : body, columns: filledColumns(found, words.labelColumns) }),
  };
}

/** Whether the headings are those of the table: enough of them, and none changed into words that are not known. */
function agree(columns: ReadonlyMap<string, ColumnFound>, words: TableWords): boolean {
  return columnsShare(columns, words) >= ANCHORED_SHARE && [...columns.values()].every(({ how }) => how !== 'position');
}

/** The place that an anchor or the user names is taken at its word: likely, and certain when the headings agree. */
function certaintyAt({ kind }: Placing, score: number, isAgreed: boolean, rowsShare = 1): Certainty | undefined {
  const certainty = kind === 'found' ? certaintyOf(score) : isAgreed ? 'certain' : 'likely';
  return certainty === 'certain' && rowsShare < LEAST_ROWS_OF_CERTAIN ? 'likely' : certainty;
}

function evidenceOf(placing: Placing): Evidence[] {
  if (placing.kind === 'found') return [];
  return [placing.kind === 'anchor' ? { kind: 'anchor', name: placing.name } : { kind: 'mapped' }];
}

/** In the order of the standard table. */
function inOrder(columns: readonly (readonly [string, ColumnFound])[], words: TableWords): Map<string, ColumnFound> {
  const order = new Map(words.columns.map(({ key }, i) => [key, i]));
  const place = (key: string) => order.get(words.expected(key)?.key ?? '') ?? 0;
  return new Map([...columns].sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)));
}

/** Filling writes figures and outcomes; labels and remarks stay. */
function filledColumns(found: readonly ColumnFound[], labels: readonly string[]): number[] {
  return found.filter(({ key }) => !labels.includes(key) && key !== REMARKS_COLUMN).map(({ column }) => column);
}
