import type { CheckCode, CheckCount, LikelyCause } from '../checks/finding.js';
import { likelyCause, type Neighbour } from '../checks/likelyCause.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, NOT_AVAILABLE, type CellRef, type CellValue } from '../tables/cell.js';
import { blame, type Blamed, type Suspicion } from './blame.js';
import { handChanges } from './handChanges.js';
import { identitiesOf } from './identitiesOf.js';
import { holds, type Identity, type ValueOf } from './identity.js';
import { blamedFinding } from './blamedFinding.js';
import { oncePerBase } from './columnsOfBases.js';
import { otherBase } from './otherBase.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';
import { isOfOneSource } from './isOfOneSource.js';
import { tableNeighbours, type TableNeighbours } from './tableNeighbours.js';

const CHECKS_MADE: readonly CheckCode[] = ['CHK-SOM', 'CHK-SEX', 'CHK-PCT', 'CHK-RIP', 'CHK-ESI', 'CHK-CAT', 'CHK-DAT'];

/**
 * The arithmetic of the standard tables of a workbook: each cell that RAA would compute is what its operands make, the same figure is
 * the same in every place. Of what does not hold, the one cell that explains most is named, with the value that it should have.
 */
export function reviewIdentities(subject: ReviewSubject): ReviewPart<PlacedFinding> {
  const { readBack } = subject;
  if (readBack === undefined) return { findings: [], counts: [] };
  const { cells } = readBack.tables;
  const valueOf: ValueOf = (cell) => cells.get(cell)?.value ?? NOT_AVAILABLE;
  const comparable = isOfOneSource(readBack);
  const identities = identitiesOf(readBack).filter(comparable);
  const outcomes = identities.map((identity) => holds(identity, valueOf));
  const otherDefinitions = columnsOfOtherDefinition(identities, outcomes);
  const isFailing = (identity: Identity, i: number) => outcomes[i] === false && !otherDefinitions.has(columnsOf(identity));
  const failing = identities.filter(isFailing);
  const neighbours = tableNeighbours(readBack);
  const blamed = failing.length === 0 ? [] : blame(identities.filter((one, i) => outcomes[i] !== false || isFailing(one, i)), failing, valueOf, suspicionOf(subject, readBack, neighbours));
  return {
    findings: oncePerBase(blamed.flatMap((one) => blamedFinding(one, causeOf(one, subject, readBack, neighbours), readBack) ?? [])),
    counts: CHECKS_MADE.map((check) => count(check, identities, outcomes, isFailing)),
  };
}

/** Two tables of which every row differs hold another figure by definition: none of their rows is wrong. */
function columnsOfOtherDefinition(identities: readonly Identity[], outcomes: readonly (boolean | undefined)[]): ReadonlySet<string> {
  const columns = new Map<string, { held: number; failed: number }>();
  identities.forEach((identity, i) => {
    if (outcomes[i] === undefined || (identity.kind !== 'reference' && identity.kind !== 'repeat')) return;
    const id = columnsOf(identity);
    const seen = columns.get(id) ?? { held: 0, failed: 0 };
    if (outcomes[i]) seen.held += 1;
    else seen.failed += 1;
    columns.set(id, seen);
  });
  return new Set([...columns].filter(([, { held, failed }]) => failed >= 2 && failed > held).map(([id]) => id));
}

/** The columns that an identity of two cells compares; the identity alone for the others. */
function columnsOf({ kind, cell, refs }: Identity): string {
  if (kind !== 'reference' && kind !== 'repeat') return cell;
  const [table = '', , column = ''] = cell.split('/');
  return `${table}/${column}=${refs[0]!.table}/${refs[0]!.column}`;
}

