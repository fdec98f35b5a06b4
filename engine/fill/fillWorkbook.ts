import { issue, type Issue } from '../issues.js';
import type { Language } from '../number/italianFormat.js';
import { columnLetters } from '../ooxml/cellAddress.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import { placeKey, type CellPlace, type FillWrites, type SheetBlock, type WorkbookPort, type WorkbookReader } from '../plan/workbookPort.js';
import { workbookPlan, type WorkbookPlan } from '../plan/workbookPlan.js';
import type { Report } from '../report.js';
import { ENGINE_VERSION } from '../version.js';
import { blockOf } from './blockOf.js';
import { blockDifferences, compareBlock, isBlankSheet, keeping } from './compareBlock.js';
import { conflictIssue, type FillConflict } from './fillConflict.js';
import { compareMapped } from './compareMapped.js';
import { mappedCells, type MappedTable } from './mappedCells.js';
import { provenanceXml, readProvenance, type Provenance, type WrittenSheet } from './provenance.js';
import { writeFilling } from './writeFilling.js';

/**
 * What to do with cells that a person typed or changed since the last filling. A set names those that may be overwritten, by
 * {@link changedCell}: the others are kept.
 */
export type ChangedCells = 'refuse' | 'overwrite' | 'keep' | ReadonlySet<string>;

/** The name of a cell in the set of those that may be overwritten. */
export function changedCell({ sheet, row, column }: CellPosition): string {
  return `${placeKey(row, column)},${sheet}`;
}

export interface FillOptions {
  readonly language: Language;
  readonly changedCells: ChangedCells;
  /** Tables in a layout that is not ours, to be filled cell by cell. */
  readonly mapped: readonly MappedTable[];
  /** Ids of the sheets and tables to be filled; all of them when not said. */
  readonly only?: ReadonlySet<string>;
  /** What the workbook is to hold; the whole report when not said. */
  readonly plan?: typeof workbookPlan;
}

export interface Filling {
  readonly plan: WorkbookPlan;
  /** Sheets of the blank template: their charts are still to be drawn. In a sheet filled before they follow their ranges. */
  readonly blank: ReadonlySet<string>;
  /** Why nothing was written: conflicts and cells that cannot be written. Empty when all was. */
  readonly refusals: readonly Issue[];
  /** Tables filled cell by cell, with how many cells were written. */
  readonly mapped: readonly { readonly table: string; readonly sheet: string; readonly cells: number }[];
  /** Cells left as a person made them. */
  readonly kept: readonly Issue[];
}

/** A filling before anything is written. */
export interface PlannedFilling extends Filling {
  /** Cells that a person typed or changed, and that the report has something else for. */
  readonly conflicts: readonly FillConflict[];
  readonly writes: FillWrites;
}

const NOTHING_WRITTEN: Provenance = { sheets: [], cells: new Map() };

/** Fills a workbook with a report: plans, then writes all or nothing. The same sequence for every host. */
export async function fillWorkbook(port: WorkbookPort, report: Report, options: FillOptions): Promise<Filling> {
  const planned = await planFilling(port, report, options);
  if (planned.refusals.length === 0) await writeFilling(port, planned.writes);
  return planned;
}

/**
 * Plans the filling of a workbook: finds the anchors, plans, places, compares with what a person changed. A sheet is written at its
 * anchor only where RAA has written before (the blank template counts): a table of somebody else's layout is filled cell by cell.
 */
