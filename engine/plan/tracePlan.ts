import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { cellNames } from '../tables/labels.js';
import type { ComputedCell } from '../tables/cell.js';
import type { Table } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { ENGINE_VERSION } from '../version.js';
import { listPlan, TRACE } from './listPlan.js';
import { linkTo } from './linkTo.js';
import type { PlacedCells } from './placement.js';
import { traceLines } from './traceLines.js';
import { BLANK, textCell, type PlanCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

/** The sheet «Tracciabilità»: every figure of every table, with its rule, its inputs and their sources. */
export function tracePlan(report: Report, placed: PlacedCells, language: Language): SheetPlan {
  const { computed } = report;
  const names = cellNames(computed, language);
  const shared = sharedTextCells();
  const rows = computed.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      traceLines(row, table, computed, names, language).map(({ cell, last, entry }): PlanRow => {
        const { label, value, precision, origin, rule, source, reference } = entry;
        const inputs = inputsOf(cell, table, placed, language);
        const link = linkTo(cell.ref, placed, last?.ref);
        const own = [label, value, precision].map(textCell);
        return { pattern: 'body', cells: [shared(table.id), link, ...own, shared(origin), shared(rule), textCell(inputs), shared(source), shared(reference)] };
      }),
    ),
  );
  const { programme, year } = report.context;
  const origin = translate(language, 'trace.provenance', { cci: programme.cci, year: String(year), version: ENGINE_VERSION, digest: report.inputs });
  const blank: PlanRow = { pattern: 'note', cells: TRACE.columns.map(() => BLANK) };
  const note: PlanRow = { pattern: 'note', cells: TRACE.columns.map((_, i) => (i === 0 ? textCell(origin) : BLANK)) };
  return listPlan(TRACE, [...rows, blank, note], report, language);
}

/** Makes text cells, the same one for the same text: a list of tens of thousands of lines says few different things of origins and sources. */
function sharedTextCells(): (text: string) => PlanCell {
  const known = new Map<string, PlanCell>();
  return (text) => {
    const cell = known.get(text) ?? textCell(text);
    known.set(text, cell);
    return cell;
  };
}

/** The cells that enter the formula of a cell: "C6, D6" of its own table, "S1 Piano finanziario!D5" of another. */
function inputsOf({ formula, origin }: ComputedCell, table: Table, placed: PlacedCells, language: Language): string {
  if (origin !== 'computed' || formula === undefined || !formula.operands.every((ref) => placed.has(ref))) return '';
  return placed.book(inLanguage(table.sheet, language)).ranges(formula.operands).join(', ');
}
