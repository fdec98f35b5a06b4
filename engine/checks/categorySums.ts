import { REGION_NAMES } from '../law/period2014/officialHeadings.js';
import { sumOf, type Quantity } from '../number/quantity.js';
import type { AxisCode } from '../programme/codes.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { axisLabel, type ReportContext } from '../tables/reportContext.js';
import { regionsOfAxis } from '../tables/regionPlaces.js';
import { financialRow } from '../tables/t6FinancialData.js';
import type { Row } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';

/** The columns of Table 7 and the columns of Table 6 that say the same of an axis. */
export const SAME_AMOUNTS = [
  ['eligibleTotal', 'eligibleCost'],
  ['eligiblePublic', 'publicCost'],
  ['declared', 'declared'],
  ['operations', 'operations'],
] as const;

export type SameAmount = (typeof SAME_AMOUNTS)[number];

/** What the rows of Table 7 of an axis and category of region add up to, and the cell of Table 6 that must say the same. */
export interface CategorySum {
  readonly axis: AxisCode;
  readonly cell: CellRef;
  readonly terms: readonly CellRef[];
  readonly categories: Quantity;
  readonly total: Quantity;
}

/** For each axis, category of region and column: the two sides; undefined when a term is not known. */
export function categorySums(rows: readonly Row[], columns: readonly SameAmount[], context: ReportContext, computed: ComputedTables): (CategorySum | undefined)[] {
  const known = (ref: CellRef): Quantity | undefined => {
    const { value } = computed.cell(ref);
    return value.state === 'known' ? value.quantity : undefined;
  };
  const { programme } = context;
  const nameOf = (region: CategoryOfRegion = programme.categoryOfRegion) => REGION_NAMES[region].it;
  const rowsOf = groupedByPlace(rows);
  const places = programme.axes.flatMap(({ code }) => regionsOfAxis(code, context).map((region) => ({ code, region })));
  return places.flatMap(({ code, region }) => {
    const own = rowsOf.get(placeOf(inLanguage(axisLabel(code), 'it'), nameOf(region))) ?? [];
    return columns.map(([column, columnOf6]): CategorySum | undefined => {
      const cell: CellRef = { table: 'T6', row: financialRow(code, region), column: columnOf6 };
      const terms = own.map(({ key }): CellRef => ({ table: 'T7', row: key, column }));
      const total = known(cell);
      const quantities = terms.flatMap((term) => known(term) ?? []);
      if (total === undefined || quantities.length < terms.length) return undefined;
      return { axis: code, cell, terms, categories: sumOf(total.unit, quantities), total };
    });
  });
}

/** The rows by axis and category of region, as they name them. */
function groupedByPlace(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const place = placeOf(cellText(row, 'axis'), cellText(row, 'region'));
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [row]);
    else group.push(row);
  }
  return groups;
}

function placeOf(axis: string, region: string): string {
  return `${axis}/${region}`;
}

/** The text of a label of a row, in Italian; empty when it has none. */
export function cellText({ cells }: Row, column: string): string {
  const spec = cells.get(column);
  return spec?.kind === 'text' ? inLanguage(spec.text, 'it') : '';
}
