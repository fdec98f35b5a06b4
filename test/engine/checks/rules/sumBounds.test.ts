import { describe, expect, it } from 'vitest';
import { codeRanges } from '../../../../engine/checks/rules/codeRanges.js';
import { relateCells, sumBounds, type Term } from '../../../../engine/checks/rules/sumBounds.js';
import { decimal } from '../../../../engine/number/decimal.js';
import { exactly, type Quantity } from '../../../../engine/number/quantity.js';
import { known, NOT_AVAILABLE } from '../../../../engine/tables/cell.js';

const cell = (value: number, halfWidth = 0, missing: string[] = []): Term => {
  const quantity: Quantity = { ...exactly('number', value), halfWidth: decimal(String(halfWidth)), missing };
  return { value: known(quantity) };
};
const unknown: Term = { value: NOT_AVAILABLE };
const empty: Term = { value: { state: 'empty' } };

describe('the bounds of a sum', () => {
  it('are the sum itself when all is exact', () => {
    const { low, high, known: total } = sumBounds([cell(1), cell(2), cell(0)]);
    expect([low.toNumber(), high!.toNumber(), total!.value.toNumber()]).toEqual([3, 3, 3]);
  });

  it('widen with what rounding hides', () => {
    const { low, high } = sumBounds([cell(10, 0.5), cell(20, 0.25)]);
    expect([low.toNumber(), high!.toNumber()]).toEqual([29.25, 30.75]);
  });

  it.each([
    ['a term that is not available', [cell(5), unknown]],
    ['a total that itself lacks a term', [cell(5, 0, ['T4A/x/y'])]],
    ['a term without a place in the model', [cell(5), empty]],
  ])('have no upper end with %s', (_, terms) => {
    const { low, high } = sumBounds(terms);
    expect([low.toNumber(), high]).toEqual([5, undefined]);
  });
});

describe('two sums', () => {
  it.each([
    ['equal', [cell(3)], [cell(1), cell(2)], 'holds', 'holds', 'holds'],
    ['smaller', [cell(2)], [cell(3)], 'holds', 'fails', 'fails'],
    ['larger', [cell(4)], [cell(3)], 'fails', 'fails', 'holds'],
    ['larger by less than rounding hides', [cell(3.4)], [cell(3, 0.5)], 'holds', 'holds', 'holds'],
    ['larger by more than rounding hides', [cell(3.6)], [cell(3, 0.5)], 'fails', 'fails', 'holds'],
    ['the known part of the left already larger', [cell(4), unknown], [cell(3)], 'fails', 'fails', 'holds'],
    ['the known part of the right already as large', [cell(3)], [cell(3), unknown], 'holds', 'unknown', 'unknown'],
    ['a term missing that could make up for it', [cell(4)], [cell(3), unknown], 'unknown', 'unknown', 'unknown'],
    ['nothing known on the left', [unknown], [cell(3)], 'unknown', 'unknown', 'unknown'],
    ['nothing known on the right', [cell(0)], [unknown], 'unknown', 'unknown', 'unknown'],
  ] as const)('%s', (_, left, right, lessOrEqual, equal, moreOrEqual) => {
    const verdicts = (['<=', '=', '>='] as const).map((relation) => relateCells(left, relation, right)?.verdict);
    expect(verdicts).toEqual([lessOrEqual, equal, moreOrEqual]);
  });

  it('are not compared where the model has no cell for a term of the left, or for any of the right', () => {
    expect(relateCells([cell(1), empty], '<=', [cell(1)])).toBeUndefined();
    expect(relateCells([cell(1)], '<=', [empty, undefined])).toBeUndefined();
    expect(relateCells([cell(1)], '<=', [cell(1), empty])?.verdict).toBe('holds');
  });
});

describe('codes in few words', () => {
  it.each([
    [['CO01'], 'CO01'],
    [['CO01', 'CO02'], 'CO01, CO02'],
    [['CO01', 'CO02', 'CO03', 'CO05', 'CO22', 'CO23'], 'CO01-CO03, CO05, CO22, CO23'],
    [[], ''],
  ])('%j', (codes, expected) => {
    expect(codeRanges(codes)).toBe(expected);
  });
});
