import { describe, expect, it } from 'vitest';
import { workbookDrawings } from '../../../engine/plan/workbookDrawings.js';
import type { PlanCell } from '../../../engine/plan/sheetPlan.js';
import type { WorkbookPlan } from '../../../engine/plan/workbookPlan.js';
import { all, parseXml } from '../ooxml/chart/xmlTree.js';
import { planOf, reportOf } from './infographicReport.js';

/** The cell of a plan that stands at an address such as `'Foglio S1'!$D$6`: found by the address alone. */
function cellAt({ sheets }: WorkbookPlan, sheet: string, row: number, column: number): PlanCell {
  const plan = sheets.find(({ id }) => `Foglio ${id}` === sheet)!;
  return plan.rows[row - 6]!.cells[column - 1]!;
}

/** The cells of a range in one column of at most 26. */
function cellsIn(plan: WorkbookPlan, range: string): PlanCell[] {
  const [, sheet, column, top, bottom] = /^'(.*)'!\$([A-Z])\$(\d+):\$\2\$(\d+)$/.exec(range)!;
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) => Number(top) + i);
  return rows.map((row) => cellAt(plan, sheet!, row, column!.charCodeAt(0) - 64));
}

describe.each([2018, 2020, 2022])('the drawing of %i', (year) => {
  const plan = planOf(reportOf(year));
  const [drawing, ...others] = workbookDrawings(plan);

  it('is the one of the infographic', () => {
    expect(others).toEqual([]);
    expect(drawing!.sheet).toBe('Foglio infographic');
    expect(all(parseXml(drawing!.drawingXml), 'c:chart')).toHaveLength(drawing!.charts.length);
    expect(drawing!.charts).toHaveLength(5);
  });

  it('holds in each chart what the cells of its ranges hold, to the last digit', () => {
    let compared = 0;
    for (const series of drawing!.charts.flatMap((xml) => all(parseXml(xml), 'c:ser'))) {
      const ranges = all(series, 'c:f').map(({ text }) => cellsIn(plan, text));
      const caches = [all(series, 'c:strCache')[0]!, all(series, 'c:numCache')[0]!];
      caches.forEach((cache, i) => {
        const points = new Map(all(cache, 'c:pt').map(({ attributes, children }) => [Number(attributes['idx']), children[0]!.text]));
        ranges[i]!.forEach((cell, index) => {
          const value = cell.kind === 'formula' ? cell.value : cell.kind === 'number' ? { number: cell.value } : cell.kind === 'text' ? { text: cell.text } : {};
          expect(points.get(index)).toBe((value as Record<string, string>)[i === 0 ? 'text' : 'number']);
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(80);
  });

  it('is the same text every time', () => {
    expect(workbookDrawings(planOf(reportOf(year)))).toEqual([drawing]);
  });
});

describe('the charts of a workbook', () => {
  it('show each figure with the decimals of its cell, and none for a missing one', () => {
    const [drawing] = workbookDrawings(planOf(reportOf(2018)));
    const [programmed, committed] = all(parseXml(drawing!.charts[1]!), 'c:ser');
    // Axis V has no programmed amount in 2018, and axis III has 156 million committed, known to the million.
    expect(all(all(programmed!, 'c:numCache')[0]!, 'c:pt').map(({ attributes }) => attributes['idx'])).toEqual(['0', '1', '2', '3']);
    const own = all(committed!, 'c:dLbl').map((label) => [label.children[0]!.attributes['val'], label.children[1]!.attributes['formatCode']]);
    expect(own).toEqual([['2', '#,##0,,;-#,##0,,;;']]);
  });

  it('are left out where the workbook has no place for their cells', () => {
    const [drawing] = workbookDrawings(planOf(reportOf(2022), 'it', ['S1']));
    // The charts by axis take the names of the axes from S1; the one of the targets stands on the infographic alone.
    expect(drawing!.charts).toHaveLength(1);
    expect(drawing!.charts[0]).toContain('Quanto del target');
    expect(workbookDrawings(planOf(reportOf(2022), 'it', ['infographic']))).toEqual([]);
  });
});
