import { INDICATOR_HEADINGS, SEX_HEADINGS } from '../law/period2014/indicatorHeadings.js';
import { FIRST_YEAR, LAST_YEAR } from '../law/period2014/period.js';
import type { Bilingual } from '../law/reference.js';
import type { Sex } from '../programme/figureKey.js';
import type { Column, ColumnKind, TableDefinition } from './table.js';

/** Total, men, women: the cells of one value, in the order of the model. */
export const ALL_SEXES: readonly Sex[] = ['T', 'M', 'F'];
/** Where the model prints no total. */
export const MEN_AND_WOMEN: readonly Sex[] = ['M', 'F'];

/** A value of the model, which several columns hold. */
export interface ValueColumns {
  readonly key: string;
  readonly group: Bilingual;
  readonly sexes: readonly Sex[];
  readonly kind: ColumnKind;
  readonly width: number;
  readonly decimals?: number;
}

/** The columns of one value under its heading: `targetT`, `targetM`, `targetF`. */
export function columnsOfValue({ key, group, sexes, ...look }: ValueColumns): Column[] {
  return sexes.map((sex, i): Column => {
    const printed = SEX_HEADINGS[sex];
    const heading = { it: `${group.it} – ${printed.it}`, en: `${group.en} – ${printed.en}` };
    return { ...look, key: key + sex, heading, printed, ...(i === 0 && { group }) };
  });
}

/** The columns of values given for each year up to the report year: `annualM2014`, `annualF2014`, … Those of past years can be folded away. */
export function columnsOfYears(values: readonly ValueColumns[], reportYear: number): Column[] {
  return reportYears(reportYear).flatMap((year) =>
    values.flatMap((value) => {
      const group = { it: `${value.group.it} ${year}`, en: `${value.group.en} ${year}` };
      const columns = columnsOfValue({ ...value, group });
      return columns.map((column): Column => ({ ...column, key: `${column.key}${year}`, repeats: column.key, isOutlined: year < reportYear }));
    }),
  );
}

/** The years of which a report gives annual values. */
export function reportYears(reportYear: number): number[] {
  return Array.from({ length: Math.min(reportYear, LAST_YEAR) - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
}

export const targetColumns = (kind: ColumnKind): Column[] =>
  columnsOfValue({ key: 'target', group: INDICATOR_HEADINGS.target, sexes: ALL_SEXES, kind, width: 8.5 });

export const cumulativeColumns = (kind: ColumnKind): Column[] =>
  columnsOfValue({ key: 'cumulative', group: INDICATOR_HEADINGS.cumulative, sexes: ALL_SEXES, kind, width: 8.5 });

export const achievementColumns = (): Column[] =>
  columnsOfValue({ key: 'achievement', group: INDICATOR_HEADINGS.achievement, sexes: ALL_SEXES, kind: 'percent', decimals: 2, width: 9 });

/** The columns of values of Tables 2A, 4A and 4B: target, years, cumulative value, achievement. */
export function valueColumnsWith(annual: readonly Column[], target: ColumnKind, value: ColumnKind): Column[] {
  return [...targetColumns(target), ...annual, ...cumulativeColumns(value), ...achievementColumns()];
}

/** The look that Tables 2A, 4A and 4B share: one A3 page wide, the indicator always in view. */
export const INDICATOR_TABLE = {
  areHeadingsVerified: false,
  isOfficial: true,
  page: { paper: 'A3', pagesWide: 1 },
  frozenColumns: 2,
  labelColumns: ['id', 'indicator'],
} as const satisfies Partial<TableDefinition>;
