import { REGION_NAMES } from '../law/period2014/officialHeadings.js';
import type { AxisCode } from '../programme/codes.js';
import type { FigureKey } from '../programme/figureKey.js';
import { CATEGORIES_OF_REGION, type CategoryOfRegion } from '../programme/programme.js';
import type { CellSpec } from './cell.js';
import { text } from './makeRows.js';
import type { ReportContext } from './reportContext.js';
import type { TableNote } from './table.js';

/** The other categories of region that some of the figures of the official tables name, in the order of the law. */
export function otherRegions({ regional }: ReportContext, isOf: (key: FigureKey) => boolean): CategoryOfRegion[] {
  if (regional.length === 0) return [];
  const named = new Set(regional.filter(isOf).map(({ region }) => region));
  return CATEGORIES_OF_REGION.filter((region) => named.has(region));
}

/** The categories of region with figures in an axis: that of the programme, which keys leave out, and the others. */
export function regionsOfAxis(axis: AxisCode, context: ReportContext): (CategoryOfRegion | undefined)[] {
  return [undefined, ...otherRegions(context, (key) => key.axis === axis)];
}

/**
 * Whether an axis has figures of several categories of region. The plan does not divide its amounts and targets among them:
 * they are then of no single row.
 */
export function isDivided(axis: AxisCode, { regional }: ReportContext): boolean {
  return regional.some((key) => key.axis === axis);
}

/** Ends the keys of the rows of another category of region: `I@IT`, `I.8.i.CO01@IT`. */
export function regionSuffix(region: CategoryOfRegion | undefined): string {
  return region === undefined ? '' : `@${region}`;
}

/** The part of a figure key that says the category of region: nothing for that of the programme. */
export function ofRegion(region: CategoryOfRegion | undefined): { region?: CategoryOfRegion } {
  return region === undefined ? {} : { region };
}

export function regionCell(region: CategoryOfRegion | undefined, { programme }: ReportContext): CellSpec {
  return text(REGION_NAMES[region ?? programme.categoryOfRegion]);
}

/** The columns that name the rows of a table: the category of region too, where the report has several. */
export function labelsWithRegion(labelColumns: readonly string[], { regional }: ReportContext): { labelColumns?: readonly string[] } {
  return regional.length === 0 ? {} : { labelColumns: [...labelColumns, 'region'] };
}

/** Says that targets are not divided by category of region, where the report has several. */
export function targetNotes({ regional }: ReportContext): TableNote[] {
  return regional.length === 0 ? [] : [{ key: 'note.targetsOfRegions', values: {} }];
}
