import { contentFingerprint, contentOf } from '../fill/contentFingerprint.js';
import type { WrittenSheet } from '../fill/provenance.js';
import { parseAddress } from '../ooxml/cellAddress.js';
import type { CellContent } from '../ooxml/cellXml.js';
import { anchorName } from '../plan/anchors.js';
import { LIST_DEFINITIONS } from '../plan/listPlan.js';
import { addressBook, NotPlaced, type CellPosition } from '../plan/placement.js';
import type { ReadBack } from '../readback/readBack.js';
import { parseCellReference } from '../recognition/cellReference.js';
import { SheetGrid } from '../recognition/sheetGrid.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import { alignLines } from './alignLines.js';
import type { ReviewSubject } from './reviewSubject.js';

/** A cell that is not as RAA wrote it. */
export interface HandChange {
  readonly place: CellPosition;
  /** The cell of a standard table that stands there. */
  readonly cell?: ComputedCell;
  readonly found: CellContent;
  /** The mark of what RAA had written. */
  readonly recorded: string;
  /** RAA had a formula there, and it is gone. */
  readonly wasFormula: boolean;
}

/** The changes of a workbook, and how many cells were compared. */
export interface HandChanges {
  readonly changes: readonly HandChange[];
  readonly compared: number;
  /** Whether a cell is certainly as RAA left it. */
  isUntouched(place: CellPosition): boolean;
}

const NONE: HandChanges = { changes: [], compared: 0, isUntouched: () => false };

/** What a person changed in a workbook of ours, by the marks that RAA left; nothing in a workbook of others. Looked for once. */
export function handChanges(subject: ReviewSubject): HandChanges {
  if (subject.provenance === undefined) return NONE;
  const before = looked.get(subject);
  if (before !== undefined) return before;
  const found = look(subject);
  looked.set(subject, found);
  return found;
}

const looked = new WeakMap<ReviewSubject, HandChanges>();

function look({ provenance, workbook, sheets, readBack }: ReviewSubject): HandChanges {
  const grids = new Map(sheets.map((sheet) => [sheet.name, readBack?.grids.get(sheet.name) ?? new SheetGrid(sheet)]));
  const blocks = provenance!.sheets.flatMap((record) => {
    const name = workbook.names.find((one) => one.name === anchorName(record.id));
    const anchor = name && parseCellReference(name.text);
    const grid = anchor && grids.get(anchor.sheet);
    return grid === undefined || isList(record.id) ? [] : [compareBlock(record, anchor!, grid)];
  });
  const isMoved = blocks.some((block) => block.isMoved);
  const mapped = [...provenance!.cells].map(([sheet, marks]) => compareCells(sheet, marks, grids.get(sheet)));
  const all = [...blocks, ...mapped];
  const formulas = readBack && { readBack, isMoved };
  const changes = all.flatMap(({ different }) => different).flatMap((one) => changeOf(one, formulas) ?? []);
  const changed = new Set(changes.map(({ place }) => placeId(place)));
  return {
    changes,
    compared: all.reduce((total, one) => total + one.compared, 0),
    isUntouched: (place) => !changed.has(placeId(place)) && all.some(({ sheet, covers }) => sheet === place.sheet && covers(place)),
  };
}

interface Compared {
  readonly sheet: string;
  readonly different: readonly Difference[];
  readonly compared: number;
  /** Whether a cell of the sheet was compared. */
  covers(place: CellPosition): boolean;
  /** Lines were inserted or removed. */
  readonly isMoved: boolean;
}

interface Difference {
  readonly place: CellPosition;
  readonly found: CellContent;
  readonly recorded: string;
}

