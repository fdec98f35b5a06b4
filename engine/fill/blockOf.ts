import { NotPlaced, type CellPosition, type PlacedCells } from '../plan/placement.js';
import type { PlanCell, RowPattern, SheetPlan } from '../plan/sheetPlan.js';
import type { BlockCell, SheetBlock } from '../plan/workbookPort.js';
import { countLines } from '../plan/wrapText.js';

/** The plan of a sheet with every formula written out, for the place where it stands. */
export function blockOf(plan: SheetPlan, anchor: CellPosition, placed: PlacedCells): Omit<SheetBlock, 'before'> {
  return {
    id: plan.id,
    anchor,
    title: plan.title,
    columns: plan.columns.map(({ pattern, width, isOutlined = false }) => ({ pattern, width, isOutlined })),
    header: plan.header.map((texts) => ({ texts, lines: isRunning(texts) ? 1 : linesOf(texts, plan, 'heading') })),
    rows: plan.rows.map(({ pattern, cells }) => {
      const texts = RUNNING.includes(pattern) ? [] : cells.map(wrappingText);
      return { pattern, lines: linesOf(texts, plan, 'body'), cells: cells.map((cell) => blockCell(cell, anchor.sheet, placed)) };
    }),
  };
}

/** A cell with its formula; its value alone, when the formula or link needs a table that the workbook does not have. */
function blockCell(cell: PlanCell, sheet: string, placed: PlacedCells): BlockCell {
  if (cell.kind !== 'formula' && cell.kind !== 'link') return cell;
  const value = cell.kind === 'link' ? { text: cell.text } : cell.value;
  const format = cell.kind === 'link' ? 'General' : cell.format;
  try {
    const formula = cell.kind === 'link' ? `HYPERLINK(${excelText(placed.link(cell.target))},${excelText(cell.text)})` : cell.formula(placed.book(sheet));
    return { kind: 'formula', formula, cached: value, format };
  } catch (error) {
    if (!(error instanceof NotPlaced)) throw error;
    return 'number' in value ? { kind: 'number', value: value.number, format } : { kind: 'text', text: value.text };
  }
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
  return texts.reduce((most, text, i) => (text === '' ? most : Math.max(most, countLines(text, capacity(i)))), 1);
}

/** A text inside a formula. */
function excelText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
