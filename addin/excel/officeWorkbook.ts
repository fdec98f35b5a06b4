import { anchorName, cellStyleOf, SnapshotWorkbook, parseCellReference, type CellModel, type CellPlace, type CellPosition, type CellWrite, type Issue, type SheetBlock, type SheetModel, type WorkbookPort, type WorkbookSnapshot } from '../../engine/index.js';
import { blockChange, blockZone, cellsChange, type CellLookup } from './blockChange.js';
import type { CellGrid } from './cellGrid.js';
import { BLANK, heldContent, holdsSame } from './heldContent.js';
import { readBefore, type SheetState, type SheetWish, type WorkbookState } from './officeBefore.js';
import { carryOut, type WorkbookChange } from './officeChange.js';
import { drawStep, refreshStep, type PlacedChart } from './officeCharts.js';
import { withNeededCells } from './neededCells.js';
import { hostProblem } from './officeProblem.js';
import { needsFormats } from './officeSteps.js';
import type { OfficeSupport } from './officeSupport.js';
import { cellAddress } from './rangePlace.js';
import { around } from './rectangles.js';
import type { SheetChange } from './sheetChange.js';
import { formatIn, heldIn } from './sheetsThatHold.js';
import { HostProblem } from './workbookHost.js';

/** Charts that go with what is written. Those of new sheets are drawn; others, where they still are, show their ranges again. */
export interface WantedChart extends PlacedChart {
  readonly isNew: boolean;
}

/** What was planned for one sheet. */
type Work = { readonly block: SheetBlock } | { readonly sheet: string; readonly writes: readonly CellWrite[] };

/**
 * The workbook that is open in Excel: the engine's port over Office.js. It is read from a snapshot; what is written is kept, and carried
 * out together by {@link commit}, all or nothing.
 */
export class OfficeWorkbook implements WorkbookPort {
  private readonly reader: SnapshotWorkbook;
  private readonly works: Work[] = [];
  private xml: string | undefined;

  constructor(
    private readonly snapshot: WorkbookSnapshot,
    private readonly support: OfficeSupport,
  ) {
    this.reader = new SnapshotWorkbook(snapshot);
  }

  anchors(): Promise<ReadonlyMap<string, CellPosition>> {
    return this.reader.anchors();
  }

  sheet(name: string): Promise<SheetModel> {
    return this.reader.sheet(name);
  }

  provenance(): Promise<string | undefined> {
    return Promise.resolve(this.xml ?? this.snapshot.provenance);
  }

  obstacles(sheet: string, cells: readonly CellPlace[]): Promise<readonly Issue[]> {
    return this.reader.obstacles(sheet, cells);
  }

  write(block: SheetBlock): Promise<void> {
    this.works.push({ block });
    return Promise.resolve();
  }

  writeCells(sheet: string, cells: readonly CellWrite[]): Promise<void> {
    if (cells.length > 0) this.works.push({ sheet, writes: cells });
    return Promise.resolve();
  }

  writeProvenance(xml: string): Promise<void> {
    this.xml = xml;
    return Promise.resolve();
  }

  /**
   * Carries out what was written: one round trip to see that the workbook is as the snapshot says, one to write, more only where
   * requests would grow too large.
   * @param title of the document; it stays when not given
   * @returns what was done
   * @throws HostProblem `untouched` when the workbook has changed, or cannot be written; `restored` and `incomplete` as {@link carryOut}
   */
  async commit(charts: readonly WantedChart[] = [], title?: string): Promise<WorkbookChange> {
    const wishes = this.works.map((work) => this.wishOf(work, charts));
    const others = chartsElsewhere(charts, wishes);
    const change = await Excel.run(async (context) => {
      const state = await readBefore(context, [...wishes, ...others], this.snapshot.provenance !== undefined, this.anchorNames());
      this.refuseChanges(state, wishes);
      return this.changeFrom(state, [...wishes, ...others], charts, title);
    }).catch((error: unknown) => {
      throw hostProblem(error, 'untouched');
    });
    await carryOut(change, this.support);
    return change;
  }

  private wishOf(work: Work, charts: readonly WantedChart[]): SheetWish {
    const namesOn = (sheet: string) => charts.filter((one) => one.sheet === sheet).map(({ frame }) => frame.name);
    if (!('block' in work)) return { sheet: work.sheet, areas: [around(work.writes)!], needsRoom: false, charts: namesOn(work.sheet) };
    const { block } = work;
    const { anchor, header, title, before } = block;
    const zone = blockZone(block);
    const titles = title.length === 0 ? [] : [{ top: 1, left: anchor.column, bottom: title.length, right: anchor.column }];
    return {
      sheet: anchor.sheet,
      areas: [zone, ...titles],
      needsRoom: true,
      charts: namesOn(anchor.sheet),
      ...(before.isAlone && { heights: { top: anchor.row - header.length, bottom: Math.max(zone.bottom, anchor.row - header.length) } }),
      widths: { left: zone.left, right: zone.right },
    };
  }

  private anchorNames(): string[] {
    return this.works.flatMap((work) => ('block' in work ? [anchorName(work.block.id)] : []));
  }

