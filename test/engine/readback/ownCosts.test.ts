import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../engine/facts/fact.js';
import { exactly } from '../../../engine/number/quantity.js';
import { ownCosts } from '../../../engine/readback/ownCosts.js';
import { SheetGrid } from '../../../engine/recognition/sheetGrid.js';
import type { RecognizedTable } from '../../../engine/recognition/recognizedTable.js';
import { bundledProgramme } from '../bundledProgramme.js';

const AXES = ['I', 'II', 'III', 'IV', 'V'];

/** Table 6 and S3 side by side: the costs in the first column, the committed amounts in the second. */
function costsOf(costs: readonly number[], committed: readonly number[], isDivided = false) {
  const rows = AXES.map((_, i) => ({ number: i + 1, cells: [costs, committed].map((column, c) => ({ row: i + 1, column: c + 1, kind: 'number' as const, text: String(column[i]), style: 0 })) }));
  const grid = new SheetGrid({ name: 'Foglio', isProtected: false, editableRanges: [], merges: [], tables: [], rows });
  const table = (id: string, column: string, at: number): RecognizedTable => ({
    table: id,
    sheet: 'Foglio',
    headerRows: { first: 0, last: 0 },
    firstCell: { row: 1, column: 1 },
    rows: new Map(AXES.map((axis, i) => [axis, i + 1])),
    columns: new Map([[column, at]]),
    headings: new Map(),
    missingColumns: [],
    missingRows: [],
    score: 1,
    certainty: 'certain',
    evidence: [],
    obstacles: [],
  });
  const line: Fact = { key: { measure: 'categorisedTotal', year: 2020, isRate: false }, quantity: exactly('euro', 1), source: '' };
  const found = [table('T6', 'eligibleCost', 1), table('S3', 'committed', 2)];
  return ownCosts(found, new Map([['Foglio', grid]]), isDivided ? [line] : [], bundledProgramme, 2020).map(({ quantity }) => quantity.value.toNumber());
}

describe('column 7 of Table 6, read back', () => {
  it('is the committed amounts where it repeats them', () => {
    expect(costsOf([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual([]);
  });

  it('is the committed amounts with a slip where one of them differs', () => {
    expect(costsOf([1, 20, 3, 4, 5], [1, 2, 3, 4, 5])).toEqual([]);
  });

  it('is costs of its own where most differ', () => {
    expect(costsOf([10, 20, 30, 4, 5], [1, 2, 3, 4, 5])).toEqual([10, 20, 30, 4, 5]);
  });

  it('is costs of its own where Table 7 divides them, also when one alone differs', () => {
    expect(costsOf([1, 20, 3, 4, 5], [1, 2, 3, 4, 5], true)).toEqual([1, 20, 3, 4, 5]);
  });
});
