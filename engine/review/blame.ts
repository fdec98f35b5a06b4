import type { CellValue } from '../tables/cell.js';
import { expectedValue, holds, type Identity, type ValueOf } from './identity.js';
import { solveOperand } from './solveOperand.js';

/** The cell that explains why identities fail: with another value they hold. */
export interface Blamed {
  readonly cell: string;
  readonly expected: CellValue;
  /** The other cell, when the values of two are exchanged. */
  readonly exchangedWith?: string;
  /** The identities that hold with the value expected. */
  readonly explained: readonly Identity[];
  /** Identities that held only because they repeat the wrong value. */
  readonly copied: readonly Identity[];
  /** Any of several cells may be the wrong one: the cell that they make is named in their place. */
  readonly isOneOfMany?: true;
}

/** What else speaks for or against a cell. */
export interface Suspicion {
  /** Cells whose values might have been exchanged with this one's: the other sex, the rows above and below. */
  partnersOf(cell: string): readonly string[];
  /** How much more a cell is suspected than others: changed by hand, typed among formulas. */
  suspicionOf(cell: string): number;
  /** Whether one slip turns what is expected into what stands there. */
  hasCause(cell: string, expected: CellValue, identity: Identity): boolean;
  /** Whether the result of an identity follows its operands by itself: it is a live formula. */
  isLive(cell: string): boolean;
}

/** So many identities fail together when a table is something else altogether: each then speaks for itself. */
const MOST_TOGETHER = 150;
/** When more cells than these could be the wrong one, none of them is named. */
const MOST_SUSPECTS = 3;

/**
 * The cells that explain the identities that fail: each time the one whose other value makes most of them hold and breaks fewest,
 * then the more suspected, the one with a likely cause, the computed one. What one cell explains is not told again.
 */
export function blame(identities: readonly Identity[], failing: readonly Identity[], valueOf: ValueOf, suspicion: Suspicion): Blamed[] {
  if (failing.length === 0) return [];
  const touching = touchingOf(identities);
  const corrected = new Map<string, CellValue>();
  const current: ValueOf = (cell) => corrected.get(cell) ?? valueOf(cell);
  let left = new Set(failing);
  const found: Blamed[] = [];
  const known = new Map<string, Scored[]>();

  while (left.size > 0) {
    const best = left.size > MOST_TOGETHER ? undefined : bestOf(left, touching, current, suspicion, known);
    const blamed = best ?? itself([...left][0]!, current);
    found.push(blamed);
    const cells = [blamed.cell, ...(blamed.exchangedWith === undefined ? [] : [blamed.exchangedWith])];
    if (blamed.exchangedWith !== undefined) corrected.set(blamed.exchangedWith, current(blamed.cell));
    corrected.set(blamed.cell, blamed.expected);
    const done = new Set([...blamed.explained, ...blamed.copied]);
    left = new Set([...left].filter((one) => !done.has(one)));
    // What was tried of cells that share an identity with these is to be tried again.
    const near = new Set(cells.flatMap((cell) => touching.get(cell) ?? []).flatMap(({ cell, operands }) => [cell, ...operands]));
    for (const cell of near) known.delete(cell);
    for (const identity of done) for (const cell of [identity.cell, ...identity.operands]) known.delete(cell);
  }
  return found;
}

function touchingOf(identities: readonly Identity[]): ReadonlyMap<string, readonly Identity[]> {
  const touching = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const cell of new Set([identity.cell, ...identity.operands])) {
      const list = touching.get(cell);
      if (list === undefined) touching.set(cell, [identity]);
      else list.push(identity);
    }
  }
  return touching;
}

interface Scored extends Blamed {
  /** Identities explained less those broken. */
  readonly net: number;
  /** The value expected is one that such a cell may have. */
  readonly isPlausible: boolean;
  /** Identities that hold to the last digit, not only within the precision shown, less those that did. */
  readonly exact: number;
  readonly isResult: boolean;
  readonly hasCause: boolean;
  readonly suspicion: number;
}

function bestOf(left: ReadonlySet<Identity>, touching: ReadonlyMap<string, readonly Identity[]>, valueOf: ValueOf, suspicion: Suspicion, known: Map<string, Scored[]>): Blamed | undefined {
  const cells = new Set([...left].flatMap(({ cell, operands }) => [cell, ...operands]));
  const scored = [...cells].flatMap((cell) => {
    const tried = known.get(cell) ?? hypotheses(cell, left, touching, valueOf, suspicion);
    known.set(cell, tried);
    return tried;
  });
  const order = (a: Scored, b: Scored) =>
    b.net - a.net ||
    Number(b.isPlausible) - Number(a.isPlausible) ||
    b.suspicion - a.suspicion ||
    b.exact - a.exact ||
    Number(b.hasCause) - Number(a.hasCause) ||
    Number(b.isResult) - Number(a.isResult);
  const [first, ...others] = scored.sort(order);
  if (first === undefined || first.net <= 0) return undefined;
  const asGood = others.filter((other) => order(first, other) === 0 && other.cell !== first.cell);
  return !first.isResult && asGood.length >= MOST_SUSPECTS ? { ...itself(first.explained[0]!, valueOf), isOneOfMany: true } : first;
}

