import type { CellRef } from '../tables/cell.js';
import { cellId } from '../tables/cell.js';
import type { Identity } from './identity.js';

/**
 * The identities of a table that another one repeats: where a table takes a cell and all that it is made of from a table that the
 * workbook does not have, its own cells must satisfy the same. The allocations of S3 add up as those of S1 do, and are those of the plan.
 * @returns by the table that is repeated
 */
export function mirroredIdentities(identities: readonly Identity[]): ReadonlyMap<string, readonly Identity[]> {
  const repeats = new Map<string, { readonly table: string; readonly ref: CellRef }[]>();
  for (const { kind, cell, operands } of identities) {
    if (kind !== 'reference' || operands.length !== 1) continue;
    const [table, row, column] = cell.split('/') as [string, string, string];
    repeats.set(operands[0]!, [...(repeats.get(operands[0]!) ?? []), { table, ref: { table, row, column } }]);
  }
  const mirrored = new Map<string, Identity[]>();
  for (const identity of identities) {
    if (identity.kind === 'reference' || (identity.kind !== 'plan' && identity.operands.length < 2)) continue;
    const own = identity.cell.slice(0, identity.cell.indexOf('/'));
    for (const { table, ref } of repeats.get(identity.cell) ?? []) {
      const refs = identity.operands.flatMap((operand) => repeats.get(operand)?.find((one) => one.table === table && one.ref.column === ref.column)?.ref ?? []);
      if (table === own || refs.length < identity.operands.length) continue;
      const one = { ...identity, cell: cellId(ref), refs, operands: refs.map(cellId), tables: refs.length === 0 ? [] : [table] };
      mirrored.set(own, [...(mirrored.get(own) ?? []), one]);
    }
  }
  return mirrored;
}
