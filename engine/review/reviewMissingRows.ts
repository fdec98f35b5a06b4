import type { Finding } from '../checks/finding.js';
import { rowLabel } from '../tables/labels.js';
import { TOTAL_ROW } from '../tables/makeRows.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/** Axes that a table must have before another one is missed. */
const LEAST_AXES = 2;

/**
 * CHK-ETI: a table with a row for each axis, and their total, lacks one of them. Without the row the total cannot be verified, and nobody
 * would say so.
 */
export function reviewMissingRows({ readBack }: ReviewSubject): ReviewPart<PlacedFinding> {
  const findings: PlacedFinding[] = [];
  let run = 0;
  for (const { table: id, sheet, rows, columns } of readBack?.recognized ?? []) {
    const table = readBack!.tables.tables.find((one) => one.id === id)!;
    const axes = table.rows.filter(({ key }) => readBack!.context.programme.axes.some(({ code }) => code === key));
    const there = axes.filter(({ key }) => rows.has(key));
    const total = rows.get(TOTAL_ROW);
    if (there.length < LEAST_AXES || total === undefined || axes.length === 0) continue;
    run += axes.length;
    for (const row of axes.filter(({ key }) => !rows.has(key))) {
      const label = { it: rowLabel(table, row, 'it'), en: rowLabel(table, row, 'en') };
      const told: Pick<Finding, 'check' | 'severity' | 'sentence' | 'values'> = { check: 'CHK-ETI', severity: 'warning', sentence: 'finding.axisRowMissing', values: { row: label } };
      findings.push({ ...told, place: { sheet, row: total, column: Math.min(...columns.values()) }, related: [] });
    }
  }
  return { findings, counts: [{ check: 'CHK-ETI', run, held: run - findings.length, notVerifiable: 0 }] };
}
