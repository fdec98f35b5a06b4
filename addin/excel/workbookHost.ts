import type { CellPosition, RowModel, WorkbookSnapshot } from '../../engine/index.js';
import type { BlankSheets, PlannedFill } from '../session/protocol.js';

/** What the pane does with the workbook that is open in Excel. The only implementation names Excel: `officeHost.ts`. */
export interface WorkbookHost {
  /** Reads the workbook. Sheets of records and very long sheets are named, not read. */
  survey(): Promise<WorkbookSurvey>;
  /** Reads a sheet row by row, in pieces; stops when the signal says so. */
  readRows(sheet: string, take: (rows: readonly RowModel[]) => Promise<void>, signal: AbortSignal): Promise<void>;
  /** Inserts blank sheets of RAA and their anchors, and says so in the workbook. Cannot be taken back with Excel's undo. */
  insertSheets(blank: BlankSheets): Promise<void>;
  /**
   * Writes a planned filling, all or nothing.
   * @param expected the snapshot that it was planned on
   * @throws HostProblem `changed` when the workbook is no longer as the snapshot says: nothing was written
   */
  fill(planned: PlannedFill, expected: WorkbookSnapshot): Promise<FillReceipt>;
  /** Takes the last filling back: values, formulas and number formats of before. */
  undo(receipt: FillReceipt): Promise<void>;
  /** Shows and selects a cell. */
  select(place: CellPosition): Promise<void>;
  /** Calls back with the cell that is selected, and when the user selects another, with its first cell; gives what stops it. */
  onSelection(handler: (place: CellPosition) => void): Promise<() => Promise<void>>;
  /** Adds a sheet with rows of text and numbers under a title, formatted as a list, and shows it. Gives its name. */
  addReportSheet(report: ReportSheet): Promise<string>;
}

export interface WorkbookSurvey {
  readonly snapshot: WorkbookSnapshot;
  /** Sheets named as data files are: their rows are read only when they are asked for. */
  readonly dataSheets: readonly { readonly name: string; readonly rows: number; readonly columns: number }[];
  /** Sheets too long to hold a table of the report: not looked at. */
  readonly longSheets: readonly string[];
}

/** What is needed to take a filling back; it lives as long as the pane. */
export interface FillReceipt {
  readonly cells: number;
  readonly sheets: readonly string[];
  readonly undo: unknown;
}

export interface ReportSheet {
  /** Wished for; «(2)» is added when the workbook has one of that name. */
  readonly name: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/**
 * Why Excel did not do what was asked. `state`: what became of the workbook: `untouched` (as before), `restored` (something was
 * written and taken back), `incomplete` (it could not be taken back: `done` names the sheets that are complete).
 */
export class HostProblem extends Error {
  constructor(
    readonly kind: HostProblemKind,
    readonly state: 'untouched' | 'restored' | 'incomplete',
    readonly detail: { readonly sheet?: string; readonly cell?: string; readonly done?: readonly string[]; readonly code?: string } = {},
  ) {
    super(kind);
  }
}

/** `editing`: a cell is being edited; `hidden`: a hidden sheet cannot be shown; `locked`: protected cells or structure; `changed`: not as it was read; `busy`: co-authoring or Excel at work; `tooLarge`; `failed`: all else. */
export type HostProblemKind = 'editing' | 'locked' | 'merged' | 'changed' | 'busy' | 'readOnly' | 'tooLarge' | 'hidden' | 'unsupported' | 'failed';
