import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { coverPlan } from './coverPlan.js';
import { findingsPlan } from './findingsPlan.js';
import { guidePlan } from './guidePlan.js';
import { infographicPlan } from './infographicPlan.js';
import { placeCells, type CellPosition, type PlacedCells } from './placement.js';
import type { SheetPlan } from './sheetPlan.js';
import { tablePlan } from './tablePlan.js';
import { tracePlan } from './tracePlan.js';

/** The plans of a whole workbook, and where the cells of its tables stand. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly placed: PlacedCells;
}

/**
 * The plans of a report's workbook. The sheets that speak of cells (checks, traceability) are made last:
 * they need to know where the tables stand.
 * @param anchors the first body cell of each sheet, as the workbook has them
 */
export function workbookPlan(report: Report, anchors: ReadonlyMap<string, CellPosition>, language: Language): WorkbookPlan {
  const tables = report.computed.tables.map((table) => tablePlan(table, report, language)).filter(({ id }) => anchors.has(id));
  const tablePlaces = placeCells(tables, anchors, language);
  const guide = guidePlan(report, language);
  const infographic = infographicPlan(report, language);
  const findings = findingsPlan(report, tablePlaces, language);
  const trace = tracePlan(report, tablePlaces, language);
  const listed = [guide, infographic, ...tables, findings, trace].filter(({ id }) => anchors.has(id));
  const cover = coverPlan(report, listed, language);
  const sheets = [cover, ...listed].filter(({ id }) => anchors.has(id));
  return { sheets, placed: placeCells(sheets, anchors, language) };
}
