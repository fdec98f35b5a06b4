import { endsWithLetter, type ColumnHeading } from './headingTexts.js';
import { likenessOfWords, tellingWords } from './likeness.js';
import type { HeadingMatch } from './recognizedTable.js';
import type { TableWords } from './vocabulary.js';
import { LEAST_LIKENESS } from './weights.js';

/** A column of a table found in a sheet. */
export interface ColumnFound {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly how: HeadingMatch;
  /** What its wording tells: `weights.ts`. */
  readonly weight: number;
}

const RANKS = { exact: 0, alias: 1 } as const;

/**
 * The columns of a table among the headings of a sheet, by the wordings that are known: each column once, those of the table before
 * the others, then the fullest reading, then the leftmost.
 */
export function matchHeadings(headings: readonly ColumnHeading[], words: TableWords): Map<string, ColumnFound> {
  const known = headings.flatMap((heading) => {
    const meanings = heading.readings.flatMap((reading, order) => {
      const meaning = words.meaning(reading);
      return meaning === undefined ? [] : [{ heading, meaning, order }];
    });
    // «Destinatari ⏎ F», known as the women, is not also read without its letter.
    return endsWithLetter(heading) && meanings[0]?.order === 0 ? meanings.slice(0, 1) : meanings;
  });
  known.sort((a, b) => RANKS[a.meaning.how] - RANKS[b.meaning.how] || a.order - b.order || a.heading.column - b.heading.column);

  const found = new Map<string, ColumnFound>();
  const taken = new Set<number>();
  for (const { heading, meaning } of known) {
    if (found.has(meaning.column) || taken.has(heading.column)) continue;
    found.set(meaning.column, columnFound(meaning.column, heading, meaning.how, meaning.weight));
    taken.add(heading.column);
  }
  return found;
}

function columnFound(key: string, { column, row, text }: ColumnHeading, how: HeadingMatch, weight: number): ColumnFound {
  return { key, column, row, text, how, weight };
}

/** The columns found, and those whose headings have most of their words in common with what is left of the table. */
export function withAlike(headings: readonly ColumnHeading[], words: TableWords, known: ReadonlyMap<string, ColumnFound>): Map<string, ColumnFound> {
  const found = new Map(known);
  const taken = new Set([...known.values()].map(({ column }) => column));
  for (const { heading, column } of alike(headings, words, known, taken)) {
    if (found.has(column.key) || taken.has(heading.column)) continue;
    found.set(column.key, columnFound(column.key, heading, 'partial', column.weight));
    taken.add(heading.column);
  }
  return found;
}

/** Headings and columns that are left, the most alike first. */
function alike(headings: readonly ColumnHeading[], words: TableWords, found: ReadonlyMap<string, unknown>, taken: ReadonlySet<number>) {
  const columns = words.columns.filter(({ key }) => !found.has(key)).map((column) => ({ column, wordings: column.wordings.map(tellingWords) }));
  if (columns.length === 0) return [];
  return headings
    .filter(({ column, readings }) => !taken.has(column) && readings.length > 0)
    .flatMap((heading) => {
      const readings = heading.readings.map(tellingWords);
      return columns.map(({ column, wordings }) => ({ heading, column, likeness: mostAlike(readings, wordings) }));
    })
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
}

function mostAlike(readings: readonly (readonly string[])[], wordings: readonly (readonly string[])[]): number {
  return Math.max(0, ...readings.flatMap((reading) => wordings.map((wording) => likenessOfWords(reading, wording))));
}

/**
 * The columns whose headings are not known, by their place: one column between two that were found, where the standard table too
 * has one between those two. Only where the table is known to stand.
 */
export function columnsByPlace(headings: readonly ColumnHeading[], words: TableWords, found: ReadonlyMap<string, ColumnFound>): ColumnFound[] {
  const taken = new Set([...found.values()].map(({ column }) => column));
  return words.columns.flatMap(({ key, weight }, i): ColumnFound[] => {
    const [before, after] = [found.get(words.columns[i - 1]?.key ?? ''), found.get(words.columns[i + 1]?.key ?? '')];
    if (found.has(key) || before === undefined || after === undefined || after.column - before.column !== 2) return [];
    const heading = headings.find(({ column }) => column === before.column + 1);
    if (heading === undefined || taken.has(heading.column)) return [];
    return [columnFound(key, heading, 'position', weight)];
  });
}
