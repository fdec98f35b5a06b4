import type { CellPosition, Severity } from '../../engine/index.js';
import type { FillReceipt, WorkbookSurvey } from '../excel/workbookHost.js';
import type { BundledProgramme, CellAnswer, CheckResult, ChosenProgramme, DataAccount, DataRequest, FillPreview, PickedFile, Told, WorkbookDescription } from '../session/protocol.js';
import type { Notice, Problem } from './ending.js';

export const VIEWS = ['workbook', 'data', 'fill', 'check', 'explain'] as const;
export type ViewName = (typeof VIEWS)[number];

/** A question asked in place, before something that is not easily taken back. */
export type Question = 'insert' | 'prepare' | 'fill';

/** All that the pane knows. Views are drawn from it, actions change it; nothing of it is kept when the pane closes. */
export interface PaneState {
  readonly view: ViewName;
  readonly busy?: Busy;
  readonly question?: Question;
  /** How the last action ended. */
  readonly notice?: Notice;
  readonly problem?: { readonly view: ViewName; readonly problem: Problem };

  readonly survey?: WorkbookSurvey;
  /** Milliseconds since 1970, of the survey. */
  readonly readAt?: number;
  readonly description?: WorkbookDescription;
  readonly programmes: readonly BundledProgramme[];
  /** The programme that the list shows, before it is confirmed. */
  readonly wishedProgramme?: string;
  readonly programme?: ChosenProgramme;
  readonly year?: number;

  readonly sources: Sources;
  readonly account?: DataAccount;
  /** What the account was read from, to tell whether the choices have changed since. */
  readonly accountOf?: Omit<DataRequest, 'language'>;

  /** Tables and sheets to fill; all of them when not said. */
  readonly only?: ReadonlySet<string>;
  readonly preview?: { readonly result: FillPreview; readonly of: WorkbookSurvey; readonly isStale: boolean };
  /** Keys of the cells changed by hand that the user ticked. */
  readonly overwrite: ReadonlySet<string>;
  /** The last filling, which can be taken back. `isLeft`: its summary was left for another filling. */
  readonly filled?: { readonly receipt: FillReceipt; readonly kept: readonly Told[]; readonly isLeft?: boolean };

  readonly check?: CheckResult;
  /** The workbook was written, or another programme chosen, after it was checked. */
  readonly isCheckOld: boolean;
  readonly filter: FindingFilter;

  readonly selected?: CellPosition;
  readonly isPinned: boolean;
  readonly answer?: CellAnswer;

  /** How many pages of a long list are shown, by its name; one when not said. */
  readonly pages: Readonly<Record<string, number>>;
}

export interface Busy {
  readonly task: Task;
  /** 0 to 1; undefined when it is not known. */
  readonly share?: number;
  readonly source?: string;
  readonly rows?: number;
  readonly canCancel: boolean;
}

/** What takes time, as the user is told. */
export type Task = 'opening' | 'readingWorkbook' | 'choosingProgramme' | 'readingData' | 'inserting' | 'comparing' | 'filling' | 'undoing' | 'checking' | 'exporting' | 'explaining';

export interface Sources {
  readonly files: readonly PickedFile[];
  /** Sheets of the workbook that are not to be read, by name: those named as data are read unless said. */
  readonly leftOut: ReadonlySet<string>;
  readonly withBundled: boolean;
  readonly prefer?: 'typed' | 'computed';
}

export interface FindingFilter {
  readonly search: string;
  /** Severities that are not shown. */
  readonly hidden: ReadonlySet<Severity>;
  readonly sheet: string;
}

export const START: PaneState = {
  view: 'workbook',
  programmes: [],
  sources: { files: [], leftOut: new Set(), withBundled: true },
  overwrite: new Set(),
  isCheckOld: false,
  filter: { search: '', hidden: new Set(), sheet: '' },
  isPinned: false,
  pages: {},
};

/** Holds the state, and tells when it changes. */
export class Store {
  private listeners: (() => void)[] = [];

  constructor(private current: PaneState = START) {}

  get state(): PaneState {
    return this.current;
  }

  /** Changes some of the state; a part set to undefined is forgotten. */
  update(change: { readonly [Key in keyof PaneState]?: PaneState[Key] | undefined }): void {
    this.current = { ...this.current, ...change } as PaneState;
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }
}
