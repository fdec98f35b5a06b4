import { shiftFormula } from '../../engine/ooxml/read/shiftFormula.js';
import { isWithin, meet, type Area } from './hostCell.js';
import type { HostRange } from './hostRange.js';
import { HostError } from './protocol.js';

const COPY_TYPES: ReadonlySet<string> = new Set(['All', 'Formulas', 'Values', 'Formats']);

/**
 * Copies cells into a range: as often as they fit, once when they do not. Formulas move as Excel moves them. With the looks come the
 * merged cells; conditional formats and rules of validity do not come in the double.
 */
export function copyRange(from: HostRange, to: HostRange, copyType: string): void {
  if (!COPY_TYPES.has(copyType)) throw new HostError('NotImplemented', `The double does not copy ${copyType}.`);
  const target = targetOf(from, to);
  const hasContent = copyType !== 'Formats';
  const hasLooks = copyType === 'All' || copyType === 'Formats';
  if (hasContent) target.refuseWrites();
  if (hasLooks) target.grid.refuseUnless('formatCells');
  from.state.beforeReading();
  const { area } = from;
  const cells = Array.from({ length: from.rowCount }, (_, i) =>
    Array.from({ length: from.columnCount }, (__, j) => ({ cell: from.grid.cell(area.top + i, area.left + j), style: from.grid.styleAt(area.top + i, area.left + j) })),
  );
  const merges = from.grid.merges.filter((one) => isWithin(one, area));
  if (hasLooks) copyMerges(merges, area, target);
  target.forEach((row, column) => {
    const [i, j] = [(row - target.area.top) % from.rowCount, (column - target.area.left) % from.columnCount];
    const { cell, style } = cells[i]![j]!;
    const look = hasLooks ? style : target.grid.styleAt(row, column);
    if (!hasContent) {
      target.grid.setStyle(row, column, look);
      return;
    }
    if (target.grid.isCovered(row, column)) return;
    const isFormula = cell?.formula !== undefined && copyType !== 'Values';
    const formula = isFormula ? shiftFormula(cell.formula!, row - (area.top + i), column - (area.left + j)) : undefined;
    target.put(row, column, formula === undefined ? { kind: cell?.kind ?? 'blank', text: cell?.text ?? '', style: look } : { kind: 'blank', text: '', formula, style: look });
  });
}

function targetOf(from: HostRange, to: HostRange): HostRange {
  const isMultiple = to.rowCount % from.rowCount === 0 && to.columnCount % from.columnCount === 0;
  return isMultiple ? to : to.with({ bottom: to.area.top + from.rowCount - 1, right: to.area.left + from.columnCount - 1 });
}

function copyMerges(merges: readonly Area[], from: Area, target: HostRange): void {
  const { grid, area } = target;
  const present = grid.merges.filter((one) => !meet(one, area));
  const copies: Area[] = [];
  const [rows, columns] = [from.bottom - from.top + 1, from.right - from.left + 1];
  for (let top = area.top; top <= area.bottom; top += rows) {
    for (let left = area.left; left <= area.right; left += columns) {
      for (const one of merges) copies.push({ top: one.top - from.top + top, left: one.left - from.left + left, bottom: one.bottom - from.top + top, right: one.right - from.left + left });
    }
  }
  if (copies.length === 0 && present.length === grid.merges.length) return;
  grid.merges = [...present, ...copies];
  grid.changedParts.add('mergeCells');
}
