import type { ChartDefinition } from './chartDefinition.js';
import type { Area } from './hostCell.js';
import type { HostSheet } from './hostSheet.js';
import { columnWidth, rowHeight } from './sizes.js';

/** The cells under a chart that was placed in points. */
export function cellsUnder({ left, top, width, height }: ChartDefinition, grid: HostSheet): Area {
  const points = (value: unknown, plain: number) => (typeof value === 'number' ? value : plain);
  const [x, y] = [points(left, 0), points(top, 0)];
  return {
    left: placeAt(x, (column) => columnWidth(grid, column)),
    top: placeAt(y, (row) => rowHeight(grid, row)),
    right: placeAt(x + points(width, 360) - 1, (column) => columnWidth(grid, column)),
    bottom: placeAt(y + points(height, 216) - 1, (row) => rowHeight(grid, row)),
  };
}

/** The column or row that lies so many points from the edge of the sheet. */
function placeAt(points: number, sizeOf: (place: number) => number): number {
  let place = 1;
  for (let reached = sizeOf(1); reached <= points && place < 16_384; reached += sizeOf(place)) place += 1;
  return place;
}
