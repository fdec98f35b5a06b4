import { writeFilling, type CellPosition, type RowModel, type WorkbookSnapshot } from '../../engine/index.js';
import type { BlankSheets, PlannedFill } from '../session/protocol.js';
import { rowsOfGrid } from './cellGrid.js';
import { holdsSame } from './heldContent.js';
import { insertBlankSheets } from './insertBlankSheets.js';
import { hostProblem } from './officeProblem.js';
import { readGrids } from './officeReader.js';
import { officeSupport, type OfficeSupport } from './officeSupport.js';
import { surveyWorkbook } from './officeSurvey.js';
import { OfficeWorkbook, type WantedChart } from './officeWorkbook.js';
import { localAddress, rangeFromAddress, rangeOf } from './rangePlace.js';
import { addReportSheet } from './reportSheet.js';
import { PlainStyles } from './styleList.js';
import { undoFill, type FillUndo } from './undoFill.js';
import { HostProblem, type FillReceipt, type ReportSheet, type WorkbookHost, type WorkbookSurvey } from './workbookHost.js';

/** Rows of records are read so many cells at a time: their texts are short, and the pane shows progress between the pieces. */
const CELLS_OF_A_PIECE = 40_000;

/** The workbook that is open in Excel. */
export class OfficeHost implements WorkbookHost {
  /** @param support what of Excel is there; asked of it when not given */
  constructor(private readonly support: OfficeSupport = officeSupport()) {}

  survey(): Promise<WorkbookSurvey> {
    return unharmed(() => Excel.run(surveyWorkbook));
  }

  async readRows(sheet: string, take: (rows: readonly RowModel[]) => Promise<void>, signal: AbortSignal): Promise<void> {
    const extent = await unharmed(() =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
        used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
        await context.sync();
        return used.isNullObject ? undefined : rangeOf(used);
      }),
    );
    if (extent === undefined) return;
    const styles = new PlainStyles();
    const height = Math.max(1, Math.floor(CELLS_OF_A_PIECE / (extent.right - extent.left + 1)));
    for (let top = extent.top; top <= extent.bottom && !signal.aborted; top += height) {
      const range = { ...extent, top, bottom: Math.min(extent.bottom, top + height - 1) };
      const [grid] = await unharmed(() => Excel.run((context) => readGrids(context, [{ sheet, range }])));
      await take(rowsOfGrid(grid!, styles));
    }
  }

  insertSheets(blank: BlankSheets): Promise<void> {
    return insertBlankSheets(blank);
  }

  async fill({ writes, charts, title, undoProvenance }: PlannedFill, expected: WorkbookSnapshot): Promise<FillReceipt> {
    const workbook = new OfficeWorkbook(expected, this.support);
    await writeFilling(workbook, writes);
    const wanted = charts.flatMap(({ sheet, isNew, frames, models }): WantedChart[] => models.map((model, i) => ({ sheet, isNew, frame: frames[i]!, model })));
    const change = await workbook.commit(wanted, title);
    const undo: FillUndo = { change, provenance: undoProvenance };
    // Cells that get another look alone are not told.
    const filled = change.sheets.map(({ sheet, cells }) => ({ sheet, count: cells.filter(({ before, after }) => !holdsSame(before, after)).length }));
    return { cells: filled.reduce((total, { count }) => total + count, 0), sheets: [...new Set(filled.flatMap(({ sheet, count }) => (count === 0 ? [] : [sheet])))], undo };
  }

  async undo({ undo }: FillReceipt): Promise<void> {
    await undoFill(undo as FillUndo, this.support);
  }

  select({ sheet, row, column }: CellPosition): Promise<void> {
    return unharmed(() =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItemOrNullObject(sheet);
        found.load('visibility');
        await context.sync();
        // A hidden sheet is shown by the person who hid it.
        if (found.isNullObject || found.visibility !== 'Visible') throw new HostProblem(found.isNullObject ? 'changed' : 'hidden', 'untouched', { sheet });
        found.activate();
        found.getCell(row - 1, column - 1).select();
        await context.sync();
      }),
    );
  }

  async onSelection(handler: (place: CellPosition) => void): Promise<() => Promise<void>> {
    const registered = await unharmed(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const result = worksheets.onSelectionChanged.add(({ worksheetId, address }) => tell(worksheetId, address, handler));
        await context.sync();
        return result;
      }),
    );
    await tellActive(handler);
    return () =>
      unharmed(() =>
        Excel.run(registered.context, async (context) => {
          registered.remove();
          await context.sync();
        }),
      );
  }

  addReportSheet(report: ReportSheet): Promise<string> {
    return addReportSheet(report);
  }
}

/** Tells of the cell that is selected already. */
async function tellActive(handler: (place: CellPosition) => void): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex');
    cell.worksheet.load('name');
    await context.sync();
    handler({ sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 });
    // Where a chart is selected there is no cell to tell of.
  }).catch(() => undefined);
}

/** Tells of the first cell of a selection. An event says the sheet by its identifier. */
async function tell(worksheetId: string, address: string, handler: (place: CellPosition) => void): Promise<void> {
  const [first] = localAddress(address).split(',');
  // Whole rows and columns have no first cell of their own in the address.
  if (first === undefined || !/^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(first.replaceAll('$', ''))) return;
  const { top, left } = rangeFromAddress(first);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) handler({ sheet: sheet.name, row: top, column: left });
  }).catch(() => undefined);
}

/** Reads or shows something: what fails has changed nothing. */
async function unharmed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw hostProblem(error, 'untouched');
  }
}
