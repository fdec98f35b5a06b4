import type { ColumnFound } from './matchHeadings.js';
import type { Certainty } from './recognizedTable.js';
import type { TableWords } from './vocabulary.js';
import { CERTAINTY, WEIGHTS } from './weights.js';

/** What was found of a table at one place. */
export interface Findings {
  readonly columns: ReadonlyMap<string, ColumnFound>;
  readonly title: 'title' | 'sheetName' | 'none';
  /** The share of the expected rows that was found; undefined when no rows are expected. */
  readonly rowsShare?: number;
}

/** How sure it is that a table stands at a place, 0 to 1, by the formula of `weights.ts`. */
export function scoreOf({ columns, title, rowsShare = 0 }: Findings, words: TableWords): number {
  const heard = title === 'none' ? undefined : WEIGHTS[title];
  const unsure = (1 - columnsShare(columns, words)) * (1 - (heard?.raises ?? 0)) * (1 - WEIGHTS.rows.raises * rowsShare);
  const evidence = [...columns.values()].reduce(
    (sum, { key, how, weight }) => sum + Math.min(weight, words.expected(key)?.weight ?? 0) * WEIGHTS.how[how],
    heard?.evidence ?? 0,
  );
  const isLabelled = words.decisive.some((key) => columns.has(key));
  return (1 - unsure) * Math.min(1, evidence / WEIGHTS.enough) * (isLabelled ? 1 : WEIGHTS.withoutLabels);
}

/** The share of the expected columns that was found, by weight. Those that a report may do without count only where they are. */
export function columnsShare(columns: ReadonlyMap<string, ColumnFound>, words: TableWords): number {
  const best = new Map<string, number>();
  for (const { key, how } of columns.values()) {
    const own = words.expected(key);
    if (own !== undefined) best.set(own.key, Math.max(best.get(own.key) ?? 0, WEIGHTS.how[how]));
  }
  const expected = words.columns.filter(({ key, isOptional }) => !isOptional || best.has(key));
  const whole = expected.reduce((sum, { weight }) => sum + weight, 0);
  return expected.reduce((sum, { key, weight }) => sum + weight * (best.get(key) ?? 0), 0) / whole;
}

/** The certainty that a score gives; undefined when the table is not there. */
export function certaintyOf(score: number): Certainty | undefined {
  return (['certain', 'likely', 'doubtful'] as const).find((certainty) => score >= CERTAINTY[certainty] - ROUNDING);
}

/** Sums of weights are not exact: a table with everything must not fail by the last binary digit. */
const ROUNDING = 1e-9;
