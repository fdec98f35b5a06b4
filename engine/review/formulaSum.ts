import { walk, type Expression } from '../formula/expression.js';
import type { Formula } from '../formula/formula.js';
import { rangeOf, type NamedRange } from '../formula/referencesOf.js';
import type { Direction } from './formulaLine.js';
import type { FormulaCell } from './formulaCell.js';

/** A sum of cells of its own column or row. */
export interface LineSum {
  readonly cell: FormulaCell;
  readonly direction: Direction;
  /** The first and last position of each range, in order; single cells among them. */
  readonly parts: readonly Interval[];
  /** SUBTOTAL, which passes over other subtotals. */
  readonly isSubtotal: boolean;
  /** What the formula counts before it adds: `IF(COUNT(…)<n,"n.d.",SUM(…))`. */
  readonly counted?: readonly Interval[];
}

/** Positions along a line, both ends included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** The sum that a formula makes of cells of its own line; undefined when it makes none, or adds other cells too. */
export function lineSumOf(cell: FormulaCell): LineSum | undefined {
  const shape = shapeOf(cell.formula.expression);
  if (shape === undefined) return undefined;
  const ranges = rangesOf(shape.sum, cell.formula);
  const direction = ranges && directionOf(ranges, cell);
  if (ranges === undefined || direction === undefined) return undefined;
  const counted = shape.count === undefined ? undefined : rangesOf(shape.count, cell.formula);
  const isCountedAlong = counted !== undefined && directionOf(counted, cell) === direction;
  return {
    cell,
    direction,
    parts: intervals(ranges, direction),
    isSubtotal: shape.isSubtotal,
    ...(isCountedAlong && { counted: intervals(counted, direction) }),
  };
}

/** Which positions a sum covers, as a text: sums of the same rows have the same. @param from positions count from there */
export function rangeId(parts: readonly Interval[], from = 0): string {
  let id = '';
  for (const { first, last } of parts) id += `${first - from}:${last - from},`;
  return id;
}

export function covers(parts: readonly Interval[], position: number): boolean {
  return parts.some(({ first, last }) => first <= position && position <= last);
}

interface SumShape {
  readonly sum: readonly Expression[];
  readonly count?: readonly Expression[];
  readonly isSubtotal: boolean;
}

/** The only sum in a formula, and the only count before it. Each tree is looked through once. */
function shapeOf(expression: Expression): SumShape | undefined {
  if (!shapes.has(expression)) shapes.set(expression, findShape(expression));
  return shapes.get(expression);
}

const shapes = new WeakMap<Expression, SumShape | undefined>();

function findShape(expression: Expression): SumShape | undefined {
  const sums = resultsOf(expression).flatMap((one) => (one.kind === 'call' && (one.name === 'SUM' || one.name === 'SUBTOTAL') ? [one] : []));
  const [sum] = sums;
  if (sum === undefined || sums.length > 1 || !sum.args.some((one) => one.kind === 'range' && one.first !== one.last)) return undefined;
  const counts = [...walk(expression)].flatMap((one) => (one.kind === 'call' && one.name === 'COUNT' ? [one] : []));
  const isSubtotal = sum.name === 'SUBTOTAL';
  return { sum: isSubtotal ? sum.args.slice(1) : sum.args, isSubtotal, ...(counts.length === 1 && { count: counts[0]!.args }) };
}

/** What a formula may give: behind its conditions and its rounding. `B6-SUM(B7:B8)` gives a difference, no sum. */
function resultsOf(expression: Expression): Expression[] {
  if (expression.kind !== 'call') return [expression];
  const { name, args } = expression;
  if (name === 'IF') return args.slice(1).flatMap(resultsOf);
  if (name === 'IFERROR' || name === 'ROUND') return args.slice(0, 1).flatMap(resultsOf);
  return [expression];
}

function rangesOf(args: readonly Expression[], formula: Formula): NamedRange[] | undefined {
  const ranges: NamedRange[] = [];
  for (const one of args) {
    if (one.kind !== 'range') return undefined;
    ranges.push(rangeOf(one, formula));
  }
  return ranges;
}

function directionOf(ranges: readonly NamedRange[], { sheet, row, column }: FormulaCell): Direction | undefined {
  if (ranges.length === 0 || !ranges.every((one) => one.sheet === undefined || one.sheet === sheet)) return undefined;
  if (ranges.every(({ left, right }) => left === column && right === column)) return 'down';
  return ranges.every(({ top, bottom }) => top === row && bottom === row) ? 'across' : undefined;
}

function intervals(ranges: readonly NamedRange[], direction: Direction): Interval[] {
  return ranges.map(({ top, left, bottom, right }) => (direction === 'down' ? { first: top, last: bottom } : { first: left, last: right }));
}
