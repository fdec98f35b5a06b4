import type { Language } from '../number/italianFormat.js';
import type { ComputedCell } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { Names } from '../tables/formulas/formula.js';
import { columnLabel, rowLabel } from '../tables/labels.js';
import type { Column, Row, Table } from '../tables/table.js';
import { translate } from '../text/translate.js';
import { figureTraceOf, originText, ruleText, traceOf, type FigureTrace, type TraceEntry } from '../trace.js';

/** One line of the sheet «Tracciabilità»: a cell, or neighbours in a row that have the same origin and rule. */
export interface TraceLine {
  readonly cell: ComputedCell;
  readonly entry: TraceEntry;
  /** The last cell of several. */
  readonly last?: ComputedCell;
}

/** Of the sources of several cells, those that are told: the others are as many lines of the same file. */
const MOST_SOURCES = 3;

const YEAR = /\b(20\d\d)\b/;

/** A cell with a figure. */
interface Told {
  readonly cell: ComputedCell;
  readonly column: Column;
  /** Neighbours that have the same are told together. */
  readonly likeness?: string;
}

/**
 * The lines of one row. In a table of the official model neighbours that were not computed are one line: what was given or counted
 * year by year, and what was counted from the records for a row, of which there are as many as the records have combinations.
 */
export function traceLines(row: Row, table: Table, computed: ComputedTables, names: Names, language: Language): TraceLine[] {
  const groups: Told[][] = [];
  let isBeside = false;
  for (const column of table.columns) {
    const cell = computed.cell({ table: table.id, row: row.key, column: column.key });
    if (cell.origin === 'label' || cell.origin === 'none') {
      isBeside = false;
      continue;
    }
    const likeness = likenessOf(cell, column, table, names, language);
    const told: Told = { cell, column, ...(likeness !== undefined && { likeness }) };
    const group = groups.at(-1);
    // Among the years of a row some may have no figure; otherwise a line tells every cell of its range.
    const mayGoOn = likeness !== undefined && (isBeside || column.repeats !== undefined);
    if (group !== undefined && mayGoOn && group[0]!.likeness === likeness) group.push(told);
    else groups.push([told]);
    isBeside = true;
  }
  return groups.map((group): TraceLine => {
    const [{ cell, column }] = group as [Told];
    const entry = traceOf(cell, table, column, computed, names, language);
    if (group.length === 1) return { cell, entry };
    const end = group.at(-1)!;
    const label = translate(language, 'trace.fromTo', { first: columnLabel(column, language), last: columnLabel(end.column, language) });
    const figures = group.map((one) => figureTraceOf(one.cell, one.column, computed, language));
    return { cell, last: end.cell, entry: { ...entry, label: `${label} (${rowLabel(table, row, language)})`, ...together(figures) } };
  });
}

/** Origin and rule of a figure that may be told with its neighbours; undefined for one that is told alone. */
function likenessOf(cell: ComputedCell, { repeats }: Column, { isOfficial = false }: Table, names: Names, language: Language): string | undefined {
  const isYearly = repeats !== undefined;
  const isTold = isOfficial && cell.origin === 'typed' && (isYearly || cell.fact?.counted !== undefined);
  return isTold ? `${isYearly}|${originText(cell, language)}|${ruleText(cell, names, language)}` : undefined;
}

/** What several cells say of their figures, in one line. */
function together(figures: readonly FigureTrace[]): FigureTrace {
  const distinct = (pick: (figure: FigureTrace) => string) => [...new Set(figures.map(pick).filter((text) => text !== ''))];
  return {
    value: figures.map(({ value }) => value).join(' · '),
    precision: distinct(({ precision }) => precision).join('; '),
    source: sourceOfAll(distinct(({ source }) => source)),
  };
}

/** The sources of several cells as one, when they differ in their years alone: «… ingresso nel 2014–2022 …»; otherwise the first of them. */
function sourceOfAll(sources: readonly string[]): string {
  const [first, last] = [sources[0] ?? '', sources.at(-1) ?? ''];
  const withoutYears = (text: string) => text.split(YEAR).filter((_, i) => i % 2 === 0).join();
  const common = withoutYears(first);
  if (sources.every((one) => withoutYears(one) === common)) {
    const ends = last.split(YEAR);
    return first.split(YEAR).map((part, i) => (part === ends[i] ? part : `${part}–${ends[i]!}`)).join('');
  }
  return [...sources.slice(0, MOST_SOURCES), ...(sources.length > MOST_SOURCES ? ['…'] : [])].join('; ');
}
