import { REFERENCE_SLOT } from './formulaText.js';
import type { FormulaText } from './formulaText.js';

/**
 * A formula as it looks from its cell: copied down a column it stays the same. `SUM(B2:B9)` in B10 is `SUM(R[-8]C[0]:R[-1]C[0])`;
 * what `$` fixes is written as it is, R2C2. Texts count: two formulas are alike when they say the same.
 */
export function relativeForm({ skeleton, references, texts }: FormulaText, at: { readonly row: number; readonly column: number }): string {
  let next = 0;
  const places = skeleton.replaceAll(REFERENCE_SLOT, () => {
    const { row, column, isRowFixed, isColumnFixed } = references[next++]!;
    return `R${isRowFixed ? row : `[${row - at.row}]`}C${isColumnFixed ? column : `[${column - at.column}]`}`;
  });
  return [places, ...texts].join('\u0002');
}
