import { describe, expect, it } from 'vitest';
import { isPossible, type Count, type CountSystem, type Relation } from '../../../engine/edition/suppression/countSystem.js';
import { protectCounts } from '../../../engine/edition/suppression/protectCounts.js';

const figures = (...values: readonly number[]): Count[] => values.map((value) => ({ value, kind: 'figure', cost: String(value).length }));
const total = (whole: number, ...parts: readonly number[]): Relation => [{ count: whole, factor: 1 }, ...parts.map((count) => ({ count, factor: -1 }))];
const hiddenOf = (system: CountSystem, threshold = 3) => [...protectCounts(system, threshold).hidden].sort((a, b) => a - b);

/** Three rows by three columns, the sums of the rows in the fourth column and of the columns in the fourth row: counts 0 to 15. */
function squareOf(...cells: readonly number[]): CountSystem {
  const [a, b, c] = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6, 9)].map((row) => [...row, row.reduce((sum, one) => sum + one, 0)]);
  const counts = figures(...a!, ...b!, ...c!, ...a!.map((value, i) => value + b![i]! + c![i]!));
  const relations = [0, 1, 2, 3].flatMap((i) => [total(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2), total(12 + i, i, 4 + i, 8 + i)]);
  return { counts, relations };
}

describe('the protection of small counts', () => {
  it('hides three more cells beside one in a table with totals: the corners of a rectangle, and the smallest that do', () => {
    expect(hiddenOf(squareOf(2, 40, 900, 30, 50, 800, 700, 600, 500))).toEqual([0, 1, 4, 5]);
  });

  it('hides the total of two parts that are both small, since it would leave too little room', () => {
    // 1 + 2 = 3: with the total in sight the first could only be 1 or 2.
    expect(hiddenOf({ counts: figures(3, 1, 2), relations: [total(0, 1, 2)] })).toEqual([0, 1, 2]);
  });

  it('hides one other part, and not the total, where that leaves room', () => {
    expect(hiddenOf({ counts: figures(112, 2, 10, 100), relations: [total(0, 1, 2, 3)] })).toEqual([1, 2]);
  });

  it('shows zeros: what stands beside a zero is protected by its total', () => {
    expect(hiddenOf({ counts: figures(2, 2, 0), relations: [total(0, 1, 2)] })).toEqual([0, 1]);
  });

  it('hides nothing from the threshold on', () => {
    expect(hiddenOf({ counts: figures(7, 3, 4), relations: [total(0, 1, 2)] })).toEqual([]);
    expect(hiddenOf({ counts: figures(7, 3, 4), relations: [total(0, 1, 2)] }, 4)).not.toEqual([]);
  });

  it('lets no part be told by the whole that bounds it: 2 of 4 leave too few possibilities', () => {
    const rest: Count = { value: 2, kind: 'rest', cost: 1 };
    const system: CountSystem = { counts: [...figures(4, 2), rest], relations: [[...total(0, 1), { count: 2, factor: -1 }]] };
    expect(hiddenOf(system)).toEqual([0, 1]);
    const wide: CountSystem = { counts: [...figures(400, 2), { ...rest, value: 398 }], relations: system.relations };
    expect(hiddenOf(wide)).toEqual([1]);
  });

  it('protects a number that nobody printed, when a total less its known parts would tell it', () => {
    const missing: Count = { value: 2, kind: 'missing', cost: 1 };
    const system: CountSystem = { counts: [...figures(32, 10, 20), missing], relations: [total(0, 1, 2, 3)] };
    const { primary, hidden } = protectCounts(system, 3);
    expect([...primary]).toEqual([]);
    expect(hidden.size).toBe(1);
  });

  it('leaves relations of other counts alone', () => {
    const system = { counts: figures(112, 2, 10, 100, 50, 20, 30), relations: [total(0, 1, 2, 3), total(4, 5, 6)] };
    expect(hiddenOf(system)).toEqual([1, 2]);
  });

  it('hides all but zeros where nothing can move in whole persons', () => {
    // 2a = 3b: a moves by three only when b moves by two, never by four.
    const system: CountSystem = { counts: figures(3, 2, 0), relations: [[{ count: 0, factor: 2 }, { count: 1, factor: -3 }, { count: 2, factor: 5 }]] };
    expect(hiddenOf(system)).toEqual([0, 1]);
    expect(isPossible([15, 10, 0], system, new Set([0, 1]))).toBe(true);
  });
});
