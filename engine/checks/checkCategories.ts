import { isInNomenclature } from '../law/period2014/nomenclature.js';
import type { ComputedTables } from '../tables/computeTables.js';
import type { ReportContext } from '../tables/reportContext.js';
import { DIMENSION_COLUMNS } from '../tables/t7Categories.js';
import type { Row } from '../tables/table.js';
import { categorySums, cellText, SAME_AMOUNTS, type CategorySum } from './categorySums.js';
import type { CheckCount, Finding } from './finding.js';

/** Table 7: the rows of an axis add up to Table 6, no more and no less; their codes are those of the law. Nothing to check without rows. */
export function checkCategories(context: ReportContext, computed: ComputedTables): { findings: Finding[]; counts: CheckCount[] } {
  const rows = computed.tables.find(({ id }) => id === 'T7')?.rows ?? [];
  const sums = rows.length === 0 ? [] : categorySums(rows, SAME_AMOUNTS, context, computed);
  const codes = distinctCodes(rows).filter((code) => !isOfNomenclature(code));
  const notVerifiable = sums.filter((one) => one === undefined).length;
  const different = sums.flatMap((one) => (one === undefined || isSame(one) ? [] : [differentSum(one)]));
  return {
    findings: [...different.map((one): Finding => ({ check: 'CHK-CAT', severity: 'warning', ...one })), ...codes.map((code): Finding => ({ check: 'CHK-NOM', severity: 'warning', ...oddCode(code) }))],
    counts: [
      { check: 'CHK-CAT', run: sums.length, held: sums.length - notVerifiable - different.length, notVerifiable },
      { check: 'CHK-NOM', run: distinctCodes(rows).length, held: distinctCodes(rows).length - codes.length, notVerifiable: 0 },
    ],
  };
}

/** What a finding tells beside its code and severity. */
type Told = Pick<Finding, 'cell' | 'sentence' | 'values'>;

/** Whether the two sides differ by no more than rounding explains. */
export function isSame({ categories, total }: CategorySum): boolean {
  return categories.value.minus(total.value).abs().lessThanOrEqualTo(total.halfWidth.plus(categories.halfWidth));
}

export function differentSum({ axis, cell, categories, total }: CategorySum): Told {
  const excess = categories.value.minus(total.value);
  return {
    cell,
    sentence: excess.isPositive() ? 'finding.categoriesAbove' : 'finding.categoriesBelow',
    values: { axis, categories: { quantity: categories }, total: { quantity: total }, difference: { quantity: { ...total, value: excess.abs() } } },
  };
}

/** A code of Table 7, where it stands first. */
export interface CategoryCode {
  readonly row: string;
  readonly column: (typeof DIMENSION_COLUMNS)[number];
  readonly code: string;
}

/** Each code once for its dimension. */
export function distinctCodes(rows: readonly Row[]): CategoryCode[] {
  const found = new Map<string, CategoryCode>();
  for (const row of rows) {
    for (const column of DIMENSION_COLUMNS) {
      const code = cellText(row, column.key);
      const id = `${column.dimension}/${code}`;
      if (!found.has(id)) found.set(id, { row: row.key, column, code });
    }
  }
  return [...found.values()];
}

export function isOfNomenclature({ column, code }: CategoryCode): boolean {
  return isInNomenclature(column.dimension, code);
}

export function oddCode({ row, column, code }: CategoryCode): Told {
  return {
    cell: { table: 'T7', row, column: column.key },
    sentence: code === '' ? 'finding.codeMissing' : 'finding.codeNotInNomenclature',
    values: { code, dimension: String(column.dimension) },
  };
}
