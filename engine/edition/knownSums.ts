import { VULNERABLE_GROUPS } from '../tables/s4bVulnerability.js';
import type { CellRef } from '../tables/cell.js';
import type { Table } from '../tables/table.js';

/** A total and its parts. */
export interface KnownSum {
  readonly total: CellRef;
  readonly parts: readonly CellRef[];
}

/**
 * The sums that every reader knows to hold among the cells of a table, whatever its formulas say. A total that was given has no
 * formula left; and the total of the programme adds up its axes, although it is also men and women, or the sum of its groups.
 */
export function knownSums({ id: table, rows }: Table): KnownSum[] {
  const sumOf = (total: string, parts: readonly string[], at: (key: string) => CellRef): KnownSum => ({ total: at(total), parts: parts.map(at) });
  if (table === 'S4A') {
    return rows.filter(({ kind }) => kind !== 'group').map(({ key: row }) => sumOf('total', ['male', 'female'], (column) => ({ table, row, column })));
  }
  if (table === 'S4B') {
    const wholes = rows.filter(({ key }) => key.endsWith(ALL_GROUPS)).map(({ key }) => key.slice(0, -ALL_GROUPS.length));
    const groups = VULNERABLE_GROUPS.map(({ indicator }) => `.${indicator}`);
    return wholes.map((scope) => sumOf(ALL_GROUPS, groups, (group) => ({ table, row: scope + group, column: 'persons' })));
  }
  return [];
}

const ALL_GROUPS = '.all';
