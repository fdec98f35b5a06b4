import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RangeIndex } from '../../../../engine/ooxml/patch/rangeIndex.js';

const range = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 4 }))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe('ranges asked for a cell', () => {
  it('answer as a look at each of them does', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 17 }), (ranges, row, column) => {
        const all = ranges.filter((one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right);
        const found = new RangeIndex(ranges).holding(row, column);
        expect(found === undefined).toBe(all.length === 0);
        if (found !== undefined) expect(all).toContainEqual(found);
      }),
    );
  });

  it('a range of the whole sheet is not expanded', () => {
    const whole = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
    expect(new RangeIndex([whole]).holding(1_000_000, 16_000)).toEqual(whole);
  });
});
