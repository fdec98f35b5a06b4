import type { ChartModel } from '../ooxml/chart/chartModel.js';
import { chartXml } from '../ooxml/chart/chartXml.js';
import { drawingXml, type ChartFrame } from '../ooxml/chart/drawingXml.js';
import { chartParts } from './chartParts.js';
import type { WorkbookPlan } from './workbookPlan.js';

/** The charts of one sheet, as data: their places and names, and what they show, in the same order. */
export interface SheetCharts {
  /** The id of its plan. */
  readonly id: string;
  readonly sheet: string;
  readonly frames: readonly ChartFrame[];
  readonly models: readonly ChartModel[];
}

/** The drawing of one sheet: its part, and those of its charts, which it calls rId1, rId2, … in this order. */
export interface SheetDrawing {
  readonly id: string;
  readonly sheet: string;
  readonly drawingXml: string;
  readonly charts: readonly string[];
  /** Their names and what is said of them, in the same order. */
  readonly frames: readonly ChartFrame[];
}

/** The charts of a workbook, one entry for each sheet that has some. */
export function workbookCharts({ sheets, placed }: WorkbookPlan): SheetCharts[] {
  return sheets.flatMap((plan) => {
    const [first] = plan.charts ?? [];
    if (first === undefined) return [];
    const { frames, models } = chartParts(plan, sheets, placed);
    return frames.length === 0 ? [] : [{ id: plan.id, sheet: placed.position(first.frame.first).sheet, frames, models }];
  });
}

/** The same as parts of a file. */
export function workbookDrawings(plan: WorkbookPlan): SheetDrawing[] {
  return workbookCharts(plan).map(({ id, sheet, frames, models }) => ({ id, sheet, drawingXml: drawingXml(frames), charts: models.map(chartXml), frames }));
}
