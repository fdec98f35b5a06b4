import { chartXml } from '../ooxml/chart/chartXml.js';
import { drawingXml, type ChartFrame } from '../ooxml/chart/drawingXml.js';
import { chartParts } from './chartParts.js';
import type { WorkbookPlan } from './workbookPlan.js';

/** The drawing of one sheet: its part, and those of its charts, which it calls rId1, rId2, … in this order. */
export interface SheetDrawing {
  readonly sheet: string;
  readonly drawingXml: string;
  readonly charts: readonly string[];
  /** Their names and what is said of them, in the same order. */
  readonly frames: readonly ChartFrame[];
}

/** The drawings of a workbook, one for each sheet with charts, as parts of a file. */
export function workbookDrawings({ sheets, placed }: WorkbookPlan): SheetDrawing[] {
  return sheets.flatMap((plan) => {
    const [first] = plan.charts ?? [];
    if (first === undefined) return [];
    const { frames, models } = chartParts(plan, sheets, placed);
    if (frames.length === 0) return [];
    return [{ sheet: placed.position(first.frame.first).sheet, drawingXml: drawingXml(frames), charts: models.map(chartXml), frames }];
  });
}
