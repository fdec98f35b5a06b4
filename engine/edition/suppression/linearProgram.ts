/**
 * A linear program in standard form: the least `costs · x` with `rows · x = bounds` and no `x` negative. All are whole numbers that
 * a double holds exactly, and no cost is negative, so that there is a least.
 */
export interface LinearProgram {
  readonly costs: readonly number[];
  readonly rows: readonly ReadonlyMap<number, number>[];
  readonly bounds: readonly number[];
}

/** A point as fractions with one denominator, which is positive. */
export interface Point {
  readonly numerators: readonly number[];
  readonly denominator: number;
}

/**
 * Solves a linear program exactly: the simplex method in two phases, in whole numbers only (the tableau is kept times its last
 * pivot, by which every division comes out even), with Bland's choice of pivots, which never turns in a circle.
 * Undefined when no point satisfies the rows; also when a number grows beyond what a double holds exactly: never a wrong point.
 */
export function solve(program: LinearProgram): Point | undefined {
  try {
    return minimise(program);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

class TooLarge extends Error {}

/** Rows times the denominator; the last column holds the bounds. `basis` names the column that each row stands for. */
interface Tableau {
  readonly lines: number[][];
  readonly basis: number[];
  denominator: number;
}

function minimise({ costs, rows, bounds }: LinearProgram): Point | undefined {
  const width = costs.length;
  const helpers = rows.length;
  const lines = rows.map((row, r) => {
    const sign = bounds[r]! < 0 ? -1 : 1;
    const line = new Array<number>(width + helpers + 1).fill(0);
    for (const [column, factor] of row) line[column] = sign * factor;
    line[width + r] = 1;
    line[width + helpers] = sign * bounds[r]!;
    return line;
  });
  const tableau: Tableau = { lines, basis: rows.map((_, r) => width + r), denominator: 1 };

  const helperCosts = Array.from({ length: width + helpers }, (_, i) => (i < width ? 0 : 1));
  if (descend(tableau, helperCosts, width) !== 0) return undefined;
  dismissHelpers(tableau, width);
  descend(tableau, [...costs, ...new Array<number>(helpers).fill(0)], width);

  const numerators = new Array<number>(width).fill(0);
  tableau.basis.forEach((column, r) => (numerators[column] = tableau.lines[r]!.at(-1)!));
  return { numerators, denominator: tableau.denominator };
}

/** Moves to the least cost among the columns before `width`; gives that cost times the denominator. */
function descend(tableau: Tableau, costs: readonly number[], width: number): number {
  const reduced = reducedCosts(tableau, costs);
  for (;;) {
    const entering = reduced.findIndex((cost, column) => column < width && cost < 0);
    if (entering < 0) return exact(0 - reduced.at(-1)!);
    const leaving = leavingRow(tableau, entering);
    if (leaving < 0) throw new Error('A cost that falls without end: costs must not be negative.');
    pivot(tableau, leaving, entering, reduced);
  }
}

/** What each column would save, times the denominator; the last one is the present cost, less than zero. */
function reducedCosts({ lines, basis, denominator }: Tableau, costs: readonly number[]): number[] {
  const reduced = [...costs.map((cost) => exact(cost * denominator)), 0];
  basis.forEach((column, r) => {
    const cost = costs[column]!;
    if (cost !== 0) lines[r]!.forEach((value, j) => (reduced[j] = exact(reduced[j]! - exact(cost * value))));
  });
  return reduced;
}

/** The row that reaches zero first when a column grows; of several the one of the first column. */
function leavingRow({ lines, basis }: Tableau, entering: number): number {
  let best = -1;
  lines.forEach((line, r) => {
    const factor = line[entering]!;
    if (factor <= 0) return;
    const champion = lines[best];
    const difference = champion === undefined ? -1 : exact(line.at(-1)! * champion[entering]!) - exact(champion.at(-1)! * factor);
    if (difference < 0 || (difference === 0 && basis[r]! < basis[best]!)) best = r;
  });
  return best;
}

function pivot(tableau: Tableau, row: number, column: number, reduced?: number[]): void {
  const { lines, denominator } = tableau;
  if (lines[row]![column]! < 0) lines[row] = lines[row]!.map((value) => 0 - value);
  const line = lines[row]!;
  const head = line[column]!;
  const filled = line.flatMap((value, j) => (value === 0 ? [] : [j]));
  const eliminate = (other: number[]) => {
    const factor = other[column]!;
    if (head !== denominator) {
      for (let j = 0; j < other.length; j += 1) other[j] = exact(exact(other[j]! * head) - exact(factor * line[j]!)) / denominator;
    } else if (factor !== 0) {
      // The usual case: nothing to scale, and only where the row of the pivot holds something does anything change.
      for (const j of filled) other[j] = exact(other[j]! - exact(factor * line[j]!) / denominator);
    }
  };
  lines.forEach((other, r) => {
    if (r !== row) eliminate(other);
  });
  if (reduced !== undefined) eliminate(reduced);
  tableau.basis[row] = column;
  tableau.denominator = head;
}

/** After the first phase the helping columns stand at zero: each gives way to a column of the program, or its row says nothing new. */
function dismissHelpers(tableau: Tableau, width: number): void {
  for (let r = tableau.lines.length - 1; r >= 0; r -= 1) {
    if (tableau.basis[r]! < width) continue;
    const column = tableau.lines[r]!.findIndex((value, j) => j < width && value !== 0);
    if (column >= 0) pivot(tableau, r, column);
    else {
      tableau.lines.splice(r, 1);
      tableau.basis.splice(r, 1);
    }
  }
}

function exact(number: number): number {
  if (!Number.isSafeInteger(number)) throw new TooLarge();
  return number;
}
