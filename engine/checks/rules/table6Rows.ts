import type { AxisCode } from '../../programme/codes.js';
import type { CategoryOfRegion } from '../../programme/programme.js';
import type { CellRef } from '../../tables/cell.js';
import { regionsOfAxis } from '../../tables/regionPlaces.js';
import type { ReportContext } from '../../tables/reportContext.js';
import { financialRow } from '../../tables/t6FinancialData.js';
import type { RuleSubject } from './ruleSubject.js';

export function cellOfTable6(row: string, column: string): CellRef {
  return { table: 'T6', row, column };
}

/** A row of an axis, in a category of region. */
export interface AxisRow {
  readonly key: string;
  readonly axis: AxisCode;
  readonly region: CategoryOfRegion | undefined;
}

/** The rows of the axes, each category of region apart. */
export function axisRows(context: ReportContext): AxisRow[] {
  return context.programme.axes.flatMap(({ code }) => regionsOfAxis(code, context).map((region) => ({ key: financialRow(code, region), axis: code, region })));
}

/** The rows that add others up: totals of a category of region, and the grand total. */
export function totalRows({ tables }: RuleSubject): readonly string[] {
  const table = tables.tables.find(({ id }) => id === 'T6');
  return (table?.rows ?? []).filter(({ kind }) => kind !== 'body').map(({ key }) => key);
}

