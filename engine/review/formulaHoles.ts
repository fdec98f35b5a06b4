import type { Formula } from '../formula/formula.js';
import { rangeOf } from '../formula/referencesOf.js';
import { walk } from '../formula/expression.js';
import type { SheetCells } from '../formula/workbookCells.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';
import { placeAt, positionIn, predictFormula, type Direction } from './formulaLine.js';
import { isNumber } from '../formula/formulaValue.js';
import type { FormulaCell } from './formulaCell.js';

/** A cell that stands where a line of formulas has one more, with the formula that would be there. */
export interface Hole {
  readonly cell: CellModel;
  readonly expected: Formula;
  readonly neighbour: FormulaCell;
  /** Before the first formula of the line, or after the last: less sure than among them. */
  readonly isAtEnd: boolean;
}

/** More cells one after another without the formula are there on purpose. */
const MOST_TOGETHER = 2;
/** So many formulas on each side tell what belongs between them. */
const NEAREST = 2;
/** A line of fewer formulas tells nothing of a cell beside it. */
const FEWEST = 3;

/** The cells of a line that hold something else where the next formula would be: with the step that the others have. */
export function holesOf(line: readonly FormulaCell[], direction: Direction, cells: SheetCells): Hole[] {
  if (line.length < FEWEST) return [];
  const positions = line.map((one) => positionIn(direction, one));
  const step = positions.slice(1).reduce((least, position, i) => Math.min(least, position - positions[i]!), Infinity);
  const holes: Hole[] = [];
  const add = (position: number, others: readonly FormulaCell[], neighbour: FormulaCell, isAtEnd: boolean) => {
    const place = placeAt(direction, line[0]!, position);
    const cell = position < 1 || others.length < FEWEST ? undefined : cells.cell(place.row, place.column);
    const expected = cell && predictFormula(others, place, direction);
    if (cell !== undefined && expected !== undefined) holes.push({ cell, expected, neighbour, isAtEnd });
  };
  for (let i = 1; i < line.length; i += 1) {
    const gap = positions[i]! - positions[i - 1]!;
    const missing = gap / step - 1;
    if (missing < 1 || missing > MOST_TOGETHER || !Number.isInteger(missing)) continue;
    const others = line.slice(Math.max(0, i - NEAREST), i + NEAREST);
    for (let k = 1; k <= missing; k += 1) add(positions[i - 1]! + k * step, others, line[i - 1]!, false);
  }
  if (positions[1]! - positions[0]! === step) add(positions[0]! - step, line.slice(0, FEWEST), line[0]!, true);
  if (positions.at(-1)! - positions.at(-2)! === step) add(positions.at(-1)! + step, line.slice(-FEWEST), line.at(-1)!, true);
  return holes;
}

/** Finds the cells of a sheet, and the formula of a cell. */
export interface CellFinder {
  sheet(name: string): SheetCells | undefined;
  formulaOf(cell: CellModel): Formula | undefined;
}

const MOST_CELLS = 1000;
/** How far back parts of parts are looked for. */
const PARTS_OF_PARTS = 3;

/**
 * Whether all the cells that a formula reads hold numbers, and those that are formulas read numbers only: when a part is missing, a
 * typed figure may well say more than the formula.
 * @param parts how far back the formulas of those cells are followed
 */
export function readsNumbersOnly(formula: Formula, sheet: string, finder: CellFinder, parts = PARTS_OF_PARTS): boolean {
  let read = 0;
  for (const one of walk(formula.expression)) {
    if (one.kind !== 'range') continue;
    const cells = finder.sheet(one.sheet ?? sheet);
    const { top, left, bottom, right } = rangeOf(one, formula);
    if (cells === undefined || bottom > cells.lastRow || right > cells.lastColumn || (bottom - top + 1) * (right - left + 1) > MOST_CELLS) return false;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (!isNumber(cells.value(row, column))) return false;
        const behind = parts > 0 ? finder.formulaOf(cells.cell(row, column)!) : undefined;
        if (behind !== undefined && behind.references.length > 0 && !readsNumbersOnly(behind, cells.name, finder, parts - 1)) return false;
        read += 1;
      }
    }
  }
  return read > 0;
}

/** Whether a formula reads a cell of its own sheet. */
export function reads(formula: Formula, sheet: string, { row, column }: CellModel): boolean {
  return [...walk(formula.expression)].some((one) => {
    if (one.kind !== 'range' || (one.sheet ?? sheet) !== sheet) return false;
    const { top, left, bottom, right } = rangeOf(one, formula);
    return top <= row && row <= bottom && left <= column && column <= right;
  });
}
