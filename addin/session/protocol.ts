import type { CellExplanation, CellPosition, CellStyle, ChartFrame, ChartModel, FillWrites, Language, RowModel, Severity, ToldFinding, WorkbookSnapshot } from '../../engine/index.js';

/**
 * What the pane asks of the engine. The engine works in a worker: everything here is plain data that can be sent. Sentences come
 * back in the language that was asked for. Nothing that is sent back names a person or holds a record.
 */
export interface EngineSession {
  /** The programmes that come with RAA. */
  programmes(): Promise<readonly BundledProgramme[]>;
  /** Chooses the programme: one that comes with RAA, or the files of its folder (`programma.json`, `piano.json`, …). */
  useProgramme(choice: ProgrammeChoice, language: Language): Promise<Outcome<ChosenProgramme>>;
  /** Gives the workbook as it is now; what follows is about it. */
  setWorkbook(snapshot: WorkbookSnapshot): Promise<void>;
  /**
   * What the workbook is: programme and year as far as it says, its tables with their state, what is missing. A remark with a code of
   * the session (`PAN-…`) says that it could not be made: it is not a workbook without tables.
   */
  describe(language: Language): Promise<WorkbookDescription>;
  /** The blank sheets of RAA, to be inserted, with where their tables begin. */
  blankSheets(ids: readonly string[], language: Language): Promise<BlankSheets>;
  /**
   * Reads data and computes the report of a year. Sheets of the workbook come as rows, in pieces, through `sheetRows`, between
   * this call and its answer.
   * @param onProgress called now and then, a Comlink proxy
   */
  readData(request: DataRequest, onProgress: (progress: ReadProgress) => void): Promise<Outcome<DataAccount>>;
  /**
   * Gives rows of a sheet of records, in order; an empty list ends it. Resolves when more can be taken. Sheets may come in any order.
   * @param styles formats of the cells by style number, which tell dates and percentages; those of the snapshot when not given
   */
  sheetRows(sheet: string, rows: readonly RowModel[], styles?: readonly CellStyle[]): Promise<void>;
  /** Has `readData` stop at the next piece: it answers `cancelled`, and what was there before stays. */
  cancel(): Promise<void>;
  /** What filling would change, with what is in the way. Nothing is written. */
  preview(request: FillRequest): Promise<Outcome<FillPreview>>;
  /** The same filling, ready to be written. */
  plan(request: FillRequest): Promise<Outcome<PlannedFill>>;
  /** Reviews the workbook as it is now. A remark with a code of the session (`PAN-…`) says that it could not. */
  check(language: Language): Promise<CheckResult>;
  /** Where a cell comes from. */
  explain(place: CellPosition, language: Language): Promise<CellAnswer>;
}

/** An answer, or why there is none: sentences for the reader, with their stable codes. */
export type Outcome<T> = { readonly done: T } | { readonly problems: readonly Told[] } | { readonly cancelled: true };

/** An issue, ready to be read. */
export interface Told {
  readonly code: string;
  readonly severity: Severity;
  /** Place and sentence. */
  readonly text: string;
  /** The cell that it is about, when there is one in the workbook. */
  readonly place?: CellPosition;
}

export interface BundledProgramme {
  /** Name of its folder. */
  readonly id: string;
  readonly cci: string;
  readonly title: string;
  /** Years for which figures come with it. */
  readonly years: readonly number[];
}

export type ProgrammeChoice = { readonly bundled: string } | { readonly files: readonly PickedFile[] };

/** A file that the user picked, with its path from the picked folder down (or its name). */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

export interface ChosenProgramme {
  readonly cci: string;
  readonly title: string;
  readonly axes: number;
  /** Years of report that the programme can have. */
  readonly years: readonly number[];
  /** Years for which figures come with it. */
  readonly bundledYears: readonly number[];
  readonly remarks: readonly Told[];
  /** It was chosen already: the data that were read for it stay. */
  readonly isAsBefore: boolean;
}

/** How a table of the workbook stands. `unknown`: no data were read yet, so that only what was written can be told. */
export type TableState = 'empty' | 'filled' | 'outdated' | 'changedByHand' | 'inError';

export interface WorkbookTable {
  /** `S3`, `T6`, or a sheet of RAA that is no table: `cover`, `findings`. */
  readonly id: string;
  readonly title: string;
  readonly isTable: boolean;
  /** Where it stands; none for a table that the workbook does not have. */
  readonly place?: CellPosition;
  /** `anchor`: ours; `certain`, `likely`, `doubtful`: found by its headings in a layout of the user's own. */
  readonly found: 'anchor' | 'certain' | 'likely' | 'doubtful' | 'missing';
  readonly state?: TableState;
  /** Cells that a person changed since the last filling. */
  readonly changedCells: number;
  /** Errors found in its cells when the workbook was last checked. */
  readonly errors: number;
}

