import type { Language } from '../number/italianFormat.js';
import { normalisePriority } from '../programme/codes.js';
import type { Row, Table } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import { TOTAL_LABELS } from './aliases.js';
import { axisNumber, isNote, plainLabel } from './plainText.js';

/** How the labels of a column are compared: axes by their number, priorities by their code, other texts plainly. */
export type LabelReader = (text: string) => string;

/** How the labels of one column of a table are compared; axes are, when the table names any there. */
export function labelReader(table: Table, column: string, language: Language): LabelReader {
  const namesAxes = table.rows.some((row) => /^(?:asse|axis) /i.test(labelText(row, column, language)));
  return (text) => {
    if (isNote(text)) return '';
    const axis = namesAxes ? axisNumber(text) : undefined;
    if (axis !== undefined) return `axis ${axis}`;
    return (column === 'priority' ? normalisePriority(text) : undefined) ?? plainLabel(text);
  };
}

/** The label that a row has in a column, as the workbook shows it; empty for none. */
export function labelText(row: Row, column: string, language: Language): string {
  const spec = row.cells.get(column);
  return spec?.kind === 'text' ? inLanguage(spec.text, language) : '';
}

const TOTALS = new Set(TOTAL_LABELS.map(plainLabel));

export function isTotalLabel(text: string): boolean {
  return TOTALS.has(plainLabel(text));
}
