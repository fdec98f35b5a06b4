import type { Issue } from '../issues.js';
import type { Language } from '../number/italianFormat.js';
import type { CellPosition } from '../plan/placement.js';
import type { SheetBlock, WorkbookPort } from '../plan/workbookPort.js';
import { workbookPlan, type WorkbookPlan } from '../plan/workbookPlan.js';
import type { Report } from '../report.js';
import { ENGINE_VERSION } from '../version.js';
import { blockOf } from './blockOf.js';
import { compareBlock, keeping } from './compareBlock.js';
import { conflictIssue, type FillConflict } from './fillConflict.js';
import { compareMapped } from './compareMapped.js';
import { mappedCells, type MappedTable } from './mappedCells.js';
import { provenanceXml, readProvenance, type Provenance, type WrittenSheet } from './provenance.js';

/** What to do with cells that a person typed or changed since the last filling. */
export type ChangedCells = 'refuse' | 'overwrite' | 'keep';

export interface FillOptions {
  readonly language: Language;
  readonly changedCells: ChangedCells;
  /** Tables in a layout that is not ours, to be filled cell by cell. */
  readonly mapped: readonly MappedTable[];
  /** What the workbook is to hold; the whole report when not said. */
  readonly plan?: typeof workbookPlan;
}

export interface Filling {
  readonly plan: WorkbookPlan;
  /** True for a blank template: its charts are still to be drawn. In a workbook filled before they follow their ranges. */
  readonly isFirst: boolean;
  /** Why nothing was written: conflicts and cells that cannot be written. Empty when all was. */
  readonly refusals: readonly Issue[];
  /** Tables filled cell by cell, with how many cells were written. */
  readonly mapped: readonly { readonly table: string; readonly sheet: string; readonly cells: number }[];
  /** Cells left as a person made them. */
  readonly kept: readonly Issue[];
}

const NOTHING_WRITTEN: Provenance = { sheets: [], cells: new Map() };

/**
 * Fills a workbook with a report: finds the anchors, plans, places, compares with what a person changed, then writes all or
 * nothing. The same sequence for every host. A sheet is written at its anchor only where RAA has written before (the blank
 * template counts): a table of somebody else's layout is filled cell by cell.
 */
export async function fillWorkbook(port: WorkbookPort, report: Report, options: FillOptions): Promise<Filling> {
  const record = readProvenance((await port.provenance()) ?? '') ?? NOTHING_WRITTEN;
  const recorded = new Map(record.sheets.map((sheet) => [sheet.id, sheet]));
  const anchors = new Map([...(await port.anchors())].filter(([id]) => recorded.has(id)));
  const plan = (options.plan ?? workbookPlan)(report, anchors, options.language);

  const conflicts: FillConflict[] = [];
  const obstacles: Issue[] = [];
  const blocks: SheetBlock[] = [];
  const written: WrittenSheet[] = record.sheets.filter(({ id }) => !plan.sheets.some((sheet) => sheet.id === id));
  for (const sheetPlan of plan.sheets) {
    const anchor = anchors.get(sheetPlan.id)!;
    const block = blockOf(sheetPlan, anchor, plan.placed);
    const compared = compareBlock(block, recorded.get(sheetPlan.id)!, await port.sheet(anchor.sheet), record.origin === undefined);
    conflicts.push(...compared.conflicts);
    const before = options.changedCells === 'keep' ? keeping(compared.before, compared.conflicts) : compared.before;
    blocks.push({ ...block, before });
    obstacles.push(...(await port.obstacles(anchor.sheet, cellsOf(block, anchor))));
    written.push(compared.written);
  }

  const mappedTables = options.mapped.filter(({ id }) => !anchors.has(id));
  const cells = new Map(record.cells);
  const formulas: Issue[] = [];
  const mapped = [];
  for (const table of mappedTables) {
    const sheet = await port.sheet(table.sheet);
    const compared = compareMapped(mappedCells(table, mappedTables, report, plan.placed, options.language), sheet, cells.get(table.sheet), options.changedCells === 'overwrite');
    conflicts.push(...compared.conflicts);
    formulas.push(...compared.formulas);
    obstacles.push(...(await port.obstacles(table.sheet, compared.writes)));
    cells.set(table.sheet, new Map([...(cells.get(table.sheet) ?? []), ...compared.written]));
    mapped.push({ table, writes: compared.writes });
  }

  const told = conflicts.map(conflictIssue);
  const refusals = [...obstacles, ...(options.changedCells === 'refuse' ? told : [])];
  if (refusals.length === 0) {
    for (const block of blocks) await port.write(block);
    for (const { table, writes } of mapped) await port.writeCells(table.sheet, writes);
    const { programme, year } = report.context;
    const origin = { programme: programme.cci, year, engine: ENGINE_VERSION, inputs: report.inputs };
    await port.writeProvenance(provenanceXml({ origin, sheets: written, cells }));
  }
  return {
    plan,
    isFirst: record.origin === undefined,
    refusals,
    mapped: mapped.map(({ table, writes }) => ({ table: table.id, sheet: table.sheet, cells: writes.length })),
    kept: [...formulas, ...(options.changedCells === 'keep' ? told : [])],
  };
}

/** The cells of a block that would be written, for what may be in the way. */
function cellsOf({ rows, columns }: Omit<SheetBlock, 'before'>, { row, column }: CellPosition) {
  return rows.flatMap((_, r) => columns.map((__, c) => ({ row: row + r, column: column + c })));
}

