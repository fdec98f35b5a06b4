import { CATEGORIES_OF_REGION } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import { listedSum } from './formulas/listedSum.js';
import type { ReportContext } from './reportContext.js';
import type { Row } from './table.js';

/**
 * The rows of a summary table, which are of whole axes: a figure given for several categories of region is the sum of theirs.
 * Percentages are never summed. A figure that the category of the programme lacks stays unknown.
 */
export function withAllRegions(rows: readonly Row[], context: ReportContext): readonly Row[] {
  const isDividedHere = context.facts.all.some(({ key }) => key.region !== undefined);
  if (!isDividedHere) return rows;
  return rows.map((row) => ({ ...row, cells: new Map([...row.cells].map(([column, spec]) => [column, overRegions(spec, context)])) }));
}

function overRegions(spec: CellSpec, { facts, programme }: ReportContext): CellSpec {
  if (spec.kind !== 'figure' || spec.formula !== undefined || spec.key === undefined || spec.key.isRate || spec.key.region !== undefined) return spec;
  const { key } = spec;
  const own = facts.find(key);
  const others = CATEGORIES_OF_REGION.flatMap((region) => {
    const fact = region === programme.categoryOfRegion ? undefined : facts.find({ ...key, region });
    return fact === undefined ? [] : [{ name: region, fact }];
  });
  if (own === undefined || others.length === 0) return spec;
  return { kind: 'figure', formula: listedSum([{ name: programme.categoryOfRegion, fact: own }, ...others]) };
}
