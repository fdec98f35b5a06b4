import type { CheckCount, Finding } from '../checks/finding.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { Quantity } from '../number/quantity.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellValue, type ComputedCell } from '../tables/cell.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';
import { CUMULATIVE, PROGRAMMED, PROMISED } from './seriesMeasures.js';
import { shown } from './shownFigures.js';

/** Of one table, more corrections of past years than these are told once. */
const MOST_OF_TABLE = 20;
/** A number with fewer digits stays the same by chance. */
const TELLING_DIGITS = 3;
/** So many figures of a column must have moved before the one that did not is told. */
const LEAST_MOVED = 2;
const MOST_RELATED = 12;

/**
 * A workbook beside that of an earlier year: cumulative figures that fall, past years that were corrected, targets that changed, a
 * figure of last year left in its place.
 */
export function reviewSeries({ readBack, previous }: ReviewSubject): ReviewPart<PlacedFinding> {
  if (readBack === undefined || previous === undefined || previous.context.year >= readBack.context.year) return { findings: [], counts: [] };
  const samples = new Set([...readBack.samples, ...previous.samples]);
  const pairs = [...readBack.tables.cells].flatMap(([id, now]): Pair[] => {
    const before = previous.tables.cells.get(id);
    if (now.key === undefined || before?.key === undefined || samples.has(now.ref.table)) return [];
    return [{ now, before, key: now.key, isSameFigure: now.key.year === before.key.year && now.key.measure === before.key.measure && now.key.isRate === before.key.isRate }];
  });
  const told = pairs.map((pair) => ({ pair, outcome: outcomeOf(pair, readBack, previous) }));
  const left = leftInPlace(pairs);
  const findings = [
    ...told.flatMap(({ pair, outcome }) => (typeof outcome === 'object' && !isFromTerms(pair, told) ? placed(pair, outcome, readBack, previous) : [])),
    ...left.flatMap((pair) => placed(pair, { sentence: 'finding.lastYearLeft', severity: 'info', cause: { kind: 'lastYear' } }, readBack, previous)),
  ];
  return { findings: oncePerTable(findings), counts: [countOf(told.map(({ outcome }) => outcome))] };
}

/** The same cell in the two workbooks. */
interface Pair {
  readonly now: ComputedCell;
  readonly before: ComputedCell;
  readonly key: FigureKey;
  /** The very same figure: a past year, told twice. Otherwise the figure of the next year. */
  readonly isSameFigure: boolean;
}

type Told = Pick<Finding, 'sentence' | 'severity' | 'cause'>;
type Outcome = Told | 'held' | 'unknown' | 'notAsked';

function outcomeOf({ now, before, key, isSameFigure }: Pair, { context }: ReadBack, { context: last }: ReadBack): Outcome {
  const isPromise = PROMISED.includes(key.measure);
  const isGrowing = CUMULATIVE.includes(key.measure) || (key.measure === 'indicatorValue' && !key.isRate);
  if (!isSameFigure && !isPromise && !isGrowing && !PROGRAMMED.includes(key.measure)) return 'notAsked';
  const [a, b] = [quantityOf(now.value), quantityOf(before.value)];
  if (a === undefined || b === undefined) return 'unknown';
  if ((a.unit === 'ratio') !== (b.unit === 'ratio')) return { sentence: 'finding.unitChanged', severity: 'info' };
  const excess = a.value.minus(b.value);
  if (excess.abs().lessThanOrEqualTo(a.halfWidth.plus(b.halfWidth))) return 'held';
  if (isPromise) return { sentence: 'finding.promiseChanged', severity: context.plan.id === last.plan.id ? 'warning' : 'info' };
  if (isSameFigure) return { sentence: 'finding.pastCorrected', severity: 'info' };
  if (!excess.isNegative()) return 'held';
  return isGrowing ? { sentence: 'finding.cumulativeFell', severity: 'warning' } : { sentence: 'finding.programmedFell', severity: 'info' };
}

/** A total that moved as its terms did: the terms are told. */
function isFromTerms({ now }: Pair, told: readonly { readonly pair: Pair; readonly outcome: Outcome }[]): boolean {
  const operands = new Set(now.formula?.operands.map(cellId));
  return operands.size > 0 && told.some(({ pair, outcome }) => typeof outcome === 'object' && operands.has(cellId(pair.now.ref)));
}

/** Typed figures that are those of last year to the last digit, where all the others of the column moved. */
function leftInPlace(pairs: readonly Pair[]): Pair[] {
  const columns = new Map<string, { same: Pair[]; moved: number }>();
  for (const pair of pairs) {
    const { now, before, key, isSameFigure } = pair;
    const [a, b] = [quantityOf(now.value), quantityOf(before.value)];
    const isGrowing = CUMULATIVE.includes(key.measure) || PROGRAMMED.includes(key.measure) || (key.measure === 'indicatorValue' && !key.isRate);
    if (a === undefined || b === undefined || isSameFigure || !isGrowing || now.formula !== undefined) continue;
    const column = `${now.ref.table}/${now.ref.column}`;
    const seen = columns.get(column) ?? { same: [], moved: 0 };
    columns.set(column, seen);
    if (!a.value.equals(b.value)) seen.moved += 1;
    else if (a.value.toFixed().replace(/\D|^0+|0+$/g, '').length >= TELLING_DIGITS) seen.same.push(pair);
  }
  return [...columns.values()].flatMap(({ same, moved }) => (same.length === 1 && moved >= LEAST_MOVED ? same : []));
}

function placed({ now, before }: Pair, told: Told, readBack: ReadBack, previous: ReadBack): PlacedFinding[] {
  const place = readBack.place(now.ref);
  if (place === undefined) return [];
  const { context: last } = previous;
  const years = { year: String(last.year), plan: readBack.context.plan.id, planBefore: last.plan.id };
  return [{ check: 'CHK-SER', place, cell: now.ref, related: [], ...told, values: { found: shown(now.value), before: shown(before.value), ...years } }];
}

/** When a table has many corrections, they are told at the first of them. */
function oncePerTable(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const id = `${finding.sentence}/${finding.cell!.table}`;
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [PlacedFinding];
    if (group.length <= MOST_OF_TABLE || first.sentence !== 'finding.pastCorrected') return group;
    const values = { ...first.values, count: String(group.length), table: first.cell!.table };
    return [{ ...first, sentence: 'finding.pastCorrectedOften' as const, values, related: group.slice(1, MOST_RELATED + 1).map(({ place }) => place) }];
  });
}

function quantityOf(value: CellValue): Quantity | undefined {
  return value.state === 'known' ? value.quantity : undefined;
}

function countOf(outcomes: readonly Outcome[]): CheckCount {
  const asked = outcomes.filter((outcome) => outcome !== 'notAsked');
  const count = (wanted: Outcome) => asked.filter((outcome) => outcome === wanted).length;
  return { check: 'CHK-SER', run: asked.length, held: count('held'), notVerifiable: count('unknown') };
}
