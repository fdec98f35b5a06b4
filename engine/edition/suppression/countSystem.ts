/**
 * Counts of persons and what is known to hold among them, free of any table: what the protection of small numbers works on.
 * Whole numbers that a double holds exactly: no rounding may decide what is revealed.
 */
export interface CountSystem {
  readonly counts: readonly Count[];
  readonly relations: readonly Relation[];
}

export interface Count {
  /** The true number; for one that nobody knows (a cell «n.d.»), one that agrees with the relations. */
  readonly value: number;
  readonly kind: CountKind;
  /** What hiding it costs: the larger, the later it is chosen to protect another. At least 1; of no weight for what is never shown. */
  readonly cost: number;
}

/**
 * - `figure`: stands in cells, and is shown unless it is protected.
 * - `missing`: stands in cells as «n.d.»: never shown, but part of totals.
 * - `rest`: what a whole has beside a part; nobody prints it, and everybody knows that it is not negative.
 */
export type CountKind = 'figure' | 'missing' | 'rest';

/** The terms add up to zero: `total − men − women`. */
export type Relation = readonly Term[];

export interface Term {
  /** Index among the counts. */
  readonly count: number;
  readonly factor: number;
}

/**
 * The smallest number that a reader may think behind the mark of a count: zeros are always shown, so that a protected figure is
 * known to be at least one.
 */
export function leastOf({ kind }: Count): number {
  return kind === 'figure' ? 1 : 0;
}

/** A number of persons that could point at them: from one up to the threshold, which is not small. A zero points at nobody. */
export function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

/** Whether some numbers are what the counts could be, for a reader who sees only the counts that are not hidden. */
export function isPossible(numbers: readonly number[], { counts, relations }: CountSystem, hidden: ReadonlySet<number>): boolean {
  const isLikely = counts.every((count, i) => (isHidden(count, i, hidden) ? numbers[i]! >= leastOf(count) : numbers[i] === count.value));
  return isLikely && relations.every((relation) => relation.reduce((sum, { count, factor }) => sum + factor * numbers[count]!, 0) === 0);
}

/** What a reader does not see: protected figures, and what is never shown. */
export function isHidden({ kind }: Count, index: number, hidden: ReadonlySet<number>): boolean {
  return kind !== 'figure' || hidden.has(index);
}

/** The parts of a system that have no relation in common: each a list of counts, in order. */
export function connectedParts({ counts, relations }: CountSystem): number[][] {
  const partOf = counts.map((_, i) => i);
  const root = (i: number): number => {
    while (partOf[i] !== i) i = partOf[i] = partOf[partOf[i]!]!;
    return i;
  };
  for (const [first, ...others] of relations) {
    for (const { count } of others) partOf[root(count)] = root(first!.count);
  }
  const parts = new Map<number, number[]>();
  counts.forEach((_, i) => parts.set(root(i), [...(parts.get(root(i)) ?? []), i]));
  return [...parts.values()];
}
