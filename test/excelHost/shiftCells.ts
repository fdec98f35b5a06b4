import { parseRange } from '../../engine/ooxml/cellAddress.js';
import { isWithin, LAST_COLUMN, LAST_ROW, meet, type Area } from './hostCell.js';
import { moveReferences } from './formulaText.js';
import type { HostRange } from './hostRange.js';
import { areaText } from './hostSheet.js';
import { HostError } from './protocol.js';

export type Shift = 'up' | 'left' | 'down' | 'right';

/**
 * Takes cells away and moves those below or to the right of them into their place (`up`, `left`), or puts blank cells in (`down`,
 * `right`). What is said of the moved cells moves with them: formulas, names, merges, tables, the filter. Rules of conditional
 * formatting and of validity stay in the double.
 * @throws HostError AccessDenied on a protected sheet; InvalidOperation when a merge, an array or a table would be cut
 */
export function shiftCells(range: HostRange, shift: Shift): void {
  const { state, sheet, grid, area } = range;
  const isVertical = shift === 'up' || shift === 'down';
  const isRemoval = shift === 'up' || shift === 'left';
  grid.refuseUnless(`${isRemoval ? 'delete' : 'insert'}${isVertical ? 'Rows' : 'Columns'}`);
  const count = isVertical ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const band: Area = isVertical ? { ...area, bottom: LAST_ROW } : { ...area, right: LAST_COLUMN };
  const isCut = (one: Area) => meet(one, band) && !(isVertical ? one.left >= band.left && one.right <= band.right : one.top >= band.top && one.bottom <= band.bottom);
  if ([...grid.merges, ...grid.tables.map((table) => table.range), ...grid.arrays].some(isCut)) throw new HostError('InvalidOperation');
  if (grid.arrays.some((one) => meet(one, area) && !isWithin(one, area))) throw new HostError('InvalidOperation', "You can't change part of an array.");

  const move = mover(band, isVertical, isRemoval ? -count : count);
  const moved = [...grid.cellsIn(band)];
  const inheritedRow = area.top - 1;
  for (const { row, column } of moved) grid.removeCell(row, column);
  for (const { row, column, cell } of moved) {
    const to = move({ top: row, left: column, bottom: row, right: column });
    if (to === undefined) continue;
    const whole = cell.arrayRange === undefined ? undefined : parseRange(cell.arrayRange);
    const array = whole && { ...to, bottom: to.top + whole.bottom - whole.top, right: to.left + whole.right - whole.left };
    grid.setCell(to.top, to.left, array === undefined ? cell : { ...cell, raw: undefined, arrayRange: areaText(array) });
  }
  if (!isRemoval && isVertical && inheritedRow >= 1) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (const { column, cell } of [...grid.cellsIn({ top: inheritedRow, bottom: inheritedRow, left: area.left, right: area.right })]) grid.setStyle(row, column, cell.style);
    }
  }
  if (area.left === 1 && area.right === LAST_COLUMN && isVertical) moveRowLooks(grid.rowLooks, area.top, isRemoval ? -count : count);
  if (area.top === 1 && area.bottom === LAST_ROW && !isVertical) grid.columns.shift(area.left, isRemoval ? -count : count);
  const merges = grid.merges.flatMap((one) => move(one) ?? []).filter((one) => one.top !== one.bottom || one.left !== one.right);
  if (merges.some((one, i) => one !== grid.merges[i]) || merges.length !== grid.merges.length) grid.changedParts.add('mergeCells');
  grid.merges = merges;
  grid.tables = grid.tables.map((one) => ({ ...one, range: move(one.range) ?? one.range }));
  if (grid.filter !== undefined) {
    grid.filter = move(grid.filter);
    grid.changedParts.add('autoFilter');
  }
  state.book.changeFormulas((formula, own) => moveReferences(formula, own?.name, sheet.name, move));
  state.keptRanges(sheet, (kept) => {
    kept.area = move(kept.area) ?? kept.area;
  });
  state.calculator.noteChangeOfAll();
}

/** Where a range goes when the cells of a band move; undefined for one that is taken away whole. */
function mover(band: Area, isVertical: boolean, count: number): (area: Area) => Area | undefined {
  const [from, to] = isVertical ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const last = isVertical ? LAST_ROW : LAST_COLUMN;
  const start = band[from];
  return (area) => {
    const isInBand = isVertical ? area.left >= band.left && area.right <= band.right : area.top >= band.top && area.bottom <= band.bottom;
    if (!isInBand || area[to] < start) return area;
    if (count > 0) {
      const first = area[from] >= start ? area[from] + count : area[from];
      // A whole column stays whole.
      const end = Math.min(last, area[to] + count);
      return first > last ? undefined : { ...area, [from]: first, [to]: end };
    }
    const gone = start - count - 1;
    if (area[from] >= start && area[to] <= gone) return undefined;
    const first = area[from] < start ? area[from] : area[from] > gone ? area[from] + count : start;
    const end = area[to] === last ? last : area[to] > gone ? area[to] + count : start - 1;
    return { ...area, [from]: first, [to]: end };
  };
}

function moveRowLooks(looks: Map<number, Map<string, string>>, from: number, count: number): void {
  const moved = [...looks].filter(([row]) => row >= from);
  for (const [row] of moved) looks.delete(row);
  for (const [row, look] of moved) {
    if (count < 0 && row < from - count) continue;
    look.set('r', String(row + count));
    looks.set(row + count, look);
  }
}
