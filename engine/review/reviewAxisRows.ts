import type { FindingSentence } from '../checks/finding.js';
import type { Bilingual } from '../law/reference.js';
import { axisNumber } from '../recognition/plainText.js';
import type { RecognizedTable } from '../recognition/recognizedTable.js';
import type { ReadBack } from '../readback/readBack.js';
import { rowLabel } from '../tables/labels.js';
import { TOTAL_ROW } from '../tables/makeRows.js';
import type { Row, Table } from '../tables/table.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';

/** Axes that a table must have before another one is missed. */
const LEAST_AXES = 2;

/**
 * CHK-ETI: a table with a row for each axis, and their total, lacks one of them, or has them in another order. Without the row the total
 * cannot be verified; in another order a label often stands beside the figures of its neighbour.
 */
export function reviewAxisRows({ readBack }: ReviewSubject): ReviewPart<PlacedFinding> {
  const findings: PlacedFinding[] = [];
  let run = 0;
  for (const recognized of readBack?.recognized ?? []) {
    const table = readBack!.tables.tables.find(({ id }) => id === recognized.table)!;
    const axes = table.rows.filter(({ key }) => readBack!.context.programme.axes.some(({ code }) => code === key));
    const there = axes.filter(({ key }) => recognized.rows.has(key));
    const total = recognized.rows.get(TOTAL_ROW);
    // A label that stands twice is told where the labels of a sheet are read, whatever its table.
    if (there.length < LEAST_AXES || total === undefined || hasUnmatchedAxis(recognized, total, readBack!)) continue;
    run += axes.length;
    const tell = (sentence: FindingSentence, row: number, label: Bilingual) => findings.push(findingAt(recognized, sentence, row, label));
    for (const row of axes.filter(({ key }) => !recognized.rows.has(key))) tell('finding.axisRowMissing', total, labelOf(table, row));
    const displaced = there.find(({ key }, i) => i > 0 && recognized.rows.get(key)! < recognized.rows.get(there[i - 1]!.key)!);
    if (displaced !== undefined) tell('finding.axisRowsDisordered', recognized.rows.get(displaced.key)!, labelOf(table, displaced));
  }
  return { findings, counts: [{ check: 'CHK-ETI', run, held: run - findings.length, notVerifiable: 0 }] };
}

function findingAt({ sheet, columns }: RecognizedTable, sentence: FindingSentence, row: number, label: Bilingual): PlacedFinding {
  return { check: 'CHK-ETI', severity: 'warning', sentence, values: { row: label }, place: { sheet, row, column: Math.min(...columns.values()) }, related: [] };
}

function labelOf(table: Table, row: Row): Bilingual {
  return { it: rowLabel(table, row, 'it'), en: rowLabel(table, row, 'en') };
}

/** Whether a row above the total names an axis and is none of the rows found: two rows have the same label. */
function hasUnmatchedAxis({ sheet, firstCell, rows }: RecognizedTable, total: number, { grids }: ReadBack): boolean {
  const matched = new Set(rows.values());
  const grid = grids.get(sheet)!;
  const between = Array.from({ length: Math.max(0, total - firstCell.row) }, (_, i) => firstCell.row + i);
  return between.some((row) => !matched.has(row) && grid.filled(row).some(({ kind, text }) => kind === 'text' && axisNumber(text) !== undefined));
}
