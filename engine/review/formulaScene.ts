import type { CheckCode, LikelyCause } from '../checks/finding.js';
import { Calculation } from '../formula/calculation.js';
import { ReadingBudget } from '../formula/evaluateFormula.js';
import type { Formula } from '../formula/formula.js';
import { writeReference } from '../formula/formulaText.js';
import type { SheetCells } from '../formula/workbookCells.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';
import type { CellPosition } from '../plan/placement.js';
import type { CellPlace } from './formulaLine.js';
import type { FormulaCell } from './formulaCell.js';
import { formulaSheets, type FormulaSheet } from './formulaSheets.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewSubject } from './reviewSubject.js';

/** What the checks of formulas look at: the formulas of all the sheets, and the means to evaluate them. */
export interface FormulaScene {
  readonly subject: ReviewSubject;
  readonly sheets: readonly FormulaSheet[];
  readonly calculation: Calculation;
  sheet(name: string): SheetCells | undefined;
  /** The formula of a cell, as it was read. */
  formulaOf(cell: CellModel): Formula | undefined;
}

/** What a check found, and how often it looked. */
export interface FormulaOutcome {
  readonly findings: readonly PlacedFinding[];
  readonly run: number;
  readonly notVerifiable: number;
}

/** How many cells the sums of a workbook may read, for each of its cells: beyond it they are not verified. */
const READS_PER_CELL = 100;
const READS_OF_ANY = 100_000;

export function formulaScene(subject: ReviewSubject): FormulaScene {
  const sheets = formulaSheets(subject.sheets);
  const budget = new ReadingBudget(READS_OF_ANY + READS_PER_CELL * cellsIn(subject));
  const byCell = lazily(() => new Map(sheets.flatMap(({ formulas }) => formulas.map(({ cell, formula }) => [cell, formula]))));
  const formulaOf = (cell: CellModel) => (cell.formula === undefined ? undefined : byCell().get(cell));
  const calculation = new Calculation({ workbook: subject.workbook, sheets: subject.sheets, formulaOf, budget });
  return { subject, sheets, calculation, sheet: (name) => calculation.cells.sheet(name), formulaOf };
}

function cellsIn({ sheets }: ReviewSubject): number {
  return sheets.reduce((total, { rows }) => rows.reduce((sum, { cells }) => sum + cells.length, total), 0);
}

/** Made when it is first needed: in most workbooks it is not. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

type Told = Pick<PlacedFinding, 'severity' | 'sentence' | 'values'>;

/** A finding at a cell, with its place in the standard tables when it has one. */
export function formulaFinding({ subject }: FormulaScene, check: CheckCode, place: CellPosition, told: Told, related: readonly CellPosition[] = [], cause?: LikelyCause): PlacedFinding {
  const cell = subject.readBack?.refAt(place);
  return { check, place, related, ...told, ...(cell && { cell }), ...(cause && { cause }) };
}

/** A cause that is another cell, when that cell is one of a standard table. */
export function causeAt({ subject }: FormulaScene, kind: 'leftOut' | 'countedTwice' | 'otherBase' | 'otherCell', place: CellPosition): LikelyCause | undefined {
  const cell = subject.readBack?.refAt(place);
  return cell && { kind, cell };
}

/** "D8": in the sheet of the finding. */
export function addressOf({ row, column }: CellPlace): string {
  return writeReference({ row, column, isRowFixed: false, isColumnFixed: false });
}

export function positionOf({ sheet, row, column }: FormulaCell): CellPosition {
  return { sheet, row, column };
}