/** What the cell would have to be for each identity that fails with it, and what follows for the others. */
function hypotheses(cell: string, left: ReadonlySet<Identity>, touching: ReadonlyMap<string, readonly Identity[]>, valueOf: ValueOf, suspicion: Suspicion): Scored[] {
  const own = touching.get(cell)!;
  const failing = own.filter((one) => left.has(one));
  const solutions = failing.flatMap((identity) => {
    const value = solveOperand(identity, cell, valueOf);
    return value === undefined ? [] : [{ value, identity }];
  });
  const changed = solutions.map(({ value, identity }): Scored => {
    const after = tryValues(new Map([[cell, value]]), own, left, valueOf, suspicion);
    return { ...score(cell, value, after, suspicion), hasCause: suspicion.hasCause(cell, value, identity) };
  });
  const exchanged = suspicion.partnersOf(cell).flatMap((partner): Scored[] => {
    const [here, there] = [valueOf(cell), valueOf(partner)];
    if (here.state !== 'known' || there.state !== 'known' || here.quantity.value.equals(there.quantity.value)) return [];
    const both = [...new Set([...own, ...(touching.get(partner) ?? [])])];
    const after = tryValues(new Map([[cell, there], [partner, here]]), both, left, valueOf, suspicion);
    // Two changes have to explain more than one does.
    return after.explained.length < 2 ? [] : [{ ...score(cell, there, after, suspicion), net: after.explained.length - after.broken - 1, hasCause: true, exchangedWith: partner }];
  });
  return [...changed, ...exchanged];
}

interface After {
  readonly explained: readonly Identity[];
  readonly copied: readonly Identity[];
  readonly broken: number;
  readonly exact: number;
}

function tryValues(values: ReadonlyMap<string, CellValue>, own: readonly Identity[], left: ReadonlySet<Identity>, valueOf: ValueOf, { isLive }: Suspicion): After {
  const after: ValueOf = (id) => values.get(id) ?? valueOf(id);
  const explained: Identity[] = [];
  const copied: Identity[] = [];
  let [broken, exact] = [0, 0];
  for (const identity of own) {
    const isRight = holds(identity, after);
    exact += Number(isExact(identity, after)) - Number(isExact(identity, valueOf));
    if (left.has(identity)) {
      if (isRight === true || (isRight === undefined && isWithoutPart(identity, valueOf))) explained.push(identity);
    } else if (isRight === false && holds(identity, valueOf) === true) {
      // A live formula follows by itself.
      if (!isLive(identity.cell) || values.has(identity.cell)) broken += 1;
      copied.push(identity);
    }
  }
  return { explained, copied, broken, exact };
}

function score(cell: string, expected: CellValue, { explained, copied, broken, exact }: After, { suspicionOf }: Suspicion): Omit<Scored, 'hasCause'> {
  return { cell, expected, explained, copied, net: explained.length - broken, isPlausible: isPlausible(expected), exact, isResult: explained.some((one) => one.cell === cell), suspicion: suspicionOf(cell) };
}

/** A total some parts of which are not there: it cannot hold, only stop being less than those that are. */
function isWithoutPart(identity: Identity, valueOf: ValueOf): boolean {
  return expectedValue(identity, valueOf).state === 'notAvailable';
}

/** The most that a percentage may be: ten times its base. */
const MOST_RATIO = 10;

/** Whole persons, whole cents, no percentage beyond measure, nothing negative. */
function isPlausible(value: CellValue): boolean {
  if (value.state !== 'known') return true;
  const { unit, value: number, halfWidth } = value.quantity;
  if (number.isNegative() || (unit === 'ratio' && number.greaterThan(MOST_RATIO))) return false;
  if (unit === 'ratio' || !halfWidth.isZero()) return true;
  return number.decimalPlaces() <= (unit === 'persons' ? 0 : CENTS);
}

const CENTS = 2;

function isExact(identity: Identity, valueOf: ValueOf): boolean {
  const [found, expected] = [valueOf(identity.cell), expectedValue(identity, valueOf)];
  return found.state === 'known' && expected.state === 'known' && found.quantity.value.equals(expected.quantity.value);
}

/** When no cell stands out: the cell that the others make. */
function itself(identity: Identity, valueOf: ValueOf): Blamed {
  return { cell: identity.cell, expected: solveOperand(identity, identity.cell, valueOf) ?? { state: 'notAvailable' }, explained: [identity], copied: [] };
}
