import type { Language } from '../number/italianFormat.js';
import type { Report } from '../report.js';
import { cellNames } from '../tables/labels.js';
import type { ComputedCell } from '../tables/cell.js';
import type { Table } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { traceOf } from '../trace.js';
import { listPlan, TRACE } from './listPlan.js';
import type { PlacedCells } from './placement.js';
import { textCell, type PlanRow, type SheetPlan } from './sheetPlan.js';

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
        return [{ pattern: 'body', cells: [textCell(table.id), { kind: 'link', text: placed.address(cell.ref), target: cell.ref }, ...texts] }];
      }),
    ),
  );
  return listPlan(TRACE, rows, report, language);
}

/** The cells that enter the formula of a cell: "C6, D6" of its own table, "S1 Piano finanziario!D5" of another. */
function inputsOf({ formula, origin }: ComputedCell, table: Table, placed: PlacedCells, language: Language): string {
  if (origin !== 'computed' || formula === undefined) return '';
  return placed.book(inLanguage(table.sheet, language)).ranges(formula.operands).join(', ');
}
