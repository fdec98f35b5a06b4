import { cheapestMove } from './cheapestMove.js';
import { connectedParts, isPossible, isSmall, type CountSystem } from './countSystem.js';

/** Which counts are not shown. */
export interface Protection {
  /** The figures that are small. */
  readonly primary: ReadonlySet<number>;
  /** All the figures that are hidden: the small ones, and those from which they could be deduced. */
  readonly hidden: ReadonlySet<number>;
}

/**
 * Hides the small counts, and others as few and as small as can be found, so that whoever sees the rest cannot tell any hidden
 * count: for each there are two possible sets of numbers in which it differs by more than the threshold. Each such set is kept and
 * checked against the relations by itself, so that nothing rests on how it was found. The same counts give the same protection.
 */
export function protectCounts(system: CountSystem, threshold: number): Protection {
  const { counts } = system;
  const primary = new Set<number>();
  const hidden = new Set<number>();
  for (const part of connectedParts(system)) {
    const own = part.filter((i) => counts[i]!.kind !== 'rest' && isSmall(counts[i]!.value, threshold));
    if (own.length === 0) continue;
    for (const i of own.filter((one) => counts[one]!.kind === 'figure')) primary.add(i);
    for (const i of hiddenOf(part, own, system, threshold)) hidden.add(i);
  }
  return { primary, hidden };
}

/** The figures of a part that are hidden. @param small its counts to be protected: figures, and what totals tell of cells «n.d.» */
function hiddenOf(part: readonly number[], small: readonly number[], system: CountSystem, threshold: number): ReadonlySet<number> {
  const { counts } = system;
  const by = threshold + 1;
  const isFigure = (i: number) => counts[i]!.kind === 'figure';
  const truth = counts.map(({ value }) => value);
  const hidden = new Set(small.filter(isFigure));
  const possible: number[][] = [];
  const isProtected = (i: number) => possible.some((numbers) => Math.abs(numbers[i]! - truth[i]!) >= by);

  const toProtect = [...small];
  for (const target of toProtect) {
    if (isProtected(target)) continue;
    const moves = fewestMoves(system, part, target, by, hidden);
    if (moves === undefined) return allOf(part, system);
    const numbers = truth.map((value, i) => value + (moves.get(i) ?? 0));
    possible.push(numbers);
    const added = shownAmong(moves, system, hidden);
    for (const i of added) hidden.add(i);
    toProtect.push(...added);
  }
  if (!possible.every((numbers) => isPossible(numbers, system, hidden))) throw new Error('A protection of small numbers does not hold.');
  return hidden;
}

/** The cheapest move by persons may take a little from many: those without which it can also be made are left in sight, the dearest first. */
function fewestMoves(system: CountSystem, part: readonly number[], target: number, by: number, hidden: ReadonlySet<number>): ReadonlyMap<number, number> | undefined {
  let moves = cheapestMove(system, part, target, by, hidden);
  if (moves === undefined) return undefined;
  const { counts } = system;
  const candidates = shownAmong(moves, system, hidden).sort((a, b) => counts[b]!.cost - counts[a]!.cost || a - b);
  for (const one of candidates) {
    const needed = shownAmong(moves, system, hidden);
    if (needed.length < 2) break;
    if (needed.includes(one)) moves = cheapestMove(system, part, target, by, hidden, new Set(needed.filter((i) => i !== one))) ?? moves;
  }
  return moves;
}

/** The figures in sight that would move: those to be hidden, in order. */
function shownAmong(moves: ReadonlyMap<number, number>, { counts }: CountSystem, hidden: ReadonlySet<number>): number[] {
  return [...moves.keys()].filter((i) => counts[i]!.kind === 'figure' && !hidden.has(i)).sort((a, b) => a - b);
}

/**
 * Every figure of a part but its zeros. That always protects: all numbers times any factor are as possible as the true ones.
 * Seldom needed: only where relations cannot be moved in whole persons.
 */
function allOf(part: readonly number[], { counts }: CountSystem): ReadonlySet<number> {
  return new Set(part.filter((i) => counts[i]!.kind === 'figure' && counts[i]!.value > 0));
}
