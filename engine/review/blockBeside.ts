import type { SheetCells } from '../formula/workbookCells.js';
import type { CellModel, WorkbookModel } from '../ooxml/read/workbookModel.js';
import type { CellPlace } from './formulaLine.js';
import type { LineSum } from './formulaSum.js';

/** More rows between a sum and its total were left out on purpose. */
const MOST_LEFT_OUT = 2;
/** «di cui donne» is no further row: it is part of one above. */
const PART_OF = /^(?:di\s+cui|dei\s+quali|delle\s+quali|of\s+which|thereof)(?![\p{L}])/iu;

/**
 * The typed numbers that stand next to the rows of a sum and look like more of them: between the last row and the total, or just
 * above the first row, where a heading would be.
 */
export function blockBeside({ cell, parts }: LineSum, cells: SheetCells, { styles }: Pick<WorkbookModel, 'styles'>): CellPlace[] {
  const { first, last } = parts[0]!;
  const { row: total, column } = cell;
  const typed = (row: number): CellModel | undefined => {
    const found = cells.cell(row, column);
    return found?.kind === 'number' && found.formula === undefined && !isPartOfAnother(row, column, cells) ? found : undefined;
  };
  const model = cells.cell(last, column);
  if (model === undefined || model.formula !== undefined) return [];
  const isAlike = (one: CellModel) => styles[one.style]?.isPercent === styles[model.style]?.isPercent && styles[one.style]?.isDate !== true;
  const between = last < total ? range(last + 1, total - 1) : range(total + 1, first - 1);
  const left = between.length <= MOST_LEFT_OUT ? between.flatMap((row) => typed(row) ?? []) : [];
  if (left.length > 0) return left.length === between.length && left.every(isAlike) ? left : [];

  const above = last < total ? typed(first - 1) : undefined;
  const isFirstRow = above !== undefined && cells.cell(first - 2, column)?.kind !== 'number' && above.style === cells.cell(first, column)?.style && !isYear(above) && hasLabel(first - 1, column, cells);
  return isFirstRow && isAlike(above) ? [above] : [];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function isYear({ text }: CellModel): boolean {
  return /^20[0-4]\d$|^19\d\d$/.test(text);
}

/** A row of figures has its name in a column to the left, a row of headings has not. */
function hasLabel(row: number, column: number, cells: SheetCells): boolean {
  return range(1, column - 1).some((one) => cells.cell(row, one)?.kind === 'text');
}

function isPartOfAnother(row: number, column: number, cells: SheetCells): boolean {
  return range(1, column - 1).some((one) => {
    const label = cells.cell(row, one);
    return label?.kind === 'text' && PART_OF.test(label.text.trim());
  });
}
