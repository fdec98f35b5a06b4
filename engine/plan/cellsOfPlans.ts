import { columnLetters } from '../ooxml/cellAddress.js';
import type { CellRef } from '../tables/cell.js';
import type { CellSpan } from './chartPlan.js';
import { quoteSheet, type CellPosition, type PlacedCells } from './placement.js';
import type { PlanCell, SheetPlan } from './sheetPlan.js';

/** The cells of the plans, by where they stand. */
export class CellsOfPlans {
  private readonly byPlace = new Map<string, PlanCell>();

  constructor(sheets: readonly SheetPlan[], private readonly placed: PlacedCells) {
    for (const { id, columns, rows } of sheets) {
      for (const { key, cells } of rows) {
        if (key === undefined) continue;
        cells.forEach((cell, i) => this.byPlace.set(placeKey(placed.position({ table: id, row: key, column: columns[i]!.key })), cell));
      }
    }
  }

  /** Every cell of a span, along its row or column, also those that no table names. */
  of({ first, last }: CellSpan): PlanCell[] {
    const [start, end] = [this.position(first), this.position(last)];
    const cells: PlanCell[] = [];
    for (let row = start.row; row <= end.row; row += 1) {
      for (let column = start.column; column <= end.column; column += 1) {
        cells.push(this.byPlace.get(placeKey({ sheet: start.sheet, row, column })) ?? { kind: 'blank' });
      }
    }
    return cells;
  }

  /** `'S1 Piano finanziario'!$D$7:$D$11` */
  range({ first, last }: CellSpan): string {
    const [start, end] = [this.position(first), this.position(last)];
    const corner = ({ row, column }: CellPosition) => `$${columnLetters(column)}$${row}`;
    return `${quoteSheet(start.sheet)}!${corner(start)}:${corner(end)}`;
  }

  private position(ref: CellRef): CellPosition {
    return this.placed.position(ref);
  }
}

function placeKey({ sheet, row, column }: CellPosition): string {
  return `${row}/${column}/${sheet}`;
}

/** The number that a cell shows, as exact decimal text; undefined for a text or nothing. */
export function numberOf(cell: PlanCell): string | undefined {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'formula' && 'number' in cell.value ? cell.value.number : undefined;
}

/** What a cell shows as the name of a category. */
export function textOf(cell: PlanCell): string | undefined {
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  return cell.kind === 'formula' && 'text' in cell.value ? cell.value.text : numberOf(cell);
}
