import type { Language } from '../number/italianFormat.js';
import { textOf } from '../plan/cellsOfPlans.js';
import { infographicPlan } from '../plan/infographicPlan.js';
import { placeCells, type CellPosition } from '../plan/placement.js';
import { textCell, type PlanRow, type SheetPlan } from '../plan/sheetPlan.js';
import { tablePlan } from '../plan/tablePlan.js';
import type { WorkbookPlan } from '../plan/workbookPlan.js';
import { translate } from '../text/translate.js';
import { WORDS } from '../text/words.js';
import { publicCoverPlan } from './publicCoverPlan.js';
import type { PublicEdition } from './publicEdition.js';
import { summaryPlan } from './summary/summaryPlan.js';

/**
 * The plans of the public edition: cover, summary in words, infographic, tables S1-S7. All of them see only what may be published.
 * @param anchors the first body cell of each sheet, as the workbook has them
 */
export function publicPlan(edition: PublicEdition, anchors: ReadonlyMap<string, CellPosition>, language: Language): WorkbookPlan {
  const { report } = edition;
  const tables = report.computed.tables.map((table) => tablePlan(table, report, language));
  const listed = [summaryPlan(report, language), withMarkNote(infographicPlan(report, language), edition, language), ...tables].filter(({ id }) => anchors.has(id));
  const sheets = [publicCoverPlan(edition, listed, language), ...listed].filter(({ id }) => anchors.has(id));
  return { sheets, placed: placeCells(sheets, anchors, language) };
}

/** The mark is explained where it stands: in the infographic too, after its first note. */
function withMarkNote(plan: SheetPlan, { threshold }: PublicEdition, language: Language): SheetPlan {
  const mark = WORDS[language].protected;
  const hasMark = plan.rows.some(({ cells }) => cells.some((cell) => textOf(cell) === mark));
  const first = plan.rows.findIndex(({ pattern }) => pattern === 'note') + 1;
  const note: PlanRow = { pattern: 'note', cells: [textCell(translate(language, 'note.protected', { threshold: String(threshold) }))] };
  return hasMark ? { ...plan, rows: [...plan.rows.slice(0, first), note, ...plan.rows.slice(first)] } : plan;
}
