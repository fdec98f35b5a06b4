import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../engine/review/identity.js';
import { mirroredIdentities } from '../../../engine/review/mirroredIdentities.js';
import { NOT_AVAILABLE } from '../../../engine/tables/cell.js';

const identity = (kind: Identity['kind'], cell: string, ...operands: string[]): Identity => {
  const refs = operands.map((id) => {
    const [table, row, column] = id.split('/') as [string, string, string];
    return { table, row, column };
  });
  return { check: 'CHK-SOM', kind, cell, operands, refs, tables: [...new Set(refs.map(({ table }) => table))], isPlainSum: true, evaluate: () => NOT_AVAILABLE };
};

const SUM = identity('sum', 'S1/total/allocation', 'S1/I/allocation', 'S1/II/allocation');
const repeat = (row: string) => identity('reference', `S3/${row}/allocation`, `S1/${row}/allocation`);

describe('a table that repeats another one', () => {
  it('must satisfy what the other does', () => {
    const mirrored = mirroredIdentities([SUM, repeat('I'), repeat('II'), repeat('total')]).get('S1')!;
    expect(mirrored.map(({ cell, operands, kind }) => [kind, cell, operands])).toEqual([['sum', 'S3/total/allocation', ['S3/I/allocation', 'S3/II/allocation']]]);
  });

  it('says nothing where it repeats only a part', () => {
    expect(mirroredIdentities([SUM, repeat('I'), repeat('total')]).size).toBe(0);
  });

  it('is not made of repetitions alone', () => {
    expect(mirroredIdentities([repeat('I'), identity('reference', 'S7/I/x', 'S3/I/allocation')]).size).toBe(0);
  });
});