function suspicionOf(subject: ReviewSubject, readBack: ReadBack, neighbours: TableNeighbours): Suspicion {
  const { cells } = readBack.tables;
  const { changes, isUntouched } = handChanges(subject);
  const changed = new Set(changes.flatMap(({ cell }) => (cell === undefined ? [] : [cellId(cell.ref)])));
  const live = new Set([...cells.values()].filter(({ formula, origin }) => formula !== undefined && origin === 'computed').map(({ ref }) => ref.table));
  return {
    partnersOf: (cell) => {
      const ref = cells.get(cell)?.ref;
      return ref === undefined ? [] : neighbours.partners(ref).map(cellId);
    },
    suspicionOf: (cell) => {
      const { ref, formula, origin } = cells.get(cell)!;
      if (changed.has(cell)) return 2;
      const place = readBack.place(ref);
      if (place !== undefined && isUntouched(place)) return -1;
      return formula !== undefined && origin === 'typed' && live.has(ref.table) ? 1 : 0;
    },
    // That the figure stands somewhere in its column too says little of it.
    hasCause: (cell, expected, identity) => !WEAK.includes(slipOf(cell, expected, identity, subject, readBack, neighbours)?.kind),
    isLive: (cell) => cells.get(cell)?.origin === 'computed',
  };
}

const WEAK: readonly (LikelyCause['kind'] | undefined)[] = [undefined, 'otherCell'];

/** The slip that explains a cell by itself: digits, sign, scale, a figure from beside, a term left out. */
function slipOf(cell: string, expected: CellValue, identity: Identity | undefined, { previous }: ReviewSubject, { tables }: ReadBack, neighbours: TableNeighbours): LikelyCause | undefined {
  const found = tables.cells.get(cell)!;
  if (found.value.state !== 'known' || expected.state !== 'known') return undefined;
  const isTotal = identity !== undefined && identity.cell === cell && (identity.kind === 'sum' || identity.kind === 'sexes' || identity.kind === 'categories');
  const terms = isTotal ? identity.refs.flatMap((ref) => termOf(ref, tables.cells.get(cellId(ref))?.value)) : [];
  const lastYear = previous?.tables.cells.get(cell)?.value;
  return likelyCause(found.value.quantity.value, expected.quantity, {
    neighbours: [...neighbours.around(found.ref), ...terms],
    ...(lastYear?.state === 'known' && { lastYear: lastYear.quantity.value }),
  });
}

function termOf(cell: CellRef, value: CellValue | undefined): Neighbour[] {
  return value?.state === 'known' ? [{ cell, value: value.quantity.value, relation: 'term' }] : [];
}

/** Why the blamed cell is wrong: exchanged with another, a percentage of another base, or a slip. */
function causeOf({ cell, expected, exchangedWith, explained, isOneOfMany }: Blamed, subject: ReviewSubject, readBack: ReadBack, neighbours: TableNeighbours): LikelyCause | undefined {
  const { cells } = readBack.tables;
  if (isOneOfMany === true) return undefined;
  if (exchangedWith !== undefined) return { kind: 'exchanged', cell: cells.get(exchangedWith)!.ref };
  const own = explained.find((identity) => identity.cell === cell);
  const slip = slipOf(cell, expected, own ?? explained[0], subject, readBack, neighbours);
  const { value } = cells.get(cell)!;
  const isGuess = slip === undefined || slip.kind === 'digit' || slip.kind === 'otherCell' || slip.kind === 'doubledDigit' || slip.kind === 'lostDigit';
  if (own?.kind !== 'ratio' || own.refs.length !== 2 || value.state !== 'known' || !isGuess) return slip;
  const base = otherBase(value.quantity, own.refs, readBack);
  return base === undefined ? slip : { kind: 'otherBase', cell: base };
}

function count(check: CheckCode, identities: readonly Identity[], outcomes: readonly (boolean | undefined)[], isFailing: (identity: Identity, i: number) => boolean): CheckCount {
  let [run, held, failed] = [0, 0, 0];
  identities.forEach((identity, i) => {
    if (identity.check !== check) return;
    run += 1;
    if (outcomes[i] === true) held += 1;
    else if (isFailing(identity, i)) failed += 1;
  });
  return { check, run, held, notVerifiable: run - held - failed };
}
