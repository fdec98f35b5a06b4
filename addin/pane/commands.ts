import type { CellPosition } from '../../engine/index.js';
import type { FindingFilter, PaneState, Question, Sources, ViewName } from '../actions/paneState.js';
import type { ProgrammeChoice } from '../session/protocol.js';
import type { PaneText } from './text/paneText.js';

/** What the user can have done from a view. */
export interface Commands {
  /** Goes to another view, with the focus on its heading. */
  show(view: ViewName): void;
  /** Asks a question in place, and gives the focus to its first button. */
  ask(question: Question): void;
  /** Leaves the question unanswered. */
  goBack(): void;
  /** Stops what is running, where it can be stopped. */
  cancel(): void;
  dismissProblem(): void;
  select(place: CellPosition): void;
  showMore(list: string): void;
  /** A list that is drawn only while it is folded open. */
  unfold(list: string, isOpen: boolean): void;

  survey(): void;
  /** What the list of programmes shows, before it is confirmed. */
  wishProgramme(id: string): void;
  chooseProgramme(choice: ProgrammeChoice): void;
  setYear(year: number): void;
  insertMissing(): void;
  prepare(): void;

  setSources(change: Partial<Sources>): void;
  addFiles(files: FileList): void;
  readData(): void;

  setOnly(only: ReadonlySet<string> | undefined): void;
  preview(): void;
  setOverwrite(keys: ReadonlySet<string>): void;
  fill(): void;
  undo(): void;
  /** Leaves the summary of the filling for the choice of tables. */
  startOver(): void;

  check(): void;
  setFilter(change: Partial<FindingFilter>): void;
  exportFindings(): void;

  setPinned(isPinned: boolean): void;
  explainAgain(): void;
}

/** What a view is drawn from. */
export interface ViewProps {
  readonly state: PaneState;
  readonly text: PaneText;
  readonly commands: Commands;
}
