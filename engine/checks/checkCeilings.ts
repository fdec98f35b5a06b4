import { CEILINGS } from '../law/period2014/ceilings.js';
import type { CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { TOTAL_ROW } from '../tables/makeRows.js';
import type { ReportContext } from '../tables/reportContext.js';
import type { CheckCount, Finding } from './finding.js';

const AMOUNTS = ['selected', 'declared'] as const;

/** Tables 8 and 10: what is selected and what is declared stay within the ceiling of the law, exactly at it too. */
export function checkCeilings({ programme }: ReportContext, computed: ComputedTables): { findings: Finding[]; counts: CheckCount[] } {
  const rows = [
    ...programme.axes.map(({ code }) => ({ table: 'T8', row: code as string, percent: CEILINGS.crossFinancing.value })),
    { table: 'T10', row: TOTAL_ROW, percent: CEILINGS.outsideUnion.value },
  ];
  const outcomes = rows.flatMap(({ table, row, percent }) =>
    AMOUNTS.map((column) => {
      const cell: CellRef = { table, row, column };
      const [amount, ceiling] = [computed.cell(cell).value, computed.cell({ table, row, column: 'ceiling' }).value];
      if (amount.state !== 'known' || ceiling.state !== 'known') return 'notVerifiable';
      const excess = amount.quantity.value.minus(amount.quantity.halfWidth).minus(ceiling.quantity.value.plus(ceiling.quantity.halfWidth));
      return excess.greaterThan(0) ? above({ ...cell, column: `${column}Share` }, percent) : 'held';
    }),
  );
  const findings = outcomes.filter((one) => typeof one !== 'string');
  const count = (wanted: string) => outcomes.filter((one) => one === wanted).length;
  return { findings, counts: [{ check: 'CHK-CEI', run: outcomes.length, held: count('held'), notVerifiable: count('notVerifiable') }] };
}

function above(share: CellRef, percent: string): Finding {
  return { check: 'CHK-CEI', severity: 'warning', cell: share, sentence: 'finding.aboveCeiling', values: { share: { label: share }, ceiling: `${percent}%` } };
}
