import type { ProgrammeScope } from '../../support/records/recordSet.js';
import { placeOf, type PlainOperation } from './plainOperations.js';
import type { PlainRow } from './plainText.js';
import { plainCents, plainDate } from './plainValues.js';
import type { Sums } from './sums.js';

/** The measure and the sign of each type of movement. */
const TYPES: Readonly<Record<string, readonly [measure: string, sign: bigint]>> = {
  IMPEGNO: ['committed', 1n],
  DISIMPEGNO: ['committed', -1n],
  PAGAMENTO: ['paid', 1n],
  RECUPERO: ['paid', -1n],
  SPESA_DICHIARATA: ['declared', 1n],
  RETTIFICA_DICHIARATA: ['declared', -1n],
  CERTIFICATA: ['certified', 1n],
  DECERTIFICATA: ['certified', -1n],
};

/** A movement that counts, with its sign. */
export interface PlainMovement {
  readonly operation: PlainOperation;
  readonly measure: string;
  readonly year: number;
  readonly cents: bigint;
  /** Undefined when it is not given, or cannot be right. */
  readonly union: bigint | undefined;
}

export function plainMovements(rows: readonly PlainRow[], operations: ReadonlyMap<string, PlainOperation>, year: number) {
  const movements = rows.flatMap((row) => (row.isBroken ? [] : movementOf(row.fields, operations, year)));
  const counts = { read: rows.length, used: movements.length, incomplete: 0, duplicate: 0, excluded: rows.length - movements.length };
  return { movements, counts };
}

function movementOf(row: ReadonlyMap<string, string>, operations: ReadonlyMap<string, PlainOperation>, year: number): PlainMovement[] {
  const operation = operations.get(row.get('codice_operazione') ?? '');
  const date = plainDate(row.get('data') ?? '');
  const type = Object.entries(TYPES).find(([name]) => name === row.get('tipo'));
  const amount = plainCents(row.get('importo') ?? '');
  if (operation === undefined || operation.isRevoked || date === undefined || date.year > year || type === undefined || amount === undefined) return [];
  const [measure, sign] = type[1];
  const share = plainCents(row.get('quota_ue') ?? '');
  return [{ operation, measure, year: date.year, cents: sign * amount, union: share === undefined || share > amount ? undefined : sign * share }];
}

/** The share of the Union of each measure, axis and category of region where every movement gives it. */
export function plainUnionAmounts(movements: readonly PlainMovement[], sums: Sums): void {
  const groups = new Map<string, PlainMovement[]>();
  for (const movement of movements) {
    const key = `${movement.measure},${movement.operation.axis},${movement.operation.region}`;
    groups.set(key, [...(groups.get(key) ?? []), movement]);
  }
  for (const [key, group] of groups) {
    if (group.some(({ union }) => union === undefined)) continue;
    for (const { union } of group) sums.add([key], union!);
  }
}

/** Resources activated, by axis and priority; counts of the rows. */
export function plainProgrammed(rows: readonly PlainRow[], scope: ProgrammeScope, year: number, sums: Sums) {
  const counts = { read: rows.length, used: 0, incomplete: 0, duplicate: 0, excluded: 0 };
  for (const { fields, isBroken } of rows) {
    const place = placeOf(fields.get('asse') ?? '', fields.get('priorita_investimento') ?? '', scope);
    const date = plainDate(fields.get('data') ?? '');
    const amount = plainCents(fields.get('importo') ?? '');
    if (isBroken || place === undefined || date === undefined || date.year > year || amount === undefined) counts.excluded += 1;
    else {
      counts.used += 1;
      sums.add([place.axis, place.priority], amount);
    }
  }
  return counts;
}
