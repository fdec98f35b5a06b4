import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { cellNames } from '../tables/labels.js';
import type { ComputedCell } from '../tables/cell.js';
import type { Table } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { translate } from '../text/translate.js';
import { traceOf } from '../trace.js';
import { ENGINE_VERSION } from '../version.js';
import { listPlan, TRACE } from './listPlan.js';
import { linkTo } from './linkTo.js';
import type { PlacedCells } from './placement.js';
import { BLANK, textCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

/** The sheet «Tracciabilità»: every figure of every table, with its rule, its inputs and their sources. */
export function tracePlan(report: Report, placed: PlacedCells, language: Language): SheetPlan {
  const { computed } = report;
  const names = cellNames(computed, language);
  const rows = computed.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap((column): PlanRow[] => {
        const cell = computed.cell({ table: table.id, row: row.key, column: column.key });
        if (cell.origin === 'label' || cell.origin === 'none') return [];
        const { label, value, precision, origin, rule, source, reference } = traceOf(cell, table, column, computed, names, language);
        const inputs = inputsOf(cell, table, placed, language);
        const texts = [label, value, precision, origin, rule, inputs, source, reference].map(textCell);
        return [{ pattern: 'body', cells: [textCell(table.id), linkTo(cell.ref, placed), ...texts] }];
      }),
    ),
  );
  const { programme, year } = report.context;
  const origin = translate(language, 'trace.provenance', { cci: programme.cci, year: String(year), version: ENGINE_VERSION, digest: report.inputs });
  const blank: PlanRow = { pattern: 'note', cells: TRACE.columns.map(() => BLANK) };
  const note: PlanRow = { pattern: 'note', cells: TRACE.columns.map((_, i) => (i === 0 ? textCell(origin) : BLANK)) };
  return listPlan(TRACE, [...rows, blank, note], report, language);
}

/** The cells that enter the formula of a cell: "C6, D6" of its own table, "S1 Piano finanziario!D5" of another. */
function inputsOf({ formula, origin }: ComputedCell, table: Table, placed: PlacedCells, language: Language): string {
  if (origin !== 'computed' || formula === undefined || !formula.operands.every((ref) => placed.has(ref))) return '';
  return placed.book(inLanguage(table.sheet, language)).ranges(formula.operands).join(', ');
}