export async function planFilling(port: WorkbookReader, report: Report, options: FillOptions): Promise<PlannedFilling> {
  const { language, changedCells, only } = options;
  const record = readProvenance((await port.provenance()) ?? '') ?? NOTHING_WRITTEN;
  const recorded = new Map(record.sheets.map((sheet) => [sheet.id, sheet]));
  const isAsked = (id: string) => only === undefined || only.has(id);
  // Formulas may point to a table that is not filled now only where it is filled already.
  const anchors = new Map([...(await port.anchors())].filter(([id]) => recorded.has(id) && (isAsked(id) || !isBlankSheet(recorded.get(id)!))));
  const plan = (options.plan ?? workbookPlan)(report, anchors, language);

  const conflicts: FillConflict[] = [];
  const obstacles: Issue[] = otherReport(record, report, recorded, isAsked);
  const blocks: SheetBlock[] = [];
  const asked = plan.sheets.filter(({ id }) => isAsked(id));
  const written: WrittenSheet[] = record.sheets.filter(({ id }) => !asked.some((sheet) => sheet.id === id));
  for (const sheetPlan of asked) {
    const anchor = anchors.get(sheetPlan.id)!;
    const block = blockOf(sheetPlan, anchor, plan.placed);
    const [before, sheet] = [recorded.get(sheetPlan.id)!, await port.sheet(anchor.sheet)];
    const headings = Math.max(before.header.length, block.header.length);
    if (anchor.row <= headings) {
      obstacles.push(issue('XLS-035', placeOf(anchor), { table: block.id, expected: String(headings) }));
      continue;
    }
    const compared = compareBlock(block, before, sheet);
    const kept = keptOf(compared.conflicts, changedCells);
    conflicts.push(...compared.conflicts);
    blocks.push({ ...block, before: keeping(compared.before, kept) });
    obstacles.push(...(await port.obstacles(anchor.sheet, cellsOf(block, anchor))));
    obstacles.push(...(await obstaclesBeside(port, block, before, sheet, kept)));
    written.push(compared.written);
  }

  const mappedTables = options.mapped.filter(({ id }) => !anchors.has(id));
  const cells = new Map(record.cells);
  const formulas: Issue[] = [];
  const mapped = [];
  for (const table of mappedTables.filter(({ id }) => isAsked(id))) {
    const sheet = await port.sheet(table.sheet);
    const compared = compareMapped(mappedCells(table, mappedTables, report, plan.placed, language), sheet, cells.get(table.sheet), mayOverwrite(changedCells));
    conflicts.push(...compared.conflicts);
    formulas.push(...compared.formulas);
    obstacles.push(...(await port.obstacles(table.sheet, compared.writes)));
    cells.set(table.sheet, new Map([...(cells.get(table.sheet) ?? []), ...compared.written]));
    mapped.push({ table, writes: compared.writes });
  }

  const { programme, year } = report.context;
  const origin = { programme: programme.cci, year, engine: ENGINE_VERSION, inputs: report.inputs };
  return {
    plan,
    blank: new Set(asked.flatMap(({ id }) => (isBlankSheet(recorded.get(id)!) ? [id] : []))),
    refusals: [...obstacles, ...(changedCells === 'refuse' ? conflicts.map(conflictIssue) : [])],
    mapped: mapped.map(({ table, writes }) => ({ table: table.id, sheet: table.sheet, cells: writes.length })),
    kept: [...formulas, ...(changedCells === 'refuse' ? [] : keptOf(conflicts, changedCells).map(conflictIssue))],
    conflicts,
    writes: {
      blocks,
      cells: mapped.map(({ table, writes }) => ({ sheet: table.sheet, writes })),
      provenance: provenanceXml({ origin, sheets: written, cells }),
    },
  };
}

/** A workbook holds one report: part of it cannot be of another programme or year. */
function otherReport({ origin }: Provenance, { context: { programme, year } }: Report, recorded: ReadonlyMap<string, WrittenSheet>, isAsked: (id: string) => boolean): Issue[] {
  const isOther = origin !== undefined && (origin.programme !== programme.cci || origin.year !== year);
  const left = [...recorded.values()].filter((sheet) => !isAsked(sheet.id) && !isBlankSheet(sheet));
  if (!isOther || left.length === 0) return [];
  return [issue('XLS-034', {}, { found: `${origin.programme} ${origin.year}`, expected: `${programme.cci} ${year}`, tables: left.map(({ id }) => id).join(', ') })];
}

/** The conflicts that stay as a person left them. */
function keptOf(conflicts: readonly FillConflict[], changedCells: ChangedCells): readonly FillConflict[] {
  if (changedCells === 'overwrite' || changedCells === 'refuse') return [];
  return conflicts.filter((one) => !mayOverwrite(changedCells)(one));
}

function mayOverwrite(changedCells: ChangedCells): (cell: CellPosition) => boolean {
  return (cell) => changedCells === 'overwrite' || (typeof changedCells === 'object' && changedCells.has(changedCell(cell)));
}

/**
 * What is in the way in the title, in the headings, and where rows and columns of the last filling stood. There, a locked cell is in the
 * way only where it is to change.
 */
async function obstaclesBeside(port: WorkbookReader, block: Omit<SheetBlock, 'before'>, before: WrittenSheet, sheet: SheetModel, kept: readonly CellPlace[]): Promise<Issue[]> {
  const { row: top, column: left } = block.anchor;
  const [bottom, right] = [top + Math.max(before.rows.length, block.rows.length), left + Math.max(before.columns.length, block.columns.length)];
  const isFigure = (row: number, column: number) => row >= top && row < top + block.rows.length && column < left + block.columns.length;
  const cells = block.title.map((_, i) => ({ row: 1 + i, column: left }));
  for (let row = top - Math.max(before.header.length, block.header.length); row < bottom; row++) {
    for (let column = left; column < right; column++) if (!isFigure(row, column)) cells.push({ row, column });
  }
  const isKept = new Set(kept.map(({ row, column }) => placeKey(row, column)));
  const found = await port.obstacles(sheet.name, cells.filter(({ row, column }) => !isKept.has(placeKey(row, column))));
  if (found.every(({ code }) => code !== 'XLS-013')) return [...found];
  const changing = new Set(blockDifferences(block, before, sheet).map(({ row, column }) => `${columnLetters(column)}${row}`));
  return found.filter(({ code, place }) => code !== 'XLS-013' || changing.has(place.cell ?? ''));
}

function placeOf({ sheet, row, column }: CellPosition) {
  return { sheet, cell: `${columnLetters(column)}${row}` };
}

/** The cells of a block that would be written, for what may be in the way. */
function cellsOf({ rows, columns }: Omit<SheetBlock, 'before'>, { row, column }: CellPosition) {
  return rows.flatMap((_, r) => columns.map((__, c) => ({ row: row + r, column: column + c })));
}

