import type { Report } from '../report.js';
import { looksLikeFormula } from '../text/looksLikeFormula.js';
import type { FigureKey } from '../programme/figureKey.js';
import type { ComputedCell } from '../tables/cell.js';

const HEADING = 'measure,axis,priority,category,sex,year,indicator,value';

/**
 * The figures of a report in the long form that machines compare: one line for each figure, sorted, dot decimals, LF.
 * Amounts are in euro, ratios are ratios (0.5 for 50 %), unrounded to 15 digits. Zero and missing figures are left out.
 * Published indicator values are cumulative: their measure says so, and their year is the report year.
 */
export function longForm({ computed }: Report, tables?: readonly string[]): string {
  const lines = [...computed.cells.values()]
    .filter(({ ref }) => tables === undefined || tables.includes(ref.table))
    .flatMap(line);
  return [HEADING, ...[...new Set(lines)].sort(compareText)].join('\n') + '\n';
}

function line({ key, value }: ComputedCell): string[] {
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

/** By code units: the same order in every language and country. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