export interface WorkbookDescription {
  /** From what RAA wrote, from the cover and titles, or chosen by the user. */
  readonly programme?: { readonly cci: string; readonly title?: string; readonly from: 'provenance' | 'titles' | 'chosen'; readonly isKnown: boolean };
  readonly year?: { readonly year: number; readonly from: 'provenance' | 'titles' | 'chosen' };
  /** Version of the engine and digest of the inputs of the last filling. */
  readonly lastFilling?: { readonly engine: string; readonly inputs: string };
  /** The tables and sheets of RAA in the order of the report; those that are missing too. */
  readonly tables: readonly WorkbookTable[];
  readonly remarks: readonly Told[];
}

export interface BlankSheets {
  /** The template as base64. */
  readonly base64: string;
  /** Names of the sheets to insert, in order. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly anchor: { readonly row: number; readonly column: number } }[];
  /** What RAA says of the workbook once they are there: what it said before, and these sheets blank. */
  readonly provenance: string;
}

export interface DataRequest {
  readonly year: number;
  readonly language: Language;
  /** Files picked from disk; folders of years keep their path. */
  readonly files: readonly PickedFile[];
  /** Names of sheets of the workbook that hold data, with how many rows each has. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Also the figures that come with the programme. */
  readonly withBundled: boolean;
  /** Which one the tables use where a figure is both typed and counted. */
  readonly prefer?: 'typed' | 'computed';
}

export interface ReadProgress {
  /** What is being read, or undefined while the tables are computed. */
  readonly source?: string;
  /** 0 to 1 over all sources. */
  readonly share: number;
  readonly rows: number;
}

/** What was read, file by file: `read = used + incomplete + duplicate + excluded`. */
export interface DataAccount {
  readonly year: number;
  readonly sources: readonly {
    readonly name: string;
    readonly kind: string;
    readonly read: number;
    readonly used: number;
    readonly incomplete: number;
    readonly duplicate: number;
    readonly excluded: number;
  }[];
  /** Why rows were excluded, incomplete or remarkable; sentences count rows, they name no person. */
  readonly reasons: readonly Told[];
  readonly isSample: boolean;
  /** Figures that the report uses, typed and counted. */
  readonly figures: number;
}

export interface FillRequest {
  readonly language: Language;
  /** Ids of the tables and sheets to fill; all of them when not given. */
  readonly only?: readonly string[];
  /** Cells changed by hand that may be overwritten all the same, as `changedCell` of the engine names them. */
  readonly overwrite: readonly string[];
}

export interface Difference {
  readonly place: CellPosition;
  /** `D8` */
  readonly address: string;
  /** What stands in that cell: "Programmato (Asse II)"; empty for titles and lists. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Why: new, computed, read from a source, counted from records, no longer in the report. */
  readonly why: string;
}

export interface FillPreview {
  readonly year: number;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly sheet: string;
    /** How many cells change; `differences` lists the first of them, conflicts apart. */
    readonly changes: number;
    readonly differences: readonly Difference[];
  }[];
  /** Cells changed by hand: they stay unless they are ticked. `key` is what `FillRequest.overwrite` takes. */
  readonly conflicts: readonly (Difference & { readonly key: string; readonly table: string })[];
  /** Cells that cannot be written: nothing is written while there are any. */
  readonly obstacles: readonly Told[];
  readonly remarks: readonly Told[];
}

export interface PlannedFill {
  readonly writes: FillWrites;
  /** Charts of sheets that were blank are drawn; those of others, where they still are, show their ranges again. */
  readonly charts: readonly { readonly sheet: string; readonly isNew: boolean; readonly frames: readonly ChartFrame[]; readonly models: readonly ChartModel[] }[];
  /** Title of the document; it stays as it is when none is given. */
  readonly title?: string;
  /** What RAA says of the workbook when the filling has been taken back. */
  readonly undoProvenance: string;
  readonly refusals: readonly Told[];
  readonly kept: readonly Told[];
}

export interface CheckResult {
  readonly findings: readonly (ToldFinding & { readonly position?: CellPosition; readonly table?: string })[];
  readonly rules: { readonly held: number; readonly failed: number; readonly notVerifiable: number; readonly off: number };
  readonly remarks: readonly Told[];
}

export interface CellAnswer {
  readonly explanation: CellExplanation;
  /** What the filling from the data now read would put there, when it is something else. */
  readonly planned?: string;
  /** The cell is not as RAA left it. */
  readonly isChangedByHand: boolean;
}
