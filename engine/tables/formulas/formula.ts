import type { Fact } from '../../facts/fact.js';
import type { TextKey } from '../../text/translate.js';
import type { WordKey } from '../../text/words.js';
import type { CellRef, CellValue } from '../cell.js';

/** Where cells stand and which words the workbook uses: what a formula needs to become an Excel formula. */
export interface AddressBook {
  /** "D8", or "'S1 Piano finanziario'!D8" from another sheet. */
  cell(ref: CellRef): string;
  /** Cells one after the other become ranges: ["D8:D10", "D12"]. */
  ranges(refs: readonly CellRef[]): string[];
  /** A word of the product as an Excel text: `"n.d."`. */
  word(word: WordKey): string;
}

/** What a formula needs to explain itself. */
export interface Names {
  /** "Programmato, Asse II". */
  label(ref: CellRef): string;
  /** "326.425.240,31 €". */
  value(ref: CellRef): string;
}

/**
 * A computation written once: it gives the value, the Excel formula and the sentence.
 * The Excel formula is English with commas, as files hold it; it uses functions of Excel 2010 only.
 */
export interface Formula {
  readonly operands: readonly CellRef[];
  /** Figures that stand in the formula itself, without a cell of their own. */
  readonly facts?: readonly Fact[];
  /** True when nothing is computed: the cell repeats its only operand. */
  readonly isReference?: true;
  evaluate(values: readonly CellValue[], refs: readonly CellRef[]): CellValue;
  excel(book: AddressBook): string;
  /** The key of the sentence (`text/`, family `rule`) with the values to put in it. */
  explain(names: Names): { readonly rule: RuleKey; readonly values: Readonly<Record<string, string>> };
}

export type RuleKey = Extract<TextKey, `rule.${string}`>;

/** "a + b + c" of labels, for sentences. */
export function listLabels(names: Names, refs: readonly CellRef[], separator: string): string {
  return refs.map((ref) => names.label(ref)).join(separator);
}
