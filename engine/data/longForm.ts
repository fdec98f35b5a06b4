import type { Report } from '../report.js';
import { looksLikeFormula } from '../text/looksLikeFormula.js';
import type { FigureKey } from '../programme/figureKey.js';
import { known, type ComputedCell } from '../tables/cell.js';
import { compareText } from './compareText.js';
import { LONG_FORM_HEADING, recordsLongForm } from '../records/recordsLongForm.js';

/**
 * The figures of a report in the long form that machines compare: one line for each figure, sorted, dot decimals, LF.
 * Amounts are in euro, ratios are ratios (0.5 for 50 %), unrounded to 15 digits. Zero and missing figures are left out.
 * Published indicator values are cumulative: their measure says so, and their year is the report year.
 * With records the lines are those of the records, and those of the figures that were typed in.
 */
export function longForm({ computed, records }: Report, tables?: readonly string[]): string {
  const cells = [...computed.cells.values()].filter(({ ref }) => tables === undefined || tables.includes(ref.table));
  const lines = [...cells.filter((cell) => records === undefined || isTyped(cell)), ...typedByRegion(cells)].flatMap(line);
  const counted = records === undefined ? [] : recordsLongForm(records.facts);
  return [LONG_FORM_HEADING, ...[...new Set([...counted, ...lines])].sort(compareText)].join('\n') + '\n';
}

/** What was read in valori.csv: not computed, not of the plan, not counted. */
function isTyped({ origin, fact }: ComputedCell): boolean {
  return origin === 'typed' && fact?.file !== undefined;
}

/** What was typed for several categories of region, where a summary shows their sum. */
function typedByRegion(cells: readonly ComputedCell[]): LineOfFigure[] {
  const sums = cells.filter(({ key, formula }) => key === undefined && formula?.facts?.some((fact) => fact.key.region !== undefined));
  return sums.flatMap(({ formula }) => formula!.facts!.filter(({ file }) => file !== undefined).map(({ key, quantity }) => ({ key, value: known(quantity) })));
}

type LineOfFigure = Pick<ComputedCell, 'key' | 'value'>;

function line({ key, value }: LineOfFigure): string[] {
  if (key === undefined || value.state !== 'known' || value.quantity.value.isZero()) return [];
  const number = value.quantity.value.toSignificantDigits(DIGITS).toFixed();
  const fields = [measureOf(key), key.axis, key.priority, key.region, key.sex, String(key.year), subjectOf(key)];
  return [[...fields.map((field) => quoted(field ?? '')), number].join(',')];
}

const DIGITS = 15;

/** The names of the long form; a rate and a count of one indicator are two measures. */
function measureOf({ measure, isRate, date }: FigureKey): string {
  const name = measure === 'indicatorValue' ? (isRate ? 'indicatorRate' : 'indicatorCumulative') : measure;
  return date === undefined ? name : `${name}@${date}`;
}

/** The indicator, or the initiative with its detail. */
function subjectOf({ indicator, item, detail }: FigureKey): string {
  return [indicator ?? item, detail].filter((part) => part !== undefined).join(' / ');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function quoted(text: string): string {
  const field = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
