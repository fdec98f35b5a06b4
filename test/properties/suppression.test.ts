import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall, type CountSystem } from '../../engine/edition/suppression/countSystem.js';
import { protectCounts } from '../../engine/edition/suppression/protectCounts.js';
import { possibleNumbers, type SeenTable } from '../support/edition/attacker.js';
import { SEED } from './holds.js';

const TABLES = 1000;

/** A table of counts by row and column, with its totals; its rows may form groups with subtotals, and its first columns one. */
interface RandomTable {
  readonly numbers: readonly number[];
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly threshold: number;
}

/** Mostly small numbers and zeros, where the danger is. */
const inner = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) }, { weight: 1, arbitrary: fc.constant(0) });

const table: fc.Arbitrary<RandomTable> = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 2, max: 4 }), groupedRows: fc.boolean(), groupedColumns: fc.boolean(), threshold: fc.constantFrom(2, 3, 3, 3, 4, 5) })
  .chain((shape) => fc.record({ shape: fc.constant(shape), cells: fc.array(inner, { minLength: shape.rows * shape.columns, maxLength: shape.rows * shape.columns }) }))
  .map(({ shape, cells }) => tableOf(cells, shape));

function tableOf(cells: readonly number[], { rows, columns, groupedRows, groupedColumns, threshold }: { rows: number; columns: number; groupedRows: boolean; groupedColumns: boolean; threshold: number }): RandomTable {
  const numbers: number[] = [];
  const sums: { total: number; parts: number[] }[] = [];
  const add = (number: number) => numbers.push(number) - 1;
  const addSum = (parts: number[]) => {
    const total = add(parts.reduce((sum, i) => sum + numbers[i]!, 0));
    sums.push({ total, parts });
    return total;
  };
  const body = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => add(cells[r * columns + c]!)));
  const withTotal = (line: number[]) => {
    const first = groupedColumns && columns > 2 ? [addSum(line.slice(0, 2)), ...line.slice(2)] : line;
    return [...line, ...(first === line ? [] : [first[0]!]), addSum(first)];
  };
  const lines = body.map(withTotal);
  const sumOfLines = (some: number[][]) => {
    const parts = some[0]!.map((_, c) => some.map((line) => line[c]!));
    const totals = parts.map(addSum);
    // The totals of a line of totals are sums of that line too.
    const isGrouped = totals.length > columns + 1;
    if (isGrouped) sums.push({ total: totals[columns]!, parts: totals.slice(0, 2) }, { total: totals.at(-1)!, parts: [totals[columns]!, ...totals.slice(2, columns)] });
    else sums.push({ total: totals.at(-1)!, parts: totals.slice(0, columns) });
    return totals;
  };
  if (rows > 1) {
    const top = groupedRows && rows > 2 ? [sumOfLines(lines.slice(0, 2)), ...lines.slice(2)] : lines;
    sumOfLines(top);
  }
  return { numbers, sums, threshold };
}

function systemOf({ numbers, sums }: RandomTable): CountSystem {
  return {
    counts: numbers.map((number) => ({ value: number, kind: 'figure', cost: String(number).length })),
    relations: sums.map(({ total, parts }) => [{ count: total, factor: 1 }, ...parts.map((count) => ({ count, factor: -1 }))]),
  };
}

function seenOf({ numbers, sums }: RandomTable, marked: ReadonlySet<number>): SeenTable {
  return { numbers: numbers.map((number, i) => (marked.has(i) ? undefined : number)), marked, sums };
}

describe('the protection of small counts', () => {
  it(`keeps every hidden number from a reader who tries all numbers (seed ${SEED}, ${TABLES} tables)`, { timeout: 300_000 }, () => {
    let withSmall = 0;
    fc.assert(
      fc.property(table, (one) => {
        const { hidden } = protectCounts(systemOf(one), one.threshold);
        const seen = seenOf(one, hidden);
        one.numbers.forEach((number, i) => {
          if (isSmall(number, one.threshold)) expect(hidden.has(i)).toBe(true);
        });
        for (const i of hidden) {
          const possible = possibleNumbers(seen, i, one.numbers[i]! + one.threshold + 2);
          expect(possible).toContain(one.numbers[i]);
          expect(possible.at(-1)! - possible[0]!).toBeGreaterThan(one.threshold);
        }
        if (hidden.size > 0) withSmall += 1;
      }),
      { seed: SEED, numRuns: TABLES },
    );
    expect(withSmall).toBeGreaterThan(TABLES / 2);
  });

  it('is needed: with the small numbers alone hidden, most tables give some of them away', () => {
    const tables = fc.sample(table, { seed: SEED, numRuns: 100 });
    const betrayed = tables.filter((one) => {
      const { primary } = protectCounts(systemOf(one), one.threshold);
      return [...primary].some((i) => possibleNumbers(seenOf(one, primary), i, one.numbers[i]! + one.threshold + 2).length === 1);
    });
    expect(betrayed.length).toBeGreaterThan(30);
  });

  it('hides nothing where no number is small, and never a zero', () => {
    fc.assert(
      fc.property(table, (one) => {
        const { primary, hidden } = protectCounts(systemOf(one), one.threshold);
        const small = one.numbers.flatMap((number, i) => (number > 0 && number < one.threshold ? [i] : []));
        expect([...primary].sort((a, b) => a - b)).toEqual(small);
        expect([...hidden].filter((i) => one.numbers[i] === 0)).toEqual([]);
        if (small.length === 0) expect(hidden.size).toBe(0);
      }),
      { seed: SEED, numRuns: TABLES },
    );
  });
});
