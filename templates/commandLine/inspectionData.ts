import { columnLetters, type Evidence, type Obstacle, type RecognizedTable } from '../../engine/index.js';
import type { Inspection } from './inspection.js';

/** What was found in a workbook, as data: codes and addresses, no sentences. */
export function inspectionData({ path, workbook, provenance, tables }: Inspection) {
  return {
    file: path,
    provenance: provenance?.origin ?? null,
    sheets: workbook.sheets.map(({ name, kind, visibility }) => ({ name, kind, visibility })),
    tables: tables.map(tableData),
  };
}

function tableData(table: RecognizedTable) {
  const { firstCell, headerRows, score, evidence, columns, rows } = table;
  const headings = evidence.filter((one) => one.kind === 'heading');
  return {
    table: table.table,
    sheet: table.sheet,
    cell: cellText(firstCell),
    headerRows: [headerRows.first, headerRows.last],
    score: Math.round(score * 100) / 100,
    certainty: table.certainty,
    evidence: evidence.filter((one) => one.kind !== 'heading').map(evidenceData),
    columns: [...columns].map(([key, column]) => {
      const heading = headings.find((one) => one.key === key);
      return { key, column: columnLetters(column), how: heading?.how, text: heading?.text };
    }),
    missingColumns: table.missingColumns,
    rows: [...rows].map(([key, row]) => ({ key, row })),
    missingRows: table.missingRows,
    obstacles: table.obstacles.map(obstacleData),
  };
}

function evidenceData(evidence: Exclude<Evidence, { kind: 'heading' }>) {
  if (evidence.kind === 'title') return { kind: evidence.kind, cell: cellText(evidence), text: evidence.text };
  if (evidence.kind === 'rival') return { kind: evidence.kind, sheet: evidence.sheet, cell: cellText(evidence), score: Math.round(evidence.score * 100) / 100 };
  return evidence;
}

function obstacleData(obstacle: Obstacle) {
  return 'count' in obstacle ? { kind: obstacle.kind, count: obstacle.count, first: cellText(obstacle) } : obstacle;
}

export function cellText({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row}`;
}
