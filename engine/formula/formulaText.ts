import { columnLetters } from '../ooxml/cellAddress.js';
import type { CellReference } from './cellReference.js';

/** Stands for a reference, or a text, that was taken out of a formula: characters that no formula of a file holds. */
export const REFERENCE_SLOT = '\u0001';
export const TEXT_SLOT = '\u0002';

/**
 * A formula taken apart: what its neighbours have too, and what changes from cell to cell.
 * `SUM(B2:B9,"x")` is the skeleton `SUM(¤:¤,§)` with the references B2 and B9 and the text x.
 * Formulas that were copied down a column have one skeleton, which is parsed once.
 */
export interface FormulaText {
  readonly skeleton: string;
  /** In the order in which they are written. A range has two; so has a whole column or row (`A:A` is A1 to A1048576). */
  readonly references: readonly CellReference[];
  readonly texts: readonly string[];
}

/** The text of a formula, put together again. Whole columns are written as ranges. */
export function writeFormula({ skeleton, references, texts }: FormulaText): string {
  let [reference, text] = [0, 0];
  let written = '';
  for (const letter of skeleton) {
    if (letter === REFERENCE_SLOT) written += writeReference(references[reference++]!);
    else if (letter === TEXT_SLOT) written += `"${texts[text++]!.replaceAll('"', '""')}"`;
    else written += letter;
  }
  return written;
}

/** "B2", "$B$2". */
export function writeReference({ row, column, isRowFixed, isColumnFixed }: CellReference): string {
  return `${isColumnFixed ? '$' : ''}${columnLetters(column)}${isRowFixed ? '$' : ''}${row}`;
}
