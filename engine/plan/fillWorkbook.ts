import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import type { CellPosition, PlacedCells } from './placement.js';
import type { PlanCell, RowPattern, SheetPlan } from './sheetPlan.js';
import { workbookPlan, type WorkbookPlan } from './workbookPlan.js';
import type { BlockCell, SheetBlock, WorkbookPort } from './workbookPort.js';
import { wrapText } from './wrapText.js';

/** Fills a workbook with a report: finds the anchors, plans, places, writes. The same sequence for every host. */
export async function fillWorkbook(port: WorkbookPort, report: Report, language: Language): Promise<WorkbookPlan> {
  const anchors = await port.anchors();
  const plan = workbookPlan(report, anchors, language);
  for (const sheet of plan.sheets) await port.write(blockOf(sheet, anchors.get(sheet.id)!, plan.placed));
  return plan;
}

function blockOf(plan: SheetPlan, anchor: CellPosition, placed: PlacedCells): SheetBlock {
  const book = placed.book(anchor.sheet);
  const cell = (one: PlanCell): BlockCell => {
    if (one.kind === 'formula') return { kind: 'formula', formula: one.formula(book), cached: one.value, format: one.format };
    if (one.kind !== 'link') return one;
    const formula = `HYPERLINK(${excelText(placed.link(one.target))},${excelText(one.text)})`;
    return { kind: 'formula', formula, cached: { text: one.text }, format: 'General' };
  };
  return {
    id: plan.id,
    anchor,
    title: plan.title,
    columns: plan.columns.map(({ pattern, width }) => ({ pattern, width })),
    header: plan.header.map((texts) => ({ texts, lines: isRunning(texts) ? 1 : linesOf(texts, plan, 'heading') })),
    rows: plan.rows.map(({ pattern, cells }) => {
      const texts = RUNNING.includes(pattern) ? [] : cells.map(wrappingText);
      return { pattern, lines: linesOf(texts, plan, 'body'), cells: cells.map(cell) };
    }),
  };
}

/** Rows whose text runs over the cells on its right: one line. */
const RUNNING: readonly RowPattern[] = ['note', 'group'];

/** Headings of groups stand over the first of their columns and run over the others. */
function isRunning(header: readonly string[]): boolean {
  return header.includes('');
}

/** The text that wraps within its column; numbers never do. */
function wrappingText(cell: PlanCell): string {
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  return cell.kind === 'formula' && 'text' in cell.value ? cell.value.text : '';
}

/** How many letters of the body font, and of the bold headings, fit in one unit of column width. */
const LETTERS_PER_WIDTH = { body: 1.2, heading: 1.05 } as const;
/** Letters that the margins of a cell take. */
const MARGIN = 2;

function linesOf(texts: readonly string[], { columns }: SheetPlan, letters: keyof typeof LETTERS_PER_WIDTH): number {
  const capacity = (i: number) => Math.floor(columns[i]!.width * LETTERS_PER_WIDTH[letters]) - MARGIN;
  return Math.max(1, ...texts.map((text, i) => wrapText(text, capacity(i)).length));
}

/** A text inside a formula. */
function excelText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
