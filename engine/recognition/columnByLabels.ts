import type { Table } from '../tables/table.js';
import { columnSpan } from './columnSpan.js';
import type { HeadingFound } from './findHeadings.js';
import type { ColumnFound } from './matchHeadings.js';
import { labelReader, labelText } from './rowLabels.js';
import type { SheetGrid } from './sheetGrid.js';

/** How far to the left of the headings the labels may stand. */
const REACH = 2;
const LEAST_SHARE = 0.5;

/**
 * The columns of labels whose headings are missing («Asse» is often left blank): those where at least half of the expected labels
 * stand, within the table or just left of it.
 */
export function columnByLabels(table: Table, grid: SheetGrid, { columns, words }: HeadingFound, body: readonly number[]): [string, ColumnFound][] {
  const { left, right } = columnSpan(columns);
  const taken = new Set([...columns.values()].map(({ column }) => column));
  return table.labelColumns
    .filter((key) => !columns.has(key))
    .flatMap((key): [string, ColumnFound][] => {
      const wanted = (['it', 'en'] as const).map((language) => {
        const read = labelReader(table, key, language);
        return { read, labels: new Set(table.rows.map((row) => read(labelText(row, key, language))).filter((label) => label !== '')) };
      });
      for (let column = Math.max(1, left - REACH); column <= right; column += 1) {
        if (taken.has(column)) continue;
        const texts = body.map((row) => grid.text(row, column)).filter((text) => text !== '');
        const isThere = wanted.some(({ read, labels }) => new Set(texts.map(read).filter((label) => labels.has(label))).size >= Math.max(2, labels.size * LEAST_SHARE));
        if (!isThere) continue;
        taken.add(column);
        return [[key, { key, column, row: body[0]!, text: '', how: 'labels', weight: words.expected(key)?.weight ?? 0 }]];
      }
      return [];
    });
}
