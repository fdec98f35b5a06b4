import type { Figure } from '../../../engine/input/figure.js';
import { readValues } from '../../../engine/input/readValues.js';
import type { CellPosition } from '../../../engine/plan/placement.js';
import { LIST_DEFINITIONS } from '../../../engine/plan/listPlan.js';
import { workbookPlan, type WorkbookPlan } from '../../../engine/plan/workbookPlan.js';
import { computeReport, type Report } from '../../../engine/report.js';
import { TABLE_DEFINITIONS } from '../../../engine/tables/allTables.js';
import { bundledProgramme, bundledText } from '../bundledProgramme.js';

const YEARS = [2018, 2020, 2022] as const;

/** The report of a published year. @param isKept leaves figures out */
export function reportOf(year: number, isKept: (figure: Figure) => boolean = () => true): Report {
  const reads = YEARS.filter((one) => one <= year).map((one) => readValues(bundledText(`${one}/valori.csv`), `${one}/valori.csv`, bundledProgramme, year));
  const figures = reads.flatMap((read) => read.figures).filter(isKept);
  const { report } = computeReport({ programme: bundledProgramme, year, figures, published: [], counts: [] });
  if (report === undefined) throw new Error(`No report for ${year}`);
  return report;
}

/** The plan of a workbook that has a sheet for each plan but some, named after it, with the first body cell in A6. */
export function planOf(report: Report, language: 'it' | 'en' = 'it', without: readonly string[] = []): WorkbookPlan {
  const ids = [...TABLE_DEFINITIONS, ...LIST_DEFINITIONS].map(({ id }) => id).filter((id) => !without.includes(id));
  return workbookPlan(report, new Map(ids.map((id): [string, CellPosition] => [id, { sheet: `Foglio ${id}`, row: 6, column: 1 }])), language);
}
