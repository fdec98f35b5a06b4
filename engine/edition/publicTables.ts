import type { Table } from '../tables/table.js';

/** The tables of the public edition, in order: the summaries for citizens, without other figures and without those of the official model. */
const PUBLIC_TABLES: readonly string[] = ['S1', 'S2', 'S3', 'S4A', 'S4B', 'S5', 'S6', 'S7'];

export function isPublicTable({ id }: Pick<Table, 'id'>): boolean {
  return PUBLIC_TABLES.includes(id);
}
