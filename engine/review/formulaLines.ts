import type { SheetCells } from '../formula/workbookCells.js';
import type { CellModel } from '../ooxml/read/workbookModel.js';
import { linesOf, type Direction } from './formulaLine.js';
import type { FormulaCell } from './formulaCell.js';
import type { FormulaSheet } from './formulaSheets.js';

/** The lines of formulas of one skeleton of a sheet, down its columns and across its rows. */
export interface FormulaLines {
  readonly down: readonly (readonly FormulaCell[])[];
  readonly across: readonly (readonly FormulaCell[])[];
  /** The line of a direction in which a formula stands. */
  lineOf(one: CellModel, direction: Direction): readonly FormulaCell[] | undefined;
}

export function formulaLines({ formulas }: FormulaSheet, cells: SheetCells): FormulaLines {
  const lines = { down: linesOf(formulas, 'down', cells), across: linesOf(formulas, 'across', cells) };
  const places: Partial<Record<Direction, ReadonlyMap<CellModel, readonly FormulaCell[]>>> = {};
  return {
    ...lines,
    lineOf(one, direction) {
      const ofDirection = (places[direction] ??= new Map(lines[direction].flatMap((line) => line.map(({ cell }) => [cell, line] as const))));
      return ofDirection.get(one);
    },
  };
}
