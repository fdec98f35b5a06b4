import { roundHalfUp } from '../../number/decimal.js';
import { formatDecimal, type Language } from '../../number/italianFormat.js';
import { cellId, type CellRef, type CellValue } from '../../tables/cell.js';
import type { ComputedTables } from '../../tables/computeTables.js';
import { cellNames } from '../../tables/labels.js';
import { decimalsInMillions, inLanguage, MILLION, withUnit } from '../../tables/valueText.js';
import { translate, type TextKey } from '../../text/translate.js';

/** Millions in sentences have one decimal, none when it is zero or not known: "290,9 Mln €", "156 Mln €". */
const DECIMALS_OF_MILLIONS = 1;

/** What the paragraphs take from the cells of the tables, as they show it: one source, one rounding. */
export interface SummaryCells {
  readonly say: (key: TextKey, values?: Record<string, string>) => string;
  /** Nothing for a cell that the tables do not have. */
  state(ref: CellRef): CellValue['state'] | undefined;
  /** The figure as its table shows it; undefined when the cell has none, or hides it. */
  figure(ref: CellRef): string | undefined;
  /** An amount in millions. */
  amount(ref: CellRef): string | undefined;
  /** The words of a label. */
  label(ref: CellRef): string;
  /** True when a cell holds the word of a target reached. */
  isReached(ref: CellRef): boolean;
}

export function summaryCells(computed: ComputedTables, language: Language): SummaryCells {
  const names = cellNames(computed, language);
  const valueOf = (ref: CellRef) => computed.cells.get(cellId(ref))?.value;
  return {
    say: (key, values = {}) => translate(language, key, values),
    state: (ref) => valueOf(ref)?.state,
    figure: (ref) => (valueOf(ref)?.state === 'known' ? names.value(ref) : undefined),
    amount(ref) {
      const value = valueOf(ref);
      if (value?.state !== 'known') return undefined;
      const rounded = roundHalfUp(value.quantity.value.dividedBy(MILLION), Math.min(DECIMALS_OF_MILLIONS, decimalsInMillions(value.quantity)));
      return withUnit(formatDecimal(rounded, rounded.isInteger() ? 0 : DECIMALS_OF_MILLIONS, language), 'MEUR', language);
    },
    label(ref) {
      const value = valueOf(ref);
      return value?.state === 'text' ? inLanguage(value.text, language) : '';
    },
    isReached(ref) {
      const value = valueOf(ref);
      return value?.state === 'word' && value.word === 'reached';
    },
  };
}

/** "a, b e c" */
export function listed(parts: readonly string[], { say }: SummaryCells): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${say('summary.and')} ${parts.at(-1)!}`;
}
