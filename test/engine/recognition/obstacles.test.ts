import { describe, expect, it } from 'vitest';
import { recognizeTables } from '../../../engine/recognition/recognizeTables.js';
import { bundledReport } from '../../support/bundled.js';
import { merged, sheetModel, workbookModel, type Written, type WrittenSheet } from '../../support/sheetModels.js';
import { tableParts } from '../../support/tableSheet.js';

const TABLES = bundledReport(2022).computed.tables;
const { title, headings, rows } = tableParts(TABLES.find(({ id }) => id === 'S3')!, 'it');
const LOCKED = { isDate: false, isPercent: false, isScaled: false, isLocked: true };
const OPEN = { isDate: false, isPercent: false, isScaled: false, isLocked: false };

/** The table S3 from A1: title, headings, axes I to V in rows 3 to 7, the total in row 8; figures in B to J. */
function obstacles(more: WrittenSheet & { cells?: (rows: Written[][]) => void; hidden?: boolean; styles?: (typeof LOCKED)[] } = {}) {
  const body = rows.map((cells) => [...cells]);
  more.cells?.(body);
  const sheet = sheetModel('Dati', [[title], [...headings], ...body], more);
  return recognizeTables(workbookModel([sheet], { hidden: more.hidden ? ['Dati'] : [], styles: more.styles ?? [LOCKED, OPEN] }), [sheet], TABLES)[0]!.obstacles;
}

describe('what is in the way of filling a table', () => {
  it('is nothing on an open sheet of values', () => expect(obstacles()).toEqual([]));

  it('is a hidden sheet', () => expect(obstacles({ hidden: true })).toEqual([{ kind: 'hiddenSheet' }]));

  it('are the locked cells of a protected sheet: six rows of nine figures', () => {
    expect(obstacles({ isProtected: true })).toEqual([{ kind: 'lockedCells', count: 54, row: 3, column: 2 }]);
  });

  it('are not those that their format unlocks', () => expect(obstacles({ isProtected: true, style: 1 })).toEqual([]));

  it('are not those of a range that may be edited', () => {
    expect(obstacles({ isProtected: true, editableRanges: ['B3:J7 Z1'] })).toEqual([{ kind: 'lockedCells', count: 9, row: 8, column: 2 }]);
  });

  it('are not the locks of a sheet that is not protected', () => expect(obstacles({ isProtected: false })).toEqual([]));

  it('are merged cells among the figures, not those of labels or headings', () => {
    expect(obstacles({ merges: [merged(1, 1, 1, 10), merged(4, 3, 5, 3), merged(3, 1, 4, 1)] })).toEqual([{ kind: 'mergedCells', ranges: ['C4:C5'] }]);
  });

  it('are formulas, counted, and those that fill several cells', () => {
    const cells = (body: Written[][]) => {
      body[0]![3] = { formula: 'C3/B3', text: '0.5' };
      body[5]![1] = { formula: 'B3:B7', text: '1', arrayRange: 'B8:C8' };
    };
    expect(obstacles({ cells })).toEqual([{ kind: 'formulas', count: 2, row: 3, column: 4 }, { kind: 'arrays', ranges: ['B8:C8'] }]);
  });
});
