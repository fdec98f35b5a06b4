import { isInNomenclature } from '../law/period2014/nomenclature.js';
import { REGION_NAMES } from '../law/period2014/officialHeadings.js';
import { sumOf, type Quantity } from '../number/quantity.js';
import type { CategoryOfRegion } from '../programme/programme.js';
import type { CellRef } from '../tables/cell.js';
import type { ComputedTables } from '../tables/computeTables.js';
import { axisLabel, type ReportContext } from '../tables/reportContext.js';
import { DIMENSION_COLUMNS } from '../tables/t7Categories.js';
import { regionsOfAxis } from '../tables/regionPlaces.js';
import { financialRow } from '../tables/t6FinancialData.js';
import type { Row } from '../tables/table.js';
import { inLanguage } from '../tables/valueText.js';
import type { CheckCount, Finding } from './finding.js';

/** The column of Table 7 and the column of Table 6 that say the same of an axis. */
const SAME_AMOUNTS = [
  ['eligibleTotal', 'eligibleCost'],
  ['eligiblePublic', 'publicCost'],
  ['declared', 'declared'],
  ['operations', 'operations'],
] as const;

/** Table 7: the rows of an axis add up to Table 6, no more and no less; their codes are those of the law. Nothing to check without rows. */
export function checkCategories(context: ReportContext, computed: ComputedTables): { findings: Finding[]; counts: CheckCount[] } {
  const rows = computed.tables.find(({ id }) => id === 'T7')?.rows ?? [];
  const sums = rows.length === 0 ? [] : checkSums(rows, context, computed);
  const codes = checkCodes(rows);
  const notVerifiable = sums.filter((one) => one === undefined).length;
  const different = sums.flatMap((one) => one ?? []);
  return {
    findings: [...different, ...codes],
    counts: [
      { check: 'CHK-CAT', run: sums.length, held: sums.length - notVerifiable - different.length, notVerifiable },
      { check: 'CHK-NOM', run: distinctCodes(rows).length, held: distinctCodes(rows).length - codes.length, notVerifiable: 0 },
    ],
  };
}

/** For each axis, category of region and column: a finding, none, or undefined when a term is not known. */
function checkSums(rows: readonly Row[], context: ReportContext, computed: ComputedTables): (Finding[] | undefined)[] {
  const known = (ref: CellRef): Quantity | undefined => {
    const { value } = computed.cell(ref);
    return value.state === 'known' ? value.quantity : undefined;
  };
  const { programme } = context;
  const nameOf = (region: CategoryOfRegion = programme.categoryOfRegion) => REGION_NAMES[region].it;
  const places = programme.axes.flatMap(({ code }) => regionsOfAxis(code, context).map((region) => ({ code, region })));
  return places.flatMap(({ code, region }) =>
    SAME_AMOUNTS.map(([column, columnOf6]): Finding[] | undefined => {
      const own = rows.filter((row) => axisOf(row) === inLanguage(axisLabel(code), 'it') && textOf(row, 'region') === nameOf(region));
      const cell: CellRef = { table: 'T6', row: financialRow(code, region), column: columnOf6 };
      const [terms, total] = [own.map(({ key }) => known({ table: 'T7', row: key, column })), known(cell)];
      const quantities = terms.flatMap((term) => term ?? []);
      if (total === undefined || quantities.length < terms.length) return undefined;
      const categories = quantities.length === 0 ? { ...total, value: total.value.minus(total.value), halfWidth: total.value.minus(total.value) } : sumOf(quantities[0]!.unit, quantities);
      const excess = categories.value.minus(total.value);
      if (excess.abs().lessThanOrEqualTo(total.halfWidth.plus(categories.halfWidth))) return [];
      return [
        {
          check: 'CHK-CAT',
          severity: 'warning',
          cell,
          sentence: excess.isPositive() ? 'finding.categoriesAbove' : 'finding.categoriesBelow',
          values: { axis: code, categories: { quantity: categories }, total: { quantity: total }, difference: { quantity: { ...total, value: excess.abs() } } },
        },
      ];
    }),
  );
}

interface Code {
  readonly row: string;
  readonly column: (typeof DIMENSION_COLUMNS)[number];
  readonly code: string;
}

/** Each code once for its dimension, where it stands first. */
function distinctCodes(rows: readonly Row[]): Code[] {
  const found = new Map<string, Code>();
  for (const row of rows) {
    for (const column of DIMENSION_COLUMNS) {
      const code = textOf(row, column.key);
      const id = `${column.dimension}/${code}`;
      if (!found.has(id)) found.set(id, { row: row.key, column, code });
    }
  }
  return [...found.values()];
}

function checkCodes(rows: readonly Row[]): Finding[] {
  return distinctCodes(rows)
    .filter(({ column, code }) => !isInNomenclature(column.dimension, code))
    .map(({ row, column, code }): Finding => ({
      check: 'CHK-NOM',
      severity: 'warning',
      cell: { table: 'T7', row, column: column.key },
      sentence: code === '' ? 'finding.codeMissing' : 'finding.codeNotInNomenclature',
      values: { code, dimension: String(column.dimension) },
    }));
}

const axisOf = (row: Row) => textOf(row, 'axis');

function textOf({ cells }: Row, column: string): string {
  const spec = cells.get(column);
  return spec?.kind === 'text' ? inLanguage(spec.text, 'it') : '';
}
