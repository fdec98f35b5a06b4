import type { Bilingual } from '../../law/reference.js';
import type { AxisCode } from '../../programme/codes.js';
import type { CategoryOfRegion } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { indicatorRow, indicatorsInForce, type ScopedIndicator } from '../../tables/indicatorRows.js';
import { regionsOfAxis, regionSuffix } from '../../tables/regionPlaces.js';
import { reportYears } from '../../tables/yearBlocks.js';
import type { RuleSubject } from './ruleSubject.js';

/** Why nothing can be said of a framework that has no rows. */
export const NO_FRAMEWORK: Bilingual = {
  it: 'il piano in vigore non ha indicatori nel quadro di efficacia',
  en: 'the plan in force has no indicators in the performance framework',
};

/** A row of Table 5 with the indicator of the plan that it shows. */
export interface FrameworkRow {
  readonly key: string;
  readonly one: ScopedIndicator;
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion | undefined;
  cell(column: string): CellRef;
}

/** The rows of Table 5, in the order of the programme. */
export function frameworkRows({ context, tables }: Pick<RuleSubject, 'context' | 'tables'>): FrameworkRow[] {
  const keys = new Set(tables.tables.find(({ id }) => id === 'T5')?.rows.map(({ key }) => key));
  return indicatorsInForce(context).flatMap((one) =>
    regionsOfAxis(one.indicator.axis, context).flatMap((region): FrameworkRow[] => {
      const key = indicatorRow(one) + regionSuffix(region);
      return keys.has(key) ? [{ key, one, axis: one.indicator.axis, region, cell: (column) => ({ table: 'T5', row: key, column }) }] : [];
    }),
  );
}

/** The cell of the cumulative value at the end of a year: of the report year when not said. */
export function valueCell(row: FrameworkRow, { context }: Pick<RuleSubject, 'context'>, year = reportYears(context.year).at(-1)!): CellRef {
  return row.cell(`cumulativeT${year}`);
}

/** The row of the certified expenditure of an axis, in a category of region. */
export function financialRowOf(rows: readonly FrameworkRow[], axis: AxisCode, region: CategoryOfRegion | undefined): FrameworkRow | undefined {
  return rows.find((row) => row.axis === axis && row.region === region && row.one.indicator.kind === 'financial');
}
