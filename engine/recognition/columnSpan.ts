import type { ColumnFound } from './matchHeadings.js';

/** The columns of a sheet that a table takes, from the leftmost to the rightmost found. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

export function columnSpan(columns: ReadonlyMap<string, ColumnFound>): ColumnSpan {
  const places = [...columns.values()].map(({ column }) => column);
  return { left: Math.min(...places), right: Math.max(...places) };
}
