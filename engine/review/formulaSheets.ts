import { readFormula } from '../formula/formula.js';
import type { SheetModel } from '../ooxml/read/workbookModel.js';
import type { FormulaCell } from './formulaCell.js';
import { lineSumOf, type LineSum } from './formulaSum.js';

/** The formulas of a sheet, in its order. */
export interface FormulaSheet {
  readonly sheet: SheetModel;
  readonly formulas: readonly FormulaCell[];
  /** Those that add cells of their own column or row. */
  readonly sums: readonly LineSum[];
  /** Cells whose formula is not read, or fills several cells. */
  readonly unread: number;
}

/** Reads all the formulas of some sheets. */
export function formulaSheets(sheets: readonly SheetModel[]): FormulaSheet[] {
  return sheets.map((sheet) => {
    const formulas: FormulaCell[] = [];
    let unread = 0;
    for (const { cells } of sheet.rows) {
      for (const cell of cells) {
        if (cell.formula === undefined) continue;
        const formula = cell.arrayRange === undefined ? readFormula(cell.formula) : undefined;
        if (formula === undefined) unread += 1;
        else formulas.push({ sheet: sheet.name, row: cell.row, column: cell.column, cell, formula });
      }
    }
    return { sheet, formulas, sums: formulas.flatMap((one) => lineSumOf(one) ?? []), unread };
  });
}
