import type { Finding } from '../checks/finding.js';
import type { Decimal } from '../number/decimal.js';
import { numberIn } from '../readback/cellQuantity.js';
import type { ReadBack } from '../readback/readBack.js';
import { cellId, type CellRef, type ComputedCell } from '../tables/cell.js';
import type { Column } from '../tables/table.js';
import { WORDS } from '../text/words.js';
import { gatherTexts } from './gatherTexts.js';
import type { PlacedFinding } from './placedFinding.js';
import type { ReviewPart, ReviewSubject } from './reviewSubject.js';
import { PROMISED } from './seriesMeasures.js';
import { shown } from './shownFigures.js';

/** An amount so many times the largest other amount of its row is written in another unit. */
const TIMES_ITS_ROW = 100;
/** 1,000 %: no measure of these tables goes so far without a slip. */
const MOST_RATIO = 10;

/** Figures that cannot be of their unit: negative, out of all proportion to their row, beyond 1,000 %, or texts that look like numbers. */
export function reviewMagnitudes({ readBack }: ReviewSubject): ReviewPart<PlacedFinding> {
  if (readBack === undefined) return { findings: [], counts: [] };
  const findings: PlacedFinding[] = [];
  const columns = new Map(readBack.tables.tables.map(({ id, columns: all }) => [id, amountsOf(all)]));
  let run = 0;
  for (const cell of readBack.tables.cells.values()) {
    if (cell.origin === 'label') continue;
    const told = outcomeOf(cell, columns, readBack);
    if (told === 'nothing') continue;
    run += 1;
    const place = told === 'plausible' ? undefined : readBack.place(cell.ref);
    if (told !== 'plausible' && place !== undefined) findings.push({ check: 'CHK-UNI', severity: 'warning', place, cell: cell.ref, related: [], ...told });
  }
  return { findings: gatherTexts(findings), counts: [{ check: 'CHK-UNI', run, held: run - findings.length, notVerifiable: 0 }] };
}

type Told = Pick<Finding, 'sentence' | 'values' | 'cause'>;

/** The columns of amounts, by their keys. */
function amountsOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.filter(({ kind }) => kind === 'money').map(({ key }) => key));
}

function outcomeOf({ ref, key, value, formula, origin }: ComputedCell, columns: ReadonlyMap<string, ReadonlySet<string>>, readBack: ReadBack): Told | 'plausible' | 'nothing' {
  if (value.state !== 'known') return value.state === 'notAvailable' ? unreadable(ref, readBack) : 'nothing';
  const { value: number, unit } = value.quantity;
  const model = origin === 'typed' ? readBack.model(ref) : undefined;
  if (model?.kind === 'text') return { sentence: 'finding.numberAsText', values: { found: model.text } };
  // What a formula makes of wrong figures is told at the figures.
  if (number.isNegative() && (formula === undefined || origin === 'typed')) return { sentence: 'finding.negative', values: { found: shown(value) }, cause: { kind: 'sign' } };
  if (unit === 'ratio' && number.greaterThan(MOST_RATIO) && (formula === undefined || origin === 'typed')) return { sentence: 'finding.percentageBeyond', values: { found: shown(value) } };
  // What the plan says is compared with the plan; invented records are small beside it.
  if (formula?.isReference === true || (key !== undefined && PROMISED.includes(key.measure))) return 'plausible';
  const amounts = columns.get(ref.table)!;
  if (origin !== 'typed' || !amounts.has(ref.column)) return 'plausible';
  const other = largestBeside(ref, number, amounts, readBack);
  if (other?.value.state !== 'known' || !number.greaterThan(other.value.quantity.value.times(TIMES_ITS_ROW))) return 'plausible';
  return { sentence: 'finding.outOfProportion', values: { found: shown(value), other: { label: other.ref }, largest: shown(other.value) } };
}

/** A text that is no number and no word of the product, where a figure belongs. */
function unreadable(ref: CellRef, { model }: ReadBack): Told | 'nothing' {
  const cell = model(ref);
  if (cell === undefined || cell.kind !== 'text' || !/\d/.test(cell.text) || numberIn(cell) !== undefined || KNOWN_WORDS.has(cell.text.trim().toLowerCase())) return 'nothing';
  return { sentence: 'finding.noNumber', values: { found: withoutNames(cell.text) } };
}

/** A text in the place of a figure may be a person's code or name: of what is no amount nothing is quoted. */
function withoutNames(text: string): string {
  const isAmount = /^[\s\d.,%€+\-–()/]*(?:mln|milioni|mila|mio|eur|euro|circa|oltre)?[\s\d.,%€+\-–()/]*$/i.test(text);
  return isAmount ? text : '…';
}

const KNOWN_WORDS: ReadonlySet<string> = new Set((['it', 'en'] as const).flatMap((language) => Object.values(WORDS[language]).map((word) => word.toLowerCase())));

/** The largest other amount of the row, when all are much smaller than this one; undefined when one is not, or none is above zero. */
function largestBeside({ table, row, column }: CellRef, amount: Decimal, amounts: ReadonlySet<string>, { tables }: ReadBack): ComputedCell | undefined {
  let largest: { readonly cell: ComputedCell; readonly value: Decimal } | undefined;
  for (const key of amounts) {
    const cell = key === column ? undefined : tables.cells.get(cellId({ table, row, column: key }));
    if (cell?.value.state !== 'known' || !cell.value.quantity.value.greaterThan(0)) continue;
    const { value } = cell.value.quantity;
    // Powers of ten tell most of them: 5 432 and 99 are less than a hundred times apart.
    if (value.e >= amount.e - 1) return undefined;
    if (largest === undefined || value.greaterThan(largest.value)) largest = { cell, value };
  }
  return largest?.cell;
}
