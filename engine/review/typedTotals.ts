import type { SheetCells } from '../formula/workbookCells.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';
import type { Hole } from './formulaHoles.js';
import { placeAt, positionIn, type Direction } from './formulaLine.js';
import type { LineSum } from './formulaSum.js';

/**
 * The cells of a row of totals (or of a column of them) that are typed: at least two of the row add the same rows, and the rows of
 * that column hold numbers of the same kind. Two sums are enough here, because a total says what it is.
 */
export function typedTotals(sums: readonly LineSum[], cells: SheetCells): Hole[] {
  const rows = new Map<string, LineSum[]>();
  for (const sum of sums) {
    const [part, ...others] = sum.parts;
    if (part === undefined || others.length > 0) continue;
    const id = `${sum.direction} ${positionIn(sum.direction, sum.cell)} ${part.first} ${part.last} ${sum.cell.formula.skeleton}`;
    const row = rows.get(id);
    if (row === undefined) rows.set(id, [sum]);
    else row.push(sum);
  }
  return [...rows.values()].flatMap((row) => (row.length < 2 ? [] : holesBeside(row, cells)));
}

/** How far from the last total of a row another may stand. */
const FARTHEST = 3;

function holesBeside(sums: readonly LineSum[], cells: SheetCells): Hole[] {
  const { direction: down } = sums[0]!;
  const direction: Direction = down === 'down' ? 'across' : 'down';
  const positions = sums.map(({ cell }) => positionIn(direction, cell));
  const taken = new Set(positions);
  const holes: Hole[] = [];
  // Between two totals may stand a rate: so it may before the next one.
  const reach = positions.slice(1).reduce((widest, position, i) => Math.max(widest, position - positions[i]!), 1);
  const beyond = Math.min(reach, FARTHEST);
  for (let position = Math.max(1, positions[0]! - beyond); position <= positions.at(-1)! + beyond; position += 1) {
    if (taken.has(position)) continue;
    const place = placeAt(direction, sums[0]!.cell, position);
    const cell = cells.cell(place.row, place.column);
    if (cell?.kind !== 'number' || cell.formula !== undefined) continue;
    const [model] = sums.filter((one) => isOfOneKind(one, position, direction, cells)).sort((a, b) => distance(a, position, direction) - distance(b, position, direction));
    if (model === undefined) continue;
    const { formula } = model.cell;
    const shift = position - positionIn(direction, model.cell);
    const references = formula.references.map((one) => (direction === 'across' ? { ...one, column: one.column + shift } : { ...one, row: one.row + shift }));
    const isAtEnd = position < positions[0]! || position > positions.at(-1)!;
    holes.push({ cell, expected: { ...formula, references }, neighbour: model.cell, isAtEnd });
  }
  return holes;
}

function distance({ cell }: LineSum, position: number, direction: Direction): number {
  return Math.abs(positionIn(direction, cell) - position);
}

/** Typed figures where the sum beside adds typed figures, formulas where it adds formulas: percentages are of another kind. */
function isOfOneKind({ cell, direction: down, parts }: LineSum, position: number, direction: Direction, cells: SheetCells): boolean {
  for (let along = parts[0]!.first; along <= parts[0]!.last; along += 1) {
    const beside = placeAt(down, cell, along);
    const own = placeAt(direction, beside, position);
    if (!isAlike(cells.cell(own.row, own.column), cells.cell(beside.row, beside.column))) return false;
  }
  return true;
}

function isAlike(a: CellModel | undefined, b: CellModel | undefined): boolean {
  return a?.kind === 'number' && b?.kind === 'number' && a.style === b.style && (a.formula === undefined) === (b.formula === undefined);
}
