import type { CellKind, CellModel, CellRange, RowModel } from '../../engine/index.js';
import type { StyleList } from './styleList.js';

/** What Excel says of a rectangle of cells, row by row. */
export interface CellGrid {
  readonly range: CellRange;
  readonly values: readonly (readonly unknown[])[];
  /** In English, with `=`; what the cell holds where it has no formula. */
  readonly formulas: readonly (readonly unknown[])[];
  /** `Empty`, `String`, `Double`, `Boolean`, `Error` and a few others. */
  readonly valueTypes: readonly (readonly string[])[];
  /** In English. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Which cells are locked, on a protected sheet; all of them when not given. */
  readonly locked?: readonly (readonly boolean[])[];
}

/**
 * The rows of a rectangle, as the engine reads them. Blank cells that look plain are left out.
 * @param arrays the ranges that formulas of several cells fill, by `row,column` of their first cell
 */
export function rowsOfGrid(grid: CellGrid, styles: StyleList, arrays?: ReadonlyMap<string, string>): RowModel[] {
  const { top, left } = grid.range;
  return grid.values.flatMap((line, r) => {
    const row = top + r;
    const cells = line.flatMap((_, c): CellModel[] => {
      const style = styles.indexOf(grid.numberFormats[r]![c]!, grid.locked?.[r]![c] ?? true);
      const cell = cellAt(grid, r, c);
      if (cell.kind === 'blank' && cell.formula === undefined && style === 0) return [];
      const arrayRange = arrays?.get(`${row},${left + c}`);
      return [{ row, column: left + c, ...cell, ...(arrayRange !== undefined && { arrayRange }), style }];
    });
    return cells.length === 0 ? [] : [{ number: row, cells }];
  });
}

/** What a cell of a grid holds. @param r,c counted from 0 */
export function cellAt({ values, formulas, valueTypes }: CellGrid, r: number, c: number): Pick<CellModel, 'kind' | 'text' | 'formula'> {
  const value = values[r]![c];
  const formula = formulaOf(formulas[r]![c], value);
  const held = typeof value === 'number' ? { kind: 'number' as const, text: numberText(value) } : heldOf(value, valueTypes[r]![c]!);
  return { ...held, ...(formula !== undefined && { formula }) };
}

/** A formula shows something else than itself; a text that begins like one shows itself. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;
}

function heldOf(value: unknown, type: string): { kind: CellKind; text: string } {
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  const text = typeof value === 'string' ? value : '';
  if (type === 'Error') return { kind: 'error', text };
  return text === '' ? { kind: 'blank', text } : { kind: 'text', text };
}

/** The shortest text that gives the number back, as files have it. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value).replace('e', 'E');
}