/** The lines of a block under its anchor, paired with those that were written. Titles and headings are looked at elsewhere. */
function compareBlock(record: WrittenSheet, anchor: CellPosition, grid: SheetGrid): Compared {
  const { sheet, row: top, column: left } = anchor;
  const width = record.columns.length;
  const last = Math.max(top - 1, grid.sheet.rows.at(-1)?.number ?? 0);
  const marks = Array.from({ length: last - top + 1 }, (_, i) => Array.from({ length: width }, (_, c) => contentFingerprint(contentOf(grid.cell(top + i, left + c)))));
  const written = record.rows.map(({ fingerprints }) => fingerprints);
  const pairs = alignLines(written, marks);
  const different: Difference[] = [];
  const rows = new Set<number>();
  pairs.forEach((at, i) => {
    if (at === undefined || written[i]!.length !== width) return;
    rows.add(top + at);
    written[i]!.forEach((recorded, c) => {
      if (marks[at]![c] === recorded) return;
      const [row, column] = [top + at, left + c];
      different.push({ place: { sheet, row, column }, found: contentOf(grid.cell(row, column)), recorded });
    });
  });
  const covers = ({ row, column }: CellPosition) => rows.has(row) && column >= left && column < left + width;
  return { sheet, different, compared: rows.size * width, covers, isMoved: pairs.some((at, i) => at !== i) };
}

/** When more of a sheet's cells than this are not as they were left, its lines have moved: nothing can be told cell by cell. */
const MOST_CHANGED = 0.5;

function compareCells(sheet: string, marks: ReadonlyMap<string, string>, grid: SheetGrid | undefined): Compared {
  const none: Compared = { sheet, different: [], compared: 0, covers: () => false, isMoved: false };
  if (grid === undefined) return none;
  const places = new Set<string>();
  const different = [...marks].flatMap(([address, recorded]): Difference[] => {
    const at = parseAddress(address);
    if (at === undefined) return [];
    const place = { ...at, sheet };
    places.add(placeId(place));
    const found = contentOf(grid.cell(place.row, place.column));
    return contentFingerprint(found) === recorded ? [] : [{ place, found, recorded }];
  });
  if (different.length > marks.size * MOST_CHANGED) return none;
  return { ...none, different, compared: places.size, covers: (place) => places.has(placeId(place)) };
}

/** A difference that a person made: not a formula whose addresses follow cells that moved. */
function changeOf({ place, found, recorded }: Difference, formulas: { readBack: ReadBack; isMoved: boolean } | undefined): HandChange | undefined {
  const ref = formulas?.readBack.refAt(place);
  const cell = ref && formulas?.readBack.tables.cell(ref);
  const own = cell === undefined ? [] : ownFormulas(cell, place.sheet, formulas!.readBack);
  const marks = own.map((formula) => contentFingerprint({ kind: 'formula', formula, cached: { text: '' } }));
  if (found.kind === 'formula') {
    if (marks.includes(contentFingerprint(found))) return undefined;
    if (formulas?.isMoved === true && own.some((formula) => shapeOf(formula) === shapeOf(found.formula))) return undefined;
  }
  return { place, ...(cell && { cell }), found, recorded, wasFormula: found.kind !== 'formula' && marks.includes(recorded) };
}

/** The formula of RAA for a cell, where its operands stand now, in each language. */
function ownFormulas({ formula }: ComputedCell, sheet: string, { place }: ReadBack): string[] {
  if (formula === undefined) return [];
  const position = (ref: CellRef): CellPosition => {
    const at = place(ref);
    if (at === undefined) throw new NotPlaced(`No place for ${cellId(ref)}.`);
    return at;
  };
  try {
    return (['it', 'en'] as const).map((language) => formula.excel(addressBook(position, sheet, language)));
  } catch (error) {
    if (error instanceof NotPlaced) return [];
    throw error;
  }
}

/** A formula without its addresses: how it is made. Lists of ranges count as one. */
function shapeOf(formula: string): string {
  const bare = formula.replace(/\s+/g, '');
  return bare.replace(/(?:'[^']*'!|[A-Za-z_.]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, '#').replace(/#(?:,#)+/g, '#').replace(/<\d+/g, '<');
}

function isList(id: string): boolean {
  return LIST_DEFINITIONS.some((one) => one.id === id);
}

function placeId({ sheet, row, column }: CellPosition): string {
  return `${row}/${column}/${sheet}`;
}
