import { sourceText } from './facts/fact.js';
import { citation, type LegalReference } from './law/reference.js';
import type { Language } from './number/italianFormat.js';
import { isExact } from './number/quantity.js';
import { quantitiesOf, type ComputedCell } from './tables/cell.js';
import type { Names } from './tables/formulas/formula.js';
import type { ComputedTables } from './tables/computeTables.js';
import type { Column, Table } from './tables/table.js';
import { cellText, uncertaintyText } from './tables/valueText.js';
import { translate, type TextKey } from './text/translate.js';

/** The explanation of one cell, in words: what it is, what it is worth, how it was made, from what. */
export interface TraceEntry {
  readonly label: string;
  readonly value: string;
  /** "± 0,25 Mln €", or empty when the value is exact. */
  readonly precision: string;
  readonly origin: string;
  readonly rule: string;
  /** Where the typed figure was read; for a computed one, where the figures that it comes from were read. */
  readonly source: string;
  readonly reference: string;
}

/** Explains a cell that holds a figure. */
export function traceOf(cell: ComputedCell, table: Table, column: Column, computed: ComputedTables, names: Names, language: Language): TraceEntry {
  const origin = cell.origin === 'label' ? 'computed' : cell.origin;
  return {
    label: names.label(cell.ref),
    value: cellText(cell.value, language, column.decimals),
    precision: cell.value.state === 'known' ? uncertaintyText(cell.value.quantity, language) : '',
    origin: translate(language, `origin.${origin}`),
    rule: ruleText(cell, names, language),
    source: sourcesOf(cell, computed, language).join('; '),
    reference: table.references.map((reference: LegalReference) => citation(reference)).join('; '),
  };
}

/** The sources of the typed figures from which a cell comes, through all its formulas, each once. */
function sourcesOf(cell: ComputedCell, computed: ComputedTables, language: Language): string[] {
  if (cell.origin === 'typed') return [sourceText(cell.fact!, language)];
  const operands = cell.formula?.operands ?? [];
  return [...new Set(operands.flatMap((ref) => sourcesOf(computed.cell(ref), computed, language)))];
}

function ruleText({ origin, formula }: ComputedCell, names: Names, language: Language): string {
  if (origin === 'typed') return translate(language, 'rule.typed');
  if (formula === undefined) return '';
  const { rule, values } = formula.explain(names);
  return translate(language, rule, values);
}

export type RemarkKey = Extract<TextKey, `remark.${string}`>;

/** What a reader must know of a single cell before using it: short remarks, none for a plain figure. */
export function remarksOf(cell: ComputedCell, computed: ComputedTables): { key: RemarkKey; values: Record<string, string> }[] {
  const { value, origin, formula, fact, partial } = cell;
  if (origin === 'computed' && formula?.isReference === true) return remarksOf(computed.cell(formula.operands[0]!), computed);
  const remarks: { key: RemarkKey; values: Record<string, string> }[] = [];
  const add = (key: RemarkKey, values: Record<string, string> = {}) => remarks.push({ key, values });
  if (value.state === 'word' && value.isRounded) add('remark.comparedRounded');
  if (value.state !== 'known') return remarks;
  if (origin === 'computed' && !isExact(value.quantity)) add(hasRoundedAmount(cell, computed) ? 'remark.roundedAmounts' : 'remark.rounded');
  if (origin === 'typed' && partial !== undefined) add('remark.typedTotal');
  if (origin === 'computed' && value.quantity.missing.length > 0) add('remark.partial');
  if (origin === 'typed' && fact?.qualifier !== undefined) add('remark.qualifier', { qualifier: fact.qualifier });
  return remarks;
}

function hasRoundedAmount({ formula }: ComputedCell, computed: ComputedTables): boolean {
  const operands = quantitiesOf((formula?.operands ?? []).map((ref) => computed.cell(ref).value));
  return operands.some((quantity) => quantity.unit === 'euro' && !isExact(quantity));
}
