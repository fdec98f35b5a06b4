import type { Quantity } from '../number/quantity.js';
import type { CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { TOTAL_ROW } from '../tables/makeRows.js';
import type { ReportContext } from '../tables/reportContext.js';
import type { CheckCount, Finding } from './finding.js';

/** The chain of the money: each stage is within the one before. */
const STAGES = ['programmed', 'committed', 'paid', 'certified'] as const;

/**
 * Certified ≤ paid ≤ committed ≤ programmed on every axis: an error when no rounding can explain it.
 * Programmed above the allocation is overbooking: allowed, told.
 */
export function checkStages({ programme }: ReportContext, computed: ComputedTables): { findings: Finding[]; counts: CheckCount[] } {
  const rows = [...programme.axes.map(({ code }) => code), TOTAL_ROW];
  const cell = (row: string, column: string): CellRef => ({ table: 'S3', row, column });
  const quantity = (ref: CellRef): Quantity | undefined => {
    const { value } = computed.cell(ref);
    return value.state === 'known' ? value.quantity : undefined;
  };

  const order = rows.flatMap((row) =>
    STAGES.slice(1).map((stage, i) => compare(quantity(cell(row, stage)), quantity(cell(row, STAGES[i]!)), (): Finding => {
      const [inner, outer] = [cell(row, stage), cell(row, STAGES[i]!)];
      return { check: 'CHK-ORD', severity: 'error', cell: inner, sentence: 'finding.order', values: { inner: { label: inner }, outer: { label: outer } } };
    })),
  );
  const overbooking = rows.map((row) =>
    compare(quantity(cell(row, 'programmed')), quantity(cell(row, 'allocation')), (): Finding => {
      const programmed = cell(row, 'programmed');
      return { check: 'CHK-OVB', severity: 'info', cell: programmed, sentence: 'finding.overbooking', values: { programmed: { label: programmed } } };
    }),
  );
  return {
    findings: [...order, ...overbooking].flatMap(({ finding }) => (finding === undefined ? [] : [finding])),
    counts: [countOf('CHK-ORD', order), countOf('CHK-OVB', overbooking)],
  };
}

type Outcome = { readonly isVerifiable: boolean; readonly finding?: Finding };

/** Whether `inner` is within `outer`; with rounded amounts, only a difference that rounding cannot explain counts. */
function compare(inner: Quantity | undefined, outer: Quantity | undefined, finding: () => Finding): Outcome {
  if (inner === undefined || outer === undefined) return { isVerifiable: false };
  const excess = inner.value.minus(inner.halfWidth).minus(outer.value.plus(outer.halfWidth));
  return excess.greaterThan(0) ? { isVerifiable: true, finding: finding() } : { isVerifiable: true };
}

function countOf(check: CheckCount['check'], outcomes: readonly Outcome[]): CheckCount {
  const notVerifiable = outcomes.filter(({ isVerifiable }) => !isVerifiable).length;
  const found = outcomes.filter(({ finding }) => finding !== undefined).length;
  return { check, run: outcomes.length, held: outcomes.length - notVerifiable - found, notVerifiable };
}
