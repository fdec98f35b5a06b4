import type { CellReference } from '../formula/cellReference.js';
import type { Expression } from '../formula/expression.js';
import type { Formula } from '../formula/formula.js';
import type { SheetCells } from '../formula/workbookCells.js';
import type { FormulaCell } from './formulaCell.js';

/** Down a column, or across a row. */
export type Direction = 'down' | 'across';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How far along a line a cell stands: its row in a column, its column in a row. */
export function positionIn(direction: Direction, { row, column }: CellPlace): number {
  return direction === 'down' ? row : column;
}

/** The cell of the same line at another position. */
export function placeAt(direction: Direction, of: CellPlace, position: number): CellPlace {
  return direction === 'down' ? { row: position, column: of.column } : { row: of.row, column: position };
}

/**
 * The lines of one direction: formulas of one skeleton in one row or column, in order, with nothing but numbers and formulas in
 * between. A heading or a blank row begins another.
 */
export function linesOf(formulas: readonly FormulaCell[], direction: Direction, cells: SheetCells): FormulaCell[][] {
  /** The last line of each skeleton, by the number of its row or column. */
  const open = new Map<Expression, Map<number, FormulaCell[]>>();
  const lines: FormulaCell[][] = [];
  for (const one of formulas) {
    const { expression, references } = one.formula;
    if (references.length === 0) continue;
    const number = direction === 'down' ? one.column : one.row;
    let ofSkeleton = open.get(expression);
    if (ofSkeleton === undefined) open.set(expression, (ofSkeleton = new Map()));
    const line = ofSkeleton.get(number);
    if (line !== undefined && isUnbroken(line.at(-1)!, one, direction, cells)) line.push(one);
    else {
      const started = [one];
      ofSkeleton.set(number, started);
      lines.push(started);
    }
  }
  return lines;
}

/** The farthest that two formulas of a line stand apart. */
const WIDEST_GAP = 60;

function isUnbroken(before: FormulaCell, after: FormulaCell, direction: Direction, cells: SheetCells): boolean {
  const start = positionIn(direction, before);
  const end = positionIn(direction, after);
  if (end - start > WIDEST_GAP) return false;
  for (let position = start + 1; position < end; position += 1) {
    const cell = direction === 'down' ? cells.cell(position, before.column) : cells.cell(before.row, position);
    if (cell === undefined || (cell.formula === undefined && cell.kind !== 'number')) return false;
  }
  return true;
}

/**
 * The formula that a place would have, by the others of its line: every reference stays, or goes along with the line.
 * @returns undefined when they do not agree on it
 */
export function predictFormula(others: readonly FormulaCell[], at: CellPlace, direction: Direction): Formula | undefined {
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const references: CellReference[] = [];
  const position = positionIn(direction, at);
  for (let i = 0; i < first.formula.references.length; i += 1) {
    const row = extend(others, i, 'row', position, direction);
    const column = row === undefined ? undefined : extend(others, i, 'column', position, direction);
    if (row === undefined || column === undefined) return undefined;
    references.push({ ...first.formula.references[i]!, row, column });
  }
  const { texts } = first.formula;
  const isOneText = others.every(({ formula }) => formula.texts.every((text, i) => text === texts[i]));
  return isOneText ? { ...first.formula, references } : undefined;
}

/** Whether the formulas of a line all follow from one another. */
export function isUniform(line: readonly FormulaCell[], direction: Direction): boolean {
  const [first, last] = [line[0]!, line.at(-1)!];
  return first.formula.references.every(
    (_, i) => extend(line, i, 'row', positionIn(direction, last), direction) !== undefined && extend(line, i, 'column', positionIn(direction, last), direction) !== undefined,
  );
}

/** Where a coordinate of a reference would be at a position: on the straight line through the others. Two alone must stay, or go step by step. */
function extend(others: readonly FormulaCell[], reference: number, coordinate: 'row' | 'column', position: number, direction: Direction): number | undefined {
  const first = others[0]!;
  const last = others[others.length - 1]!;
  const from = first.formula.references[reference]![coordinate];
  const start = positionIn(direction, first);
  const run = positionIn(direction, last) - start;
  const rise = last.formula.references[reference]![coordinate] - from;
  const isAlong = (coordinate === 'row') === (direction === 'down');
  if (others.length === 2 && rise !== 0 && !(isAlong && rise === run)) return undefined;
  for (let i = 1; i < others.length - 1; i += 1) {
    const one = others[i]!;
    if ((one.formula.references[reference]![coordinate] - from) * run !== rise * (positionIn(direction, one) - start)) return undefined;
  }
  const extended = from + (rise * (position - start)) / run;
  return Number.isInteger(extended) && extended >= 1 ? extended : undefined;
}
