import { parseAddress } from '../ooxml/cellAddress.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import { TRACE } from '../plan/listPlan.js';
import type { CellPosition } from '../plan/placement.js';
import type { TraceEntry } from '../trace.js';

/** What the sheet «Tracciabilità» of a workbook says of a cell: alone, or with its neighbours (`L8:N8`). */
export function tracedLine({ row, column }: CellPosition, table: string, trace: SheetModel | undefined): TraceEntry | undefined {
  const at = (key: string) => TRACE.columns.findIndex((one) => one.key === key) + 1;
  for (const { cells } of trace?.rows ?? []) {
    const text = (key: string) => cells.find((cell) => cell.column === at(key))?.text ?? '';
    if (text('table') !== table || !holds(text('cell'), row, column)) continue;
    const keys = ['label', 'value', 'precision', 'origin', 'rule', 'source', 'reference'] as const;
    return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<(typeof keys)[number], string>;
  }
  return undefined;
}

/** Whether `D8` or `L8:N8` holds a cell. */
function holds(text: string, row: number, column: number): boolean {
  const [first = '', last = first] = text.split(':');
  const [start, end] = [parseAddress(first), parseAddress(last)];
  if (start === undefined || end === undefined) return false;
  return row >= start.row && row <= end.row && column >= start.column && column <= end.column;
}