  /** @throws HostProblem when the workbook is not as the snapshot says, in what is about to be written */
  private refuseChanges({ sheets, provenance, names }: WorkbookState, wishes: readonly SheetWish[]): void {
    if (provenance !== this.snapshot.provenance) throw new HostProblem('changed', 'untouched');
    for (const work of this.works) {
      if (!('block' in work)) continue;
      const { id, anchor } = work.block;
      const now = parseCellReference(names.get(anchorName(id)) ?? '');
      const isThere = now?.sheet === anchor.sheet && now.row === anchor.row && now.column === anchor.column;
      if (!isThere) throw new HostProblem('changed', 'untouched', { sheet: anchor.sheet });
    }
    wishes.forEach(({ sheet }, i) => {
      const expected = this.snapshot.sheets.find(({ name }) => name === sheet);
      const { grids, isProtected } = sheets[i]!;
      if (expected === undefined || isProtected !== expected.isProtected) throw new HostProblem(isProtected ? 'locked' : 'changed', 'untouched', { sheet });
      const cell = changedCell(expected, grids);
      if (cell !== undefined) throw new HostProblem('changed', 'untouched', { sheet, cell });
    });
  }

  private changeFrom(state: WorkbookState, wishes: readonly SheetWish[], charts: readonly WantedChart[], title: string | undefined): WorkbookChange {
    const room = new Map<string, number>();
    const sheets = this.works.map((work, i) => {
      const before = state.sheets[i]!;
      const change = withNeededCells(changeOf(work, lookupIn(before.grids)), before.isProtected);
      if (!before.allowed.formats && needsFormats(change)) throw new HostProblem('locked', 'untouched', { sheet: change.sheet });
      return { ...change, isFiltered: before.isFiltered, aside: { ...kept(before, change), top: roomFor(change, before, room) } };
    });
    const present = new Map(wishes.flatMap(({ sheet }, i) => [...state.sheets[i]!.charts].map(([name, chart]) => [`${sheet}\n${name}`, chart] as const)));
    const presentOf = ({ sheet, frame }: PlacedChart) => present.get(`${sheet}\n${frame.name}`);
    return {
      sheets,
      provenance: { part: state.part, before: state.provenance, after: this.xml ?? state.provenance ?? '' },
      ...(title !== undefined && title !== state.title && { title: { before: state.title, after: title } }),
      drawn: charts.flatMap((one) => (one.isNew && presentOf(one) === undefined ? [{ sheet: one.sheet, name: one.frame.name, step: drawStep(one) }] : [])),
      finished: charts.flatMap((one) => {
        const series = presentOf(one);
        return series === undefined ? [] : [{ sheet: one.sheet, name: one.frame.name, series, step: (count: number) => refreshStep(one, count) }];
      }),
    };
  }
}

function changeOf(work: Work, at: CellLookup): SheetChange {
  return 'block' in work ? blockChange(work.block, at) : cellsChange(work.sheet, work.writes, at, showsOther);
}

/** Whether a number format would show a number as something else: a ratio as 1, an amount as a per cent or a date. */
function showsOther(present: string, planned: string): boolean {
  const { isPercent, isDate } = cellStyleOf(present, true);
  return planned !== 'General' && (isDate || isPercent !== planned.endsWith('%'));
}

/** What of a sheet is needed to take its change back. */
function kept({ allowed, filter, heights, widths }: SheetState, change: SheetChange) {
  const given = change.columns?.looks.length ?? 0;
  return {
    allowed,
    ...(filter !== undefined && { filter }),
    ...(heights !== undefined && { heights }),
    ...(widths !== undefined && given > 0 && { widths: widths.slice(0, given) }),
  };
}

/** Where looks are put aside: below all that stands on the sheet, with a row between. */
function roomFor({ sheet, looks, cells }: SheetChange, { lastRow }: SheetState, room: Map<string, number>): number {
  const top = Math.max(room.get(sheet) ?? 0, lastRow, looks?.zone.bottom ?? 0, cells.at(-1)?.row ?? 0) + ROOM_BETWEEN;
  room.set(sheet, top + (looks === undefined ? 0 : looks.zone.bottom - looks.zone.top + 1));
  return top;
}

const ROOM_BETWEEN = 3;

/** Sheets on which nothing is written but charts. */
function chartsElsewhere(charts: readonly WantedChart[], wishes: readonly SheetWish[]): SheetWish[] {
  const sheets = new Set(charts.map(({ sheet }) => sheet).filter((name) => !wishes.some(({ sheet }) => sheet === name)));
  return [...sheets].map((sheet) => ({ sheet, areas: [], needsRoom: false, charts: charts.filter((one) => one.sheet === sheet).map(({ frame }) => frame.name) }));
}

function lookupIn(grids: readonly CellGrid[]): CellLookup {
  const holding = (row: number, column: number) => grids.find(({ range: { top, left, bottom, right } }) => row >= top && row <= bottom && column >= left && column <= right);
  return (row, column) => {
    const grid = holding(row, column);
    return grid === undefined ? { content: BLANK, format: 'General' } : { content: heldIn(grid, row, column), format: formatIn(grid, row, column) };
  };
}

/** The first cell of some rectangles that does not hold what was read before. */
function changedCell({ rows }: SheetModel, grids: readonly CellGrid[]): string | undefined {
  const present = new Map<number, ReadonlyMap<number, CellModel>>(rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))]));
  for (const grid of grids) {
    const { top, left, bottom, right } = grid.range;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!holdsSame(heldIn(grid, row, column), heldContent(present.get(row)?.get(column)))) return cellAddress(row, column);
      }
    }
  }
  return undefined;
}
