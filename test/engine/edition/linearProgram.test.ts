import { describe, expect, it } from 'vitest';
import { solve } from '../../../engine/edition/suppression/linearProgram.js';

const row = (...factors: readonly number[]) => new Map(factors.map((factor, i) => [i, factor] as const));

describe('a linear program', () => {
  it('has its least point at a corner: 3x + 2y with x + y ≥ 4, x ≥ 1 (as x + y − s = 4, x − t = 1)', () => {
    const point = solve({ costs: [3, 2, 0, 0], rows: [row(1, 1, -1, 0), row(1, 0, 0, -1)], bounds: [4, 1] });
    expect(point).toEqual({ numerators: [1, 3, 0, 0], denominator: 1 });
  });

  it('gives fractions exactly: 3x = 2', () => {
    const { numerators, denominator } = solve({ costs: [1], rows: [row(3)], bounds: [2] })!;
    expect(numerators[0]! * 3).toBe(2 * denominator);
  });

  it('has none where rows contradict one another, and does not mind rows that say the same', () => {
    expect(solve({ costs: [1, 1], rows: [row(1, 1), row(1, 1)], bounds: [2, 3] })).toBeUndefined();
    expect(solve({ costs: [1, 2], rows: [row(1, 1), row(2, 2)], bounds: [2, 4] })?.numerators[0]).toBe(2);
  });

  it('takes negative bounds', () => {
    expect(solve({ costs: [1, 1], rows: [row(1, -1)], bounds: [-5] })).toEqual({ numerators: [0, 5], denominator: 1 });
  });

  it('gives no point rather than one that is not exact, when numbers grow too large', () => {
    const big = 2 ** 40;
    expect(solve({ costs: [1, 1], rows: [row(big, 3), row(5, big)], bounds: [7, 11] })).toBeUndefined();
  });
});
