import type { SeriesDefinition } from './chartDefinition.js';
import { quotedSheet } from './formulaText.js';
import type { Area } from './hostCell.js';
import type { HostRange } from './hostRange.js';
import { areaText } from './hostSheet.js';

/**
 * The series that Excel makes of a range: columns, or rows where there are more columns than rows; texts at the beginning are their
 * names and categories. A range without content gives none.
 */
export function seriesOfRange(range: HostRange, seriesBy: string): SeriesDefinition[] {
  const { area, grid } = range;
  // A formula that is not calculated yet is content all the same.
  const isBlank = (row: number, column: number) => (grid.cell(row, column)?.kind ?? 'blank') === 'blank' && grid.cell(row, column)?.formula === undefined;
  const isText = (row: number, column: number) => isBlank(row, column) || grid.cell(row, column)?.kind === 'text';
  const isAllBlank = range.common((row, column) => isBlank(row, column)) === true;
  if (isAllBlank) return [];
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && range.rowCount >= range.columnCount);
  const hasNames = byColumns ? columnsOf(area).some((column) => grid.cell(area.top, column)?.kind === 'text') : rowsOf(area).some((row) => grid.cell(row, area.left)?.kind === 'text');
  const hasCategories = byColumns ? range.columnCount > 1 && rowsOf(area).every((row) => isText(row, area.left)) : range.rowCount > 1 && columnsOf(area).every((column) => isText(area.top, column));
  const top = area.top + ((byColumns ? hasNames : hasCategories) ? 1 : 0);
  const left = area.left + ((byColumns ? hasCategories : hasNames) ? 1 : 0);
  const address = (part: Partial<Area>) => `${quotedSheet(range.sheet.name)}!${areaText({ top, left, bottom: area.bottom, right: area.right, ...part }, '$')}`;
  const places = byColumns ? columnsOf({ ...area, left }) : rowsOf({ ...area, top });
  return places.map((place, i) => {
    const name = hasNames ? (byColumns ? grid.cell(area.top, place) : grid.cell(place, area.left))?.text : undefined;
    return {
      name: name ?? `Series${i + 1}`,
      values: byColumns ? address({ left: place, right: place }) : address({ top: place, bottom: place }),
      ...(hasCategories && { xAxisValues: byColumns ? address({ left: area.left, right: area.left }) : address({ top: area.top, bottom: area.top }) }),
    };
  });
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

function columnsOf({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, i) => left + i);
}
