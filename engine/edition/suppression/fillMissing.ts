import type { Count, Relation } from './countSystem.js';
import { solve } from './linearProgram.js';

/** Counts and relations that agree. */
export interface Agreeing {
  /** The numbers of all counts; those of the missing ones agree with the relations, and are not known to be the true ones. */
  readonly values: readonly number[];
  readonly relations: readonly Relation[];
}

/**
 * Gives numbers to the missing counts, so that the relations hold: where these leave but one number, it is that which a reader can
 * work out. Relations that the figures contradict are left out: figures of different sources may, and nothing can be deduced
 * from what does not agree.
 */
export function fillMissing(counts: readonly Pick<Count, 'value' | 'kind'>[], relations: readonly Relation[]): Agreeing {
  const isMissing = (index: number) => counts[index]!.kind === 'missing';
  const columns = new Map(counts.flatMap((_, i) => (isMissing(i) ? [i] : [])).map((index, column) => [index, column]));
  const known = counts.map(({ value, kind }) => (kind === 'missing' ? 0 : value));
  const restOf = (relation: Relation) => relation.reduce((sum, { count, factor }) => sum + factor * known[count]!, 0);

  const open = relations.filter((relation) => relation.some(({ count }) => isMissing(count)));
  const settled = relations.filter((relation) => !open.includes(relation) && restOf(relation) === 0);
  const pointOf = (some: readonly Relation[]): number[] | undefined => {
    const rows = some.map((relation) => new Map(relation.flatMap(({ count, factor }) => (isMissing(count) ? [[columns.get(count)!, factor] as const] : []))));
    const point = solve({ costs: [...columns].map(() => 0), rows, bounds: some.map((relation) => -restOf(relation)) });
    const numbers = point?.numerators.map((numerator) => numerator / point.denominator);
    return numbers?.every(Number.isSafeInteger) === true ? numbers : undefined;
  };

  const all = pointOf(open);
  const kept: Relation[] = [];
  if (all === undefined) for (const relation of open) if (pointOf([...kept, relation]) !== undefined) kept.push(relation);
  const chosen = all ?? pointOf(kept) ?? [];
  return {
    values: counts.map(({ value }, i) => (isMissing(i) ? (chosen[columns.get(i)!] ?? 0) : value)),
    relations: [...settled, ...(all === undefined ? kept : open)],
  };
}
